/** The law of police complaints and misconduct in England and Wales, as data, and what reads it. */

export { bodiesOfLaw } from './bodies-of-law.ts'
export type { BodyOfLaw } from './body-of-law.ts'
export {
  type Classification,
  type ClassifiedAllegation,
  type ClassifiedMatter,
  classify,
  type Route,
  type UnclassifiedMatter,
} from './classify/classify.ts'
export { allConductStates, type ConductState } from './classify/conduct-steps.ts'
export type { EqualityProvision, Standard } from './classify/equality-act.ts'
export type { Investigate, SpecialConstraint } from './classify/handling.ts'
export type { InterestedPerson } from './classify/interested.ts'
export type { Recording, RecordingLimb, RecordReason } from './classify/recording.ts'
export {
  type ConductOfPerson,
  type RegimeOfMatter,
  type Regimes,
  regimes,
} from './classify/regimes.ts'
export { allMatterStates, type MatterState } from './classify/steps.ts'
export {
  allegationCategories,
  allegationCodes,
  type Category,
} from './codes/allegation-categories.ts'
export { type Code, inUseOn } from './codes/code.ts'
export { factors } from './codes/factors.ts'
export { reasonsRecorded } from './codes/reasons-recorded.ts'
export {
  positionAbused,
  type ReferralQuestion,
  referralQuestions,
} from './codes/referral-questions.ts'
export {
  actionCodes,
  type ResultCode,
  type ResultScope,
  resultCodes,
  resultsFor,
} from './codes/results.ts'
export {
  type CoveredRow,
  type CoveredSection,
  type CoveredTable,
  coveredSections,
  coveredTables,
} from './coverage/coverage.ts'
export { type Trap, traps } from './coverage/traps.ts'
export { discriminationRules, neverLeftEmpty } from './discrimination/rules.ts'
export type { DutyRule } from './duty.ts'
export type { Ask, Because, Owed, OwedInBrief } from './engine/answer.ts'
export { owed, owedInBrief } from './engine/owed.ts'
export { standingUnknown } from './engine/standing.ts'
export { type Explanation, explain } from './explain/explain.ts'
export { explanationInWords } from './explain/in-words.ts'
export { notComputedBecause } from './explain/reasons.ts'
export { ruleOf } from './explain/rule-of.ts'
export type { Allegation, Body, Happening, LawCase, Link, Matter, Person } from './format/case.ts'
export type { CaseError } from './format/check.ts'
export type { HappeningName } from './format/happenings/index.ts'
export {
  type CourtDay,
  type CourtDayBearer,
  courtDayBearers,
  courtDays,
} from './format/happenings/proceedings.ts'
export { caseSchema, type JsonSchema } from './format/json-schema.ts'
export { readCase } from './format/read-case.ts'
export { holidays } from './holidays.ts'
export type { Action } from './outcomes/availability.ts'
export { type Outcomes, type OutcomesOfPerson, outcomes } from './outcomes/outcomes.ts'
export { type Panel, type PanelOfPerson, panel } from './panel/panel.ts'
export { type ProperForm, type ProperForms, properForms } from './panel/proper-form.ts'
export {
  allPeriodCodes,
  longestPeriod,
  type Period,
  type PeriodCode,
  period,
  type Step,
} from './periods.ts'
export type { Citation } from './provision.ts'
export { allReviewLimbs, type ReviewLimb } from './review-body/limbs.ts'
export {
  type MustSay,
  type NoRight,
  type ReviewBody,
  type ReviewOfMatter,
  reviewBody,
} from './review-body/review-body.ts'
export type { Rule } from './rule.ts'
export { ruleById, rules } from './rules.ts'
export type {
  Confidence,
  Criterion,
  DutyKind,
  MatterKind,
  Reason,
  Role,
  State,
  Tier,
} from './vocabulary.ts'
export { countingRules, type Reckoned, type Reckoning, reckon } from './words/calculate.ts'
export { countInWords, lengthInWords } from './words/count.ts'
export { type CountedDay, countedDays } from './words/counted-days.ts'
export type { Fact, FactName } from './words/facts.ts'
export { happeningInWords } from './words/happenings.ts'
export { type Asked, type Entry, findRules, instruments, nearestRules } from './words/library.ts'
export {
  allSorts,
  confidenceInWords,
  type SortOfRule,
  sortInWords,
  tierInWords,
} from './words/names.ts'
export { type Part, partOf, parts } from './words/parts.ts'
export { type NamedRule, type RuleInWords, ruleInWords } from './words/rule-in-words.ts'
