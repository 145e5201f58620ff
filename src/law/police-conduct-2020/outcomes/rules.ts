/** The Conduct Regulations 2020: outcomes, warnings, who sits, and what follows. */
import type { Rule } from '../../rule.ts'
import * as available from './available.ts'
import * as warnings from './earlier-warnings.ts'
import * as procedures from './other-procedures.ts'
import * as panels from './panels.ts'
import * as presumption from './presumption.ts'

export const conductOutcomes: readonly Rule[] = [
  available,
  warnings,
  presumption,
  panels,
  procedures,
].flatMap(Object.values<Rule>)
