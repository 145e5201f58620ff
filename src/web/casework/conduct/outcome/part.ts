/**
 * Seriousness, public interest, mitigation, outcome: what the page of an officer lists of it, and
 * what stands open.
 */
import { outcomeStanding } from '#casework'
import { taskTitles } from '../../../panel/words.ts'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function outcomeRows({ events, at }: OfficerView): readonly PartRow[] {
  const { finding, open, closed, reported, announced, takenBack } = outcomeStanding(events)
  // Where misconduct was not found there is no outcome to decide.
  if ((!finding || finding.level === 'neither') && !announced) return []
  const row = {
    text: 'The panel’s outcome',
    href: `${at}/outcome`,
    hint: 'Which of its six tasks is open, and its report',
  }
  if (reported) return [{ ...row, stands: 'Report given' }]
  if (takenBack)
    return [{ ...row, hint: `Reopened after its report: ${takenBack.why}`, open: 'Reopened' }]
  if (closed.outcome) return [{ ...row, open: 'Signed, report to come' }]
  return [{ ...row, open: open ? taskTitles[open] : 'Finding to record' }]
}
