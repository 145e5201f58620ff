/** Recording it, being asked to record it, and putting it right instead. */
import type { Page } from '../../../page.ts'
import { putRight } from './put-right.ts'
import { record } from './record.ts'
import { finishPutRight, recordAfterAll, wantRecorded } from './want-recorded.ts'

export const recordingPages: readonly Page[] = [
  record,
  wantRecorded,
  recordAfterAll,
  putRight,
  finishPutRight,
]
