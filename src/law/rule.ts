/** What a rule is: one provision, as data. */
import type { DutyRule } from './duty.ts'
import type { Statement } from './statement.ts'

export type Rule = DutyRule | (Statement & Readonly<{ link: string }>)
