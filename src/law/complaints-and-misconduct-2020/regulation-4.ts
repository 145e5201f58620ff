/**
 * Complaints that must be referred to the Director General, and by when.
 *
 * The test is on the allegation, taken at face value: nobody first asks whether it is true. The
 * clock starts when it first becomes clear to the authority, which a person decides and explains.
 */

import { type Act, duty } from '../duty.ts'
import { all, any, fact, not } from '../engine/tests-of-fact.ts'
import { endOfNextDay } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { criterionRule } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

const kinds = ['complaint', 'conduct-matter'] as const
const criterion = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  for: kinds,
} as const

export const seriousAssault = criterionRule({
  ...criterion,
  id: 'refer.M2-serious-assault',
  code: 'M2',
  cite: regulation('4(1)(a)(i)'),
  title: 'Serious assault',
  says: 'A serious assault is alleged: guidance says actual bodily harm or worse.',
  derivedFrom: fact('actualBodilyHarmOrWorse'),
})

export const seriousSexualOffence = criterionRule({
  ...criterion,
  id: 'refer.M3-serious-sexual',
  code: 'M3',
  cite: regulation('4(1)(a)(ii)'),
  title: 'Serious sexual offence',
  says: 'A serious sexual offence is alleged.',
  derivedFrom: fact('seriousSexualOffence'),
})

export const seriousCorruption = criterionRule({
  ...criterion,
  id: 'refer.M4-serious-corruption',
  code: 'M4',
  cite: regulation('4(1)(a)(iii)'),
  title: 'Serious corruption',
  says: 'Serious corruption is alleged, such as perverting justice or selling information.',
  derivedFrom: fact('seriousCorruption'),
})

// Neither consent nor physical contact has a part in either of these two.
export const positionAbusedForSexualPurpose = criterionRule({
  ...criterion,
  id: 'refer.M4a-apsp',
  code: 'M4a',
  cite: regulation('4(1)(a)(iii)'),
  title: 'Position abused for a sexual purpose',
  says: `Abuse of position for a sexual purpose is alleged. Consent and physical contact do not
    matter; messages are enough.`,
  derivedFrom: fact('positionAbusedForSexualPurpose'),
})

export const positionAbusedForRelationship = criterionRule({
  ...criterion,
  id: 'refer.M4b-apier',
  code: 'M4b',
  cite: regulation('4(1)(a)(iii)'),
  title: 'Position abused for an improper emotional relationship',
  says: `Abuse of position to pursue an improper emotional relationship is alleged. Nothing sexual
    need be.`,
  derivedFrom: fact('positionAbusedForEmotionalRelationship'),
})

export const aggravatedByDiscrimination = criterionRule({
  ...criterion,
  id: 'refer.M5-discrimination-aggravated',
  code: 'M5',
  cite: regulation('4(1)(a)(iv)'),
  title: 'Crime or disciplinary breach aggravated by discrimination',
  says: `A crime, or behaviour that would justify disciplinary proceedings, is alleged, and was
    aggravated by discrimination. Both parts are needed.`,
  derivedFrom: all(any('crimeIfProved', 'disciplinaryIfProved'), 'discriminationAlleged'),
})

export const relevantOffence = criterionRule({
  ...criterion,
  id: 'refer.M6-relevant-offence',
  code: 'M6',
  cite: regulation('4(1)(a)(v)'),
  title: 'Relevant offence',
  says: 'An offence is alleged that carries seven years or more, or a sentence fixed by law.',
  derivedFrom: any('maximumOfSevenYearsOrMore', 'sentenceFixedByLaw'),
})

export const sameIncident = criterionRule({
  ...criterion,
  id: 'refer.M7-same-incident',
  code: 'M7',
  cite: regulation('4(1)(b)'),
  title: 'Same incident',
  says: `It arises from the same incident as a matter in which one of the earlier criteria is alleged,
    however small it is itself.`,
  derivedFrom: fact('sameIncidentAsSpecifiedConduct'),
})

export const chiefOfficer = criterionRule({
  ...criterion,
  id: 'refer.M8-chief-officer',
  code: 'M8',
  for: ['complaint'],
  confidence: 'read-part',
  cite: regulation('4(1)(c)'),
  title: 'A chief officer',
  says: `It is about a chief officer or the Metropolitan Deputy Commissioner, none of the earlier
    criteria is met, and the complaint alone does not rule out crime, disciplinary proceedings or a
    breach of Article 2 or 3.`,
  derivedFrom: all(
    'chiefOfficerConcerned',
    'cannotExcludeCrimeOrDiscipline',
    not('otherCriterionMet'),
  ),
})

const referral = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'recall',
  governs: { kinds },
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  standard: 'without delay',
  limit: endOfNextDay,
  subjectTo: [],
} as const
const referred: Act = {
  happened: 'referred-to-dg',
  by: ['appropriate-authority', 'local-policing-body'],
  sameMatter: true,
  standing: true,
}
const treatedAsReferred: Act = {
  happened: 'dg-treated-as-referred',
  by: ['director-general'],
  sameMatter: true,
  standing: true,
}

export const referByDeadline = duty({
  ...referral,
  id: 'complaints.refer-deadline',
  statedBy: [
    'complaints.refer-mandatory',
    'complaint.refer.clock',
    'conduct.refer-mandatory',
    'conduct.refer.clock',
  ],
  cite: regulation('4'),
  title: 'Refer to the IOPC',
  says: `Refer without delay, and at the latest by the end of the day after the day it first becomes
    clear to the authority that it must be referred. Weekends and holidays count; nothing extends it.`,
  otherwise: { 'conduct-matter': { cite: regulation('7(4)(a)'), confidence: 'read' } },
  runsFrom: [
    {
      reading: 'criterion',
      happenings: ['referral-criterion-became-clear'],
      by: ['appropriate-authority'],
    },
  ],
  metBy: [referred],
  endsWith: [treatedAsReferred, noFurtherSteps],
  changes: `Evidence that it became clear to the authority on another day would move it. The day the
    complaint arrived does not matter, and no weekend, holiday or extension does.`,
})

export const referWhenCalledIn = duty({
  ...referral,
  id: 'complaints.refer-deadline-callin',
  cite: regulation('4'),
  title: 'Refer to the IOPC, which has called it in',
  says: `Refer by the end of the day after the day the Director General gave notice that it must be
    referred. Weekends and holidays count.`,
  runsFrom: [{ reading: 'each', happenings: ['dg-called-in'], by: ['director-general'] }],
  metBy: [referred],
  endsWith: [treatedAsReferred, noFurtherSteps],
  changes: `A notice given on another day would move it. No weekend, holiday or extension does.`,
})
