/** The complaints Regulations: the special procedure, its notices and interviews. */
import type { Rule } from '../../rule.ts'

export const specialProcedureRules: readonly Rule[] = []
