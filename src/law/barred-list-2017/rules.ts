/** The barred and advisory lists. */
import type { Rule } from '../rule.ts'

export const barredListRules: readonly Rule[] = []
