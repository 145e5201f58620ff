/** Every rule, in the order of the instruments. */
import { regimeOf2025 } from './amendments-2025/regulation-66.ts'
import {
  regimeByDate,
  regimeByLink,
  regimeByOrder,
} from './complaints-and-misconduct-2020/regulation-2.ts'
import * as regulation4 from './complaints-and-misconduct-2020/regulation-4.ts'
import { chiefOfficersConduct } from './complaints-and-misconduct-2020/regulation-7.ts'
import * as regulation32 from './complaints-and-misconduct-2020/regulation-32.ts'
import {
  firstUpdate,
  nextUpdate,
  tellOutcome,
} from './complaints-and-misconduct-2020/regulation-34.ts'
import { informExceptions } from './complaints-and-misconduct-2020/regulation-35.ts'
import { relativeMeans } from './complaints-and-misconduct-2020/regulation-36.ts'
import { logComplaint } from './complaints-and-misconduct-2020/regulation-44.ts'
import {
  contactComplainant,
  preserveEvidence,
  preserveEvidenceAboutChiefOfficer,
} from './police-reform-act-2002/schedule-3-handling.ts'
import { calledIn, deathOrSeriousInjury } from './police-reform-act-2002/schedule-3-referral.ts'
import * as schedule3Review from './police-reform-act-2002/schedule-3-review.ts'
import * as section12 from './police-reform-act-2002/section-12.ts'
import * as section21 from './police-reform-act-2002/section-21.ts'
import * as section29 from './police-reform-act-2002/section-29.ts'
import type { CriterionRule, DutyRule, Rule } from './rule.ts'

/** What can fall due. */
export const duties: readonly DutyRule[] = [
  preserveEvidence,
  preserveEvidenceAboutChiefOfficer,
  contactComplainant,
  logComplaint,
  regulation4.referByDeadline,
  regulation4.referWhenCalledIn,
  firstUpdate,
  nextUpdate,
  tellOutcome,
]

/** The mandatory referral criteria; M8 last, because it asks whether another is met. */
export const criterionRules: readonly (CriterionRule & Rule)[] = [
  deathOrSeriousInjury,
  regulation4.seriousAssault,
  regulation4.seriousSexualOffence,
  regulation4.seriousCorruption,
  regulation4.positionAbusedForSexualPurpose,
  regulation4.positionAbusedForRelationship,
  regulation4.aggravatedByDiscrimination,
  regulation4.relevantOffence,
  regulation4.sameIncident,
  calledIn,
  regulation4.chiefOfficer,
  chiefOfficersConduct,
]

const definitions: readonly Rule[] = [
  section12.complaintMeans,
  section12.standingForConduct,
  section12.standingOtherwise,
  section12.affectedLimit,
  section12.witnessLimit,
  section12.representative,
  section12.conductMatterMeans,
  section12.dsiMatterMeans,
  section12.peopleServing,
  section21.interestedPerson,
  section21.interestedByInjury,
  section21.interestedByDecision,
  section21.interestedByConsent,
  relativeMeans,
  section29.appropriateAuthority,
  section29.adverselyAffectedMeans,
  section29.conductMeans,
  section29.seriousInjuryMeans,
  section29.excludedComplainants,
  schedule3Review.reviewOfOtherHandling,
  schedule3Review.reviewOfInvestigation,
  schedule3Review.noReview,
  schedule3Review.whoseReview,
  regulation32.directorGeneralsReviews,
  regulation32.oneBodyForAll,
  regulation32.notByOutcome,
  regimeByDate,
  regimeByLink,
  regimeByOrder,
  regimeOf2025,
]

/** The data: every rule this room knows. */
export const rules: readonly Rule[] = [
  ...duties,
  informExceptions,
  ...criterionRules,
  ...definitions,
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.id, rule]))

/** The rule with this id, or undefined where this room does not have it. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id)
}
