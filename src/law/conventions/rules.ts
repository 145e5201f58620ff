/** How time is counted, and how to read this data. */
import type { Rule } from '../rule.ts'

export const conventionRules: readonly Rule[] = []
