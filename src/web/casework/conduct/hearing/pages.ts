/** The day itself and what was found: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { adjourned } from './adjourned.ts'
import { completed } from './completed.ts'
import { day } from './day.ts'
import { finding } from './finding.ts'
import { listReport } from './list-report.ts'
import { opened } from './opened.ts'
import { outcomeTold } from './outcome-told.ts'

export const hearingPages: readonly Page[] = [
  day,
  opened,
  adjourned,
  finding,
  completed,
  outcomeTold,
  listReport,
]
