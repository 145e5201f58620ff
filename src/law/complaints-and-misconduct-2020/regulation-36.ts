/** Who counts as a relative. */
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

export const relativeMeans = definition({
  id: 'ip.pra.relative',
  cite: regulation('36'),
  title: 'Who is a relative',
  says: `A spouse, a partner, a parent or an adult child. Brothers, sisters and grandparents are not:
    they come in only if found to have a sufficient interest.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
})

/** Relations that count as they stand, and the one that counts from eighteen. */
export const relatives = ['spouse', 'civil-partner', 'partner', 'parent'] as const
export const relativeWhenAdult = 'child'
export const adultAge = 18
