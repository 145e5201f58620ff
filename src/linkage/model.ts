/**
 * What each level of agreement is worth: how often it is met among pairs that are one person (m)
 * and among pairs that are not (u). Fellegi and Sunter, "A theory for record linkage", 1969.
 */
import type { Schema } from './comparison.ts'

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
  { comparisons }: Schema<T>,
  { chances, prior }: Model,
  frequencies: Frequencies = new Map(),
): Scorer<T> {
  const compiled = comparisons.map(comparison => {
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
  const start = Math.log2(prior / (1 - prior))
  return (one, other) => {
    let sum = start
    for (const { comparison, bits, us, terms } of compiled) {
      const code = comparison.level(one, other)
      sum += bits[code] ?? 0
      const term = terms && comparison.term?.(one, other, code)
      const share = term === undefined ? undefined : terms?.get(term)
      if (share !== undefined) sum += Math.log2((us[code] ?? 1) / share)
    }
    return sum
  }
}
