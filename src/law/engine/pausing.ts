/** What makes a duty wait, for as long as the reason for it lasts. */
import { type DutyRule, isNamed } from '../duty.ts'
import type { Withheld } from './acts.ts'
import { isAddressedTo, isDoneBy } from './bearers.ts'
import { isSo } from './circumstances.ts'
import type { Scene } from './scene.ts'
import { detail, holds, inOrder, named, type Occurred } from './timeline.ts'

/** The happening it waits for the end of, or undefined where it does not wait. */
export function pausedBy(rule: DutyRule, scene: Scene): Withheld | undefined {
  for (const { from, until, orOnce, rule: under } of rule.pausedBy ?? []) {
    const doing = { rule, scene, receiver: undefined }
    const began = inOrder(named(scene.here, from.happened)).findLast(
      each =>
        isFor(rule, each) &&
        holds(each, from.where) &&
        (!from.by || isDoneBy(from.by, each, doing)) &&
        (!from.to || isAddressedTo(from.to, each, scene)) &&
        isSo(from, each, scene),
    )
    const over = named(scene.here, until, ...(orOnce ? [orOnce] : [])).some(
      each => isFor(rule, each) && (!began?.span || !each.span || each.span[1] >= began.span[0]),
    )
    if (began && !over) return { decision: began, under, retestOn: scene.on, lapsed: false }
  }
  return undefined
}

/** Where it names a rule, only for that one. */
function isFor(rule: DutyRule, each: Occurred): boolean {
  const named = detail(each, 'rule')
  return named === undefined || isNamed(rule, named)
}
