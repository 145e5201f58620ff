/** The first duties of whoever receives a complaint: keep the evidence, ask the complainant. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps, reachedTheAuthority } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'
import { recordingExceptions } from './schedule-3-recording.ts'

const preservation = {
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'read',
  owedTo: null,
  standard: 'as soon as practicable, and for as long as it is needed',
  runsFrom: [reachedTheAuthority],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'evidence-preserved', by: ['bearer'] }],
  continues: true,
  // Pausing the handling, or a referral, does not pause it.
  endsWith: [{ happened: 'preservation-no-longer-needed', by: ['bearer'] }, noFurtherSteps],
  subjectTo: [],
} as const

export const preserveEvidence = duty({
  ...preservation,
  id: 'complaints.preserve-evidence',
  cite: schedule3('1(2)-(6)'),
  title: 'Obtain and preserve evidence',
  says: `Take every step that appears appropriate to obtain and preserve evidence about the conduct
    complained of, as soon as practicable, and go on until it is no longer needed. Follow any
    direction of the local policing body or the Director General.`,
  governs: { kinds: ['complaint'], where: ['about-conduct', 'no-chief-officer-concerned'] },
  bearer: 'chief-officer',
  changes: `It has no date. It ends when the authority is satisfied that the evidence no longer needs
    to be kept.`,
})

export const preserveEvidenceAboutChiefOfficer = duty({
  ...preservation,
  id: 'complaints.preserve-evidence-chief',
  cite: schedule3('1(1), (5)'),
  title: 'Obtain and preserve evidence about a chief officer',
  says: `Where a chief officer is complained of, the local policing body secures that every
    appropriate step is taken to obtain and preserve evidence, at first and from time to time, and
    follows any direction of the Director General.`,
  governs: { kinds: ['complaint'], where: ['about-conduct', 'chief-officer-concerned'] },
  bearer: 'local-policing-body',
  changes: `It has no date. It ends when the local policing body is satisfied that the evidence no
    longer needs to be kept.`,
})

export const contactComplainant = duty({
  id: 'complaints.contact-complainant',
  cite: schedule3('2(6)'),
  title: 'Contact the complainant and ask how they want it handled',
  says: `Contact the complainant and seek their views on how their complaint should be handled.
    Guidance expects this as soon as possible; the Act gives no number of days.`,
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  owedTo: ['complainant'],
  runsFrom: [reachedTheAuthority],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'complainant-contacted', by: ['bearer'] }],
  endsWith: [{ happened: 'withdrawal-recorded', by: ['bearer'] }, noFurtherSteps],
  subjectTo: [recordingExceptions.id],
  changes: 'It has no date. A force may set itself a target, which is not the law.',
})
