/** The barred list and the advisory list of the College of Policing. */
import type { Rule } from '../rule.ts'
import { lists } from './lists.ts'
import { reports } from './reporting.ts'

export const barredListRules: readonly Rule[] = [...reports, ...lists]
