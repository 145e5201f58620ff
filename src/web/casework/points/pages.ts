/** Accounts and points in dispute: whose version, what of, how tested, and what was found. */
import type { Page } from '../../page.ts'
import { account } from './account.ts'
import { putAccountRight, recordAccount } from './account-form.ts'
import { accounts } from './accounts.ts'
import { findFact } from './finding.ts'
import { grid } from './grid.ts'
import { influence } from './influence.ts'
import { leaveAccount, leavePoint } from './leave.ts'
import { point } from './point.ts'
import { putPointRight, raisePoint } from './point-form.ts'
import { points } from './points.ts'
import { takePosition } from './position.ts'
import { takeSilence } from './silence.ts'
import { testAccount } from './test-account.ts'

export const pointsPages: readonly Page[] = [
  accounts,
  recordAccount,
  account,
  putAccountRight,
  leaveAccount,
  testAccount,
  takeSilence,
  points,
  raisePoint,
  grid,
  point,
  putPointRight,
  leavePoint,
  takePosition,
  findFact,
  influence,
]
