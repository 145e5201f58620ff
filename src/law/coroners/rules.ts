/** Deaths, families, coroners and inquests. */
import type { Rule } from '../rule.ts'

export const coronerRules: readonly Rule[] = []
