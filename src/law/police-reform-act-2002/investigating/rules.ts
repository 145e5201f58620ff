/** Schedule 3: conduct and death matters, investigation, report, powers on review. */
import type { Rule } from '../../rule.ts'

export const investigatingRules: readonly Rule[] = []
