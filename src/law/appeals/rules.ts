/** Appeals to the police appeals tribunal, and judicial review. */
import type { Rule } from '../rule.ts'
import { courtDayRules } from './court-days.ts'
import { reviewClocks, reviewStatements } from './judicial-review.ts'
import { tribunal } from './tribunal.ts'
import { tribunalClocks } from './tribunal-clocks.ts'

export const appealRules: readonly Rule[] = [
  ...tribunalClocks,
  ...tribunal,
  ...reviewClocks,
  ...reviewStatements,
  ...courtDayRules,
]
