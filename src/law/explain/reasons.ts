/** Why something is named and no date is computed for it, in words. */
import type { Reason } from '../vocabulary.ts'

export const notComputedBecause: Readonly<Record<Reason, string>> = {
  'regime-before-2020': 'the Regulations before 2020 govern it, and are not encoded',
  'regime-undetermined': 'its date does not settle which Regulations govern it',
  'holidays-beyond-data': 'the bank holidays of that year are not known',
  'regime-known-not-computed': 'a scheme governs it that is not encoded',
  'rule-unverified': 'the rule could not be confirmed, and makes no date',
}
