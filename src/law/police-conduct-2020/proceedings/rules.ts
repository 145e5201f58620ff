/** The Conduct Regulations 2020: referral, proceedings, accelerated hearings, reflection. */
import type { Rule } from '../../rule.ts'

export const conductProceedings: readonly Rule[] = []
