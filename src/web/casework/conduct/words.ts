/** Where proceedings against an officer stand, in words. */
import type { ConductState } from '#law'

const states: Readonly<Record<ConductState, string>> = {
  RECEIVED: 'Received',
  SEVERITY: 'How serious it is has to be assessed',
  INVESTIGATING: 'Under investigation',
  AMH_DETERMINE: 'Special conditions to be decided',
  AMH_CERTIFIED: 'Certified for an accelerated hearing',
  REPORTED: 'Report received: case to answer to be decided',
  PART3A: 'A former officer: the form is to be decided',
  NO_CASE: 'No case to answer',
  MEETING_REFERRED: 'Referred to a misconduct meeting',
  HEARING_REFERRED: 'Referred to a misconduct hearing',
  RESPONSE_DUE: 'The officer’s response is due',
  WITNESS_LISTS: 'Lists of witnesses are due',
  PREHEARING: 'Pre-hearing',
  LISTED: 'Listed',
  IN_PROGRESS: 'Proceedings under way',
  FINDING: 'A finding is to be made',
  OUTCOME: 'An outcome is to be decided',
  NOTIFIED: 'The officer has been told the outcome',
  BARRED_REPORT_DUE: 'A report to the College is due',
  PUBLISHED: 'Outcome published',
  APPEAL_WINDOW: 'An appeal can be made',
  PAT: 'Before the Police Appeals Tribunal',
  JR: 'A claim for judicial review is before the court',
  WITHDRAWN: 'Withdrawn',
  RPRP: 'Reflective practice',
  PERFORMANCE: 'Performance procedure',
  CLOSED: 'At an end',
}

/** A claim lies beside where it stands, and is said beside it, unless that is where it stands. */
export function isClaimBeside({ state, overlays }: Lying): boolean {
  return state !== 'JR' && overlays.includes('CLAIM')
}
type Lying = Readonly<{ state: string | null; overlays: readonly string[] }>

/** What `law` calls it, in words; before any procedure, that none has begun. */
export function stateWords(state: string | null | undefined): string {
  const found = Object.entries(states).find(([name]) => name === state)
  if (found) return found[1]
  return state === 'not-encoded' ? 'Under earlier Regulations' : 'No proceedings have begun'
}
