/** What an authority settles of the law it keeps. */
import type { Page } from '../../page.ts'
import { confirmRule } from './confirm.ts'
import { lawSettings } from './list.ts'
import { ruleSettings } from './one.ts'
import { takeBackSetting } from './take-back.ts'
import { localTarget } from './target.ts'

export const lawSettingsPages: readonly Page[] = [
  lawSettings,
  ruleSettings,
  confirmRule,
  localTarget,
  takeBackSetting,
]
