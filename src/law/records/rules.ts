/** Victims, access, data protection and records. */
import type { Rule } from '../rule.ts'
import * as complainants from './complainants.ts'
import { acknowledgeDataComplaint } from './data-complaints.ts'
import * as dataProtection from './data-protection.ts'
import * as keeping from './keeping.ts'

/** Everything but the one clock of this folder, which has a file and a test of its own. */
export const recordStatements: readonly Rule[] = [
  ...Object.values(complainants),
  ...Object.values(dataProtection),
  ...Object.values(keeping),
]

export const recordRules: readonly Rule[] = [acknowledgeDataComplaint, ...recordStatements]
