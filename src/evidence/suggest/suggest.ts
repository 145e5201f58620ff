/**
 * What a text seems to name: people, ranks, numbers, dates, places and quoted words. It only
 * suggests, by how things are written; a person says what each is, and nothing acts on it before.
 */
import { datePattern, dayMeant } from './dates.ts'
import { rankMeant, rankPattern } from './ranks.ts'

export type SuggestedKind = 'person' | 'rank' | 'number' | 'date' | 'place' | 'quotation'
export type Suggested = Readonly<{
  kind: SuggestedKind
  /** As written, the first time. */
  words: string
  /** What it seems to mean, where that is more than what is written. */
  means: string | undefined
  from: number
  to: number
  /** How many times it is written. */
  times: number
}>
type Match = Omit<Suggested, 'times'>

const name = "[A-Z](?:[a-z]+|'[A-Z][a-z]+|[a-z]+[A-Z][a-z]+)(?:-[A-Z][a-z]+)?"
const initials = '(?:[A-Z]\\.\\s?){1,3}'
const person = `(?:${initials})?${name}(?:\\s+${name}){0,2}`
const title = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Rev)\\.?'
const collar = '(?:[A-Z]{1,2})?\\d{3,5}'

const ranked = new RegExp(
  [
    `\\b(?<rank>${rankPattern})\\.?\\s+(?:(?<before>${collar})\\s+)?(?<person>${person})?`,
    `(?:,?\\s*\\(?(?<after>${collar})\\b\\)?)?`,
  ].join(''),
  'g',
)
const titled = new RegExp(`\\b${title}\\s+(?<person>${person})`, 'g')
const initialled = new RegExp(`(?<![\\w.])(?<person>${initials}${name})\\b`, 'g')
const called = new RegExp(
  `\\b(?:named|called|my name is|name was|known as|signed,?)\\s+(?<person>${person})`,
  'g',
)
const dates = new RegExp(datePattern, 'g')
const numbers: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:collar|shoulder|warrant|badge)\\s*(?:number|no\\.?)?\\s*:?\\s*(${collar})\\b`,
      'gi',
    ),
    'officer’s number',
  ],
  [
    new RegExp(
      [
        '\\b(?:crime|incident|log|CAD|custody|URN|reference|ref)',
        '\\s*(?:ref(?:erence)?|number|no\\.?)?\\s*:?\\s*',
        '((?=[\\w/-]*\\d)[A-Z0-9][\\w/-]{2,20})\\b',
      ].join(''),
      'gi',
    ),
    'reference',
  ],
  [/\b([A-Z]{2}\d{2}\s?[A-Z]{3})\b/g, 'vehicle registration'],
  [/(?<![\d/])((?:\+44\s?|0)\d(?:[\s-]?\d){8,9})(?!\d)/g, 'telephone number'],
]
const ways = [
  'Street|Road|Lane|Avenue|Close|Drive|Way|Square|Terrace|Crescent|Hill|Gardens|Grove|Row',
  'Bridge|Place|Walk|Parade|Quay',
].join('|')
const sites = [
  'Police Station|Railway Station|Station|Custody Suite|Custody Centre|Hospital|Infirmary',
  'Magistrates.? Court|Crown Court|Court|Prison|School|College|Park|Market|Hotel|Surgery',
].join('|')
const places: readonly RegExp[] = [
  new RegExp(`\\b((?:\\d{1,4}[A-Za-z]?,?\\s+)?(?:${name}\\s+){1,3}(?:${ways}))\\b`, 'g'),
  new RegExp(`\\b((?:${name}\\s+){1,3}(?:${sites}))\\b`, 'g'),
  /\b([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b/g,
]
/** Two words at least: a word alone in quotation marks is doubted, not quoted. */
const quotations = /[“"]([^“”"\n]{4,400}?)[”"]|‘([^‘\n]{4,400}?)’(?![a-z])/g

/** Words that begin a sentence or a title and are nobody's name. */
const nobody = new RegExp(
  `^(?:${[
    'The|This|That|He|She|They|We|You|It|I|My|His|Her|On|In|At|And|But|When|Then|There',
    'Mr|Mrs|Ms|Miss|Dr|Sir|Dear|Police|Officer|Complaint',
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    'January|February|March|April|May|June|July|August|September|October|November|December',
  ].join('|')})$`,
)

/** Without words at its end that begin what comes next: "Pike On" is Pike. */
function nameIn(words: string | undefined): string | undefined {
  const all = words?.split(/\s+/) ?? []
  while (all.length > 0 && nobody.test(all.at(-1) ?? '')) all.pop()
  return all.length > 0 && !nobody.test(all[0] ?? '') ? all.join(' ') : undefined
}

function* peopleIn(text: string): Generator<Match> {
  for (const found of text.matchAll(ranked)) {
    const { rank = '', before, person: written, after } = found.groups ?? {}
    const who = nameIn(written)
    const number = before ?? after
    if (!who && !number) continue
    const from = found.index
    yield { kind: 'rank', words: rank, means: rankMeant(rank), from, to: from + rank.length }
    if (number) yield at('number', text, { words: number, near: from, means: 'officer’s number' })
    if (who) yield at('person', text, { words: who, near: from + rank.length })
  }
  for (const pattern of [titled, initialled, called])
    for (const found of text.matchAll(pattern)) {
      const who = nameIn(found.groups?.['person'])
      if (who) yield at('person', text, { words: who, near: found.index })
    }
}

type Near = Readonly<{ words: string; near: number; means?: string | undefined }>

/** Words that stand at or just after a place. */
function at(kind: SuggestedKind, text: string, { words, near, means }: Near): Match {
  const from = Math.max(near, text.indexOf(words, near))
  return { kind, words, means, from, to: from + words.length }
}

function* othersIn(text: string): Generator<Match> {
  for (const { 0: words, index } of text.matchAll(dates)) {
    const day = dayMeant(words)
    yield at('date', text, { words, near: index, means: day })
  }
  for (const [pattern, means] of numbers)
    for (const { 1: words = '', index } of text.matchAll(pattern))
      yield at('number', text, { words, near: index, means })
  for (const pattern of places)
    for (const { 1: words = '', index } of text.matchAll(pattern))
      yield at('place', text, { words, near: index })
  for (const { 1: one, 2: other, index } of text.matchAll(quotations)) {
    const words = (one ?? other ?? '').trim()
    if (/\s/.test(words)) yield at('quotation', text, { words, near: index + 1 })
  }
}

/** Characters looked at: what comes after is said to have been left. */
export const lookedAt = 200_000
const most = 300

/** Each thing once, in the order it is first written, at most 300. */
export function suggestionsIn(text: string): readonly Suggested[] {
  const start = text.slice(0, lookedAt)
  const found = new Map<string, Suggested>()
  for (const one of [...peopleIn(start), ...othersIn(start)]) {
    const words = one.words.replaceAll(/\s+/g, ' ')
    const key = `${one.kind} ${words.toLowerCase()}`
    const known = found.get(key)
    const times = known && known.from !== one.from ? known.times + 1 : (known?.times ?? 1)
    found.set(key, known ? { ...known, times } : { ...one, words, times })
  }
  return [...found.values()].toSorted((one, other) => one.from - other.from).slice(0, most)
}
