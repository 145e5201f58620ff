/**
 * The earlier matters of whoever somebody describes, found among records held in memory: what the
 * command line asks with, and what the errors of each band are measured by.
 */
import type { Day } from '#kernel'
import { agreement, compare } from '../compare.ts'
import type { Described } from '../described.ts'
import { keysLike, searchKeys } from '../keys.ts'
import { probabilityOf } from '../model.ts'

/** One record of somebody being named in one matter; `asOf` is the matter's day. */
export type Sighting = Described & Readonly<{ record: string; matter: string }>

export type Asked = Readonly<{
  /** Matters of this day or later are left out, and so are those of no known day. */
  before?: Day | undefined
  exceptMatter?: string | undefined
}>

export type Answer = Readonly<{
  record: string
  matter: string
  band: 'same' | 'check'
  /** That it is the person described, 0 to 1. */
  probability: number
  /** Which person of those found, likeliest first, from 1. */
  person: number
}>

export type LookUp = Readonly<{
  size: number
  /** Likeliest first: every record of every earlier matter that is theirs or may be. */
  ask(described: Described, asked?: Asked): readonly Answer[]
}>

export function openLookUp(records: Iterable<Sighting>): LookUp {
  const held: Sighting[] = []
  const byKey = new Map<string, number[]>()
  for (const record of records) {
    for (const key of searchKeys(record)) {
      const filed = byKey.get(key)
      if (filed) filed.push(held.length)
      else byKey.set(key, [held.length])
    }
    held.push(record)
  }
  return {
    size: held.length,
    ask(described, { before, exceptMatter } = {}) {
      const at = new Set(keysLike(described).flatMap(key => byKey.get(key) ?? []))
      const allowed = [...at]
        .flatMap(each => held[each] ?? [])
        .filter(
          ({ matter, asOf }) =>
            matter !== exceptMatter &&
            (before === undefined || (asOf !== undefined && asOf < before)),
        )
      return allowed
        .flatMap(({ record, matter, ...found }) => {
          const comparison = compare(described, found)
          if (comparison.band === 'different') return []
          const probability = probabilityOf(agreement(comparison) - 11)
          return [{ record, matter, band: comparison.band, probability, person: 1 }]
        })
        .toSorted((one, other) => other.probability - one.probability)
    },
  }
}
