/** What public bodies owe, who answers for an officer, which court, and until when. */
import { timeLimit } from '../duty.ts'
import { any, not } from '../engine/tests-of-fact.ts'
import { monthsBeginningWith } from '../limit.ts'
import { claims } from '../other-courts/claims.ts'
import { exception, remedy, standingDuty } from '../statement.ts'
import { commencement, publicDutyBegan, section } from './instrument.ts'

const act = { tier: 'statute', inForce: { from: commencement } } as const

export const publicDuty = standingDuty({
  ...act,
  id: 'ea.psed',
  cite: section('149'),
  inForce: { from: publicDutyBegan },
  title: 'The equality duty of public bodies',
  says: `Forces, policing bodies and the IOPC have due regard to ending discrimination, to equal opportunity
    and to good relations. Nobody can claim damages for it: it is enforced by judicial review, and is
    what a complaint about an organisation may be about.`,
  confidence: 'recall',
  bearer: ['chief-officer', 'local-policing-body', 'director-general'],
})

export const liable = remedy({
  ...act,
  id: 'ea.liability',
  cite: section('109, 42; Police Act 1996, s.88'),
  title: 'The chief officer answers for officers',
  says: 'A claim for what officers did in the course of their functions lies against the chief officer.',
  confidence: 'recall',
})

export const whichCourt = remedy({
  ...act,
  id: 'ea.jurisdiction',
  cite: section('113, 114'),
  title: 'Claims about services and public functions go to the county court',
  says: `Judicial review may be open as well. How a complaint ended does not bind the court, either way.`,
  confidence: 'read',
})

/** Alleged to be discrimination of any kind the Act knows. */
const discrimination = any(
  'discriminationAlleged',
  'disabilityConsequence',
  'adjustmentNotMade',
  'sexualUnwantedConduct',
  'detrimentForComplaining',
)
const county = {
  ...claims,
  ...act,
  limit: monthsBeginningWith(6),
} as const
const done = {
  reading: 'allegations',
  happenings: ['conduct-occurred'],
  alleging: discrimination,
  // Only what was certainly no service or public function is for another court.
  notAlleging: not('publicFunction'),
  asks: 'whether it was done in a service or public function: if not, another court may hear it',
} as const

export const countyCourt = timeLimit({
  ...county,
  id: 'ea.limit-county',
  cite: section('118(1)'),
  title: 'Claim under the Equality Act in the county court',
  says: `Six months, of which the day of the act is the first; or as much longer as the court finds just and
    equitable. The complaint does not stop it, and no weekend or holiday moves it.`,
  confidence: 'read',
  runsFrom: [done],
  subjectTo: ['ea.limit-conciliation', 'limit.not-paused'],
  changes: `Only the day of the act moves it. A complaint, a review or waiting for an outcome never does; a
    court may allow longer.`,
  caution: 'Read in a summary. Something not done counts from the day it was decided on.',
})

export const countyCourtAtEnd = timeLimit({
  ...county,
  id: 'ea.limit-continuing',
  cite: section('118(6)'),
  title: 'The same claim, where what was done went on',
  says: `Conduct that went on for a time is taken to be done when it ended: the six months begin on its last
    day. A failure to act is taken to happen when it was decided on. Whether it was one thing that
    went on is for the court, so the earlier day is shown beside this one.`,
  confidence: 'recall',
  runsFrom: [
    { ...done, alleging: { all: [discrimination, { fact: 'continuingAct' }] }, atEnd: true },
  ],
  subjectTo: ['ea.limit-conciliation', 'limit.not-paused'],
  changes: 'The last day of what went on moves it. Nothing in the complaint does.',
})

export const conciliation = exception({
  ...act,
  id: 'ea.limit-conciliation',
  cite: section('118(4)'),
  title: 'Nine months where it was referred for conciliation',
  says: `Where the dispute was referred for conciliation under the Equality Act 2006 the six months are nine.`,
  confidence: 'read',
  caution: 'From a summary of an older text. No happening says that a dispute was so referred.',
})
