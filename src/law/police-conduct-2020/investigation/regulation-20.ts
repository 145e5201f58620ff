/**
 * Interviewing the officer.
 *
 * Two things hang on a day being named. The officer may put another in its place, up to five
 * working days after the day named; and once one is put forward that is reasonable and falls by
 * then, the investigator has no choice but to postpone.
 */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { contents, gate } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations, internal } from './reach.ts'

export const agreeInterview = gate({
  ...inRegulations,
  id: 'interview.agree',
  cite: conduct('20(1), (3)'),
  title: 'Try to agree a day before naming one',
  says: `Where it is practicable, the investigator and the officer agree on the day and time of an
    interview. Only where they do not does the investigator name them.`,
  confidence: 'read',
  before: ['interview-specified'],
  asks: ['Did the investigator try to agree a day and time with the officer?'],
  answer: 'warns',
})

const postponing = {
  ...inRegulations,
  ...internal,
  confidence: 'read',
  subjectTo: [],
} as const
const interviewHeld = { happened: 'interview-held' } as const
const another = { detail: 'what', is: 'interview' } as const

export const proposeAlternative = entitlement({
  ...postponing,
  id: 'interview.postpone',
  cite: conduct('20(4), (5)'),
  title: 'Propose another day for the interview',
  says: `Where the officer or the police friend cannot come on the day named, the officer may put
    forward another that is reasonable and falls within five working days after it. The day named
    is not one of the five.`,
  bearer: 'officer',
  owedTo: ['investigator'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['interview-specified'],
      by: ['investigator'],
      when: ['told-to-officer'],
      countsFrom: { detail: 'day' },
    },
  ],
  limit: workingDaysAfter(5),
  metBy: [
    {
      happened: 'alternative-day-proposed',
      by: ['officer', 'police-friend'],
      where: another,
      when: ['alternative-day-in-time'],
    },
  ],
  endsWith: [interviewHeld],
  changes: `The day named for the interview moves it, not the day it was named on. Weekends and
    bank holidays in England and Wales are not counted.`,
})

export const postponeInterview = duty({
  ...postponing,
  id: 'interview.postpone',
  cite: conduct('20(4), (5)'),
  title: 'Postpone the interview to the day the officer proposed',
  says: `Where the day the officer put forward is reasonable and falls within five working days
    after the day named, the interview is postponed to it. A later one need not be accepted.`,
  bearer: 'investigator',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['alternative-day-proposed'],
      by: ['officer', 'police-friend'],
      where: another,
      when: ['alternative-day-in-time'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'interview-postponed', by: ['bearer'] },
    { ...interviewHeld, when: ['interview-held-on-another-day'] },
  ],
  endsWith: [interviewHeld],
  changes:
    'It has no date. A day put forward that is too late, or not reasonable, never begins it.',
})

const noticeOfInterview = {
  ...inRegulations,
  id: 'interview.notice',
  cite: conduct('20(6)-(8)'),
  confidence: 'read',
} as const

export const noticeBeforeInterview = gate({
  ...noticeOfInterview,
  title: 'Give notice, and what helps to prepare, before the interview',
  says: `Before the interview the officer is told in writing when and where it is, and is given
    what lets them prepare for it. Then they must come.`,
  before: ['interview-held'],
  asks: [
    'Was the officer told in writing of the day, the time and the place?',
    'Was the officer given information to prepare with?',
  ],
  answer: 'refuses',
})

export const interviewNotice = contents({
  ...noticeOfInterview,
  cite: conduct('20(6), (7)'),
  title: 'What the notice of an interview says',
  says: 'It says when and where the interview is, and comes with what lets the officer prepare.',
  document: 'Notice of interview (regulation 20)',
  items: [
    { id: 'day', says: 'the day' },
    { id: 'time', says: 'the time' },
    { id: 'place', says: 'the place' },
    { id: 'advance', says: 'information to prepare with' },
  ],
})
