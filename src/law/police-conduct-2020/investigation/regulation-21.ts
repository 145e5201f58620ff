/** The investigator's report, and the statement that a case should be dealt with at speed. */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { contents } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations, internal } from './reach.ts'

const reporting = {
  ...inRegulations,
  ...internal,
  bearer: 'investigator',
  owedTo: ['appropriate-authority'],
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const
const submitted = { happened: 'report-submitted', by: ['bearer'] } as const

export const reportOnInvestigation = duty({
  ...reporting,
  id: 'report.investigation',
  cite: conduct('21(1), (2)'),
  title: 'Report on the investigation',
  says: `When the investigation is complete, report in writing to the authority, with an accurate
    summary of the evidence, the documents, and a view on whether there is a case to answer.`,
  confidence: 'recall',
  runsFrom: [{ reading: 'each', happenings: ['investigation-completed', 'report-submitted'] }],
  once: true,
  metBy: [{ ...submitted, itself: true }],
  endsWith: [{ happened: 'route-notified' }],
  changes: 'It has no date. It is owed from the day the investigation was complete.',
})

export const reportContents = contents({
  ...inRegulations,
  id: 'report.investigation',
  cite: conduct('21(1), (2), as amended by SI 2025/558 reg. 11'),
  title: 'What the investigator’s report holds',
  says: `It sums up the evidence fairly and gives the investigator's view. Where the amendments of
    2025 reach the officer, that takes in whether vetting should look at it.`,
  confidence: 'recall',
  document: 'Investigator’s report (regulation 21)',
  items: [
    { id: 'summary', says: 'an accurate summary of the evidence' },
    { id: 'documents', says: 'the relevant documents, attached or referred to' },
    {
      id: 'opinion',
      says: 'whether there is a case to answer, for misconduct, gross misconduct or neither',
    },
    {
      id: 'other-routes',
      says: 'if there is none: performance, reflective practice or, since 28 May 2025, vetting',
    },
    { id: 'learning', says: 'what can be learnt' },
  ],
})

export const stateSpecialConditions = duty({
  ...reporting,
  id: 'report.special-conditions',
  cite: conduct('21(3), 49(1)'),
  title: 'State that the special conditions are met',
  says: `Whenever the investigator believes the authority would find the special conditions for an
    accelerated hearing met, finished or not, they send the authority a statement of that belief,
    the grounds for it, and the report so far.`,
  confidence: 'read',
  // Nothing but the statement tells that the belief was formed.
  runsFrom: [{ reading: 'each', happenings: ['special-conditions-stated'], by: ['bearer'] }],
  metBy: [{ happened: 'special-conditions-stated', by: ['bearer'], itself: true }],
  endsWith: [{ happened: 'route-notified' }],
  changes: 'It has no date: it is owed when the belief is formed, at whatever stage that is.',
})
