/** Whether somebody is told of a warning for the first time, and whether one can be made longer. */
import { warningsOf } from '../outcomes/warnings.ts'
import { concernsPerson } from './concerning.ts'
import { isBy } from './form-of-proceedings.ts'
import type { Scene } from './scene.ts'
import { detail, inOrder, named, type Occurred } from './timeline.ts'

/**
 * A warning runs from the first telling. One notified before anything was found in the matter came
 * from somewhere else, and is another warning.
 */
export function isNewlyWarned(at: Occurred, { here }: Scene): boolean {
  const found = inOrder(named(here, 'finding-made', 'outcome-notified'))[0]
  return !inOrder(named(here, 'outcome-notified', 'warning-notified')).some(
    each =>
      each !== at &&
      comesFirst(each, at) &&
      warningIn(each) === warningIn(at) &&
      found !== undefined &&
      isBy(each, found),
  )
}

function warningIn(each: Occurred): unknown {
  return detail(each, 'kind') ?? detail(each, 'action')
}

/** On an earlier day; on the same day the outcome itself comes before word of the warning. */
function comesFirst(each: Occurred, at: Occurred): boolean {
  const [one, other] = [each.span?.[1], at.span?.[1]]
  if (!one || !other || one > other) return false
  if (one < other) return true
  return (
    each.happening.happened === 'outcome-notified' &&
    each.happening.happened !== at.happening.happened
  )
}

/** It is in force that day, and this is what made it longer: it can be done once. */
export function extendsWarning(at: Occurred, scene: Scene): boolean {
  const { person, everywhere, lawCase } = scene
  const on = at.bounds?.[0]
  if (!person || !on) return false
  const warning = warningsOf(person, scene).warnings.find(
    ({ extended, from, to }) => extended && from <= on && on <= to,
  )
  const first = inOrder(named(everywhere, 'warning-extended')).find(
    each =>
      each.bounds !== undefined &&
      warning !== undefined &&
      each.bounds[0] >= warning.from &&
      concernsPerson(person, each, lawCase),
  )
  return warning !== undefined && first === at
}
