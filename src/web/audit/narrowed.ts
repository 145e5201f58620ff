/** What the auditor's search is narrowed to, as its address carries it; and where it goes on. */
import { type LookRow, type LooksWanted, looksAt } from '#desk'
import { addDays, parseDay, parseInstant } from '#kernel'
import type { Around } from '../page.ts'
import { hows } from './words.ts'

/** Without a day it is the last month: a search always has an end. */
const usualDays = 31

export function wantedIn({ query, today }: Pick<Around, 'query' | 'today'>): LooksWanted {
  const text = (name: string) =>
    (query.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 100)
  const [person, reference, words] = [text('person'), text('matter'), text('words')]
  const what = looksAt.find(one => one === query.get('what'))
  const how = Object.keys(hows).find(one => one === query.get('how'))
  return {
    from: parseDay(text('from')) ?? addDays(today, -usualDays),
    to: parseDay(text('to')) ?? today,
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
