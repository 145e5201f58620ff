/** Somebody is appointed to investigate, and who may not be. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { type Act, duty, type Start } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { gate } from '../../statement.ts'
import { commencement, schedule3 } from '../instrument.ts'

const appointing = {
  tier: 'statute',
  inForce: { from: commencement },
  governs: { kinds: ['complaint', 'conduct-matter', 'dsi-matter'] },
  owedTo: null,
  limit: asSoonAsPracticable,
  subjectTo: ['investigate.appointment-conditions'],
  changes: 'It has no date. It begins on the day the form was decided.',
} as const

type Form = 'local' | 'directed' | 'independent'
const forms: readonly Form[] = ['local', 'directed', 'independent']

export function decidedAs(form: Form): readonly Start[] {
  const happenings = ['investigation-form-decided'] as const
  return [{ reading: 'each', happenings, where: { detail: 'form', is: form } }]
}

/** Another form was chosen, it was sent back, it came to its outcome, or was withdrawn. */
export function noLongerAs(form: Form): readonly Act[] {
  const others = forms.filter(each => each !== form)
  return [
    { happened: 'investigation-form-decided', where: { detail: 'form', is: others } },
    { happened: 'dg-referred-back', by: ['director-general'] },
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    noFurtherSteps,
  ]
}

const appointed = { happened: 'investigator-appointed', when: ['fit-to-investigate'] } as const

export const appointLocal = duty({
  ...appointing,
  id: 'investigate.local',
  cite: schedule3('16'),
  title: 'Appoint an investigator',
  says: `For a local investigation the authority appoints somebody serving with the police, of its own
    force or another, or an officer of the National Crime Agency.`,
  confidence: 'recall',
  bearer: 'appropriate-authority',
  runsFrom: decidedAs('local'),
  metBy: [{ ...appointed, by: ['bearer'] }],
  endsWith: noLongerAs('local'),
})

export const appointDirected = duty({
  ...appointing,
  id: 'investigate.directed',
  cite: schedule3('18(2)-(2B)'),
  title: 'Appoint an investigator whom the IOPC directs',
  says: `For a directed investigation the authority appoints somebody serving with the police or the
    National Crime Agency. The Director General may ask to approve the choice, and may require
    another.`,
  confidence: 'read',
  bearer: 'appropriate-authority',
  runsFrom: decidedAs('directed'),
  metBy: [{ ...appointed, by: ['bearer'] }],
  endsWith: noLongerAs('directed'),
})

export const appointIndependent = duty({
  ...appointing,
  id: 'investigate.independent',
  cite: schedule3('19'),
  title: 'Name the IOPC’s own investigators',
  says: `For an independent investigation the Director General names members of the IOPC's staff to
    carry it out. They have the powers of a constable.`,
  confidence: 'recall',
  subjectTo: [],
  bearer: 'director-general',
  runsFrom: decidedAs('independent'),
  metBy: [{ happened: 'investigator-appointed', by: ['bearer'] }],
  endsWith: noLongerAs('independent'),
})

export const whoMayInvestigate = gate({
  id: 'investigate.appointment-conditions',
  statedBy: ['dsi.investigator-bar'],
  cite: regulation('12'),
  title: 'Who may be appointed to investigate',
  says: `Somebody with the knowledge, skill and experience for it, about whose impartiality nobody could
    reasonably be concerned, and who does not work, directly or not, under the person investigated.
    For a senior officer: not that force's chief officer, and nobody of that force.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  before: ['investigator-appointed'],
  asks: [
    'Do they have the knowledge, skill and experience for it?',
    'Could anything reasonably give rise to a concern about their impartiality?',
    'Do they work, directly or indirectly, under the person investigated?',
    'If a senior officer is investigated: are they of the same force?',
  ],
  answer: 'refuses',
  caution: 'What it says of senior officers follows regulation 15(3)(d), by analogy.',
})
