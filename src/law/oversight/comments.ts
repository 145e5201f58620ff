/** What a policing body publishes about an inspection of its force. */
import { day } from '#kernel'
import { duty } from '../duty.ts'
import { daysAfter } from '../limit.ts'

export const commentOnInspection = duty({
  id: 'hmi.response-56',
  cite: {
    words: 'Police Act 1996, s.55',
    link: 'https://www.legislation.gov.uk/ukpga/1996/16/section/55',
    readOn: day('2026-11-21'),
  },
  title: 'Publish comments on the inspection report',
  says: `The local policing body publishes its comments on an inspection report within fifty-six days, says
    what it has done or will do about each recommendation, and sends a copy to the Home Secretary and
    to the inspectorate.`,
  tier: 'statute',
  confidence: 'recall',
  inForce: { from: day('2020-02-01') },
  governs: { kinds: ['inspection'], text: 'none' },
  bearer: 'local-policing-body',
  owedTo: ['inspectorate'],
  runsFrom: [{ reading: 'each', happenings: ['inspection-report-published'] }],
  limit: daysAfter(56),
  metBy: [{ happened: 'inspection-comments-published', by: ['bearer'] }],
  endsWith: [],
  subjectTo: [],
  changes: 'The day the report was published moves it. Weekends and holidays count.',
})
