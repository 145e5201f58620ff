/** Records that must be kept. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps, reachedTheAuthority } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

export const logComplaint = duty({
  id: 'complaints.log',
  cite: regulation('44(b), (c)'),
  title: 'Log the complaint',
  says: `Keep a record of every complaint, however it arrived and whether or not it is later recorded
    under Schedule 3. Logging is not recording, and needs no decision about how it will be handled.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  // A duty to keep records in the form the Director General decides: owed to nobody by name.
  owedTo: null,
  runsFrom: [reachedTheAuthority],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'complaint-logged', by: ['bearer'] }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: 'It has no date: the Regulations give no number, and guidance says as soon as possible.',
})
