/** Lines of enquiry for allegations of discrimination. */
import type { Rule } from '../rule.ts'
import type { Enquiry } from '../statement.ts'
import * as beginning from './beginning.ts'
import * as comparing from './comparing.ts'
import * as deciding from './deciding.ts'

export const discriminationRules: readonly (Enquiry & Rule)[] = [
  ...Object.values(beginning),
  ...Object.values(comparing),
  ...Object.values(deciding),
].toSorted((one, other) => (one.id < other.id ? -1 : 1))

/**
 * Each answered before an allegation is decided; of two in one group, either will do. Done, not
 * applicable or not done each needs its reason; only an empty answer holds up a decision.
 */
export const neverLeftEmpty: readonly (readonly string[])[] = [
  [beginning.capture.id],
  [beginning.askWhy.id],
  [beginning.whichType.id],
  [beginning.recordAndRefer.id],
  [beginning.secureEvidence.id],
  [beginning.decisionChain.id],
  [comparing.actualComparator.id, comparing.hypotheticalComparator.id],
  [comparing.officersReason.id],
  [comparing.probe.id],
  [comparing.officersHistory.id],
  [deciding.standardApplied.id],
  [deciding.alternatives.id],
  [deciding.findingForEach.id],
  [deciding.explainIt.id],
]
