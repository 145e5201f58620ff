/** When something may be held back from those who must be informed. */
import { exception } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

/**
 * What the person who decides must have answered, and for how long it holds: until the day set for
 * looking again. Part of the information held back leaves the duty to be met by the rest.
 */
export const informExceptions = exception({
  id: 'inform.exceptions',
  statedBy: ['ip.pra.withhold'],
  cite: regulation('35'),
  title: 'Holding information back',
  says: `Information may be held back only where telling it carries a real risk of a significant
    adverse effect: on criminal proceedings, national security, preventing crime, or the public
    interest, or because it would be disproportionate. Only that information, and looked at again.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read-part',
})
