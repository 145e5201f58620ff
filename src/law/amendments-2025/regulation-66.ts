/** The Police (Conduct, Performance and Complaints and Misconduct) (Amendment) Regulations 2025. */
import { day } from '#kernel'
import { definition } from '../statement.ts'

/** The day the amendments began. */
export const commencement = day('2025-05-28')

/** Part 5 amends the complaints Regulations: accelerated procedure, service of notices. */
export const regimeOf2025 = definition({
  id: 'complaints.regime-2025',
  cite: {
    words: 'SI 2025/558, reg. 66',
    link: 'https://www.legislation.gov.uk/uksi/2025/558/regulation/66/made',
    readOn: day('2026-11-21'),
  },
  title: 'Which matters the 2025 amendments reach',
  says: `The amendments reach a complaint made, or a matter that came to attention, on or after 28 May
    2025, unless it is linked to an earlier one still being handled; and always a matter the Director
    General orders or directs to be investigated again.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
})
