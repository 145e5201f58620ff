/** Where an officer may take what was decided about them, and who answers there. */

import { isChiefOfficer } from '../engine/parties.ts'
import type { Person } from '../format/case.ts'
import type { Finding, Forum, Level } from './finding.ts'

export type Appeal = Readonly<{
  route: 'meeting-appeal' | 'police-appeals-tribunal' | 'judicial-review' | null
  /** Null on every route but a tribunal. */
  respondent: 'chief-officer' | 'designated-by-lpb' | null
  /** The rule that gives the route its time. */
  rule: string | null
}>

type Row = Readonly<{
  forums: readonly Forum[]
  levels: readonly Level[]
  of?: 'serving' | 'former'
  senior?: boolean
  route: NonNullable<Appeal['route']>
}>
const misconduct = ['misconduct', 'gross-misconduct'] as const

/** The first that fits. Where neither was found there is nothing an officer would appeal. */
const routes: readonly Row[] = [
  {
    forums: ['hearing', 'accelerated'],
    levels: ['gross-misconduct'],
    of: 'former',
    route: 'police-appeals-tribunal',
  },
  {
    forums: ['hearing', 'meeting', 'accelerated'],
    levels: ['misconduct'],
    of: 'former',
    route: 'judicial-review',
  },
  { forums: ['meeting'], levels: misconduct, senior: false, route: 'meeting-appeal' },
  { forums: ['meeting'], levels: misconduct, senior: true, route: 'police-appeals-tribunal' },
  { forums: ['hearing', 'accelerated'], levels: misconduct, route: 'police-appeals-tribunal' },
]

const timedBy: Readonly<Record<NonNullable<Appeal['route']>, string>> = {
  'meeting-appeal': 'appeal.meeting',
  'police-appeals-tribunal': 'pat.notice',
  'judicial-review': 'jr.time',
}
export const noAppeal: Appeal = { route: null, respondent: null, rule: null }

/** The officer's own route. A complainant has judicial review alone. */
export function appealOf(finding: Finding, person: Person, of: 'serving' | 'former'): Appeal {
  const senior = isSenior(person)
  const row = routes.find(
    each =>
      each.forums.includes(finding.forum) &&
      each.levels.includes(finding.level) &&
      (each.of === undefined || each.of === of) &&
      (each.senior === undefined || each.senior === senior),
  )
  if (!row) return noAppeal
  const heard = row.route === 'police-appeals-tribunal'
  const respondent = isChiefOfficer(person) ? 'designated-by-lpb' : 'chief-officer'
  return { route: row.route, respondent: heard ? respondent : null, rule: timedBy[row.route] }
}

/** Above chief superintendent. */
export function isSenior({ rankBand }: Person): boolean {
  return rankBand === 'senior' || rankBand === 'chief'
}
