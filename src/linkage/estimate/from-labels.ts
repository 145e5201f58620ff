/** What agreement is worth, learned from pairs somebody answered about. */
import type { Schema } from '../comparison.ts'
import type { Model } from '../model.ts'
import type { Pattern } from './patterns.ts'
import { chancesOf, sharesOf, weightsOf } from './shares.ts'

export type Answered = Readonly<{ same: readonly Pattern[]; different: readonly Pattern[] }>

/** Answers count beside what was thought before, which is worth this many of each kind. */
const worthOfBefore = 50

/**
 * A model with m from pairs answered to be one person. People are asked about pairs that look
 * alike, so those answered to be different show u only of those: `u` is `from`'s, unless the pairs
 * that are different were `taken` at random.
 */
export function fromLabels<T>(
  schema: Schema<T>,
  { same, different }: Answered,
  { from, version, taken }: Readonly<{ from: Model; version: string; taken: 'asked' | 'random' }>,
): Model {
  const before = (side: 'm' | 'u') =>
    schema.comparisons.map(({ name, levels }) =>
      Float64Array.from(
        levels,
        level => (from.chances[name]?.[level]?.[side] ?? 0) * worthOfBefore,
      ),
    )
  const blended = (patterns: readonly Pattern[], thought: readonly Float64Array[]) =>
    sharesOf(
      weightsOf(schema, patterns).map((of, at) =>
        of.map((weight, level) => weight + (thought[at]?.[level] ?? 0)),
      ),
    )
  const m = blended(same, before('m'))
  const u = taken === 'random' ? sharesOf(weightsOf(schema, different)) : sharesOf(before('u'))
  return { ...from, version, made: 'from labels', chances: chancesOf(schema, m, u) }
}
