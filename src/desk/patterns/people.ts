/**
 * Who of one unit is complained of together, by name, and whose people are: only ever worked out
 * for a request that a second person allowed.
 */
import type { Day } from '#kernel'
import { compare, type Described, readName, searchKeys, together } from '#linkage'
import { chanceOfAsMany, type Estimate, seenOverExpected } from '#statistics'
import type { LineRow, NamedRow, SamePerson } from '#store'
import { subjectKey } from '../people/subject-key.ts'
import type { AlertMatter } from './alerts.ts'
import { unitKey } from './period.ts'

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

/** What somebody's answers about who is who are kept under. */
export function answerKey({ ours, record }: NamedRow): string {
  return ours ? subjectKey(record) : record
}

/** `named` is what `namedWith` found. What people answered of who is who stands above all else. */
export function peoplePanel(
  unit: string,
  named: readonly NamedRow[],
  { lines, answers }: Readonly<{ lines: readonly LineRow[]; answers: readonly SamePerson[] }>,
): PeoplePanel {
  const { of, why } = samePeople(named, answers)
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
  }
}

function describedOf(row: NamedRow): Described {
  const read = row.name ? readName(row.name) : {}
  return {
    ...read,
    ...(row.familyName ? { familyName: row.familyName } : {}),
    ...(row.givenNames ? { givenNames: row.givenNames } : {}),
    ...(row.number ? { number: row.number } : {}),
    ...(row.rank ? { rank: row.rank } : {}),
    ...(row.unit ? { unit: row.unit } : {}),
    asOf: row.on,
  }
}

/** The person of each record, by the first record met of them, and why those are one. */
function samePeople(rows: readonly NamedRow[], answers: readonly SamePerson[]) {
  const all = rows.map(describedOf)
  const members = new Map(rows.map((_, at) => [at, [at]]))
  const of = rows.map((_, at) => at)
  const reasons = new Map<number, readonly string[]>()
  const at = new Map(rows.map((row, place) => [answerKey(row), place]))
  const apart = new Set<string>()
  const join = (one: number, other: number, why: readonly string[]) => {
    const [to, from] = [of[one] ?? one, of[other] ?? other].toSorted((a, b) => a - b)
    if (to === undefined || from === undefined || to === from) return
    const [stay, come] = [members.get(to) ?? [], members.get(from) ?? []]
    if (stay.some(here => come.some(there => apart.has(pairOf(here, there))))) return
    for (const each of come) of[each] = to
    members.set(to, [...stay, ...come])
    members.delete(from)
    reasons.set(to, [...(reasons.get(to) ?? []), ...(reasons.get(from) ?? []), ...why])
  }
  const placesOf = ({ known, found }: SamePerson) => [at.get(known), at.get(found)] as const
  for (const [one, other] of answers.filter(({ isSame }) => !isSame).map(placesOf))
    if (one !== undefined && other !== undefined) apart.add(pairOf(one, other))
  for (const [one, other] of answers.filter(({ isSame }) => isSame).map(placesOf))
    if (one !== undefined && other !== undefined)
      join(one, other, ['Somebody here answered that they are the same'])
  const byKey = new Map<string, number[]>()
  for (const [place, described] of all.entries()) {
    const line = rows[place]?.line
    for (const key of [...searchKeys(described), ...(line ? [`line ${line}`] : [])]) {
      const those = byKey.get(key) ?? []
      byKey.set(key, those)
      for (const before of those) {
        const known = all[before]
        if (!known || of[before] === of[place]) continue
        const { band, evidence } = compare(known, described)
        if (!key.startsWith('line ') && band !== 'same') continue
        const said = evidence.filter(({ speaks }) => speaks === 'for')
        join(
          before,
          place,
          said.map(({ words }) => words),
        )
      }
      those.push(place)
    }
  }
  const why = new Map([...reasons].map(([who, said]) => [who, [...new Set(said)].slice(0, 5)]))
  return { of, why }
}

const pairOf = (one: number, other: number): string =>
  one < other ? `${one}/${other}` : `${other}/${one}`

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
