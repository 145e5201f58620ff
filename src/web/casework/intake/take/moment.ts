/** A day and a time of day, as staff type them from a call log or an envelope. */
import { accepted, type Instant, londonInstant, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../../sheet.ts'
import type { DayLimits } from '../../../sheet-days.ts'

/** `14:05`, `2.05pm`, `9 am` as `HH:MM`; undefined where it is no time. */
export function timeIn(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!found) return undefined
  const [, hours = '', minutes, half] = found
  if (minutes === undefined && half === undefined) return undefined
  const hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return undefined
  const afternoon = half?.toLowerCase() === 'pm'
  const whole = half ? (hour % 12) + (afternoon ? 12 : 0) : hour
  const time = `${String(whole).padStart(2, '0')}:${minutes ?? '00'}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined
}

/** The date in the fields `name-day` and so on, the time in `name-time`: today or in the past. */
export function readMoment(
  sheet: Sheet,
  name: string,
  what: string,
): Result<Instant, readonly Problem[]> {
  return readAnyMoment(sheet, name, { what, notAfter: sheet.today })
}

/** The same for what may be still to come. `what` goes on from "the date". */
export function readAnyMoment(
  sheet: Sheet,
  name: string,
  { what, ...limits }: Readonly<{ what: string }> & DayLimits,
): Result<Instant, readonly Problem[]> {
  const on = sheet.readDay(name, `the date ${what}`, limits)
  const typed = sheet.text(`${name}-time`)
  const time = timeIn(typed)
  const at = on.ok && time ? londonInstant(on.value, time) : undefined
  if (at) return accepted(at)
  const words = typed ? `Enter the time ${what} like 14:05 or 2.05pm` : `Enter the time ${what}`
  return refuse([
    ...(on.ok ? [] : [on.refusal]),
    ...(on.ok && time ? [{ field: `${name}-time`, words: 'The clocks skipped that time' }] : []),
    ...(time ? [] : [{ field: `${name}-time`, words }]),
  ])
}
