/** Ways of raising something that are no complaint, and touch no clock of one. */
import { day } from '#kernel'
import { definition, power } from '../../statement.ts'
import { commencement, section } from '../instrument.ts'

const superComplaints = { tier: 'statute', inForce: { from: day('2018-11-01') } } as const

const act = section('29A-29C')
/** Which bodies may make one is in Regulations of their own. */
const superComplaintsAct = { ...act, words: `${act.words}; SI 2018/748` }

export const whoMakesSuperComplaints = definition({
  ...superComplaints,
  id: 'super.who',
  cite: superComplaintsAct,
  title: 'Super-complaints',
  says: `Only a body the Home Secretary has designated can make one: that some feature of policing, in one
    force or several, does or seems to do significant harm to the public. It goes to the inspectorate,
    which decides it together with the IOPC and the College of Policing.`,
  confidence: 'read-part',
})

export const noSuperComplaintByOne = definition({
  ...superComplaints,
  id: 'super.individual',
  cite: section('29A'),
  title: 'A super-complaint is nobody’s own complaint',
  says: 'Nobody can make one for themselves, and it neither starts nor stops any clock of a complaint.',
  confidence: 'recall',
})

export const whistleBlowing = power({
  tier: 'statute',
  inForce: { from: commencement },
  id: 'whistle.part2b',
  cite: section('29D-29M'),
  title: 'Concerns raised by a whistle-blower',
  says: `The Director General may investigate a concern that somebody in the police raised, with their
    agreement and without giving them away; not where it is a complaint, a conduct matter or a death or
    serious injury matter that belongs in Schedule 3.`,
  confidence: 'recall',
  holder: ['director-general'],
  caution: 'The day it began was not looked up: it is shown from the day of the rest.',
})
