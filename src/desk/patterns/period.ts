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
    /** There were more than are counted at once: nothing behind `to` was read. */
    cut: boolean
  }>
export type Directory = Readonly<{ lines: readonly LineRow[]; cut: boolean }>

const onePortion = 2_000
/** As many people named, and as many of a directory, as are counted at once. */
const mostNamed = 60_000
const mostLines = 60_000

/** Each portion is a unit of work of its own, behind the pages: others are answered between. */
export async function readPeriod(
  { store }: Bench,
  as: As,
  days: Days,
  { most = mostNamed, portion = onePortion }: Readonly<{ most?: number; portion?: number }> = {},
): Promise<Period> {
  const work = <T>(unit: (tx: Work) => Promise<T>) =>
    store.work({ ...as, priority: 'background' }, unit)
  const rows: NamedRow[] = []
  let cut: Day | undefined
  for (const next of [namedInOurs, namedEarlier]) {
    let after: NamedPlace | undefined
    for (;;) {
      const found = await work(tx => next(tx, { ...days, after, max: portion }))
      rows.push(...found)
      const last = found.at(-1)
      if (!last || found.length < portion) break
      after = { on: last.on, matter: last.matter, record: last.record }
      if (rows.length >= most) {
        cut = cut === undefined || last.on < cut ? last.on : cut
        break
      }
    }
  }
  const to = cut === undefined ? days.to : addDays(cut, -1)
  const read = { from: days.from, to }
  const { nameless, dayless } = await work(tx => namelessIn(tx, read))
  const within = cut === undefined ? rows : rows.filter(({ on }) => on <= to)
  return { ...read, rows: within, nameless, dayless, cut: cut !== undefined }
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
