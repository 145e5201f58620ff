/** What may be imposed on a finding, and what may not, with the rule that says so. */
import type { Day } from '#kernel'
import * as rows from '../police-conduct-2020/outcomes/available.ts'
import {
  extendFinalWarning,
  noLowerRank,
  noSecondFinalWarning,
  noSecondWarning,
} from '../police-conduct-2020/outcomes/earlier-warnings.ts'
import type { Confidence } from '../vocabulary.ts'
import { allActions } from '../vocabulary.ts'
import type { Finding, Forum, Level } from './finding.ts'
import { inForceOn, type Warnings } from './warnings.ts'

export type Action = Exclude<(typeof allActions)[number], 'none'>
export type Refused = Readonly<{ action: Action; rule: string }>
export type Availability = Readonly<{
  available: readonly Action[]
  notAvailable: readonly Refused[]
}>

type Row = Readonly<{
  forums: readonly Forum[]
  level: Level
  of: 'serving' | 'former'
  rule: Readonly<{ id: string; values: readonly string[]; confidence: Confidence }>
  /** Open only where one of these holds. */
  opens?: Readonly<{ actions: readonly Action[]; where: readonly Opening[] }>
}>
type Opening = Readonly<{ test: 'final-warning' | 'unconnected'; rule: string }>

const heavier = {
  actions: ['reduction-in-rank', 'dismissal-without-notice'],
  where: [
    { test: 'final-warning', rule: rows.finalWarningAtAssessment.id },
    { test: 'unconnected', rule: rows.unconnectedIncidents.id },
  ],
} as const
const everywhere = ['hearing', 'meeting', 'accelerated'] as const

/** Every case the Regulations provide for. What is not here is not provided for. */
const rowsOfTable: readonly Row[] = [
  { forums: ['meeting'], level: 'misconduct', of: 'serving', rule: rows.atMeeting },
  {
    forums: ['hearing'],
    level: 'misconduct',
    of: 'serving',
    rule: rows.misconductAtHearing,
    opens: heavier,
  },
  { forums: ['hearing'], level: 'gross-misconduct', of: 'serving', rule: rows.grossAtHearing },
  { forums: ['hearing', 'meeting'], level: 'neither', of: 'serving', rule: rows.neitherFound },
  {
    forums: ['accelerated'],
    level: 'gross-misconduct',
    of: 'serving',
    rule: rows.grossAccelerated,
  },
  { forums: ['accelerated'], level: 'misconduct', of: 'serving', rule: rows.misconductAccelerated },
  {
    forums: ['hearing', 'accelerated'],
    level: 'gross-misconduct',
    of: 'former',
    rule: rows.grossOfFormer,
  },
  { forums: everywhere, level: 'misconduct', of: 'former', rule: rows.misconductOfFormer },
]

export type Circumstances = Readonly<{
  finding: Finding
  of: 'serving' | 'former'
  /** Has no lower rank to go to. */
  lowestRank: boolean
  warnings: Warnings
  /** Null where there was no assessment: no warning can be said to have been in force. */
  assessedOn: Day | null
}>

/** The row for what was found, where and of whom. */
export function rowFor({ finding, of }: Pick<Circumstances, 'finding' | 'of'>): Row | undefined {
  return rowsOfTable.find(
    row => row.forums.includes(finding.forum) && row.level === finding.level && row.of === of,
  )
}

const actions = allActions.filter(action => action !== 'none')

/** Each action, with the rule that keeps it from being imposed, or none. */
export function availabilityOf(row: Row, circumstances: Circumstances): Availability {
  const answers = actions.map(action => ({ action, rule: barTo(action, row, circumstances) }))
  return {
    available: answers.filter(({ rule }) => rule === undefined).map(({ action }) => action),
    notAvailable: answers.flatMap(({ action, rule }) => (rule ? [{ action, rule }] : [])),
  }
}

function barTo(action: Action, row: Row, circumstances: Circumstances): string | undefined {
  const { lowestRank, warnings, assessedOn } = circumstances
  const inForce = assessedOn ? inForceOn(warnings, assessedOn) : []
  const finals = inForce.filter(({ kind }) => kind === 'final-written-warning')
  const givesFinal = row.rule.values.includes('final-written-warning')
  if (action === 'extend-final-written-warning') {
    const open = givesFinal && finals.some(({ extended }) => !extended)
    return open ? undefined : givesFinal ? extendFinalWarning.id : row.rule.id
  }
  if (!row.rule.values.includes(action) && !isOpened(action, row, circumstances, finals.length > 0))
    return row.rule.id
  if (action === 'written-warning' || action === 'final-written-warning') {
    if (finals.length > 0) return noSecondFinalWarning.id
    if (action === 'written-warning' && inForce.length > 0) return noSecondWarning.id
  }
  return action === 'reduction-in-rank' && lowestRank ? noLowerRank.id : undefined
}

function isOpened(action: Action, { opens }: Row, { finding }: Circumstances, final: boolean) {
  if (!opens?.actions.includes(action)) return false
  return opens.where.some(({ test }) =>
    test === 'final-warning' ? final : finding.unconnected === true,
  )
}
