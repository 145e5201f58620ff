/** Severity, notices, restrictions and suspension: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { delayReport } from './delay-report.ts'
import { investigator } from './investigator.ts'
import { left } from './left.ts'
import { notice } from './notice.ts'
import { noticeDeferred } from './notice-deferred.ts'
import { progress } from './progress.ts'
import { reflective } from './reflective.ts'
import { restrict } from './restrict.ts'
import { severity } from './severity.ts'
import { suspend } from './suspend.ts'
import { suspensionEnded } from './suspension-ended.ts'
import { suspensionReview } from './suspension-review.ts'

export const investigatingPages: readonly Page[] = [
  severity,
  investigator,
  notice,
  noticeDeferred,
  delayReport,
  restrict,
  suspend,
  suspensionReview,
  suspensionEnded,
  progress,
  reflective,
  left,
]
