/** Which alerts an authority set have come about, and why: the very matters, and what was usual. */
import { addDays, type Day, daysBetween } from '#kernel'
import { plainUnit } from '#linkage'
import { chanceOfAsMany } from '#statistics'
import type { NamedRow, PatternAlertRow } from '#store'
import { type Days, unitKey, unitNames } from './period.ts'

export type AlertMatter = Readonly<{ matter: string; reference: string; ours: boolean; on: Day }>
/** An alert that came about in one unit. */
export type Raised = Readonly<{
  alert: PatternAlertRow
  unit: string
  from: Day
  to: Day
  matters: readonly AlertMatter[]
  /** Days that were read of the year before them: fewer where there was too much to count. */
  before: number
  /** As many as those would lead to, and the chance of as many as came; none of no days. */
  usual: number | undefined
  chance: number | undefined
}>
export type AlertsRaised = Readonly<{
  raised: readonly Raised[]
  /** How many more came about in units too small to be shown apart. */
  small: number
}>

const yearDays = 365

/** What has to be read for these alerts: the longest, and a year before it. */
export function daysFor(alerts: readonly PatternAlertRow[], today: Day): Days {
  const longest = alerts.reduce((most, { days }) => Math.max(most, days), 1)
  return { from: addDays(today, 1 - longest - yearDays), to: today }
}

export function raisedBy(
  alerts: readonly PatternAlertRow[],
  { from: readFrom, to: today, rows }: Days & Readonly<{ rows: readonly NamedRow[] }>,
  small: ReadonlySet<string>,
): AlertsRaised {
  const names = unitNames(rows)
  const all = alerts
    .filter(({ endedOn }) => endedOn === null)
    .flatMap(alert => {
      const from = later(addDays(today, 1 - alert.days), readFrom)
      const yearFrom = later(addDays(today, 1 - alert.days - yearDays), readFrom)
      const before = daysBetween(yearFrom, from)
      const groups = grouped(rows.filter(row => isOf(row, alert) && row.on >= yearFrom))
      return [...groups].flatMap(([key, matters]) => {
        const now = matters.filter(({ on }) => on >= from)
        if (now.length < alert.matters) return []
        const usual = before > 0 ? ((matters.length - now.length) * alert.days) / before : undefined
        const one: Raised = {
          alert,
          unit: names.get(key) ?? key,
          from,
          to: today,
          matters: now.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
          before,
          usual,
          chance: usual ? chanceOfAsMany(now.length, usual) : undefined,
        }
        return [{ key, one }]
      })
    })
  const raised = all.flatMap(({ key, one }) => (small.has(key) ? [] : one))
  return { raised, small: all.length - raised.length }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

function isOf(row: NamedRow, { unit, kind }: PatternAlertRow): boolean {
  if (!unitKey(row)) return false
  if (unit !== null && unitKey(row) !== plainUnit(unit)) return false
  const wanted = kind?.trim().toUpperCase()
  return !wanted || row.codes.some(code => code.toUpperCase().startsWith(wanted))
}

/** The matters of each unit, each once. */
function grouped(rows: readonly NamedRow[]): ReadonlyMap<string, readonly AlertMatter[]> {
  const units = new Map<string, Map<string, AlertMatter>>()
  for (const row of rows) {
    const those = units.get(unitKey(row)) ?? new Map<string, AlertMatter>()
    const { matter, reference, ours, on } = row
    units.set(unitKey(row), those.set(matter, { matter, reference, ours, on }))
  }
  return new Map([...units].map(([key, those]) => [key, [...those.values()]]))
}
