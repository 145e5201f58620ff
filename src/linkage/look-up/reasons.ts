/** Why somebody is, or may not be, who is asked about: in plain words, strongest first. */
import { type Day, yearOf } from '#kernel'
import { agreement, compare } from '../compare.ts'
import type { Described } from '../described.ts'
import type { About, Evidence } from '../evidence.ts'
import { digitsOf } from '../letters.ts'
import { plainUnit } from '../unit.ts'
import type { Judgement } from './judge.ts'
import { serving } from './over-time.ts'
import type { Person } from './person.ts'
import { personSchema } from './person-schema.ts'
import type { Sighting } from './prepared-people.ts'

export type Reason = Readonly<{
  about: About | 'last-seen' | 'together'
  speaks: Evidence['speaks']
  words: string
}>

type Found = Readonly<{
  asked: Person
  judgement: Judgement
  /** Theirs, oldest first. */
  seen: readonly Sighting[]
  day: (on: Day) => string
}>

/** Weaker than this speaks neither way. Doublings. */
const audible = 0.5
/** How many of somebody's records are read for the one that agrees most. */
const looked = 20

export function reasonsFor(described: Described, found: Found): readonly Reason[] {
  const { bits, person } = found.judgement
  const byName = inWords(described, found)
  const weighed = personSchema.comparisons.flatMap(({ name }, at) => {
    const worth = bits[at] ?? Number.NaN
    const words = Number.isNaN(worth) ? undefined : byName.get(name)
    return words ? [{ ...words, worth }] : []
  })
  const reasons = weighed
    .toSorted((one, other) => Math.abs(other.worth) - Math.abs(one.worth))
    .map(
      ({ worth, isNeither, ...words }): Reason => ({
        ...words,
        speaks: isNeither ? 'neither' : speaking(worth),
      }),
    )
  const ways = new Set(person.names).size
  if (ways < 2) return reasons
  const words = `Named in ${ways} ways, taken for one person: their names, years or records agree`
  return [...reasons, { about: 'together', speaks: 'neither', words }]
}

function speaking(worth: number): Evidence['speaks'] {
  if (Math.abs(worth) < audible) return 'neither'
  return worth > 0 ? 'for' : 'against'
}

type Words = Omit<Reason, 'speaks'> &
  Readonly<{
    /** However it counted, nobody would take it for a reason that they are, or are not, one. */
    isNeither?: boolean
  }>

/** By the comparison whose finding they put into words. */
function inWords(described: Described, found: Found): ReadonlyMap<string, Words> {
  const { seen, day } = found
  const [closest] = seen
    .slice(-looked)
    .map(sighting => compare(described, sighting, day))
    .toSorted((one, other) => agreement(other) - agreement(one))
  const ranked = seen.findLast(({ rank }) => rank)
  const all: readonly Words[] = [
    ...(closest?.evidence ?? []).filter(({ about }) => about !== 'service').map(plainly),
    ...(ranked ? compare(described, ranked, day).evidence.filter(isOfRank).map(plainly) : []),
    ...numberWords(described, seen),
    ...unitWords(described, seen),
    ...lastWords(seen),
    ...serviceWords(found),
  ]
  return new Map(all.map(each => [each.about, each]))
}

/** To be promoted is what happens to most people. */
function plainly({ about, words, level }: Evidence): Words {
  return { about, words, isNeither: level === 'rank-promoted' }
}

function isOfRank({ about }: Evidence): boolean {
  return about === 'rank'
}

/** A number is evidence of the years it was theirs in, for it is handed on. */
function numberWords({ number }: Described, seen: readonly Sighting[]): readonly Words[] {
  const theirs = seen.filter(each => digitsOf(each.number) === digitsOf(number))
  // Where none is theirs, the closest record has said what differs.
  if (digitsOf(number) === '' || theirs.length === 0) return []
  const years = yearsOf(theirs)
  return [{ about: 'number', words: `Same number, ${number}${years && `, theirs ${years}`}` }]
}

function unitWords({ unit }: Described, seen: readonly Sighting[]): readonly Words[] {
  if (plainUnit(unit) === '') return []
  const there = seen.filter(each => plainUnit(each.unit) === plainUnit(unit))
  if (there.length > 0) {
    const years = yearsOf(there)
    return [{ about: 'unit', words: `Same unit, ${unit}${years && `, theirs ${years}`}` }]
  }
  const others = [...new Set(seen.flatMap(each => each.unit ?? []))].slice(-3)
  const words = `Unit ${unit}, and never there in the records: ${others.join(', ')}`
  return others.length > 0 ? [{ about: 'unit', words }] : []
}

function serviceWords({ asked, judgement: { person } }: Found): readonly Words[] {
  const words = {
    'joined-after': 'Too early: they cannot have been serving then',
    'past-service': 'Too late: they would have left by then',
  }[serving.levels[serving.level(asked, person)] ?? '']
  return words ? [{ about: 'service', words }] : []
}

function lastWords(seen: readonly Sighting[]): readonly Words[] {
  const last = seen.at(-1)?.asOf
  return last
    ? [{ about: 'last-seen', words: `Last named in ${yearOf(last)}`, isNeither: true }]
    : []
}

function yearsOf(seen: readonly Sighting[]): string {
  const years = seen.flatMap(({ asOf }) => (asOf ? yearOf(asOf) : []))
  const [first, last] = [years.at(0), years.at(-1)]
  if (!first) return ''
  return first === last ? `in ${first}` : `from ${first} to ${last}`
}
