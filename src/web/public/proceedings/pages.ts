/** What the public reads of misconduct proceedings. */
import type { Page } from '../../page.ts'
import { hearings, outcomes } from './listed.ts'
import { hearing, hearingFile, outcome, outcomeFile } from './one.ts'

export const publicProceedings: readonly Page[] = [
  outcomes,
  outcome,
  outcomeFile,
  hearings,
  hearing,
  hearingFile,
]
