/** The Equality Act 2010. */
import type { Rule } from '../rule.ts'

export const equalityRules: readonly Rule[] = []
