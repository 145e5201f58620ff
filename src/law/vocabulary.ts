/** The closed lists: every word a case, a rule or an answer may use. */

/** How well the text behind a rule has been read, strongest first. */
export const allConfidences = ['read', 'read-part', 'recall', 'unverified'] as const
export type Confidence = (typeof allConfidences)[number]

/** Whose authority a rule has: only the first two may be shown as "must". */
export const allTiers = [
  'statute',
  'regulations',
  'guidance',
  'practice',
  'case-law',
  'house',
] as const
export type Tier = (typeof allTiers)[number]

export const allRoles = [
  'appropriate-authority',
  'chief-officer',
  'local-policing-body',
  'director-general',
  'relevant-review-body',
  'investigator',
  'complainant',
  'representative',
  'interested-person',
  'officer',
  'former-officer',
  'staff-member',
  'police-friend',
  'chair',
  'panel',
  'legally-qualified-adviser',
  'originating-authority',
  'delegated-authority',
  'line-manager',
  'appellant',
  'respondent',
  'police-appeals-tribunal',
  'prosecutor',
  'court',
  'coroner',
  'chief-coroner',
  'coroner-interested-person',
  'college',
  'inspectorate',
  'recommendation-recipient',
  'data-controller',
  'public',
  'family-liaison',
] as const
export type Role = (typeof allRoles)[number]

/** duty: must. entitlement: may, until. limit: outside the scheme. period: in force from and to. */
export const allDutyKinds = ['duty', 'entitlement', 'limit', 'period'] as const
export type DutyKind = (typeof allDutyKinds)[number]

export const allStates = [
  'not-yet',
  'open',
  'met',
  'met-late',
  'overdue',
  'ended',
  'withheld',
  'not-encoded',
] as const
export type State = (typeof allStates)[number]

/** Why a duty is named but not computed. */
export const allReasons = [
  'regime-before-2020',
  'regime-undetermined',
  'holidays-beyond-data',
  'regime-known-not-computed',
  'rule-unverified',
] as const
export type Reason = (typeof allReasons)[number]

/** Later amendments, each with a trigger of its own. */
export const allOverlays = [
  'a24-panels',
  'a25-part-3',
  'a25-part-5',
  'a25-schedule',
  'a25-performance',
  'vetting-2025',
] as const
export type Overlay = (typeof allOverlays)[number]

/** The mandatory referral criteria, in the order they are asked. */
export const allCriteria = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M4a',
  'M4b',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
] as const
export type Criterion = (typeof allCriteria)[number]

/** Characteristics, in the order of the allegation codes F1 to F10. */
export const allCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'pregnancy-and-maternity',
  'marriage-and-civil-partnership',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
  'other',
] as const

/** What is alleged, taken at face value, each answered yes, no or not known. */
export const allFeatures = [
  'resultedInDeath',
  'resultedInSeriousInjury',
  'article2Or3IfProved',
  'seriousSexualOffence',
  'positionAbusedForSexualPurpose',
  'positionAbusedForEmotionalRelationship',
  'seriousCorruption',
  'actualBodilyHarmOrWorse',
  'crimeIfProved',
  'disciplinaryIfProved',
  'cannotExcludeCrimeOrDiscipline',
  'sentenceFixedByLaw',
  'indictableOnly',
  'physicalContact',
  'consentGiven',
  'lessFavourableTreatment',
  'relatedUnwantedConduct',
  'sexualUnwantedConduct',
  'neutralPractice',
  'disabilityConsequence',
  'adjustmentNotMade',
  'detrimentForComplaining',
  'publicFunction',
  'continuingAct',
] as const
export type Feature = (typeof allFeatures)[number]

/** What is known of the complainant, from which standing is derived. */
export const allComplainantFacts = [
  'conductDoneToThem',
  'adverselyAffected',
  'presentOrNear',
  'victimAlreadyKnown',
  'firstHandKnowledge',
  'holdsAdmissibleEvidence',
  'writtenConsent',
  'servesInSameForce',
] as const
export type ComplainantFact = (typeof allComplainantFacts)[number]

export const allMatterKinds = [
  'complaint',
  'conduct-matter',
  'dsi-matter',
  'internal-conduct',
  'inquest',
  'inspection',
  'data-protection-complaint',
] as const
export type MatterKind = (typeof allMatterKinds)[number]

export const allLevels = ['misconduct', 'gross-misconduct', 'neither'] as const
export const allProcesses = [
  'criminal',
  'disciplinary',
  'performance',
  'reflective',
  'appeal',
] as const
export const allActions = [
  'written-warning',
  'final-written-warning',
  'extend-final-written-warning',
  'reduction-in-rank',
  'dismissal-without-notice',
  'would-have-been-dismissed',
  'record-finding-only',
  'reflective-practice',
  'none',
] as const

/** The weakest of these: what an answer that rests on all of them may claim. */
export function weakest(...confidences: readonly Confidence[]): Confidence {
  let weakest: Confidence = allConfidences[0]
  for (const each of confidences)
    if (allConfidences.indexOf(each) > allConfidences.indexOf(weakest)) weakest = each
  return weakest
}
