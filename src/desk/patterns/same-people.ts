/** Which records of people named are one person's, by answers first and by comparing after. */
import { setImmediate } from 'node:timers/promises'
import { compare, type Described, judgingBy, type Model, readName, searchKeys } from '#linkage'
import type { NamedRow, SamePerson } from '#store'
import { subjectKey } from '../people/subject-key.ts'

/** What people answered of who is who, and the model the authority compares by. */
export type WhoIsWho = Readonly<{ answers: readonly SamePerson[]; model: Model }>
type SamePeople = Readonly<{
  /** The person of each record, by the first record met of them. */
  of: readonly number[]
  /** Why the records of a person are one's. */
  why: ReadonlyMap<number, readonly string[]>
  /** Ways of writing somebody that were not compared with each that is like them. */
  common: number
}>
/** Records that describe somebody alike, but for the day they were written. */
type Alike = Readonly<{ described: Described; line: string | null; places: number[] }>

/** A key that so many ways of writing somebody share tells nobody from another. */
const mostAlike = 60
/** Others are answered after so many comparisons. */
const atOnce = 500

/** What somebody's answers about who is who are kept under. */
export function answerKey({ ours, record }: NamedRow): string {
  return ours ? subjectKey(record) : record
}

/** Answers stand above how records compare. Each way of writing somebody is compared once. */
export async function samePeople(
  rows: readonly NamedRow[],
  { answers, model }: WhoIsWho,
): Promise<SamePeople> {
  const { of, why, join } = joinsOf(rows, answers)
  const judging = judgingBy(model)
  /** Why two are taken as one person's; undefined where they are not. */
  const sameness = (one: Alike, other: Alike) => {
    const { band, evidence } = compare(one.described, other.described, String, judging)
    if (band !== 'same' && !isOneLine(one, other)) return undefined
    return evidence.filter(({ speaks }) => speaks === 'for').map(({ words }) => words)
  }
  const byKey = new Map<string, Alike[]>()
  const common = new Set<Alike>()
  let compared = 0
  for (const alike of alikeAmong(rows, answers)) {
    const [first, ...others] = alike.places
    const own = others.length > 0 ? sameness(alike, alike) : undefined
    if (own && first !== undefined) for (const place of others) join(first, place, own)
    const met = new Set<Alike>()
    const { line } = alike
    for (const key of [...searchKeys(alike.described), ...(line ? [`line ${line}`] : [])]) {
      const those = byKey.get(key) ?? []
      byKey.set(key, those)
      if (those.length >= mostAlike) common.add(alike)
      for (const before of those.slice(0, mostAlike)) {
        const [known] = before.places
        if (met.has(before) || known === undefined) continue
        met.add(before)
        if (alike.places.every(place => of[place] === of[known])) continue
        compared += 1
        if (compared % atOnce === 0) await setImmediate()
        const said = sameness(before, alike)
        if (!said) continue
        for (const one of before.places)
          for (const place of own ? alike.places.slice(0, 1) : alike.places) join(one, place, said)
      }
      those.push(alike)
    }
  }
  const short = [...why].map(([who, said]) => [who, [...new Set(said)].slice(0, 5)] as const)
  return { of, why: new Map(short), common: common.size }
}

const isOneLine = (one: Alike, other: Alike) => one.line !== null && one.line === other.line

/** Who was answered to be the same is joined, and who was answered not to be never is. */
function joinsOf(rows: readonly NamedRow[], answers: readonly SamePerson[]) {
  const members = new Map(rows.map((_, at) => [at, [at]]))
  const of = rows.map((_, at) => at)
  const why = new Map<number, readonly string[]>()
  const at = new Map(rows.map((row, place) => [answerKey(row), place]))
  const placed = answers.flatMap(({ known, found, isSame }) => {
    const [one, other] = [at.get(known), at.get(found)]
    return one === undefined || other === undefined ? [] : [{ one, other, isSame }]
  })
  const apart = placed.filter(({ isSame }) => !isSame)
  const join = (one: number, other: number, said: readonly string[]) => {
    const [to, from] = [of[one] ?? one, of[other] ?? other].toSorted((a, b) => a - b)
    if (to === undefined || from === undefined || to === from) return
    const isApart = apart.some(two => {
      const [a, b] = [of[two.one], of[two.other]]
      return (a === to && b === from) || (a === from && b === to)
    })
    if (isApart) return
    const come = members.get(from) ?? []
    for (const each of come) of[each] = to
    members.set(to, [...(members.get(to) ?? []), ...come])
    members.delete(from)
    why.set(to, [...new Set([...(why.get(to) ?? []), ...(why.get(from) ?? []), ...said])])
  }
  for (const { one, other, isSame } of placed)
    if (isSame) join(one, other, ['Somebody here answered that they are the same'])
  return { of, why, join }
}

/** A record somebody answered about stands by itself. */
function alikeAmong(rows: readonly NamedRow[], answers: readonly SamePerson[]): readonly Alike[] {
  const answered = new Set(answers.flatMap(({ known, found }) => [known, found]))
  const alike = new Map<string, Alike>()
  for (const [place, row] of rows.entries()) {
    const { line, number, rank, unit, familyName, givenNames, name } = row
    const who = answered.has(answerKey(row)) ? place : ''
    const key = JSON.stringify([who, line, number, rank, unit, familyName, givenNames, name])
    const one = alike.get(key) ?? { described: describedOf(row), line, places: [] }
    one.places.push(place)
    alike.set(key, one)
  }
  return [...alike.values()]
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
