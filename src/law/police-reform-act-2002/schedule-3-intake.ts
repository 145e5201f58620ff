/** Getting a complaint to the authority that must deal with it. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const arrival = {
  tier: 'statute',
  inForce: { from: commencement },
  governs: { kinds: ['complaint'] },
  owedTo: ['appropriate-authority'],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'complaint-forwarded', by: ['bearer'] }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const
const arrived = {
  reading: 'elsewhere',
  happenings: ['complaint-made', 'complaint-received'],
} as const

export const receivedByDirectorGeneral = duty({
  ...arrival,
  id: 'complaints.received-by-dg',
  cite: schedule3('2(1), (1A)'),
  title: 'Tell the authority of a complaint made to the IOPC',
  says: `Where a complaint is made to the Director General, the Director General tells the authority
    that must deal with it, unless exceptional circumstances justify not doing so.`,
  confidence: 'read',
  bearer: 'director-general',
  runsFrom: [{ ...arrived, to: ['director-general'] }],
  changes: 'It has no date. It is met once the authority has been told of the complaint.',
})

export const forwardFromWrongBody = duty({
  ...arrival,
  id: 'complaints.forward-wrong-body',
  cite: schedule3('2(2)-(5)'),
  title: 'Send the complaint on to the authority that must deal with it',
  says: `A chief officer or local policing body that receives a complaint decides whether it is the
    appropriate authority. If it is not, it tells the one that is, and tells the complainant.`,
  confidence: 'recall',
  bearer: 'receiver',
  runsFrom: [{ ...arrived, notTo: ['director-general'] }],
  standard: 'promptly, as guidance expects',
  changes: 'It has no date. It is met once the authority has been told of the complaint.',
})
