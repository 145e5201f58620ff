/** Appeals from misconduct outcomes and challenge in court. */
import type { Rule } from '../rule.ts'

export const appealRules: readonly Rule[] = []
