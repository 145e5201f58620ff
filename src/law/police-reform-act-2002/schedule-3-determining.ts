/** What follows a report of an investigation. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable, daysAfter } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const following = {
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'recall',
  governs: { kinds: ['complaint', 'conduct-matter'] },
  bearer: 'appropriate-authority',
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

export const determineOnReport = duty({
  ...following,
  id: 'report.aa-determine',
  cite: schedule3('24'),
  title: 'Decide what follows from the report',
  says: `On the report of a local investigation the authority decides whether prosecutors should be
    told, whether there is a case to answer, what proceedings or other action follow, and the outcome
    of the complaint.`,
  owedTo: null,
  once: true,
  runsFrom: [{ reading: 'each', happenings: ['report-submitted'], to: ['appropriate-authority'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'case-determined', by: ['bearer'] }],
  changes: 'It has no date. It begins with the final report.',
})

export const giveViews = duty({
  ...following,
  id: 'report.dg-views',
  cite: schedule3('23(5A)'),
  title: 'Give the IOPC the authority’s views on the report',
  says: `Give the Director General the authority's views on whether there is a case to answer, and on
    what should follow, within 28 days starting with the day after the Director General asked.`,
  owedTo: ['director-general'],
  runsFrom: [{ reading: 'each', happenings: ['dg-views-sought'], by: ['director-general'] }],
  limit: daysAfter(28),
  extendable: { rule: 'report.dg-views', by: ['director-general'] },
  metBy: [{ happened: 'aa-views-given', by: ['bearer'] }],
  changes: `A request made on another day would move it, and so would more time given by the Director
    General. Weekends and holidays count.`,
})
