/** How often each level is met: counted, and kept off nought so that no level is impossible. */
import type { Schema } from '../comparison.ts'
import type { LevelChances } from '../model.ts'
import type { Pattern } from './patterns.ts'

/** By comparison and level code: the weight of the pairs that agree at that level. */
export type Weights = readonly Float64Array[]

/** Every level is taken to have been met this often besides, shared out over the levels. */
const beforehand = 1

function emptyWeights<T>({ comparisons }: Schema<T>): Weights {
  return comparisons.map(({ levels }) => new Float64Array(levels.length))
}

function addTo(weights: Weights, levels: readonly number[], weight: number): void {
  weights.forEach((of, at) => {
    const level = levels[at] ?? 0
    of[level] = (of[level] ?? 0) + weight
  })
}

export function weightsOf<T>(
  schema: Schema<T>,
  patterns: readonly Pattern[],
  share: (pattern: Pattern, at: number) => number = () => 1,
): Weights {
  const weights = emptyWeights(schema)
  patterns.forEach((pattern, at) => {
    addTo(weights, pattern.levels, pattern.count * share(pattern, at))
  })
  return weights
}

/** Of pairs that say anything, the share at each level; code 0, which says nothing, is 1. */
export function sharesOf(weights: Weights): readonly Float64Array[] {
  return weights.map(of => {
    const known = of.reduce((sum, weight, level) => sum + (level > 0 ? weight : 0), 0)
    const each = beforehand / Math.max(1, of.length - 1)
    return of.map((weight, level) => (level > 0 ? (weight + each) / (known + beforehand) : 1))
  })
}

export function chancesOf<T>(
  { comparisons }: Schema<T>,
  m: readonly Float64Array[],
  u: readonly Float64Array[],
): Readonly<Record<string, Readonly<Record<string, LevelChances>>>> {
  return Object.fromEntries(
    comparisons.map(({ name, levels }, at) => [
      name,
      Object.fromEntries(
        levels
          .slice(1)
          .map((level, rest) => [level, { m: m[at]?.[rest + 1] ?? 0, u: u[at]?.[rest + 1] ?? 0 }]),
      ),
    ]),
  )
}
