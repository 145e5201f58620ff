/** Every rule, in the order of the instruments. */

import { regimeOf2025 } from './amendments-2025/regulation-66.ts'
import { appealRules } from './appeals/rules.ts'
import { barredListRules } from './barred-list-2017/rules.ts'
import { collegeGuidanceRules } from './college-guidance/rules.ts'
import {
  regimeByDate,
  regimeByLink,
  regimeByOrder,
} from './complaints-and-misconduct-2020/regulation-2.ts'
import * as regulation3 from './complaints-and-misconduct-2020/regulation-3.ts'
import * as regulation4 from './complaints-and-misconduct-2020/regulation-4.ts'
import { repeatException } from './complaints-and-misconduct-2020/regulation-6.ts'
import { chiefOfficersConduct } from './complaints-and-misconduct-2020/regulation-7.ts'
import { referDeathOrInjury } from './complaints-and-misconduct-2020/regulation-9.ts'
import {
  reportByDirectorGeneral,
  reportLocal,
} from './complaints-and-misconduct-2020/regulation-13.ts'
import * as regulation29 from './complaints-and-misconduct-2020/regulation-29.ts'
import * as regulation32 from './complaints-and-misconduct-2020/regulation-32.ts'
import { reviewNoticeContent } from './complaints-and-misconduct-2020/regulation-33.ts'
import {
  firstUpdate,
  nextUpdate,
  tellOutcome,
} from './complaints-and-misconduct-2020/regulation-34.ts'
import { tellReviewRight } from './complaints-and-misconduct-2020/regulation-34-review.ts'
import { tellInWriting } from './complaints-and-misconduct-2020/regulation-34-writing.ts'
import { informExceptions } from './complaints-and-misconduct-2020/regulation-35.ts'
import { relativeMeans } from './complaints-and-misconduct-2020/regulation-36.ts'
import * as regulation38 from './complaints-and-misconduct-2020/regulation-38.ts'
import { logComplaint } from './complaints-and-misconduct-2020/regulation-44.ts'
import { specialProcedureRules } from './complaints-and-misconduct-2020/special-procedure/rules.ts'
import { conventionRules } from './conventions/rules.ts'
import { coronerRules } from './coroners/rules.ts'
import { discriminationRules } from './discrimination/rules.ts'
import type { DutyRule } from './duty.ts'
import { equalityRules } from './equality-act-2010/rules.ts'
import { otherCourtRules } from './other-courts/rules.ts'
import { oversightRules } from './oversight/rules.ts'
import { conductInvestigation } from './police-conduct-2020/investigation/rules.ts'
import { conductOutcomes } from './police-conduct-2020/outcomes/rules.ts'
import { conductProceedings } from './police-conduct-2020/proceedings/rules.ts'
import { scopeOfConduct } from './police-conduct-2020/scope/rules.ts'
import { investigatingRules } from './police-reform-act-2002/investigating/rules.ts'
import * as schedule3Determining from './police-reform-act-2002/schedule-3-determining.ts'
import * as schedule3Dsi from './police-reform-act-2002/schedule-3-dsi.ts'
import {
  contactComplainant,
  preserveEvidence,
  preserveEvidenceAboutChiefOfficer,
} from './police-reform-act-2002/schedule-3-handling.ts'
import * as schedule3Intake from './police-reform-act-2002/schedule-3-intake.ts'
import * as schedule3Reasonable from './police-reform-act-2002/schedule-3-reasonable.ts'
import * as schedule3Recommendations from './police-reform-act-2002/schedule-3-recommendations.ts'
import * as schedule3Recording from './police-reform-act-2002/schedule-3-recording.ts'
import { calledIn, deathOrSeriousInjury } from './police-reform-act-2002/schedule-3-referral.ts'
import * as schedule3Review from './police-reform-act-2002/schedule-3-review.ts'
import * as schedule3Reviewing from './police-reform-act-2002/schedule-3-reviewing.ts'
import * as schedule3WithDg from './police-reform-act-2002/schedule-3-with-dg.ts'
import * as section12 from './police-reform-act-2002/section-12.ts'
import * as section21 from './police-reform-act-2002/section-21.ts'
import * as section29 from './police-reform-act-2002/section-29.ts'
import { publishingRules } from './publishing/rules.ts'
import { recordRules } from './records/rules.ts'
import type { Rule } from './rule.ts'
import type { CriterionRule } from './statement.ts'

