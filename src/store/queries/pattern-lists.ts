/** Alerts an authority set, and requests to read names. */
import type { Day } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type PatternAlertRow = Readonly<{
  alert: string
  unit: string | null
  kind: string | null
  matters: number
  days: number
  why: string
  setOn: Day
  setBy: string
  endedOn: Day | null
  endedWhy: string | null
}>

/** Those that stand first, newest first; then those that were ended. */
export async function patternAlerts(tx: Work, max: number): Promise<readonly PatternAlertRow[]> {
  const rows = await tx.rows(sql`
    select a.alert_id, a.unit, a.kind, a.at_least, a.days, a.why, a.set_on, a.ended_on, a.ended_why,
           coalesce(s.name, 'Somebody who has left') as set_by
      from pattern_alert a
      left join staff s on s.authority_id = a.authority_id and 'staff:' || s.person_id = a.set_by
     where a.authority_id = ${tx.authority}
     order by a.ended_on is not null, a.set_on desc, a.alert_id
     limit ${max}
  `)
  return rows.map(row => ({
    alert: row.text('alert_id'),
    unit: row.textOrNull('unit'),
    kind: row.textOrNull('kind'),
    matters: row.number('at_least'),
    days: row.number('days'),
    why: row.text('why'),
    setOn: row.day('set_on'),
    setBy: row.text('set_by'),
    endedOn: row.dayOrNull('ended_on'),
    endedWhy: row.textOrNull('ended_why'),
  }))
}

export type NamesRow = Readonly<{
  request: string
  unit: string
  from: Day
  to: Day
  why: string
  askedBy: string
  askedName: string
  askedOn: Day
  state: string
  decidedName: string | null
  decidedWhy: string | null
  decidedOn: Day | null
  until: Day | null
}>

const namesColumns = sql`
  request_id, unit, from_on, to_on, why, asked_by, asked_name, asked_on, state, decided_name,
  decided_why, decided_on, until_on
`

function namesOf(row: Row): NamesRow {
  return {
    request: row.text('request_id'),
    unit: row.text('unit'),
    from: row.day('from_on'),
    to: row.day('to_on'),
    why: row.text('why'),
    askedBy: row.text('asked_by'),
    askedName: row.text('asked_name'),
    askedOn: row.day('asked_on'),
    state: row.text('state'),
    decidedName: row.textOrNull('decided_name'),
    decidedWhy: row.textOrNull('decided_why'),
    decidedOn: row.dayOrNull('decided_on'),
    until: row.dayOrNull('until_on'),
  }
}

/** Those waiting to be decided first; then newest first. */
export async function namesRequests(tx: Work, max: number): Promise<readonly NamesRow[]> {
  const rows = await tx.rows(sql`
    select ${namesColumns} from pattern_names
     where authority_id = ${tx.authority}
     order by state <> 'asked', asked_on desc, request_id
     limit ${max}
  `)
  return rows.map(namesOf)
}

export async function namesRequest(tx: Work, request: string): Promise<NamesRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${namesColumns} from pattern_names
     where authority_id = ${tx.authority} and request_id = ${request}
  `)
  return row && namesOf(row)
}
