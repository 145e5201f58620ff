/**
 * Who of one unit is complained of together, by name, and whose people are: only ever worked out
 * for a request that a second person allowed.
 */
import type { Day } from '#kernel'
import { together } from '#linkage'
import { chanceOfAsMany, type Estimate, seenOverExpected } from '#statistics'
import type { LineRow, NamedRow } from '#store'
import type { AlertMatter } from './alerts.ts'
import { unitKey } from './period.ts'
import { samePeople, type WhoIsWho } from './same-people.ts'

/** Somebody with everything that says who they are, as it was written most lately. */
export type NamedPerson = Readonly<{
  name: string
  number: string | undefined
  rank: string | undefined
  unit: string | undefined
  matters: number
  /** Why the records are taken as one person's, strongest first; empty where there is one. */
  why: readonly string[]
}>
export type PeoplePair = Readonly<{
  one: NamedPerson
  other: NamedPerson
  matters: readonly AlertMatter[]
  weight: number
  first: Day | undefined
  last: Day | undefined
}>
export type SupervisorLine = Readonly<{
  name: string
  rank: string | undefined
  /** How many answer to them, and the matters that name any of those. */
  people: number
  matters: number
  expected: number
  ratio: Estimate
  chance: number
}>
export type PeoplePanel = Readonly<{
  people: number
  matters: number
  pairs: readonly PeoplePair[]
  supervisors: readonly SupervisorLine[]
  /** People of the unit the directory says no supervisor of. */
  unled: number
  /** Ways of writing somebody that are like so many others that not each was compared. */
  common: number
}>

/** Beyond this many records a shorter period has to be asked for. */
const mostRecords = 1_500
const leastShared = 2

/** Everybody named in the matters of a unit; undefined where there are too many to compare. */
export function namedWith(
  unit: string,
  rows: readonly NamedRow[],
): readonly NamedRow[] | undefined {
  const within = new Set(rows.filter(row => unitKey(row) === unit).map(({ matter }) => matter))
  const named = rows.filter(({ matter }) => within.has(matter))
  return named.length > mostRecords ? undefined : named
}

/** `named` is what `namedWith` found. What people answered of who is who stands above all else. */
export async function peoplePanel(
  unit: string,
  named: readonly NamedRow[],
  { lines, ...known }: WhoIsWho & Readonly<{ lines: readonly LineRow[] }>,
): Promise<PeoplePanel> {
  const { of, why, common } = await samePeople(named, known)
  const shared = together(
    named.map((row, at) => ({ person: of[at] ?? at, matter: row.matter, on: row.on })),
    { atLeast: leastShared },
  )
  const records = new Map<number, NamedRow[]>()
  for (const [at, row] of named.entries())
    records.set(of[at] ?? at, [...(records.get(of[at] ?? at) ?? []), row])
  const recordsOf = (person: number) => records.get(person) ?? []
  const inUnit = (person: number) => recordsOf(person).some(row => unitKey(row) === unit)
  const pairs = shared.pairs
    .filter(({ one, other }) => inUnit(one) || inUnit(other))
    .map(({ one, other, weight, first, last }): PeoplePair => {
      const theirs = new Set(recordsOf(other).map(({ matter }) => matter))
      const both = recordsOf(one).filter(({ matter }) => theirs.has(matter))
      const people = [
        personOf(recordsOf(one), why.get(one) ?? []),
        personOf(recordsOf(other), why.get(other) ?? []),
      ] as const
      const isInOrder = people[0].name.localeCompare(people[1].name, 'en') <= 0
      return {
        one: isInOrder ? people[0] : people[1],
        other: isInOrder ? people[1] : people[0],
        matters: [...new Map(both.map(row => [row.matter, row])).values()].map(
          ({ matter, reference, ours, on }) => ({ matter, reference, ours, on }),
        ),
        weight,
        first,
        last,
      }
    })
  const theirs = named.filter(row => unitKey(row) === unit)
  return {
    people: new Set(named.flatMap((row, at) => (unitKey(row) === unit ? (of[at] ?? at) : []))).size,
    matters: new Set(named.map(({ matter }) => matter)).size,
    pairs: pairs.toSorted((a, b) => a.one.name.localeCompare(b.one.name, 'en')),
    ...supervisorsOf(theirs, lines, unit),
    common,
  }
}

function personOf(rows: readonly NamedRow[], why: readonly string[]): NamedPerson {
  const latest = rows.toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const said = (pick: (row: NamedRow) => string | null) =>
    latest.map(pick).find(value => value !== null && value !== '') ?? undefined
  const written = said(({ givenNames, familyName }) =>
    familyName ? [givenNames, familyName].filter(Boolean).join(' ') : null,
  )
  return {
    name: written ?? said(({ name }) => name) ?? 'Somebody without a name',
    number: said(({ number }) => number),
    rank: said(({ rank }) => rank),
    unit: said(({ unit }) => unit),
    matters: new Set(rows.map(({ matter }) => matter)).size,
    why,
  }
}

/** Whose people are named, beside what the number of their people would lead to. */
function supervisorsOf(
  rows: readonly NamedRow[],
  lines: readonly LineRow[],
  unit: string,
): Pick<PeoplePanel, 'supervisors' | 'unled'> {
  const here = lines.filter(line => unitKey(line) === unit)
  const byKey = new Map(lines.map(line => [line.sourceKey, line]))
  const lineOf = new Map(here.flatMap(line => (line.number ? [[line.number, line]] : [])))
  const byRecord = new Map(here.map(line => [line.record, line]))
  const matters = new Map<string, Set<string>>()
  for (const row of rows) {
    const line = row.line ? byRecord.get(row.line) : row.number ? lineOf.get(row.number) : undefined
    for (const key of line?.reportsTo ?? [])
      matters.set(key, (matters.get(key) ?? new Set<string>()).add(row.matter))
  }
  const led = here.filter(({ reportsTo }) => reportsTo.length > 0)
  const keys = [...new Set(led.flatMap(({ reportsTo }) => reportsTo))]
  const numbers = keys.map(key => led.filter(({ reportsTo }) => reportsTo.includes(key)).length)
  const people = numbers.reduce((sum, each) => sum + each, 0)
  const total = keys.reduce((sum, key) => sum + (matters.get(key)?.size ?? 0), 0)
  const supervisors = keys.flatMap((key, at): SupervisorLine[] => {
    const [line, number] = [byKey.get(key), numbers[at] ?? 0]
    const [seen, expected] = [matters.get(key)?.size ?? 0, (total * number) / people]
    if (!line || expected === 0) return []
    return [
      {
        name: [line.givenNames, line.familyName].filter(Boolean).join(' '),
        rank: line.rank ?? undefined,
        people: number,
        matters: seen,
        expected,
        ratio: seenOverExpected(seen, expected),
        chance: chanceOfAsMany(seen, expected),
      },
    ]
  })
  return {
    supervisors: supervisors.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    unled: here.length - led.length,
  }
}
