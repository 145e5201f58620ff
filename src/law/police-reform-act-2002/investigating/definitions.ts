/** Words of Part 2 on which recording, referral and the investigation turn. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { definition, standard } from '../../statement.ts'
import { commencement, schedule3, section } from '../instrument.ts'
import { conductRegulation } from './sources.ts'

const since = { inForce: { from: commencement } } as const
const statute = { ...since, tier: 'statute' } as const
const regulations = { ...since, tier: 'regulations' } as const

export const recordableConductMatterMeans = definition({
  ...statute,
  id: 'complaints.def-recordable-conduct-matter',
  cite: section('29(1)'),
  title: 'What a recordable conduct matter is',
  says: `A conduct matter that has been recorded or has to be: after a civil claim, because it came to
    attention in some other way, because the Director General took it up, or because a death or
    serious injury matter turned into one.`,
  confidence: 'recall',
})

export const relevantOffenceMeans = definition({
  ...regulations,
  id: 'complaints.def-relevant-offence',
  cite: regulation('4'),
  title: 'What a relevant offence is',
  says: `One whose sentence the law fixes, or for which an adult with no convictions could be sent to
    prison for seven years or more. What a magistrates' court may impose is left out of account.`,
  confidence: 'read',
})

export const disciplinaryProceedingsMean = definition({
  ...regulations,
  id: 'complaints.def-disciplinary-proceedings',
  cite: regulation('1(2)'),
  title: 'What disciplinary proceedings are',
  says: `For officers and special constables, proceedings under the Conduct Regulations, but not
    reflective practice. For staff and volunteers, any process in which their conduct is considered
    to decide on a sanction.`,
  confidence: 'read',
})

const threshold = `Misconduct breaks a professional standard badly enough for disciplinary action: a
  written warning at least. Anything less is practice to be improved, by reflection and not by
  proceedings. Gross misconduct is bad enough to justify dismissal.`

export const misconductMeans = definition({
  ...regulations,
  id: 'complaints.def-misconduct-threshold',
  cite: conductRegulation('2'),
  title: 'Where misconduct begins',
  says: `${threshold} Since 28 May 2025 a conviction of an offence that only the Crown Court can try is
    taken to be gross misconduct, where the amended Conduct Regulations reach the person.`,
  confidence: 'read-part',
  caution: 'The conviction counts only under the amendments of 2025, person by person.',
})

export const becomesComplaint = definition({
  ...statute,
  id: 'dsi.becomes-complaint',
  cite: section('12(2A)'),
  title: 'A death or serious injury somebody complains of',
  says: `From the day somebody who can complains of the same circumstances it is a complaint, and no
    longer a death or serious injury matter. What was owed till then is still shown.`,
  confidence: 'read',
})

export const indicationNotAllegation = standard({
  ...statute,
  id: 'complaints.indication-vs-allegation',
  cite: schedule3('2(6B), 6, 19A'),
  title: 'What is alleged, and what there are signs of',
  says: `Recording turns on what is alleged, taken as if proved. The duty to investigate and the special
    procedure turn on an indication in what is known so far. A bare allegation of something serious
    must be recorded, and perhaps referred, and need not come under the special procedure.`,
  confidence: 'read-part',
  decider: ['appropriate-authority', 'investigator'],
})

export const twoForces = definition({
  ...statute,
  id: 'complaints.joint',
  cite: section('29(1)'),
  title: 'A complaint about two forces',
  says: `Each authority deals with the conduct of those under its own control, and each has clocks of
    its own. They agree who speaks to the complainant.`,
  confidence: 'recall',
})
