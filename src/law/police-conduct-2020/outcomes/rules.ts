/** The Conduct Regulations 2020: outcomes, warnings, who sits, and what follows. */
import type { Rule } from '../../rule.ts'

export const conductOutcomes: readonly Rule[] = []
