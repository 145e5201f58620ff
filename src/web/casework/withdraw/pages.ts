/** Withdrawing, step by step. */
import type { Page } from '../../page.ts'
import { decideWithdrawal } from './decide.ts'
import { asked, confirmed, passedOn, pressure, received, takenBack } from './steps.ts'
import { withdrawal } from './withdrawal.ts'

export const withdrawPages: readonly Page[] = [
  withdrawal,
  received,
  asked,
  confirmed,
  passedOn,
  takenBack,
  pressure,
  decideWithdrawal,
]
