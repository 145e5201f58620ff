/** What met a duty, what ended it, and what excused it. */
import type { Day } from '#kernel'
import { informExceptions } from '../complaints-and-misconduct-2020/regulation-35.ts'
import type { HappeningName } from '../format/happenings/index.ts'
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
        (!act.onceEveryOutcomeTold || everyOutcomeTold(each, scene)),
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

/**
 * Whether this telling left nothing running: every process begun by then had ended by then, and so
 * had the handling. A telling while the handling goes on is of a process; where neither is recorded
 * as ended, it is of the handling.
 */
function everyOutcomeTold(telling: Occurred, { here, on }: Scene): boolean {
  const by = telling.span?.[1] ?? on
  const sofar = (name: HappeningName) =>
    named(here, name).filter(({ span }) => (span?.[0] ?? by) <= by).length
  const ended = sofar('process-ended')
  if (ended > 0 && sofar('outcome-reached') === 0) return false
  return ended >= sofar('process-began')
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
