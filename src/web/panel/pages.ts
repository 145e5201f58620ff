/** The workroom of a panel, in the order one goes. */
import type { Page } from '../page.ts'
import { answerAdvice, giveAdvice } from './advice.ts'
import { announced } from './announced.ts'
import { closeTask } from './close.ts'
import { comparators } from './comparators.ts'
import { court } from './court.ts'
import { publicInterest } from './interest.ts'
import { panelList } from './list.ts'
import { mitigation } from './mitigation.ts'
import { outcome } from './outcome.ts'
import { reopen } from './reopen.ts'
import { reportPdf, reportText, supplyReport } from './report.ts'
import { panelRoom } from './room.ts'
import { seriousness } from './seriousness.ts'
import { sign } from './sign.ts'
import { workingCopy } from './working-copy.ts'

export const panelPages: readonly Page[] = [
  panelList,
  panelRoom,
  seriousness,
  closeTask,
  reopen,
  publicInterest,
  mitigation,
  outcome,
  comparators,
  court,
  sign,
  giveAdvice,
  answerAdvice,
  announced,
  workingCopy,
  reportPdf,
  reportText,
  supplyReport,
]
