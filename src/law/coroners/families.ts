/** Families: two registers under two Acts, which are different sets of people. */
import {
  regulation,
  commencement as since2020,
} from '../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { section } from '../police-reform-act-2002/instrument.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { contents, context, definition, power, requirement, standingDuty } from '../statement.ts'
import { act, commencement, ourOwn, theirOwnWords } from './instrument.ts'

const informed = {
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: since2020 },
} as const

export const toldAbout = contents({
  ...informed,
  id: 'ip.pra.matters',
  cite: regulation('33(2)(b)-(d)'),
  title: 'What an interested person is kept informed of',
  says: `How the handling goes and how it ends; and of any criminal, disciplinary, performance or
    reflective process that comes out of it, how it goes, how it ends and any appeal.`,
  document: 'an update to an interested person',
  items: [
    { id: 'handling', says: 'how the handling is going, and its outcome' },
    { id: 'processes', says: 'how each process out of it is going, and its outcome' },
    { id: 'appeals', says: 'an appeal that is brought, and its outcome' },
  ],
})

export const recordOfMeeting = duty({
  ...informed,
  id: 'ip.pra.meeting',
  cite: regulation('34(5)-(6)'),
  title: 'Send a record of the meeting',
  says: `Decide whether to offer a meeting, or to grant one that is asked for. After a meeting, send a
    written record of it, and of how what worries them will be met, as soon as practicable.`,
  governs: { kinds: ['complaint', 'conduct-matter', 'dsi-matter'] },
  bearer: 'handler',
  owedTo: ['interested-person'],
  runsFrom: [{ reading: 'each', happenings: ['interested-person-met'], withRecipient: true }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'meeting-record-sent', by: ['bearer', 'investigator'], toRecipient: true }],
  endsWith: [noFurtherSteps],
  subjectTo: ['inform.exceptions'],
  changes: 'It has no date. It begins with the meeting, and each meeting asks for a record.',
})

export const byTheReport = power({
  id: 'ip.pra.report',
  cite: section('21(11A)'),
  tier: 'statute',
  confidence: 'read',
  inForce: { from: since2020 },
  title: 'Tell the findings by sending the report',
  says: 'Whoever must be told what was found may be sent the report itself.',
  holder: ['appropriate-authority', 'director-general'],
  doneBy: ['outcome-told'],
})

const statute = { tier: 'statute', confidence: 'read', inForce: { from: commencement } } as const

export const familyBefore = definition({
  ...statute,
  id: 'ip.cja.family',
  cite: act('47(2)(a)'),
  title: 'Family before the coroner',
  says: `Husbands, wives, civil partners and partners; parents, step-parents and children of any age;
    brothers and sisters, of the half blood too, and their children; grandparents and grandchildren.`,
})

export const partnerBefore = definition({
  ...statute,
  id: 'ip.cja.partner',
  cite: act('47(7)'),
  title: 'Who counts as a partner before the coroner',
  says: 'Somebody who, when the person died, lived with them as a partner in an enduring relationship.',
})

export const othersBefore = definition({
  ...statute,
  id: 'ip.cja.others',
  cite: act('47(2)(b)-(m)'),
  title: 'Others with a place before the coroner',
  says: `The personal representative; a medical examiner; insurers and beneficiaries of a life policy;
    whoever may have had a part in the death, and their employer; certain unions and enforcing
    authorities; the chief constable after a possible homicide; the Director General where the IOPC
    investigates or did; somebody the Government names; anyone the coroner finds interested enough.`,
})

export const bothRegisters = requirement({
  id: 'ip.diff.rule',
  cite: ourOwn(act('47(2)(a)')),
  tier: 'house',
  confidence: 'read',
  inForce: { from: since2020 },
  title: 'Ask both registers after a death',
  says: `Everybody of the family is looked at under both Acts. A brother or sister has a place before the
    coroner as they are, and in the complaints system only if somebody decides so and says why.`,
  metBy: ['law classify: interestedPersons'],
  provedBy: ['src/law/classify/interested.test.ts'],
})

export const noOneNextOfKin = context({
  id: 'nok.undefined',
  cite: theirOwnWords.nextOfKin,
  tier: 'practice',
  confidence: 'read',
  inForce: { from: since2020 },
  title: 'Nobody has defined next of kin',
  says: `The law gives the words no meaning, and whoever rang first may end up written down as the one
    contact, which fails a divided family. So there is no single next of kin here: as many people as
    there are, all of equal standing.`,
})

export const liaison = standingDuty({
  id: 'flo.role',
  cite: theirOwnWords.liaison,
  tier: 'guidance',
  confidence: 'recall',
  inForce: { from: since2020 },
  title: 'Family liaison',
  says: `One named contact and a deputy, a plan for contact agreed with the family, what language and
    access they need, and a record of each contact and each promise. The officer is part of the
    investigation and speaks for it, so the family is pointed to independent help as well.`,
  bearer: ['family-liaison'],
})
