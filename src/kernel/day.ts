/**
 * Days of the calendar and instants of the clock.
 *
 * A `Day` is a `YYYY-MM-DD` string, so days compare with `<`, cross threads and sit in JSON.
 * `Temporal` appears here and nowhere else, for the clock; days are counted as numbers.
 */

import { digits, numberOf, numberOfDay, writtenDay } from './numbered-days.ts'
import { inOurWriting, millisecondsWritten, writtenInstant } from './numbered-instants.ts'

declare const dayBrand: unique symbol
declare const instantBrand: unique symbol

/** A calendar day, `YYYY-MM-DD`. Years 1900 to 2199. */
export type Day = string & { readonly [dayBrand]: true }
/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; instants compare with `<`. */
export type Instant = string & { readonly [instantBrand]: true }

const london = 'Europe/London'
const dayShape = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

function plain(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' })
}

/** The day written in `text`, or undefined where there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!dayShape.test(text)) return undefined
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  if (month < 1 || date < 1 || month > 12 || date > daysInMonth(year, month)) return undefined
  return text as Day
}

/** The day written in `text`; throws RangeError where there is no such day. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (!found) throw new RangeError(`not a day: ${JSON.stringify(text)}`)
  return found
}

/** The day with these numbers, or undefined where there is none (30 February). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1)
  return next - numberOf(year, month, 1)
}

/** `days` later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return writtenDay(numberOfDay(from) + days)
}

/** The same number `months` on; no such number: the last day of that month. */
export function addMonths(from: Day, months: number): Day {
  numberOfDay(from)
  const of = digits(from, 0, 4) * 12 + digits(from, 5, 7) - 1 + months
  const [year, month] = [Math.floor(of / 12), (((of % 12) + 12) % 12) + 1]
  const date = Math.min(digits(from, 8, 10), daysInMonth(year, month))
  return writtenDay(numberOf(year, month, date))
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekday(of: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((numberOfDay(of) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4))
}

/** The instant written in `text` (an offset is required), or undefined. */
export function parseInstant(text: string): Instant | undefined {
  const ours = inOurWriting(text)
  if (ours !== undefined) return parseDay(ours.slice(0, 10)) && ours
  if (!instantShape.test(text) || !parseDay(text.slice(0, 10))) return undefined
  const [, hours, minutes, seconds] = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? []
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined
  const [, ahead = 0, more = 0] = /[+-](\d{2}):(\d{2})$/.exec(text) ?? []
  if (Number(ahead) > 23 || Number(more) > 59) return undefined
  return written(Temporal.Instant.from(text))
}

/** The instant written in `text`; throws RangeError where there is none. */
export function instant(text: string): Instant {
  const found = parseInstant(text)
  if (!found) throw new RangeError(`not an instant: ${JSON.stringify(text)}`)
  return found
}

/** `milliseconds` since 1970 as an instant: for the one file that reads the clock. */
export function instantFrom(milliseconds: number): Instant {
  const known = writtenInstant(milliseconds)
  return known ?? written(Temporal.Instant.fromEpochMilliseconds(milliseconds))
}

function written(at: Temporal.Instant): Instant {
  return at.toString({ fractionalSecondDigits: 3 }) as Instant
}

/** Milliseconds since 1970. */
export function millisecondsOf(at: Instant): number {
  return millisecondsWritten(at) ?? Temporal.Instant.from(at).epochMilliseconds
}

/** `seconds` later (earlier when negative). */
export function addSeconds(at: Instant, seconds: number): Instant {
  return instantFrom(millisecondsOf(at) + seconds * 1000)
}

/** The Europe/London day an instant falls on. */
export function londonDay(at: Instant): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(london).toPlainDate().toString() as Day
}

/** The Europe/London time of day, `HH:MM`. */
export function londonTime(at: Instant): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(london).toPlainTime().toString().slice(0, 5)
}

/** The instant of a London day and wall time `HH:MM`, or undefined where the clocks skip it. */
export function londonInstant(on: Day, time: string): Instant | undefined {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  const wall = Temporal.PlainDateTime.from(`${on}T${time}:00`)
  const zoned = wall.toZonedDateTime(london, { disambiguation: 'earlier' })
  if (!zoned.toPlainDateTime().equals(wall)) return undefined
  return instantFrom(zoned.epochMilliseconds)
}

/** The last second of a London day, in UTC. */
export function endOfDay(on: Day): string {
  const known = ends.get(on)
  if (known !== undefined) return known
  const midnight = plain(on).add({ days: 1 }).toZonedDateTime(london)
  const end = midnight.subtract({ seconds: 1 }).toInstant().toString({ smallestUnit: 'second' })
  if (dayShape.test(on)) ends.set(on, end)
  return end
}
/** One for each day that was asked about: never more than the days of three centuries. */
const ends = new Map<Day, string>()
