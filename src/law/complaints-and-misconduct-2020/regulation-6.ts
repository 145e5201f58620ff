/** A complaint made again. */
import { exception } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

export const repeatException = exception({
  id: 'complaints.repeat-exception',
  cite: regulation('6'),
  title: 'A complaint made again need not be investigated',
  says: `The duty to investigate does not bite on a complaint of substantially the same conduct as an
    earlier one that has been or is being dealt with, with no fresh indication and no fresh evidence. A
    possible breach of Article 2 or 3 always blocks this. It is still logged, handled and open to
    review.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'recall',
})
