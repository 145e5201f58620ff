/** Inspection, monitoring, thematic findings and what software must do about known failures. */
import type { Rule } from '../rule.ts'
import * as closing from './closing-a-concern.ts'
import { commentOnInspection } from './comments.ts'
import * as failures from './failures.ts'
import * as fairness from './fairness.ts'
import { positionAbuseIndicators } from './indicators.ts'
import * as inspection from './inspection.ts'
import * as units from './mental-health-units.ts'
import { research } from './research.ts'
import * as reporting from './safe-reporting.ts'
import * as warnings from './standing-warnings.ts'
import * as force from './use-of-force.ts'

export const oversightRules: readonly Rule[] = [
  ...Object.values(warnings),
  ...Object.values(inspection),
  commentOnInspection,
  ...Object.values(closing),
  ...Object.values(force),
  ...Object.values(units),
  ...Object.values(fairness),
  ...research,
  ...positionAbuseIndicators,
  ...Object.values(failures),
  ...Object.values(reporting),
]
