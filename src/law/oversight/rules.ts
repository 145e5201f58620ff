/** Inspection, monitoring, thematic findings and what software must do about known failures. */
import type { Rule } from '../rule.ts'

export const oversightRules: readonly Rule[] = []
