/** What surrounds recording: no time bar, no appeal, records, and who may do it for whom. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { contents, convention, power, standard, standingDuty } from '../../statement.ts'
import { commencement, schedule3, section } from '../instrument.ts'
import { adjustments, statutoryGuidance } from './sources.ts'

const since = { inForce: { from: commencement } } as const
const statute = { ...since, tier: 'statute' } as const
const regulations = { ...since, tier: 'regulations' } as const

export const noTimeBar = convention({
  ...regulations,
  id: 'complaints.no-time-bar',
  cite: regulation('2'),
  title: 'No complaint is too old',
  says: `Nothing lets an authority refuse a complaint, or set its handling aside, because what happened
    is long ago. The time that has passed bears only on what is reasonable and proportionate.`,
  confidence: 'recall',
  caution: 'It rests on what is absent: the bar of the older Regulations went with them.',
})

export const refusalToRecord = power({
  ...statute,
  id: 'complaints.fail-to-record-remedy',
  cite: section('15(2A)-(2C)'),
  title: 'What can be done about a force that will not record',
  says: `There is no appeal. The Director General may take the complaint up as if it had been referred,
    and the local policing body may direct the chief officer to do what is owed.`,
  confidence: 'read',
  holder: ['director-general', 'local-policing-body'],
  test: 'a force does not record what it must',
  doneBy: ['dg-treated-as-referred'],
})

/** The other half of the initiative: the Director General tells people, the authority records. */
export const recordTakenUp = duty({
  ...statute,
  id: 'complaints.dg-initiative',
  cite: schedule3('4A(1)-(4)'),
  title: 'Record the complaint that the IOPC has taken up',
  says: 'The authority records a complaint that the Director General treats as referred.',
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  once: true,
  runsFrom: [{ reading: 'each', happenings: ['dg-treated-as-referred'], by: ['director-general'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'complaint-recorded', by: ['bearer'], standing: true }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: 'It has no date. It begins on the day the Director General took the complaint up.',
})

export const keepRecords = standingDuty({
  ...regulations,
  id: 'complaints.keep-records',
  cite: regulation('44(a)-(f)'),
  title: 'Keep records of everything done',
  says: `Keep, in the form the Director General decides, records of every recorded complaint, conduct
    matter and death or serious injury matter, of other complaints of the kinds the Director General
    names, and of each use of a power or performance of a duty under Part 2.`,
  confidence: 'read',
  bearer: ['local-policing-body', 'chief-officer'],
})

export const policingBodyTakesOver = power({
  ...statute,
  id: 'complaints.lpb-models',
  cite: section('13A'),
  title: 'A policing body that does some of it itself',
  says: `By giving notice, a local policing body may take over the first contact, handling outside
    Schedule 3 and recording, and also keeping people informed. Referral, investigation and the
    decisions on the outcome stay with the chief officer.`,
  confidence: 'recall',
  holder: ['local-policing-body'],
  caution: 'No case says that such a notice was given: every duty is shown as the authority’s.',
})

export const delegating = power({
  ...regulations,
  id: 'complaints.delegation',
  cite: regulation('46'),
  title: 'Giving the chief officer’s functions to others',
  says: `A chief officer may delegate, but not to somebody too junior where the Regulations say how
    senior, and not to somebody with a conflict of interest. Who held what, and when, is kept.`,
  confidence: 'recall',
  holder: ['chief-officer'],
  caution: 'The number of the regulation is inferred.',
})

export const proportion = standard({
  ...since,
  tier: 'guidance',
  id: 'complaints.rp-factors',
  cite: statutoryGuidance('chapters 3 and 10 to 12'),
  title: 'What is reasonable and proportionate',
  says: `How serious it is, what can be learnt, what the complainant wants and how vulnerable they are,
    effort against likely result, the time since, what evidence there is, whether it was dealt with
    already, and public confidence.`,
  confidence: 'recall',
  decider: ['appropriate-authority'],
})

export const processesToTell = contents({
  ...regulations,
  id: 'inform.other-matters',
  cite: regulation('33(2)(b)-(d)'),
  title: 'What else people are kept told about',
  says: `Not only the handling: the progress and the outcome of whatever came out of it, by the same
    clocks as the updates and the outcome.`,
  confidence: 'read',
  document: 'progress updates and outcome letters',
  items: [
    { id: 'criminal', says: 'criminal proceedings' },
    { id: 'disciplinary', says: 'disciplinary proceedings' },
    { id: 'performance', says: 'performance proceedings' },
    { id: 'reflective', says: 'reflective practice' },
    { id: 'appeal', says: 'appeals, that one was brought and how it ended' },
  ],
})

export const accessNeeds = standingDuty({
  ...statute,
  id: 'inform.vulnerable',
  cite: adjustments,
  title: 'Make it possible to take part',
  says: `Adjust, before being asked, for disabled complainants; offer an interpreter, an advocate and
    other formats, keep to the agreed way of making contact, and support those under 18.`,
  confidence: 'recall',
  bearer: ['appropriate-authority'],
})