const complaintDuties: readonly DutyRule[] = [
  section12.representative,
  preserveEvidence,
  preserveEvidenceAboutChiefOfficer,
  schedule3Intake.receivedByDirectorGeneral,
  schedule3Intake.forwardFromWrongBody,
  contactComplainant,
  logComplaint,
  schedule3Recording.recordOnRequest,
  schedule3Recording.recordOnDecision,
  schedule3Recording.mustBeUnderSchedule3,
  schedule3Recording.handleOutsideSchedule3,
  regulation3.copyToComplainant,
  regulation3.copyToSubject,
  regulation4.referByDeadline,
  regulation4.referWhenCalledIn,
  schedule3Dsi.recordDeathOrInjury,
  schedule3Dsi.preserveAfterDeathOrInjury,
  schedule3Dsi.preserveAboutConduct,
  referDeathOrInjury,
  schedule3WithDg.tellOfReferral,
  schedule3WithDg.assessReferral,
  schedule3WithDg.tellOfInitiative,
  schedule3Reasonable.handleReasonably,
  schedule3Reasonable.mustInvestigate,
  reportLocal,
  reportByDirectorGeneral,
  firstUpdate,
  nextUpdate,
  tellOutcome,
  tellReviewRight,
  regulation29.timeForReview,
  schedule3Reviewing.forwardApplication,
  schedule3Reviewing.tellOfApplication,
  schedule3Reviewing.tellReviewDecision,
  schedule3Determining.determineOnReport,
  schedule3Determining.giveViews,
  schedule3Recommendations.answerRecommendation,
  schedule3Recommendations.answerLearning,
  regulation38.awaitSignature,
  regulation38.recordWithdrawal,
  regulation38.tellDirectorGeneralOfWithdrawal,
  regulation38.tellReviewBodyOfWithdrawal,
  regulation38.decidePublicInterest,
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
  regulation29.leftOutInTransit,
  regulation29.longerToApply,
  reviewNoticeContent,
  tellInWriting,
  section12.complaintMeans,
  section12.standingForConduct,
  section12.standingOtherwise,
  section12.affectedLimit,
  section12.witnessLimit,
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

/** The data: every rule this room knows. Versions of one rule share its id, and never overlap. */
export const rules: readonly Rule[] = [
  ...complaintDuties,
  schedule3Recording.recordingExceptions,
  repeatException,
  informExceptions,
  ...criterionRules,
  ...definitions,
  ...investigatingRules,
  ...specialProcedureRules,
  ...scopeOfConduct,
  ...conductInvestigation,
  ...conductProceedings,
  ...conductOutcomes,
  ...collegeGuidanceRules,
  ...appealRules,
  ...barredListRules,
  ...coronerRules,
  ...oversightRules,
  ...recordRules,
  ...equalityRules,
  ...discriminationRules,
  ...otherCourtRules,
  ...publishingRules,
  ...conventionRules,
]

/** What can fall due. */
export const duties: readonly DutyRule[] = rules.filter(rule => rule.sort === 'duty')

const byId = new Map<string, Rule[]>()
for (const rule of rules)
  for (const id of [rule.id, ...(rule.statedBy ?? [])]) {
    const under = byId.get(id)
    if (!under) byId.set(id, [rule])
    else if (rule.id === id && under[0]?.id !== id) under.unshift(rule)
    else under.push(rule)
  }

/** The rule with this id, or stated by it; undefined where this room does not have it. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id)?.[0]
}

/** Every version and part of the rule with this id, and every rule it is stated by. */
export function versionsOf(id: string): readonly Rule[] {
  return byId.get(id) ?? []
}
