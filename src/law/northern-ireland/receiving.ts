/**
 * How a complaint reaches the Police Ombudsman. There is one independent body, and it has every
 * complaint; a case knows it by what it does, as `director-general`.
 */
import { duty, entitlement } from '../duty.ts'
import { asSoonAsPracticable, atOnce, monthsAfter } from '../limit.ts'
import { exception } from '../statement.ts'
import { commencement, conditionsBegan, regulation, section } from './instrument.ts'

const act = { tier: 'statute', inForce: { from: commencement }, confidence: 'read' } as const
const complaints = { kinds: ['complaint'], text: 'none' } as const

export const referComplaint = duty({
  ...act,
  id: 'ni.refer-complaint',
  cite: section('52(1)(b)'),
  title: 'Refer the complaint to the Police Ombudsman',
  says: `A complaint about the police that reaches a police officer, the Policing Board or another
    body named in the Act instead of the Police Ombudsman is referred to the Ombudsman immediately.`,
  governs: complaints,
  bearer: 'receiver',
  owedTo: ['director-general'],
  standard: 'immediately',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['complaint-made', 'complaint-received'],
      to: ['chief-officer', 'local-policing-body'],
    },
  ],
  limit: atOnce,
  metBy: [{ happened: 'complaint-forwarded', by: ['bearer'] }],
  endsWith: [],
  subjectTo: [],
  changes: 'Only the day it reached the body that must refer it moves this. No holiday does.',
})

export const preserveEvidence = duty({
  ...act,
  id: 'ni.preserve-evidence',
  cite: section('52(2)'),
  title: 'Preserve evidence of the conduct complained of',
  says: `Where a complaint about an officer’s conduct is made to the Chief Constable, the Chief
    Constable takes the steps that seem desirable to preserve evidence about it, without waiting for
    the Ombudsman.`,
  governs: complaints,
  bearer: 'chief-officer',
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['complaint-made'], to: ['chief-officer'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'evidence-preserved', by: ['bearer'] }],
  continues: true,
  endsWith: [{ happened: 'preservation-no-longer-needed' }],
  subjectTo: [],
  changes: 'It has no date: the Act gives no number of days, so none is shown.',
})

export const recordComplaint = duty({
  ...act,
  id: 'ni.record-complaint',
  cite: section('52(3)'),
  title: 'Record and consider the complaint',
  says: `The Police Ombudsman records and considers every complaint made or referred to the office,
    and decides whether it is one about an officer’s conduct made by or for a member of the public.`,
  governs: complaints,
  bearer: 'director-general',
  owedTo: ['complainant'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['complaint-made', 'complaint-forwarded'],
      to: ['director-general'],
    },
  ],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'complaint-logged', by: ['bearer'] }],
  endsWith: [],
  subjectTo: [],
  changes: 'It has no date: the Act gives no number of days, so none is shown.',
})

export const timeToComplain = entitlement({
  tier: 'regulations',
  inForce: { from: conditionsBegan },
  confidence: 'read',
  id: 'ni.time-to-complain',
  cite: regulation('5(2)'),
  title: 'Complain within twelve months of the conduct',
  says: `The Ombudsman deals with a complaint about conduct no more than twelve months old on the day
    the complaint is made or referred. What is grave or exceptional, or rests on new evidence, may be
    taken later.`,
  governs: complaints,
  bearer: 'complainant',
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['conduct-occurred'] }],
  limit: monthsAfter(12),
  metBy: [{ happened: 'complaint-made' }],
  endsWith: [],
  subjectTo: ['ni.late-complaint'],
  changes: 'Conduct on another day would move it. Weekends and holidays count.',
})

export const lateComplaint = exception({
  tier: 'regulations',
  inForce: { from: conditionsBegan },
  confidence: 'read-part',
  id: 'ni.late-complaint',
  cite: regulation('6'),
  title: 'A late complaint that may be taken all the same',
  says: `A complaint about older conduct may be taken where it is grave or exceptional and seems to
    show a crime or behaviour that would justify disciplinary proceedings, or where there is new
    evidence of that kind.`,
})
