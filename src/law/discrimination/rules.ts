/** Lines of enquiry for allegations of discrimination. */
import type { Rule } from '../rule.ts'

export const discriminationRules: readonly Rule[] = []
