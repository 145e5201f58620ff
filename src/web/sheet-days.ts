/** Reads a day from three fields, and says exactly which part of it is missing or impossible. */
import { accepted, type Day, dayOf, type Result, refuse, type When } from '#kernel'
import type { DayPart, Problem } from './sheet.ts'
import type { Words } from './words.ts'

export type DayLimits = Readonly<{
  /** The last day allowed: today, for what has already happened. */
  notAfter?: Day
  /** An empty date is a problem in its own words rather than "Enter the date ...". */
  missing?: string
}>
export type DayFields = Readonly<{ day: string; month: string; year: string }>
type Asked = DayLimits & Readonly<{ what: string; t: Words['t'] }>
type DayProblem = Omit<Problem, 'field'>

// People type months as words, whole or short. English and Welsh both, whatever the page's
// language.
const monthNames = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
] as const

function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const typed = text.toLowerCase()
  if (typed.length < 3) return Number.NaN
  return monthNames.findIndex(names => names.some(name => name.startsWith(typed))) + 1
}

/** A day as its three fields hold it; without one they are empty. */
export function dayAnswers(field: string, on: Day | null | undefined): Record<string, string> {
  const [year = '', month = '', date = ''] = on?.split('-') ?? []
  return {
    [`${field}-day`]: date && String(Number(date)),
    [`${field}-month`]: month && String(Number(month)),
    [`${field}-year`]: year,
  }
}

/** The day the three fields name, or undefined. */
export function readPartDay({ day, month, year }: DayFields): Day | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return undefined
  const number = monthNumber(month)
  return Number.isNaN(number) ? undefined : dayOf(Number(year), number, Number(day))
}

export function readDay(fields: DayFields, asked: Asked): Result<Day, DayProblem> {
  const { t, what, notAfter, missing } = asked
  const named = { what, What: what.charAt(0).toUpperCase() + what.slice(1) }
  if (!fields.day && !fields.month && !fields.year)
    return refuse({ words: missing ?? t('date.missing', named) })
  for (const part of ['day', 'month', 'year'] as const satisfies readonly DayPart[])
    if (!fields[part]) return refuse({ part, words: t(`date.part.${part}`, named) })
  if (/^\d+$/.test(fields.year) && fields.year.length !== 4)
    return refuse({ part: 'year', words: t('date.year-shape', named) })
  const day = readPartDay(fields)
  if (!day) return refuse({ words: t('date.unreal', named) })
  if (notAfter && day > notAfter) return refuse({ words: t('date.future', named) })
  return accepted(day)
}

/**
 * A day, a month of a year, a year, or only words. `words` are kept as typed; a year in them
 * ("about summer 2017") is kept beside them, so that the oldest events still sort.
 */
export function readWhen(
  fields: DayFields & Readonly<{ words: string }>,
  asked: Asked,
): Result<When, DayProblem> {
  const { day, month, year, words } = fields
  const kept = words ? { words } : {}
  if (!day && !month && !year) {
    if (!words) return readDay(fields, asked) as Result<When, DayProblem>
    const around = /\b(?:19|20|21)\d{2}\b/.exec(words)?.[0]
    return accepted(around ? { type: 'around', around, words } : { type: 'undated', words })
  }
  if (day && month) {
    const read = readDay(fields, asked)
    return read.ok ? accepted({ type: 'on', on: read.value, ...kept }) : read
  }
  // A day without its month says nothing, so it is asked for; a month or a year alone is an answer.
  const sample = readDay({ day: day || '1', month: month || (day ? '' : '1'), year }, asked)
  if (!sample.ok) return sample
  return accepted({ type: 'around', around: sample.value.slice(0, month ? 7 : 4), ...kept })
}
