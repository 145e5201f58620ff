/** Time limits of other courts, outside the scheme. */
import type { Rule } from '../rule.ts'

export const otherCourtRules: readonly Rule[] = []
