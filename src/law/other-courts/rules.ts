/** Time limits of other courts, as information. */
import type { Rule } from '../rule.ts'
import * as limits from './limits.ts'

export const otherCourtRules: readonly Rule[] = Object.values<Rule>(limits)
