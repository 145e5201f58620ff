/** College of Policing guidance on outcomes in misconduct proceedings. */
import type { Rule } from '../rule.ts'

export const collegeGuidanceRules: readonly Rule[] = []
