/** Lines of enquiry, the policy log, and what an account opens beyond its own matter. */
import type { Page } from '../../page.ts'
import { claims } from './claims.ts'
import { givenElsewhere } from './elsewhere.ts'
import { endLine } from './line.ts'
import { lines } from './lines.ts'
import { openLines } from './open.ts'
import { policyLog } from './policy-log.ts'

// A line is addressed by its id, so whatever has a name of its own comes before it.
export const linePages: readonly Page[] = [
  lines,
  openLines,
  policyLog,
  claims,
  givenElsewhere,
  endLine,
]
