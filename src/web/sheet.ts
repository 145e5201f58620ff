/**
 * A form as it came back: every answer as typed, and readers that say what is wrong in words.
 *
 * Names follow the page: the day `told` is in the fields `told-day`, `told-month`, `told-year`.
 */
import { type Day, type Result, refuse, type When } from '#kernel'
import { type DayLimits, readDay, readPartDay, readWhen } from './sheet-days.ts'
import type { Words } from './words.ts'

/** What is wrong with one answer. `field` is where the error summary's link goes. */
export type Problem = Readonly<{ field: string; words: string; part?: DayPart }>
export type DayPart = 'day' | 'month' | 'year'

/** Answers by field name, as typed. A field can have several. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
export type Typed = ReadonlyMap<string, readonly string[]>

/** A file already safely kept, as the page's `receive` named it. */
export type Received = Readonly<{ field: string; name: string; value: unknown }>

/** The fields of a form that are the machinery's, not the person's. */
export const ours: ReadonlySet<string> = new Set(['token', 'command', 'seen', 'for'])

/** What somebody signs in with: never shown back, put in a page or kept, whatever happens. */
export const secrets: ReadonlySet<string> = new Set(['password', 'current', 'passkey'])

export type Sheet = Readonly<{
  /** Everything the person typed or chose, as it came, to be kept and shown again. */
  answers(): Answers
  /** One line, trimmed, inner spaces single; '' where nothing was typed. */
  text(name: string): string
  /** Several lines exactly as typed, but for the line endings forms add and spaces at the ends. */
  lines(name: string): string
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined
  choices<T extends string>(name: string, allowed: readonly T[]): readonly T[]
  /** The day, or undefined where there is none to read; `readDay` says why. */
  day(name: string): Day | undefined
  /** `what` is the day's name inside a sentence: "the date the complaint was made". */
  readDay(name: string, what: string, limits?: DayLimits): Result<Day, Problem>
  /** Part dates too, and the person's own words in the field `name-words`: "about June 2019". */
  readWhen(name: string, what: string, limits?: DayLimits): Result<When, Problem>
  /** Nothing typed in any of these fields. */
  isEmpty(...names: readonly string[]): boolean
  received: readonly Received[]
  /** Whether a file came in this field, kept or not. */
  arrived(field: string): boolean
  /** Today in London, for dates that must not be in the future. */
  today: Day
  t: Words['t']
}>

type Files = Readonly<{
  received: readonly Received[]
  fileProblems: readonly Problem[]
}>

/** PostgreSQL keeps no NUL, and nobody types one: it comes with words copied from elsewhere. */
export function typedFrom(entries: Iterable<readonly [string, string]>): Typed {
  const typed = new Map<string, string[]>()
  for (const [name, said] of entries) {
    const value = said.replaceAll('\u0000', '')
    const values = typed.get(name)
    if (values) values.push(value)
    else typed.set(name, [value])
  }
  return typed
}

export function typedOf(answers: Answers): Typed {
  return new Map(
    Object.entries(answers).map(([name, value]) => [
      name,
      typeof value === 'string' ? [value] : value,
    ]),
  )
}

export function createSheet(
  typed: Typed,
  { t, today }: Readonly<{ t: Words['t']; today: Day }>,
  { received, fileProblems }: Files = { received: [], fileProblems: [] },
): Sheet {
  const all = (name: string) => typed.get(name) ?? []
  const first = (name: string) => all(name)[0] ?? ''
  const text = (name: string) => first(name).trim().replaceAll(/\s+/g, ' ')
  const parts = (name: string) => ({
    day: text(`${name}-day`),
    month: text(`${name}-month`),
    year: text(`${name}-year`),
  })
  return {
    answers() {
      const own = [...typed].filter(([name]) => !ours.has(name))
      return Object.fromEntries(
        own.map(([name, [one = '', ...more]]) => [name, more.length > 0 ? [one, ...more] : one]),
      )
    },
    text,
    lines: name => first(name).replaceAll('\r\n', '\n').trim(),
    choice: (name, allowed) => allowed.find(value => value === first(name)),
    choices: (name, allowed) => allowed.filter(value => all(name).includes(value)),
    day: name => readPartDay(parts(name)),
    readDay(name, what, limits = {}) {
      return withField(name, readDay(parts(name), { t, what, ...limits }))
    },
    readWhen(name, what, limits = {}) {
      const words = text(`${name}-words`)
      return withField(name, readWhen({ ...parts(name), words }, { t, what, ...limits }))
    },
    isEmpty: (...names) => names.every(name => all(name).every(value => value.trim() === '')),
    received,
    arrived: name => [...received, ...fileProblems].some(({ field }) => field === name),
    today,
    t,
  }
}

function withField<T>(field: string, read: Result<T, Omit<Problem, 'field'>>): Result<T, Problem> {
  return read.ok ? read : refuse({ field, ...read.refusal })
}
