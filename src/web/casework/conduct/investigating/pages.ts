/** Severity, notices, restrictions and suspension: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { investigator } from './investigator.ts'
import { left } from './left.ts'
import { notice } from './notice.ts'
import { progress } from './progress.ts'
import { restrict } from './restrict.ts'
import { severity } from './severity.ts'
import { suspend } from './suspend.ts'
import { suspensionReview } from './suspension-review.ts'

export const investigatingPages: readonly Page[] = [
  severity,
  investigator,
  notice,
  restrict,
  suspend,
  suspensionReview,
  progress,
  left,
]
