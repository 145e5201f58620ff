/**
 * When the special procedure governs.
 *
 * For a complaint it takes an indication of crime or discipline; for a recordable conduct matter
 * nothing but an investigation. It never governs staff, whose scheme is named and not computed.
 */
import { duty, spell } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { schedule3 } from '../../police-reform-act-2002/instrument.ts'
import { regulation } from '../instrument.ts'
import {
  inAct,
  inRegulations,
  noMoreInvestigation,
  procedureBegan,
  procedureBeganAnyhow,
  special,
} from './reach.ts'

const governing = {
  ...inAct,
  ...special,
  owedTo: null,
  limit: asSoonAsPracticable,
  metBy: [],
  endsWith: [noMoreInvestigation],
  subjectTo: [],
} as const

export const conditionA = spell({
  ...governing,
  id: 'special.condition-A',
  cite: schedule3('19A(2)'),
  title: 'The special procedure governs: an indication in a complaint',
  says: `In the investigation of a complaint, from the moment it appears to the person
    investigating that an officer or special constable may have committed a crime, or behaved in a
    way that would justify disciplinary proceedings.`,
  confidence: 'read',
  governs: { ...special.governs, kinds: ['complaint'] },
  bearer: 'investigator',
  runsFrom: [{ ...procedureBegan, when: ['somebody-else-determined'] }],
  changes:
    'It has no end but that of the investigation. An indication on another day would move it.',
})

export const conditionB = spell({
  ...governing,
  id: 'special.condition-B',
  cite: schedule3('19A(3)'),
  title: 'The special procedure governs: the IOPC finds an indication',
  says: `In a directed investigation of a complaint, from the moment the Director General
    determines that there is such an indication.`,
  confidence: 'read',
  governs: { ...special.governs, kinds: ['complaint'], where: ['directed'] },
  bearer: 'director-general',
  runsFrom: [{ ...procedureBegan, when: ['director-general-determined'] }],
  changes: 'It has no end but that of the investigation. It begins on the day that is determined.',
})

export const conditionC = spell({
  ...governing,
  id: 'special.condition-C',
  cite: schedule3('19A(4)'),
  title: 'The special procedure governs: a recordable conduct matter',
  says: `The investigation of a recordable conduct matter about an officer or special constable
    comes under the special procedure by itself, from its start. Nobody has to find an indication
    first.`,
  confidence: 'recall',
  governs: { ...special.governs, kinds: ['conduct-matter'] },
  bearer: 'investigator',
  runsFrom: [procedureBeganAnyhow],
  changes: 'It has no end but that of the investigation, and begins with it.',
})

export const staff = duty({
  ...inRegulations,
  id: 'special.staff',
  cite: regulation('23'),
  title: 'Deal with staff under their own discipline',
  says: `Regulations 16 to 22 do not reach police staff or designated volunteers: the force's own
    staff discipline does, and they may bring a union official, a certified union companion or a
    colleague.`,
  confidence: 'read',
  per: 'person',
  governs: { kinds: ['complaint', 'conduct-matter', 'internal-conduct'], text: 'staff' },
  bearer: 'appropriate-authority',
  owedTo: ['staff-member'],
  runsFrom: [procedureBeganAnyhow, { reading: 'each', happenings: ['came-to-attention'] }],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [],
  endsWith: [noMoreInvestigation],
  subjectTo: [],
  changes:
    'Nothing of it is computed: the contract of employment and the policy of the force decide.',
})
