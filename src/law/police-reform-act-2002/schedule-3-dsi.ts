/** A death or serious injury that nobody has complained of, and evidence in conduct matters. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const cameToAttention = {
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: null,
  once: true,
  runsFrom: [{ reading: 'each', happenings: ['came-to-attention'] }],
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const

export const recordDeathOrInjury = duty({
  ...cameToAttention,
  id: 'dsi.record',
  cite: schedule3('14A(1)'),
  title: 'Record the death or serious injury matter',
  says: 'The authority records every death or serious injury matter that comes to its attention.',
  governs: { kinds: ['dsi-matter'] },
  metBy: [{ happened: 'matter-recorded', by: ['bearer'] }],
  endsWith: [{ happened: 'converted-to-conduct-matter' }],
  changes: 'It has no date. It begins on the day the matter first came to attention.',
})

const preserving = {
  ...cameToAttention,
  standard: 'as soon as practicable, and for as long as it is needed',
  metBy: [{ happened: 'evidence-preserved', by: ['bearer'] }],
  continues: true,
  endsWith: [{ happened: 'preservation-no-longer-needed', by: ['bearer'] }, noFurtherSteps],
  changes: `It has no date. It ends when the authority is satisfied that the evidence no longer needs
    to be kept.`,
} as const

export const preserveAfterDeathOrInjury = duty({
  ...preserving,
  id: 'dsi.preserve',
  cite: schedule3('14B'),
  title: 'Obtain and preserve evidence of a death or serious injury',
  says: `Obtain and preserve evidence about the death or serious injury as soon as practicable, and go
    on until it is no longer needed.`,
  governs: { kinds: ['dsi-matter'] },
})

export const preserveAboutConduct = duty({
  ...preserving,
  id: 'complaints.preserve-evidence-conduct-dsi',
  cite: schedule3('12'),
  title: 'Obtain and preserve evidence of a conduct matter',
  says: `Obtain and preserve evidence about the conduct as soon as practicable, and go on until it is
    no longer needed.`,
  confidence: 'recall',
  governs: { kinds: ['conduct-matter'] },
})
