/** Where a matter stands, in plain words, with the colour of its tag. */
import type { Day } from '#kernel'
import type { ConductState, MatterState } from '#law'

export type Stage = Readonly<{ text: string; classes: string }>

const of = (text: string, colour: string): Stage => ({ text, classes: `govuk-tag--${colour}` })

export const stages: Readonly<Record<MatterState | ConductState, Stage>> = {
  RECEIVED: of('Not yet logged', 'yellow'),
  NOT_A_COMPLAINT: of('Not a complaint', 'grey'),
  LOGGED: of('Logged', 'green'),
  OUTSIDE_SCH3: of('Outside Schedule 3', 'turquoise'),
  RECORDED: of('Recorded', 'blue'),
  REFER_DUE: of('Must be referred', 'red'),
  WITH_DG: of('With the IOPC', 'purple'),
  HANDLING_OTHER: of('Handled without investigation', 'blue'),
  INV_LOCAL: of('Investigated by the force', 'blue'),
  INV_DIRECTED: of('Investigated under IOPC direction', 'purple'),
  INV_INDEPENDENT: of('Investigated by the IOPC', 'purple'),
  REPORT_IN: of('Report received', 'blue'),
  DECIDED: of('Decided, to be told', 'orange'),
  OUTCOME_SENT: of('Outcome told', 'green'),
  UNDER_REVIEW: of('Under review', 'purple'),
  REINVESTIGATE: of('To be investigated again', 'orange'),
  WITHDRAWN_PENDING: of('Being withdrawn', 'orange'),
  CLOSED: of('Finalised', 'grey'),
  SEVERITY: of('Severity to be assessed', 'yellow'),
  INVESTIGATING: of('Under investigation', 'blue'),
  AMH_DETERMINE: of('Special conditions to be decided', 'orange'),
  AMH_CERTIFIED: of('For an accelerated hearing', 'purple'),
  REPORTED: of('Report received', 'blue'),
  PART3A: of('Former officer, to be decided', 'orange'),
  NO_CASE: of('No case to answer', 'turquoise'),
  MEETING_REFERRED: of('Referred to a meeting', 'purple'),
  HEARING_REFERRED: of('Referred to a hearing', 'purple'),
  RESPONSE_DUE: of('Response awaited', 'yellow'),
  WITNESS_LISTS: of('Witness lists awaited', 'yellow'),
  PREHEARING: of('Pre-hearing', 'purple'),
  LISTED: of('Waiting for its day', 'blue'),
  IN_PROGRESS: of('Proceedings under way', 'purple'),
  FINDING: of('Finding awaited', 'orange'),
  OUTCOME: of('Outcome to be decided', 'orange'),
  NOTIFIED: of('Outcome told', 'green'),
  BARRED_REPORT_DUE: of('Must be reported to the College', 'red'),
  PUBLISHED: of('Outcome published', 'green'),
  APPEAL_WINDOW: of('Open to an appeal', 'yellow'),
  PAT: of('Under appeal', 'purple'),
  JR: of('Judicial review', 'purple'),
  WITHDRAWN: of('Proceedings withdrawn', 'grey'),
  RPRP: of('Reflective practice', 'turquoise'),
  PERFORMANCE: of('Performance procedure', 'turquoise'),
}

type Standing = Readonly<{ state: string; loggedOn: Day | null }>

/**
 * Where a matter stands. The law's `LOGGED` begins when it is found to be a complaint; to a reader
 * it is logged once somebody has. `not-encoded` is what `law` answers where older rules govern.
 */
export function stageOf({ state, loggedOn }: Standing): Stage {
  if (state === 'LOGGED' && loggedOn === null) return stages.RECEIVED
  const found = Object.entries(stages).find(([name]) => name === state)
  return found?.[1] ?? of('Known, not computed', 'grey')
}
