/** Who may sign in, and as what; and letting people back in. */
import type { Page } from '../../page.ts'
import { accounts } from './accounts.ts'
import { invite } from './invite.ts'
import { oneAccount } from './one-account.ts'
import { recoveries, recovery } from './recoveries.ts'

export const accountsPages: readonly Page[] = [accounts, invite, oneAccount, recoveries, recovery]
