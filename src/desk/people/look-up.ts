/** Finding somebody: in the directory, in earlier matters, and in Candour's own. */
import { type Day, londonDay } from '#kernel'
import {
  agreement,
  type Comparison,
  compare,
  type Described,
  type Judging,
  judgingBy,
  keysLike,
  looksFor,
  plainName,
  plainNumber,
  plainUnit,
  rankOf,
  readings,
  readName,
} from '#linkage'
import {
  countEarlier,
  type PersonRecord,
  recordsByLooks,
  recordsOfUnit,
  type SubjectNamed,
  subjectsByKeys,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { modelInUse } from '../matching/in-use.ts'
import { type As, permits } from '../who.ts'

export type Wanted = Readonly<{
  /** One box: names, initials, a number, a rank, in whatever order people type them. */
  words: string
  number: string
  rank: string
  unit: string
}>
/** Writes a day as people read it. */
export type SayDay = (on: Day) => string

export type FoundPerson = Readonly<{
  /** The record to open, or the matter whose person complained against this is. */
  at:
    | Readonly<{ type: 'record'; record: string; kind: PersonRecord['kind'] }>
    | Readonly<{ type: 'subject'; matter: string; reference: string; madeOn: Day }>
  described: Described
  current: boolean
  /** How many earlier matters records that say just the same are named in. */
  earlier: number
  /** Why they are here, strongest first. */
  why: readonly string[]
}>
export type Found = Readonly<{
  /** Those of the page asked for. */
  rows: readonly FoundPerson[]
  count: number
  /** More records share what was typed than were looked at. */
  more: boolean
}>

export type LookUpDesk = Readonly<{
  /** Undefined where the asker may not. */
  find(as: As, asked: Wanted & Readonly<{ page: number; day: SayDay }>): Promise<Found | undefined>
}>

export const peoplePageSize = 50
const bounds = { max: 400 } as const
const leastAgreement = 3
const reasonsShown = 3

/** A directory speaks of today; whoever has left, of the day they did. */
export function describedBy(record: PersonRecord, today: Day): Described {
  const { familyName, givenNames, suffix, number, rank, unit, birthYear } = record
  return {
    familyName: familyName ?? undefined,
    givenNames: givenNames ?? undefined,
    suffix: suffix ?? undefined,
    number: number ?? undefined,
    rank: rank ?? undefined,
    unit: unit ?? undefined,
    birthYear: birthYear ?? undefined,
    appointedOn: record.appointedOn ?? undefined,
    leftOn: record.leftOn ?? undefined,
    asOf: record.asOf ?? (record.kind === 'directory' ? (record.leftOn ?? today) : undefined),
  }
}

/** A person complained against, whose name is one string as somebody typed it. */
export function describedSubject(
  subject: Pick<SubjectNamed, 'name' | 'number' | 'rank' | 'unit' | 'madeOn'>,
): Described {
  const { name, number, rank, unit, madeOn } = subject
  const read = readName(name ?? '')
  return {
    ...read,
    number: number ?? read.number,
    rank: rank ?? read.rank,
    unit: unit ?? undefined,
    asOf: madeOn,
  }
}

export function lookUpDesk({ store, world }: Bench): LookUpDesk {
  return {
    async find(as, asked) {
      if (!permits('handle', as)) return undefined
      const wanted = meanings(asked)
      const today = londonDay(world.now())
      return store.work(as, async tx => {
        const judging = { ...asked, today, by: judgingBy(await modelInUse(tx)) }
        const { records, more } = await candidates(tx, wanted, asked)
        const subjects = await subjectsByKeys(tx, keysOf(wanted), { max: bounds.max })
        const rows = [
          ...grouped(alike(records, judging.today).flatMap(one => judged(one, wanted, judging))),
          ...subjects.flatMap(subject => judgedSubject(subject, wanted, judging)),
        ].toSorted(likelier)
        const start = (asked.page - 1) * peoplePageSize
        const page = rows.slice(start, start + peoplePageSize)
        const counts = await countEarlier(
          tx,
          page.flatMap(({ records }) => records),
        )
        return {
          count: rows.length,
          more,
          rows: page.map(({ person, records }) => ({
            ...person,
            earlier: records.reduce((sum, record) => sum + (counts.get(record) ?? 0), 0),
          })),
        }
      })
    },
  }
}

/** Everybody the words may mean, each with what stands in the other boxes. */
function meanings({ words, number, rank, unit }: Wanted): readonly Described[] {
  const typed = readings(words)
  return typed.map(one => ({
    ...one,
    number: number || one.number,
    rank: rank || one.rank,
    unit: unit || undefined,
  }))
}

function keysOf(wanted: readonly Described[]): readonly string[] {
  return [...new Set(wanted.flatMap(keysLike))]
}

async function candidates(tx: Work, wanted: readonly Described[], { unit }: Wanted) {
  const looks = wanted.map(looksFor)
  const narrow = [...new Set(looks.flatMap(one => one.narrow))]
  const wide = [...new Set(looks.flatMap(one => one.wide))]
  if (narrow.length > 0) return recordsByLooks(tx, { narrow, wide }, bounds)
  if (unit === '') return { records: [], more: false }
  const records = await recordsOfUnit(tx, unit, bounds.max + 1)
  return { records: records.slice(0, bounds.max), more: records.length > bounds.max }
}

type Asked = Wanted & Readonly<{ day: SayDay; today: Day; by: Judging }>
type Judged = Readonly<{
  person: Omit<FoundPerson, 'earlier'>
  records: readonly string[]
  agrees: number
  /** Among equals, the directory first and then by name. */
  place: string
}>
/** Records that describe somebody in just the same words: they are judged once. */
type Alike = Readonly<{ first: PersonRecord; described: Described; records: readonly string[] }>

function alike(records: readonly PersonRecord[], today: Day): readonly Alike[] {
  const groups = new Map<string, Alike & Readonly<{ records: string[] }>>()
  for (const one of records) {
    const { familyName, givenNames, suffix, number, rank, unit, birthYear, appointedOn } = one
    const own = one.kind === 'directory' ? one.record : ''
    const said = [own, familyName, givenNames, suffix, number, rank, unit, birthYear, appointedOn]
    const key = said.join('|')
    const group = groups.get(key)
    if (group) group.records.push(one.record)
    else
      groups.set(key, {
        first: one,
        described: describedBy(one, today),
        records: [one.record],
      })
  }
  return [...groups.values()]
}

/** Those who fit well enough to be shown, judged by whichever meaning fits best. */
function judged(
  { first, described, records }: Alike,
  wanted: readonly Described[],
  asked: Asked,
): readonly Judged[] {
  const fit = bestFit(described, wanted, asked)
  if (!fit) return []
  const at = { type: 'record', record: first.record, kind: first.kind } as const
  const person = { at, described, current: first.current, why: fit.why }
  return [{ person, records, agrees: fit.agrees, place: placeIn(person) }]
}

function placeIn({ at, described }: Judged['person']): string {
  const isDirectory = at.type === 'record' && at.kind === 'directory'
  const { familyName, givenNames } = described
  return `${isDirectory ? 0 : 1} ${plainName(familyName)} ${plainName(givenNames)}`
}

function judgedSubject(
  subject: SubjectNamed,
  wanted: readonly Described[],
  asked: Asked,
): readonly Judged[] {
  const described = describedSubject(subject)
  const fit = bestFit(described, wanted, asked)
  if (!fit) return []
  const { matter, reference, madeOn } = subject
  const at = { type: 'subject', matter, reference, madeOn } as const
  const person = { at, described, current: true, why: fit.why }
  return [{ person, records: [], agrees: fit.agrees, place: placeIn(person) }]
}

function bestFit(
  described: Described,
  wanted: readonly Described[],
  { rank, unit, day, by }: Asked,
): Readonly<{ agrees: number; why: readonly string[] }> | undefined {
  // A box filled in narrows: whoever is known to have another rank or unit is not meant.
  if (rank && described.rank && rankOf(rank) && rankOf(described.rank) !== rankOf(rank))
    return undefined
  if (unit && described.unit && plainUnit(described.unit) !== plainUnit(unit)) return undefined
  const [best] = wanted
    .map(one => compare(one, described, day, by))
    .toSorted((one, other) => agreement(other) - agreement(one))
  if (!best) return undefined
  const agrees = agreement(best)
  const isListed = onlyUnit(wanted)
  const isNumber = best.evidence.some(({ level }) => level === 'number-same')
  if (agrees < leastAgreement && !isNumber && !isListed) return undefined
  return { agrees, why: reasons(best) }
}

function onlyUnit(wanted: readonly Described[]): boolean {
  return wanted.every(({ familyName, number }) => !familyName && !number)
}

function reasons({ evidence }: Comparison): readonly string[] {
  const kept = evidence.filter(({ speaks, about }) => speaks !== 'neither' || about === 'rank')
  return kept.slice(0, reasonsShown).map(({ words }) => words)
}

/** Records that say just the same of somebody are one row. */
function grouped(all: readonly Judged[]): readonly Judged[] {
  const groups = new Map<string, Judged>()
  for (const one of all) {
    const key = likeness(one)
    const known = groups.get(key)
    groups.set(key, known ? { ...known, records: [...known.records, ...one.records] } : one)
  }
  return [...groups.values()]
}

function likeness({ person: { at, described } }: Judged): string {
  const { familyName, givenNames, suffix, number, birthYear, appointedOn } = described
  // Each line of a directory is somebody of their own.
  const own = at.type === 'record' && at.kind === 'directory' ? at.record : ''
  const names = [familyName, givenNames, suffix].map(plainName)
  return [own, ...names, plainNumber(number), birthYear, appointedOn].join('|')
}

function likelier(one: Judged, other: Judged): number {
  const order = one.place < other.place ? -1 : one.place > other.place ? 1 : 0
  return other.agrees - one.agrees || order
}
