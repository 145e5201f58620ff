/** Complaints about how somebody's personal data was used. */
import { day } from '#kernel'
import { duty } from '../duty.ts'
import { daysAfter } from '../limit.ts'

export const acknowledgeDataComplaint = duty({
  id: 'dp.complaints-164A',
  cite: {
    words: 'Data Protection Act 2018, s.164A (by the Data (Use and Access) Act 2025, s.103)',
    link: 'https://www.legislation.gov.uk/ukpga/2018/12/section/164A',
    readOn: day('2026-11-21'),
  },
  title: 'Acknowledge the complaint about personal data',
  says: `Whoever decides how personal data is used makes it easy to complain of that, with a form; says within
    thirty days that the complaint has come; and answers it without undue delay.`,
  tier: 'statute',
  confidence: 'read-part',
  inForce: { from: day('2026-06-19') },
  governs: { kinds: ['data-protection-complaint'], text: 'none' },
  bearer: 'data-controller',
  owedTo: ['complainant'],
  runsFrom: [{ reading: 'each', happenings: ['data-complaint-received'] }],
  limit: daysAfter(30),
  metBy: [{ happened: 'data-complaint-acknowledged', by: ['bearer'], toRecipient: true }],
  endsWith: [],
  subjectTo: [],
  changes: `The day the complaint came moves it. Weekends and holidays count; the answer itself has no number
    of days.`,
  caution: 'The day it began is from memory: one that came before 19 June 2026 is left alone.',
})
