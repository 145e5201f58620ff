/** What an investigation may be asked to do: evidence in, what it proves, and evidence out. */
import type { Bench } from '../bench.ts'
import { readDesk } from '../read-matter.ts'
import { type InterviewsDesk, interviewsDesk } from './interviews.ts'
import { type LinesDesk, linesDesk } from './lines.ts'
import { type PassagesDesk, passagesDesk } from './passages.ts'
import { type PointsDesk, pointsDesk } from './points.ts'
import { type RecordingsDesk, recordingsDesk } from './recordings.ts'
import { type ReportDesk, reportDesk } from './report.ts'

export type EvidenceDesk = LinesDesk &
  ReportDesk &
  InterviewsDesk &
  RecordingsDesk &
  PointsDesk &
  PassagesDesk

export function evidenceDesk(bench: Bench): EvidenceDesk {
  return {
    ...linesDesk(bench),
    ...reportDesk(bench, readDesk(bench)),
    ...interviewsDesk(bench),
    ...recordingsDesk(bench),
    ...pointsDesk(bench),
    ...passagesDesk(bench),
  }
}
