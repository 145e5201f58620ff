/** How time is counted, and how to read this data. */
import type { Rule } from '../rule.ts'
import * as changing from './changing-periods.ts'
import * as counting from './counting.ts'

export const conventionRules: readonly Rule[] = [
  ...Object.values(counting),
  ...Object.values(changing),
]
