/**
 * What the officer is told: the notice of the investigation, its terms, and how it is going.
 *
 * The notice is given once the case is being investigated, and again whenever the assessment is
 * revised. It waits while giving it might harm an investigation: it is withheld then, not late.
 */
import { type Act, duty } from '../../duty.ts'
import { asSoonAsPracticable, weeksBeginningWith } from '../../limit.ts'
import { contents, gate, power } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations, internal } from './reach.ts'

const telling = {
  ...inRegulations,
  ...internal,
  bearer: 'investigator',
  owedTo: ['officer'],
  subjectTo: [],
} as const
const over: readonly Act[] = [
  { happened: 'route-notified' },
  { happened: 'investigation-completed' },
]
/** To be investigated: assessed as serious enough, or with somebody appointed to do it. */
const beingInvestigated = {
  reading: 'first',
  happenings: ['severity-assessed', 'investigator-appointed'],
  by: ['appropriate-authority'],
  when: ['calls-for-investigation'],
} as const

export const noticeOfInvestigation = duty({
  ...telling,
  id: 'notice.investigation',
  cite: conduct('17(1)'),
  title: 'Give the officer notice of the investigation',
  says: `Give the officer written notice of the investigation as soon as practicable after an
    investigator is appointed; and another, with the reasons, whenever how serious it looks or the
    likely proceedings are revised. The officer's rights run from it.`,
  confidence: 'read-part',
  runsFrom: [
    beingInvestigated,
    { reading: 'each', happenings: ['severity-revised'], by: ['appropriate-authority'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'notice-of-investigation-given', by: ['bearer'], toRecipient: true }],
  pausedBy: [
    {
      rule: 'notice.investigation.defer',
      from: { happened: 'notice-deferred', by: ['bearer'] },
      until: 'prejudice-ended',
      orOnce: 'notice-of-investigation-given',
    },
  ],
  endsWith: over,
  changes: `It has no date. While giving it might harm this or another investigation it may wait,
    and it is owed again as soon as that is over. A notice from before a revision does not serve
    after it.`,
})

export const noticeContents = contents({
  ...inRegulations,
  id: 'notice.investigation',
  cite: conduct('17(1)'),
  title: 'What the notice of the investigation says',
  says: `It tells the officer what is alleged, who looks into it, how serious it was assessed to
    be, and what they may do.`,
  confidence: 'read-part',
  document: 'Notice of investigation (regulation 17)',
  items: [
    { id: 'conduct', says: 'what was done, and how it falls short of which Standards' },
    { id: 'investigator', says: 'that it is being investigated, and by whom' },
    { id: 'severity', says: 'how serious it was assessed to be' },
    { id: 'likely-form', says: 'which proceedings there would likely be, and why' },
    { id: 'change', says: 'that they will be told if any of that changes' },
    { id: 'advice', says: 'that they may ask a staff association or another body for advice' },
    { id: 'police-friend', says: 'that they may choose a police friend' },
    { id: 'lawyer', says: 'when they may have a lawyer' },
    { id: 'representations', says: 'that they may make representations, and until when' },
    {
      id: 'silence',
      says: 'that keeping back something they later rely on may harm their case',
    },
  ],
})

export const deferNotice = power({
  ...inRegulations,
  id: 'notice.investigation.defer',
  cite: conduct('17'),
  title: 'The notice may wait while it could do harm',
  says: `While giving the notice might prejudice this or another investigation, a criminal one
    among them, the investigator may hold it back, writing down why. It is looked at again and
    again, and given as soon as the reason is gone.`,
  confidence: 'recall',
  holder: ['investigator'],
  test: 'it might prejudice this or another investigation',
  doneBy: ['notice-deferred'],
})

export const termsOfReference = duty({
  ...telling,
  id: 'notice.terms-of-reference',
  cite: conduct('17(2), 20(2)'),
  title: 'Give the officer the terms of reference, or say why not',
  says: `Give the officer the terms of reference of the investigation, or tell them in writing why
    they are not given.`,
  confidence: 'read',
  runsFrom: [beingInvestigated],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'terms-of-reference-given', by: ['bearer'], toRecipient: true }],
  endsWith: over,
  changes: 'It has no date. Until they are given, or refused in writing, nobody is interviewed.',
})

export const termsBeforeInterview = gate({
  ...inRegulations,
  id: 'notice.terms-of-reference',
  cite: conduct('20(2)'),
  title: 'No interview before the terms of reference',
  says: `The officer is not interviewed until they were given the terms of reference, or were told
    in writing why they are not.`,
  confidence: 'read',
  before: ['interview-held'],
  asks: ['Was the officer given the terms of reference, or told in writing why not?'],
  answer: 'refuses',
})

export const termsContents = contents({
  ...inRegulations,
  id: 'notice.terms-of-reference',
  cite: conduct('17(2)'),
  title: 'What the terms of reference say',
  says: 'They say how far the investigation goes; or the reasons why they are not given.',
  confidence: 'recall',
  document: 'Terms of reference',
  items: [{ id: 'scope', says: 'what is investigated, or why the terms are not given' }],
})

export const tellOfProgress = duty({
  ...telling,
  id: 'notice.progress',
  cite: conduct('17'),
  title: 'Tell the officer how the investigation is going',
  says: `Tell the officer how it is going at least every four weeks: the first four begin with the
    first working day after the notice, each next four with the first working day after the last
    update.`,
  confidence: 'recall',
  runsFrom: [
    {
      reading: 'first',
      happenings: ['notice-of-investigation-given'],
      by: ['bearer'],
      toRecipient: true,
      when: ['investigation-not-over'],
      countsFrom: 'next-working-day',
    },
    {
      reading: 'each',
      happenings: ['officer-told-of-progress'],
      by: ['bearer'],
      toRecipient: true,
      when: ['investigation-not-over'],
      countsFrom: 'next-working-day',
    },
  ],
  limit: weeksBeginningWith(4),
  metBy: [{ happened: 'officer-told-of-progress', by: ['bearer'], toRecipient: true, again: true }],
  endsWith: over,
  changes: `Telling the officer sooner brings the next time forward. A weekend or a bank holiday
    right after that day moves the first day of the four weeks.`,
})
