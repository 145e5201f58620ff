/**
 * Interviews under the special procedure.
 *
 * A day named before the officer has had the notice and the terms of reference bars the interview
 * until they have. The officer may put another day in its place within five working days of it.
 */
import { duty, entitlement, spell } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { contents, gate, standingDuty } from '../../statement.ts'
import { regulation } from '../instrument.ts'
import { inRegulations, noMoreInvestigation, special } from './reach.ts'

const agreeing = {
  ...inRegulations,
  id: 'special.interview-agree',
  cite: regulation('21'),
  confidence: 'recall',
} as const

export const agreeInterview = gate({
  ...agreeing,
  title: 'Try to agree a day, and give notice, before the interview',
  says: `The investigator tries to agree a day and time with the officer, and names them only
    where they do not agree; tells the officer in writing when and where; and gives, ahead of it,
    what they think fit for preparing. No shortest notice is laid down.`,
  before: ['interview-specified', 'interview-held'],
  asks: [
    'Did the investigator try to agree a day and time with the officer?',
    'Was the officer told in writing of the day, the time and the place?',
    'Was the officer given information to prepare with?',
  ],
  answer: 'warns',
})

export const interviewNotice = contents({
  ...agreeing,
  title: 'What the notice of an interview says',
  says: `It says when and where the interview is, under which procedure, and what the officer may
    and must do. It comes with what lets them prepare.`,
  document: 'Notice of interview (regulation 21 of the complaints Regulations)',
  items: [
    { id: 'day', says: 'the day' },
    { id: 'time', says: 'the time' },
    { id: 'place', says: 'the place' },
    { id: 'procedure', says: 'that it is under the special procedure' },
    { id: 'police-friend', says: 'that a police friend may come' },
    { id: 'advance', says: 'what they are given to prepare with' },
    { id: 'attend', says: 'that they must come' },
    { id: 'alternative', says: 'how to put another day forward, and the last it may fall on' },
  ],
})

const named = {
  happenings: ['interview-specified'],
  by: ['investigator'],
  when: ['told-to-officer'],
} as const

export const interviewBar = spell({
  ...inRegulations,
  ...special,
  id: 'special.interview-bar',
  cite: regulation('21'),
  title: 'No interview before the notice and the terms of reference',
  says: `The officer is not interviewed until they have been given the notice of the investigation
    and the terms of reference, or were told why those are not given.`,
  confidence: 'recall',
  bearer: 'investigator',
  owedTo: ['officer'],
  runsFrom: [{ ...named, reading: 'each', when: ['told-to-officer', 'notice-or-terms-wanting'] }],
  limit: asSoonAsPracticable,
  metBy: [],
  endsWith: [
    { happened: 'notice-of-investigation-given', when: ['notice-and-terms-given'] },
    { happened: 'terms-of-reference-given', when: ['notice-and-terms-given'] },
    noMoreInvestigation,
  ],
  subjectTo: [],
  changes:
    'It has no date. It ends once the officer has both the notice and the terms of reference.',
})

const postponing = {
  ...inRegulations,
  ...special,
  confidence: 'recall',
  subjectTo: [],
} as const
const interviewHeld = { happened: 'interview-held' } as const
const anotherDay = {
  by: ['officer', 'police-friend'],
  where: { detail: 'what', is: 'interview' },
  when: ['alternative-day-in-time'],
} as const

export const proposeAlternative = entitlement({
  ...postponing,
  id: 'special.interview-postpone',
  cite: regulation('21'),
  title: 'Propose another day for the interview',
  says: `Where the officer or the police friend cannot come on the day named, the officer may put
    forward another that is reasonable and falls within five working days, the first of them the
    first working day after the day named.`,
  bearer: 'officer',
  owedTo: ['investigator'],
  runsFrom: [{ ...named, reading: 'each', countsFrom: { detail: 'day' } }],
  limit: workingDaysAfter(5),
  metBy: [{ ...anotherDay, happened: 'alternative-day-proposed' }],
  endsWith: [interviewHeld],
  changes: `The day named for the interview moves it, not the day it was named on. Weekends and
    bank holidays in England and Wales are not counted.`,
})

export const postponeInterview = duty({
  ...postponing,
  id: 'special.interview-postpone',
  cite: regulation('21'),
  title: 'Postpone the interview to the day the officer proposed',
  says: `Where the day the officer put forward is reasonable and falls within the five working
    days, the interview is postponed to it. A later one need not be accepted.`,
  bearer: 'investigator',
  owedTo: ['officer'],
  runsFrom: [{ ...anotherDay, reading: 'each', happenings: ['alternative-day-proposed'] }],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'interview-postponed', by: ['bearer'] },
    { ...interviewHeld, when: ['interview-held-on-another-day'] },
  ],
  endsWith: [interviewHeld],
  changes:
    'It has no date. A day put forward that is too late, or not reasonable, never begins it.',
})

export const attendInterview = standingDuty({
  ...inRegulations,
  id: 'special.interview-attend',
  cite: regulation('21'),
  title: 'Come to the interview',
  says: 'Once an interview is fixed, the officer must come to it.',
  confidence: 'recall',
  bearer: ['officer'],
})

export const fromWitnessToSubject = gate({
  ...inRegulations,
  id: 'special.witness-policy',
  cite: regulation('17, 21'),
  title: 'Give notice to a witness who becomes a subject',
  says: `Where somebody questioned as a witness comes under suspicion, give them the notice before
    any further question about that, and write down when their standing changed.`,
  tier: 'practice',
  confidence: 'recall',
  before: ['interview-held'],
  asks: ['Was somebody now a subject given the notice before being questioned as one?'],
  answer: 'warns',
})
