/** Reports to prevent future deaths, and what is owed to the coroner who sends one. */
import { duty, entitlement } from '../duty.ts'
import { daysAfter } from '../limit.ts'
import { contents, power, standingDuty } from '../statement.ts'
import { deaths } from './coroners-own.ts'
import { actSchedule, commencement, investigations } from './instrument.ts'

const rule = {
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: commencement },
} as const
const answering = {
  ...rule,
  governs: { kinds: deaths, text: 'none' },
  bearer: 'recommendation-recipient',
  owedTo: ['coroner'],
  runsFrom: [{ reading: 'each', happenings: ['pfd-report-sent'], by: ['coroner'] }],
  limit: daysAfter(56),
  endsWith: [],
  subjectTo: [],
} as const

export const mustReport = standingDuty({
  ...rule,
  id: 'pfd.duty',
  cite: actSchedule(5, '7'),
  tier: 'statute',
  title: 'Report what may cost other lives',
  says: `Where the investigation gives cause for concern that something which puts others at risk of death
    will happen or go on, and the coroner thinks action should be taken, the coroner reports it to
    whoever can take it.`,
  bearer: ['coroner'],
})

export const copyReport = standingDuty({
  ...rule,
  id: 'pfd.copy',
  cite: investigations('28(4)'),
  title: 'Copy the report',
  says: `To the Chief Coroner, to those with a place before the coroner who should have it, and to the body
    that safeguards children where the person was under eighteen.`,
  bearer: ['coroner'],
})

export const answerReport = duty({
  ...answering,
  id: 'pfd.respond.56',
  cite: investigations('29(4)'),
  title: 'Answer the report to prevent future deaths',
  says: `Whoever the report was sent to answers in writing within fifty-six days of the day it was sent.
    A last day on a weekend or a holiday is the last day all the same.`,
  extendable: { rule: 'pfd.extend', by: ['coroner'] },
  metBy: [{ happened: 'pfd-answered', by: ['bearer'] }],
  changes: `The day it was sent moves it, and so does more time from the coroner, even once the day has
    passed. No weekend or holiday does.`,
})

export const answerSays = contents({
  ...rule,
  id: 'pfd.respond.content',
  cite: investigations('29(3)'),
  title: 'What the answer says',
  says: `What has been or will be done, with a timetable of it; or why nothing will be.`,
  document: 'the answer to a report to prevent future deaths',
  items: [
    { id: 'action', says: 'what has been or will be done' },
    { id: 'timetable', says: 'when each of those was or will be done' },
    { id: 'none', says: 'where nothing is proposed, why not' },
  ],
})

export const longerToAnswer = power({
  ...rule,
  id: 'pfd.extend',
  cite: investigations('29(5)'),
  title: 'Give longer for the answer',
  says: 'The coroner may give longer, even after the time has run out.',
  holder: ['coroner'],
  doneBy: ['period-extended'],
})

export const representations = entitlement({
  ...answering,
  id: 'pfd.reps',
  cite: investigations('29(8)-(9)'),
  title: 'Ask that the answer be published only in part, or not at all',
  says: `What somebody who answers wants to say about publishing the answer reaches the coroner no later
    than the last day for the answer itself.`,
  extendable: { rule: 'pfd.extend', by: ['coroner'], sharedWith: ['pfd.respond.56'] },
  metBy: [{ happened: 'representations-made', by: ['bearer'] }],
  changes: 'It is the last day for the answer, and moves with that.',
})
