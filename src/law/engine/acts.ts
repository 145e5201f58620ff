/** What met a duty, what ended it, and what excused it. */
import type { Day } from '#kernel'
import { informExceptions } from '../complaints-and-misconduct-2020/regulation-35.ts'
import type { Act, DutyRule } from '../rule.ts'
import { speaksFor } from './parties.ts'
import { type Recipient, toldTo } from './recipients.ts'
import { linkedBy, type Scene } from './scene.ts'
import { able, type Started } from './starts.ts'
import { detail, holds, inOrder, listed, named, type Occurred } from './timeline.ts'

/** The first thing that met (or ended) it, among those the rule names. */
export function firstOf(
  acts: readonly Act[],
  rule: DutyRule,
  scene: Scene,
  { recipient, started }: Readonly<{ recipient: Recipient; started: Started }>,
): Occurred | undefined {
  const found = acts.flatMap(act =>
    named(placeOf(act, scene), act.happened).filter(
      each =>
        holds(each, act.where) &&
        (!act.by || speaksFor(each.happening.by, able(act.by, rule, scene, each), scene)) &&
        (!act.toRecipient || toldTo(each, recipient)) &&
        (inTime(each, started) || (act.standing === true && stillStands(each, started, scene))) &&
        (!act.onceEveryOutcomeTold || everyOutcomeTold(each, scene, recipient)),
    ),
  )
  return inOrder(found)[0]
}

/** This matter, or also those about the same conduct. */
function placeOf(act: Act, scene: Scene): readonly Occurred[] {
  if (!act.sameMatter) return scene.here
  const same = linkedBy(scene, ['same-matter'])
  return scene.everywhere.filter(
    ({ matter }) => matter === scene.matter.id || (matter !== undefined && same.includes(matter)),
  )
}

/** On the day it arose or after: on one day, starts come before what meets them. */
function inTime({ bounds }: Occurred, started: Started): boolean {
  return !bounds || !started.bounds || bounds[1] >= started.bounds[0]
}

/** Done before the duty arose, and the matter has not come back in between. */
function stillStands({ bounds }: Occurred, started: Started, scene: Scene): boolean {
  const arose = started.bounds
  return !placeOf({ happened: 'dg-referred-back', sameMatter: true }, scene).some(
    ({ happening, bounds: back }) =>
      happening.happened === 'dg-referred-back' &&
      bounds &&
      back &&
      arose &&
      bounds[0] <= back[0] &&
      back[1] <= arose[0],
  )
}

/** By the day of this telling, the handling and every process begun by then had been told. */
function everyOutcomeTold(telling: Occurred, scene: Scene, recipient: Recipient): boolean {
  const by = telling.span?.[1] ?? scene.on
  const until = (each: Occurred) => (each.span?.[0] ?? by) <= by
  const told = named(scene.here, 'outcome-told').filter(
    each => until(each) && toldTo(each, recipient),
  )
  const toldSince = (day: Day) => told.some(({ span }) => !span || span[1] >= day)
  const began = named(scene.here, 'process-began').filter(until)
  const ended = named(scene.here, 'process-ended').filter(until)
  const reached = named(scene.here, 'outcome-reached').filter(until)
  // A telling while the handling goes on is of a process; with neither recorded, of the handling.
  if (reached.length === 0 && ended.length > 0) return false
  return (
    ended.length >= began.length &&
    [...reached, ...ended].every(({ span }) => !span || toldSince(span[0]))
  )
}

/**
 * A decision that all of it may be withheld from this recipient, and the day it must be looked at
 * again. It holds through that day: after it the duty stands as if nothing had been decided.
 */
export function withheldFrom(
  rule: DutyRule,
  scene: Scene,
  { recipient, started }: Readonly<{ recipient: Recipient; started: Started }>,
): Readonly<{ decision: Occurred; retestOn: Day; lapsed: boolean }> | undefined {
  if (!rule.subjectTo.includes(informExceptions.id)) return undefined
  const decision = inOrder(named(scene.here, 'information-withheld')).findLast(
    each =>
      detail(each, 'rule') === rule.id &&
      toldTo(each, recipient) &&
      inTime(each, started) &&
      holds(each, { detail: 'all', is: true }) &&
      holds(each, { detail: 'realRisk', is: true }) &&
      holds(each, { detail: 'significantEffect', is: true }) &&
      listed(each.happening.by).every(by =>
        speaksFor(by, able(['bearer'], rule, scene, each), scene),
      ),
  )
  const retestOn = decision && detail(decision, 'retestOn')
  if (!decision || typeof retestOn !== 'string') return undefined
  return { decision, retestOn: retestOn as Day, lapsed: retestOn < scene.on }
}
