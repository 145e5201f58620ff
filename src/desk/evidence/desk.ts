/** What an investigation may be asked to do: evidence in, what it proves, and evidence out. */
import type { Bench } from '../bench.ts'
import { readDesk } from '../read-matter.ts'
import { type AddDesk, addDesk } from './add.ts'
import { type BundleDesk, bundleDesk } from './bundle.ts'
import { type CustodyDesk, custodyDesk } from './custody.ts'
import { type ElsewhereDesk, elsewhereDesk } from './elsewhere.ts'
import { type InterviewsDesk, interviewsDesk } from './interviews.ts'
import { type LinesDesk, linesDesk } from './lines.ts'
import { type PassagesDesk, passagesDesk } from './passages.ts'
import { type PointsDesk, pointsDesk } from './points.ts'
import { type RecordingsDesk, recordingsDesk } from './recordings.ts'
import { type RedactDesk, redactDesk } from './redacting.ts'
import { type ReportDesk, reportDesk } from './report.ts'
import { type SearchDesk, searchDesk } from './search.ts'
import { type SuggestDesk, suggestDesk } from './suggest.ts'
import { type ThreadsDesk, threadsDesk } from './threads.ts'

export type EvidenceDesk = BundleDesk &
  RedactDesk &
  ElsewhereDesk &
  ThreadsDesk &
  AddDesk &
  CustodyDesk &
  LinesDesk &
  ReportDesk &
  InterviewsDesk &
  RecordingsDesk &
  PointsDesk &
  PassagesDesk &
  SearchDesk &
  SuggestDesk

export function evidenceDesk(bench: Bench): EvidenceDesk {
  return {
    ...bundleDesk(bench, readDesk(bench)),
    ...redactDesk(bench, readDesk(bench)),
    ...elsewhereDesk(bench, readDesk(bench)),
    ...addDesk(bench),
    ...threadsDesk(bench),
    ...custodyDesk(bench, readDesk(bench)),
    ...linesDesk(bench),
    ...reportDesk(bench, readDesk(bench)),
    ...interviewsDesk(bench),
    ...recordingsDesk(bench),
    ...pointsDesk(bench),
    ...passagesDesk(bench),
    ...searchDesk(bench),
    ...suggestDesk(bench),
  }
}
