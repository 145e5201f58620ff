/**
 * Instants as milliseconds and as words, counted without an object of `Temporal` for each: every
 * row that is read holds some. What is written in any other way than ours is left to `Temporal`.
 */
import type { Day, Instant } from './day.ts'
import { digits, numberOfDay, writtenDay } from './numbered-days.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const minuteMs = 60_000
const ours = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const inUtc =
  /^(\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,3})\d*)?(?:Z|\+00:00)$/

/** Milliseconds since 1970 of an instant as we write it, or undefined. */
export function millisecondsWritten(at: Instant): number | undefined {
  if (!ours.test(at)) return undefined
  const seconds = digits(at, 17, 19) * 1000 + digits(at, 20, 23)
  const time = digits(at, 11, 13) * hourMs + digits(at, 14, 16) * minuteMs + seconds
  return numberOfDay(at.slice(0, 10) as Day) * dayMs + time
}

/** The instant so many milliseconds after 1970, or undefined where its year has not four digits. */
export function writtenInstant(milliseconds: number): Instant | undefined {
  if (!Number.isInteger(milliseconds)) return undefined
  const n = Math.floor(milliseconds / dayMs)
  const on = writtenDay(n)
  if (on.length !== 10 || on < '1900') return undefined
  const of = milliseconds - n * dayMs
  const [hours, minutes] = [Math.floor(of / hourMs), Math.floor((of % hourMs) / minuteMs)]
  const seconds = Math.floor((of % minuteMs) / 1000)
  const time = `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(of % 1000, 3)}`
  return `${on}T${time}Z` as Instant
}

/** A UTC time with its seconds, as we write it; whether there is such a day is not asked. */
export function inOurWriting(text: string): Instant | undefined {
  const [, whole, fraction = ''] = inUtc.exec(text) ?? []
  return whole === undefined ? undefined : (`${whole}.${fraction.padEnd(3, '0')}Z` as Instant)
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
