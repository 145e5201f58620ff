/** The Conduct Regulations 2020: which text governs, whom it covers, what its words mean. */
import type { Rule } from '../../rule.ts'

export const scopeOfConduct: readonly Rule[] = []
