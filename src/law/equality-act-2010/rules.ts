/** The Equality Act 2010, as it classifies an allegation. */
import type { Rule } from '../rule.ts'
import * as claims from './claims.ts'
import * as discrimination from './discrimination.ts'
import * as harassment from './harassment.ts'

export const equalityRules: readonly Rule[] = [
  ...Object.values(discrimination),
  ...Object.values(harassment),
  ...Object.values(claims),
]
