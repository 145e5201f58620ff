/**
 * What each level of agreement is worth: how often it is met among pairs that are one person (m)
 * and among pairs that are not (u). Fellegi and Sunter, "A theory for record linkage", 1969.
 */
import type { Comparison, Schema } from './comparison.ts'

export type LevelChances = Readonly<{ m: number; u: number }>

export type Model = Readonly<{
  /** The schema's name. */
  schema: string
  /** Changes whenever a parameter does. */
  version: string
  made: 'by hand' | 'without labels' | 'from labels'
  /** Of pairs brought together by a key, the share that are one person. 0 to 1. */
  prior: number
  /** By comparison, then by level. Every level but `missing` is there. */
  chances: Readonly<Record<string, Readonly<Record<string, LevelChances>>>>
  /** Least log2 odds of each band; below `check` two records are different people. */
  bands: Readonly<{ same: number; check: number }>
}>

/** Of the records that say anything, the share that say each term, by comparison. */
export type Frequencies = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The log2 odds that two records are of one person. */
export type Scorer<T> = (one: T, other: T) => number

/** Odds in doublings as a chance from 0 to 1. */
export function probabilityOf(bits: number): number {
  return bits > 60 ? 1 : 2 ** bits / (1 + 2 ** bits)
}

/**
 * The scorer of a model. Where a level names a term, its u gives way to how common that term is,
 * so that two of a rare name say more than two of a common one.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function scorerOf<T>(
  schema: Schema<T>,
  model: Model,
  frequencies: Frequencies = new Map(),
): Scorer<T> {
  const scales = scalesOf(schema, model, frequencies)
  const start = bitsOf(model.prior)
  return (one, other) => {
    let sum = start
    for (const scale of scales) {
      const code = scale.comparison.level(one, other)
      if (code !== 0) sum += weigh(scale, code, one, other)
    }
    return sum
  }
}

/** Writes what each comparison says, in log2 odds; NaN where it says nothing. */
export type Weigher<T> = (one: T, other: T, into: Float64Array) => void

/**
 * The scorer of a model taken apart: with the prior, what it writes adds up to what that says.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function weigherOf<T>(
  schema: Schema<T>,
  model: Model,
  frequencies: Frequencies = new Map(),
): Weigher<T> {
  const scales = scalesOf(schema, model, frequencies)
  return (one, other, into) => {
    for (const [at, scale] of scales.entries()) {
      const code = scale.comparison.level(one, other)
      into[at] = code === 0 ? Number.NaN : weigh(scale, code, one, other)
    }
  }
}

/** A chance as odds, in doublings. */
export function bitsOf(chance: number): number {
  return Math.log2(chance / (1 - chance))
}

/** What a comparison's levels are worth, by their code. */
type Scale<T> = Readonly<{
  comparison: Comparison<T>
  bits: readonly number[]
  us: readonly number[]
  terms: ReadonlyMap<string, number> | undefined
}>

function scalesOf<T>(
  { comparisons }: Schema<T>,
  { chances }: Model,
  frequencies: Frequencies,
): readonly Scale<T>[] {
  return comparisons.map(comparison => {
    const { name, levels } = comparison
    const bits = levels.map((level, code) => {
      if (code === 0) return 0
      const known = chances[name]?.[level]
      if (!known) throw new RangeError(`the model has no chances for ${name}, ${level}`)
      return Math.log2(known.m / known.u)
    })
    const us = levels.map(level => chances[name]?.[level]?.u ?? 1)
    return { comparison, bits, us, terms: frequencies.get(name) }
  })
}

function weigh<T>({ comparison, bits, us, terms }: Scale<T>, code: number, one: T, other: T) {
  const said = bits[code] ?? 0
  const term = terms && comparison.term?.(one, other, code)
  const share = term === undefined ? undefined : terms?.get(term)
  return share === undefined ? said : said + Math.log2((us[code] ?? 1) / share)
}
