/** A moment to the second, a length, a count: as they are typed about recordings. */
import { accepted, addSeconds, type Instant, londonInstant, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../sheet.ts'
import { clockIn } from '../evidence/search/read-place.ts'

/** `21:04:10`, `21:04` or `9:04:10.5`. */
const timeShape = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d)?))?$/

/** The date in the fields `name-day` and so on, the time with its seconds in `name-time`. */
export function readSecond(
  sheet: Sheet,
  name: string,
  what: string,
): Result<Instant, readonly Problem[]> {
  const on = sheet.readDay(name, `the date ${what}`, { notAfter: sheet.today })
  const found = timeShape.exec(sheet.text(`${name}-time`))
  const [, hours = '', minutes = '', seconds = '0'] = found ?? []
  const minute =
    on.ok && found ? londonInstant(on.value, `${hours.padStart(2, '0')}:${minutes}`) : undefined
  if (minute && Number(seconds) < 60) return accepted(addSeconds(minute, Number(seconds)))
  const like = `Enter the time ${what}, like 21:04:10`
  return refuse([
    ...(on.ok ? [] : [on.refusal]),
    ...(on.ok || !found ? [{ field: `${name}-time`, words: like }] : []),
  ])
}

/** Minutes and seconds in a recording, `2:04`. */
export function readClock(
  sheet: Sheet,
  field: string,
  what: string,
): Result<number, readonly Problem[]> {
  const at = clockIn(sheet.text(field))
  if (at !== undefined) return accepted(at)
  return refuse([{ field, words: `Enter ${what} in minutes and seconds, like 2:04` }])
}

/** A number that is not below 0: seconds, or metres. */
export function readCount(
  sheet: Sheet,
  field: string,
  what: string,
): Result<number, readonly Problem[]> {
  const typed = sheet.text(field)
  if (/^\d{1,6}(?:\.\d{1,2})?$/.test(typed)) return accepted(Number(typed))
  return refuse([{ field, words: `Enter ${what} as a number, like 2 or 2.5` }])
}

export function problemsOf(
  ...all: readonly Result<unknown, readonly Problem[]>[]
): readonly Problem[] {
  return all.flatMap(one => (one.ok ? [] : one.refusal))
}
