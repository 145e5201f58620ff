/** What an investigation may be asked to do: evidence in, what it proves, and evidence out. */
import type { Bench } from '../bench.ts'
import { type InterviewsDesk, interviewsDesk } from './interviews.ts'
import { type PassagesDesk, passagesDesk } from './passages.ts'
import { type PointsDesk, pointsDesk } from './points.ts'
import { type RecordingsDesk, recordingsDesk } from './recordings.ts'

export type EvidenceDesk = InterviewsDesk & RecordingsDesk & PointsDesk & PassagesDesk

export function evidenceDesk(bench: Bench): EvidenceDesk {
  return {
    ...interviewsDesk(bench),
    ...recordingsDesk(bench),
    ...pointsDesk(bench),
    ...passagesDesk(bench),
  }
}
