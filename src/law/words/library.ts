/** The library: one entry for each rule, found by words, id, instrument, part, sort or tier. */

import { nearest } from '../format/nearest.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules.ts'
import type { Confidence, Tier } from '../vocabulary.ts'
import { type SortOfRule, sortOf } from './names.ts'
import { partOf, parts } from './parts.ts'

export type Entry = Readonly<{
  id: string
  title: string
  says: string
  sort: SortOfRule
  part: string
  instrument: string
  citation: string
  tier: Tier
  confidence: Confidence
  from: string
  until: string | null
}>
export type Asked = Readonly<{
  words?: string
  part?: string
  instrument?: string
  sort?: string
  tier?: string
  confidence?: string
}>

/** The instrument or publisher by its name: what a citation begins with. */
function sourceOf({ cite }: Rule): string {
  return cite.words.split(/, |: | \(SI /)[0] ?? cite.words
}

const fewest = 3
const bySource = Map.groupBy(rules, sourceOf)
const [manyRules, others] = [
  [...bySource.keys()].filter(name => (bySource.get(name)?.length ?? 0) >= fewest),
  'Other sources',
]

/** Every instrument or publisher several rules come from, by name, and the rest as one. */
export const instruments: readonly string[] = [
  ...manyRules.toSorted((a, b) => (a < b ? -1 : 1)),
  others,
]

function instrumentOf(rule: Rule): string {
  const source = sourceOf(rule)
  return manyRules.includes(source) ? source : others
}

type Shelved = Entry & Readonly<{ ids: readonly string[]; words: string; heading: string }>

const shelved: readonly Shelved[] = shelve()

/** Every rule once, in the order of the parts, and within one as the instruments have them. */
function shelve(): readonly Shelved[] {
  const versions = new Map<string, Rule[]>()
  for (const rule of rules) versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule])
  const entries = [...versions.values()].flatMap(all => {
    const rule = all[0]
    return rule ? [entryOf(rule, all)] : []
  })
  const order = new Map(parts.map(({ name }, at) => [name, at]))
  const place = ({ part }: Entry) => order.get(part) ?? 0
  return entries.toSorted((a, b) => place(a) - place(b))
}

function entryOf(rule: Rule, versions: readonly Rule[]): Shelved {
  const latest = versions.map(({ inForce }) => inForce.until ?? null)
  const ids = [rule.id, ...versions.flatMap(({ statedBy }) => statedBy ?? [])]
  return {
    id: rule.id,
    title: rule.title,
    says: rule.says,
    sort: sortOf(rule),
    part: partOf(rule.id).name,
    instrument: instrumentOf(rule),
    citation: rule.cite.words,
    tier: rule.tier,
    confidence: rule.confidence,
    from: versions.map(({ inForce }) => inForce.from).toSorted()[0] ?? rule.inForce.from,
    until: latest.includes(null) ? null : (latest.toSorted().at(-1) ?? null),
    ids: ids.map(each => each.toLowerCase()),
    heading: rule.title.toLowerCase(),
    words: versions
      .map(({ title, says, cite }) => `${title} ${says} ${cite.words}`)
      .join(' ')
      .concat(' ', ids.join(' '))
      .toLowerCase(),
  }
}

/** Every entry that has all that is asked for; where words were asked for, the likeliest first. */
export function findRules(asked: Asked = {}): readonly Entry[] {
  const wanted = (asked.words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = shelved.filter(
    entry =>
      is(entry.part, asked.part) &&
      is(entry.instrument, asked.instrument) &&
      is(entry.sort, asked.sort) &&
      is(entry.tier, asked.tier) &&
      is(entry.confidence, asked.confidence) &&
      wanted.every(word => entry.words.includes(word)),
  )
  if (wanted.length === 0) return found.map(plain)
  const likely = found.map(entry => ({ entry, likeness: likeness(entry, wanted) }))
  return likely.toSorted((a, b) => b.likeness - a.likeness).map(({ entry }) => plain(entry))
}

function is(value: string, asked: string | undefined): boolean {
  return asked === undefined || asked === '' || value === asked
}

/** An id outright, then a word of the title, then a word of what it says. */
function likeness({ ids, heading }: Shelved, wanted: readonly string[]): number {
  const of = (word: string) => {
    if (ids.includes(word)) return 100
    if (heading.includes(word)) return 10
    return ids.some(id => id.includes(word)) ? 5 : 1
  }
  return wanted.reduce((sum, word) => sum + of(word), 0)
}

function plain({ ids: _, words: __, heading: ___, ...entry }: Shelved): Entry {
  return entry
}

/** Ids one may have meant. */
export function nearestRules(id: string): readonly string[] {
  return nearest(
    id,
    shelved.flatMap(({ ids }) => ids),
  )
}
