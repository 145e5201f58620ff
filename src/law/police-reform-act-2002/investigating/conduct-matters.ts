/** Conduct matters: those nobody complained of, where something indicates crime or misconduct. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { exception, power } from '../../statement.ts'
import { commencement, schedule3 } from '../instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const recording = {
  ...statute,
  governs: { kinds: ['conduct-matter'], where: ['came-as-conduct-matter'] },
  bearer: 'appropriate-authority',
  owedTo: null,
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'matter-recorded', by: ['bearer'], standing: true }],
  endsWith: [],
} as const

export const recordAfterClaim = duty({
  ...recording,
  id: 'conduct.civil-proceedings',
  cite: schedule3('10(4), (4A)-(4C)'),
  title: 'Record the conduct a civil claim is about',
  says: `Where somebody brings or means to bring a civil claim about what would be a conduct matter, the
    authority decides whether it is one and records it, unless it repeats an earlier matter.`,
  confidence: 'read-part',
  runsFrom: [{ reading: 'each', happenings: ['civil-claim-received'] }],
  subjectTo: ['conduct.repeat-exempt'],
  changes: 'It has no date. It begins on the day the claim was received.',
})

export const recordConduct = duty({
  ...recording,
  id: 'conduct.other',
  cite: schedule3('11(3)-(3E)'),
  title: 'Record the conduct matter',
  says: `A conduct matter that comes to attention in any other way is recorded where it must be, or
    should be, referred; otherwise it is recorded unless it repeats an earlier matter, and may be
    even then.`,
  confidence: 'read',
  runsFrom: [{ reading: 'each', happenings: ['came-to-attention'] }],
  subjectTo: ['conduct.repeat-exempt'],
  changes: 'It has no date. It begins on the day the matter came to attention.',
})

export const repeatedConduct = exception({
  id: 'conduct.repeat-exempt',
  cite: regulation('7(2)'),
  title: 'A conduct matter that repeats an earlier one',
  says: `A matter about substantially the same conduct as an earlier complaint or recorded matter need
    not be recorded again, on further conditions.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read-part',
  caution: 'The further conditions were not seen: no duty to record is ended by it here.',
})

export const mayReferConduct = power({
  ...statute,
  id: 'conduct.refer-voluntary',
  cite: schedule3('13(2), (3)'),
  title: 'Refer a conduct matter that need not be referred',
  says: `The authority, or the local policing body where the chief officer is the authority, may refer a
    recordable conduct matter whose gravity or exceptional circumstances make that right.`,
  confidence: 'read',
  holder: ['appropriate-authority', 'local-policing-body'],
  test: 'its gravity, or exceptional circumstances',
  doneBy: ['referred-to-dg'],
})

const takenUp = {
  ...statute,
  confidence: 'read',
  governs: { kinds: ['conduct-matter'] },
  runsFrom: [{ reading: 'each', happenings: ['dg-treated-as-referred'], by: ['director-general'] }],
  limit: asSoonAsPracticable,
  endsWith: [],
  subjectTo: [],
  changes: 'It has no date. It begins on the day the Director General took the matter up.',
} as const

export const tellOfTakenUp = duty({
  ...takenUp,
  id: 'conduct.dg-treats-as-referred',
  cite: schedule3('13A'),
  title: 'Tell them that the IOPC has taken the matter up',
  says: `Where the Director General treats a conduct matter as referred, the Director General tells the
    authority, and the person concerned unless that might prejudice an investigation.`,
  bearer: 'director-general',
  owedTo: ['appropriate-authority', 'officer'],
  metBy: [{ happened: 'referral-notified', by: ['bearer'], toRecipient: true }],
  mayBeWithheld: ['officer', 'staff-member'],
})

export const recordTakenUp = duty({
  ...takenUp,
  id: 'conduct.dg-treats-as-referred',
  cite: schedule3('13A'),
  title: 'Record the matter that the IOPC has taken up',
  says: 'The authority records a conduct matter that the Director General treats as referred.',
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  metBy: [{ happened: 'matter-recorded', by: ['bearer'], standing: true }],
})
