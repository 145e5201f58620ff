/** Which units are complained of together, and how far matters gather on few people; no names. */
import type { Day } from '#kernel'
import { plainName, plainNumber, readName, together } from '#linkage'
import { chanceOfAsMany, gini, standOut, topTenth, topTenthByChance } from '#statistics'
import type { NamedRow } from '#store'
import { type Period, unitKey, unitNames } from './period.ts'

export type UnitPair = Readonly<{
  one: string
  other: string
  matters: number
  weight: number
  /** Were units brought together by chance, as often as each is named with any other. */
  expected: number
  chance: number
  standsOut: boolean
  first: Day | undefined
  last: Day | undefined
}>
export type CompanyPanel = Readonly<{
  pairs: readonly UnitPair[]
  /** As many more pairs, which share too few matters to be shown. */
  fewer: number
  /** As many more, of a unit too small to be shown apart. */
  small: number
  /** Of as many pairs that might have shared any. */
  compared: number
  /** Matters that name more than one unit, and all that name any. */
  shared: number
  matters: number
  /** Names written in too many matters to be one person's. */
  placeholders: number
  crowded: number
  people: Readonly<{
    named: number
    /** Of people named at all, those named in three matters or more. */
    thrice: number
    topTenth: number
    topTenthByChance: number
    gini: number
    /** Pairs of people who share three matters or more. */
    pairs: number
  }>
}>

/** Fewer shared matters than this are no pattern. */
const leastShared = 2

/** A unit of `small` is counted with the others, and in no pair that is shown. */
export function companyPanel(period: Period, small: ReadonlySet<string>): CompanyPanel {
  const named = period.rows.filter(unitKey)
  const names = unitNames(named)
  const units = together(
    named.map(row => ({ person: unitKey(row), matter: row.matter, on: row.on })),
  )
  const ties = new Map<string, number>()
  for (const { one, other, matters } of units.pairs)
    for (const unit of [one, other]) ties.set(unit, (ties.get(unit) ?? 0) + matters)
  const total = units.pairs.reduce((sum, { matters }) => sum + matters, 0)
  const apart = [...ties.values()].reduce((sum, each) => sum + each * (2 * total - each), 0) / 2
  const pairs = units.pairs.map(({ one, other, matters, weight, first, last }) => {
    const expected = (total * (ties.get(one) ?? 0) * (ties.get(other) ?? 0)) / apart
    const chance = chanceOfAsMany(matters, expected)
    const [from, to] = [names.get(one) ?? one, names.get(other) ?? other].toSorted()
    const said = { one: from ?? one, other: to ?? other, matters, weight, expected, chance }
    return { ...said, first, last, isSmall: small.has(one) || small.has(other) }
  })
  // Any two units that were named with others might have shared one: most pairs share none.
  const compared = (ties.size * (ties.size - 1)) / 2
  const flagged = standOut(
    pairs.map(({ chance }) => chance),
    compared,
  )
  const told = pairs.flatMap(({ isSmall, ...pair }, at) =>
    isSmall ? [] : [{ ...pair, standsOut: flagged[at] ?? false }],
  )
  const shown = told.filter(({ matters }) => matters >= leastShared)
  return {
    pairs: shown.toSorted(
      (a, b) => a.one.localeCompare(b.one, 'en') || a.other.localeCompare(b.other, 'en'),
    ),
    fewer: told.length - shown.length,
    small: pairs.length - told.length,
    compared,
    shared: sharedIn(named),
    matters: units.matters,
    crowded: units.crowded.length,
    ...peopleIn(period),
  }
}

function sharedIn(rows: readonly NamedRow[]): number {
  const units = new Map<string, Set<string>>()
  for (const row of rows)
    units.set(row.matter, (units.get(row.matter) ?? new Set<string>()).add(unitKey(row)))
  return [...units.values()].filter(({ size }) => size > 1).length
}

function peopleIn({ rows }: Period): Pick<CompanyPanel, 'people' | 'placeholders'> {
  const known = rows.flatMap(row => {
    const person = personAsWritten(row)
    return person ? [{ person, matter: row.matter }] : []
  })
  const { pairs, placeholders } = together(known, { atLeast: 3 })
  const nobody = new Set(placeholders.map(({ person }) => person))
  const matters = new Map<string, Set<string>>()
  for (const { person, matter } of known)
    if (!nobody.has(person))
      matters.set(person, (matters.get(person) ?? new Set<string>()).add(matter))
  const counts = [...matters.values()].map(({ size }) => size)
  const things = counts.reduce((sum, each) => sum + each, 0)
  return {
    placeholders: placeholders.length,
    people: {
      named: counts.length,
      thrice: counts.filter(count => count >= 3).length,
      topTenth: topTenth(counts),
      topTenthByChance: counts.length === 0 ? 0 : topTenthByChance(things, counts.length),
      gini: gini(counts),
      pairs: pairs.length,
    },
  }
}

/** Somebody as they are written: two ways of writing one person count as two. */
function personAsWritten(row: NamedRow): string {
  if (row.line) return `line ${row.line}`
  const read = row.name ? readName(row.name) : undefined
  const family = plainName(row.familyName ?? read?.familyName ?? '')
  const given = plainName(row.givenNames ?? read?.givenNames ?? '')
  const number = plainNumber(row.number ?? read?.number ?? '')
  if (!family) return ''
  return number ? `${family} ${number}` : given ? `${family}, ${given}` : ''
}
