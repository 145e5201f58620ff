/** How those who must be informed are told. */
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

export const tellInWriting = definition({
  id: 'inform.in-writing',
  cite: regulation('34(3)'),
  title: 'Telling in writing',
  says: `What must be told is told in writing, unless the complaint was made otherwise than in writing
    and is handled outside Schedule 3. Both are needed.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
})

/** Ways of telling that are not writing. Any other way named is taken to be in writing. */
export const oralWays = ['oral', 'orally', 'phone', 'by phone', 'telephone'] as const
