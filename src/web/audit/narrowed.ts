/** What the auditor's search is narrowed to, as its address carries it; and where it goes on. */
import { type LookRow, type LooksWanted, looksAt } from '#desk'
import { addDays, type Day, parseDay, parseInstant } from '#kernel'
import { createFields, type Fields } from '../fields.ts'
import type { Around } from '../page.ts'
import { createSheet, type Problem, typedFrom } from '../sheet.ts'
import { dayAnswers } from '../sheet-days.ts'
import { hows } from './words.ts'

/** Without a day it is the last month: a search always has an end. */
const usualDays = 31

type Asking = Pick<Around, 'query' | 'today' | 't'>
const ends = { from: 'the first day', to: 'the last day' } as const

/** One end of the days searched: typed in its three fields, or whole in an address. */
function endIn({ query, today, t }: Asking, end: keyof typeof ends, days = usualDays) {
  const usual = end === 'from' ? addDays(today, -days) : today
  const isTyped = ['day', 'month', 'year'].some(part => query.get(`${end}-${part}`)?.trim())
  if (!isTyped) return { on: parseDay(query.get(end) ?? '') ?? usual, problems: [] }
  const typed = createSheet(typedFrom(query), { t, today }).readDay(end, ends[end])
  return typed.ok ? { on: typed.value, problems: [] } : { on: usual, problems: [typed.refusal] }
}

/** Its two dates as their form shows them, and what was wrong with either. */
export function datesIn(
  asking: Asking,
  days = usualDays,
): Readonly<{ fields: Fields; problems: readonly Problem[]; from: Day; to: Day }> {
  const { query, t } = asking
  const typed = new Map(typedFrom(query))
  const problems: Problem[] = []
  for (const end of ['from', 'to'] as const) {
    const { on, problems: wrong } = endIn(asking, end, days)
    problems.push(...wrong)
    if (wrong.length === 0)
      for (const [name, value] of Object.entries(dayAnswers(end, on))) typed.set(name, [value])
  }
  const [from, to] = [endIn(asking, 'from', days).on, endIn(asking, 'to', days).on]
  return { fields: createFields(typed, problems, { t }), problems, from, to }
}

export function wantedIn(asking: Asking): LooksWanted {
  const { query } = asking
  const text = (name: string) =>
    (query.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 100)
  const [person, reference, words] = [text('person'), text('matter'), text('words')]
  const what = looksAt.find(one => one === query.get('what'))
  const how = Object.keys(hows).find(one => one === query.get('how'))
  return {
    from: endIn(asking, 'from').on,
    to: endIn(asking, 'to').on,
    ...(person ? { person } : {}),
    ...(reference ? { reference } : {}),
    ...(words ? { words } : {}),
    ...(what ? { what } : {}),
    ...(how ? { how } : {}),
    ...(query.has('outside') ? { outside: true } : {}),
  }
}

/** The same, for an address. */
export function queryOf({ reference, outside, ...rest }: LooksWanted): URLSearchParams {
  return new URLSearchParams({
    ...rest,
    ...(reference ? { matter: reference } : {}),
    ...(outside ? { outside: 'yes' } : {}),
  })
}

export function placeIn(query: URLSearchParams) {
  const at = parseInstant(query.get('at') ?? '')
  const id = query.get('after') ?? ''
  return at && id ? { at, id } : undefined
}

/** Where the next page begins. */
export function nextFrom(
  address: string,
  query: URLSearchParams,
  { rows, more }: Readonly<{ rows: readonly LookRow[]; more: boolean }>,
): string | undefined {
  const last = rows.at(-1)
  if (!more || !last) return undefined
  const asked = new URLSearchParams(query)
  asked.set('at', last.at)
  asked.set('after', last.id)
  return `${address}?${asked}`
}
