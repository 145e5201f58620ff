/** What patterns are counted from: who was named in what over a period, read in portions. */
import { addDays, type Day } from '#kernel'
import { plainUnit } from '#linkage'
import {
  directoryLines,
  type LineRow,
  type NamedPlace,
  type NamedRow,
  namedEarlier,
  namedInOurs,
  namelessIn,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import type { As } from '../who.ts'

export type Days = Readonly<{ from: Day; to: Day }>
export type Period = Days &
  Readonly<{
    rows: readonly NamedRow[]
    /** Matters of the period in which nobody is named, and earlier ones without any day. */
    nameless: number
    dayless: number
    /** There were more than are counted at once: nothing before `from` was read. */
    cut: boolean
  }>
export type Directory = Readonly<{ lines: readonly LineRow[]; cut: boolean }>

const onePortion = 2_000
/** As many people named, and as many of a directory, as are counted at once. */
const mostNamed = 60_000
const mostLines = 60_000

/**
 * Newest first, whichever list it is in, so that what has to be left out is the oldest. Each
 * portion is a unit of work of its own, behind the pages: others are answered between.
 */
export async function readPeriod(
  { store }: Bench,
  as: As,
  days: Days,
  { most = mostNamed, portion = onePortion }: Readonly<{ most?: number; portion?: number }> = {},
): Promise<Period> {
  const work = <T>(unit: (tx: Work) => Promise<T>) =>
    store.work({ ...as, priority: 'background' }, unit)
  const lists = [listOf(namedInOurs), listOf(namedEarlier)]
  const open = () => lists.filter(({ ended }) => !ended).toSorted(byNewest)
  for (let count = 0; count < most; ) {
    const [list] = open()
    if (!list) break
    const before = list.reached
    const found = await work(tx => list.next(tx, { ...days, before, max: portion }))
    const last = found.at(-1)
    list.rows.push(...found)
    count += found.length
    list.ended = !last || found.length < portion
    if (last) list.reached = { on: last.on, matter: last.matter, record: last.record }
  }
  const [left] = open()
  const from = left ? addDays(left.reached?.on ?? days.to, 1) : days.from
  const read = { from, to: days.to }
  const { nameless, dayless } = await work(tx => namelessIn(tx, read))
  const rows = lists.flatMap(list => list.rows.filter(({ on }) => on >= from))
  return { ...read, rows, nameless, dayless, cut: left !== undefined }
}

type List = {
  readonly next: typeof namedInOurs
  readonly rows: NamedRow[]
  reached: NamedPlace | undefined
  ended: boolean
}

function listOf(next: List['next']): List {
  return { next, rows: [], reached: undefined, ended: false }
}

/** The list that has been read least far back comes first. */
function byNewest({ reached: one }: List, { reached: other }: List): number {
  if (!one || !other) return one ? 1 : other ? -1 : 0
  return one.on === other.on ? 0 : one.on > other.on ? -1 : 1
}

export async function readDirectory({ store }: Bench, as: As): Promise<Directory> {
  const lines: LineRow[] = []
  for (let after = ''; lines.length < mostLines; ) {
    const from = after
    const found = await store.work({ ...as, priority: 'background' }, tx =>
      directoryLines(tx, { after: from, max: onePortion }),
    )
    lines.push(...found)
    after = found.at(-1)?.record ?? ''
    if (found.length < onePortion) return { lines, cut: false }
  }
  return { lines, cut: true }
}

/** Each unit as it is written most often: in the directory, or where there is none, in matters. */
export function unitNames(
  written: readonly Readonly<{ unit: string | null }>[],
): ReadonlyMap<string, string> {
  const times = new Map<string, Map<string, number>>()
  for (const { unit } of written) {
    const key = plainUnit(unit ?? undefined)
    if (!key || !unit) continue
    const those = times.get(key) ?? new Map<string, number>()
    times.set(key, those.set(unit.trim(), (those.get(unit.trim()) ?? 0) + 1))
  }
  return new Map(
    [...times].map(([key, those]) => [
      key,
      [...those].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? key,
    ]),
  )
}

export function unitKey({ unit }: Readonly<{ unit: string | null }>): string {
  return plainUnit(unit ?? undefined)
}
