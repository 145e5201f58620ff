/** Victims, access, data protection and records. */
import type { Rule } from '../rule.ts'

export const recordRules: readonly Rule[] = []
