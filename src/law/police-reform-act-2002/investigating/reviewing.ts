/** An application for a review, what it is measured by, and what may come of it. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { contents, definition, power, standard, standingDuty } from '../../statement.ts'
import { commencement, schedule3, section } from '../instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const regulations = { tier: 'regulations', inForce: { from: commencement } } as const
const unreasonable = 'the outcome is found not reasonable and proportionate'

export const applicationHolds = contents({
  ...regulations,
  id: 'review.form',
  cite: regulation('29(5)'),
  title: 'What an application for a review says',
  says: 'The application is in writing, and says which decision it is about and when it was given.',
  confidence: 'read-part',
  document: 'an application for a review',
  items: [
    { id: 'complaint', says: 'the details of the complaint' },
    { id: 'made-on', says: 'the day it was made' },
    { id: 'authority', says: 'whose decision it is' },
    { id: 'provided-on', says: 'the day the notice of the right was provided' },
  ],
})

export const mayWaiveForm = power({
  ...regulations,
  id: 'review.form-waiver',
  cite: regulation('29(6)'),
  title: 'Take an application that leaves something out',
  says: 'The body that decides the review may go on as if an incomplete application were complete.',
  confidence: 'read-part',
  holder: ['relevant-review-body'],
})

export const askForWhatIsNeeded = standingDuty({
  ...regulations,
  id: 'review.info',
  cite: regulation('29(7)-(8)'),
  title: 'Ask for what the review needs',
  says: `The body that decides the review asks whoever has it for the information it thinks necessary.
    The authority supplies it.`,
  confidence: 'read-part',
  bearer: ['relevant-review-body', 'appropriate-authority'],
})

export const reviewTest = standard({
  ...statute,
  id: 'review.test',
  cite: schedule3('6A(4), 25(4A)'),
  title: 'What a review asks',
  says: `Whether the outcome is reasonable and proportionate: the findings, the decisions, what was done
    and what the complainant was told. It does not investigate again, and the law sets it no time.`,
  confidence: 'recall',
  decider: ['relevant-review-body'],
})

export const iopcAfterOtherHandling = power({
  ...statute,
  id: 'review.dg-powers-other',
  cite: schedule3('6A(5)(a)'),
  title: 'What the IOPC may do about a complaint that was not investigated',
  says: `The Director General may decide that it must be investigated, and by whom, and may recommend a
    remedy or what to learn.`,
  confidence: 'read-part',
  holder: ['director-general'],
  test: unreasonable,
  doneBy: ['dg-found-investigation-necessary', 'recommendation-made'],
})

export const policingBodyAfterOtherHandling = power({
  ...statute,
  id: 'review.lpb-powers-other',
  cite: schedule3('6A(6)'),
  title: 'What a policing body may do about a complaint that was not investigated',
  says: `The local policing body may recommend that the authority refers it, investigates it or puts
    something right. The authority answers within 28 days.`,
  confidence: 'recall',
  holder: ['local-policing-body'],
  test: unreasonable,
  doneBy: ['recommendation-made'],
})

export const iopcAfterInvestigation = power({
  ...statute,
  id: 'review.dg-powers-inv',
  cite: schedule3('25(4C)'),
  title: 'What the IOPC may do about an investigation',
  says: `The Director General may make findings, direct a new investigation and its form, recommend
    proceedings and then direct them, have prosecutors told, and recommend a remedy or what to learn.`,
  confidence: 'read-part',
  holder: ['director-general'],
  test: unreasonable,
  doneBy: ['case-determined', 'reinvestigation-ordered', 'recommendation-made', 'dpp-notified'],
})

export const policingBodyAfterInvestigation = power({
  ...statute,
  id: 'review.lpb-powers-inv',
  cite: schedule3('25(4E)'),
  title: 'What a policing body may do about an investigation',
  says: `The local policing body may recommend a new investigation, telling prosecutors, proceedings or a
    remedy. It makes no findings, and can direct nothing.`,
  confidence: 'read-part',
  holder: ['local-policing-body'],
  test: unreasonable,
  doneBy: ['recommendation-made'],
})

export const noSecondReview = definition({
  ...statute,
  id: 'review.second',
  cite: schedule3('25'),
  title: 'There is no review of a review',
  says: `Whoever is unhappy with how a review was decided can only ask for judicial review, promptly and
    within three months at the most.`,
  confidence: 'recall',
  caution: 'It rests on what is absent from the Schedule.',
})

export const policingBodyDelegates = power({
  ...statute,
  id: 'review.delegate-lpb',
  cite: section('23'),
  title: 'Having a review decided by somebody else',
  says: `A local policing body may have its staff or a contractor decide a review, but nobody with a
    conflict of interest. It answers for the decision all the same.`,
  confidence: 'recall',
  holder: ['local-policing-body'],
})
