/** How a model judges two descriptions: one sum, and the least of it that each band asks for. */
import type { Described } from '../described.ts'
import { bitsOf, type Model, scorerOf } from '../model.ts'
import { officerModel } from './by-hand.ts'
import { type Prepared, preparer } from './prepared.ts'
import { officerSchema } from './schema.ts'

export type Judging = Readonly<{
  /** How far they agree, in doublings: how many pairs there are to choose among is left out. */
  agrees(known: Described, found: Described): number
  least: Readonly<{ same: number; check: number }>
}>

/** For one question: it holds what it prepared, as long as it is held itself. */
export function judgingBy(model: Model): Judging {
  const prepare = preparer()
  const held = new WeakMap<Described, Prepared>()
  return judging(model, described => {
    const known = held.get(described) ?? prepare(described)
    held.set(described, known)
    return known
  })
}

/** As it comes with us. It holds nothing of whoever is compared. */
export const judgedByHand: Judging = judging(officerModel, described => preparer()(described))

function judging(model: Model, prepared: (described: Described) => Prepared): Judging {
  const score = scorerOf(officerSchema, model)
  const before = bitsOf(model.prior)
  const { same, check } = model.bands
  return {
    agrees: (known, found) => score(prepared(known), prepared(found)) - before,
    least: { same: same - before, check: check - before },
  }
}
