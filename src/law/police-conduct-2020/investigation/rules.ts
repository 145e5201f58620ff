/** The Conduct Regulations 2020: suspension, severity, notices, investigation and interview. */
import type { Rule } from '../../rule.ts'

export const conductInvestigation: readonly Rule[] = []
