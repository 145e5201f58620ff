/** What met a duty, what ended it, and what excused it. */
import type { Day } from '#kernel'
import { informExceptions } from '../complaints-and-misconduct-2020/regulation-35.ts'
import { type Act, type DutyRule, isNamed } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { aboutTheSame, dayWithin, isAgain, notTooEarly, onceFound, sameDetail } from './act-fits.ts'
import { isAddressedTo, isDoneBy } from './bearers.ts'
import { isSo, shortfalls } from './circumstances.ts'
import type { Dates } from './dates.ts'
import { once } from './once.ts'
import { concerns, isBy, type Recipient, toldTo } from './recipients.ts'
import { linkedBy, type Scene } from './scene.ts'
import type { Started } from './started.ts'
import { detail, holds, inOrder, isEarlier, named, notBefore, type Occurred } from './timeline.ts'

/** `dates`: where what met it has to be within the time given. */
type Of = Readonly<{ recipient: Recipient; started: Started; dates?: Dates }>

/** The first thing that met (or ended) it, among those the rule names. */
export function firstOf(
  acts: readonly Act[],
  rule: DutyRule,
  scene: Scene,
  of: Of,
): Occurred | undefined {
  let first: Occurred | undefined
  const trying = { rule, scene, of }
  for (const act of acts) {
    const found = possible(act, scene, of).find(
      each => couldMeet(act, each, trying) && isSo(act, each, scene),
    )
    if (found && (!first || isEarlier(found, first))) first = found
  }
  return first
}

/** What the latest try fell short of, where somebody tried to meet it and it did not count. */
export function wantingIn(rule: DutyRule, scene: Scene, of: Of): readonly string[] {
  const all = rule.metBy
    .filter(({ when }) => when !== undefined)
    .flatMap(act => tried(act, rule, scene, of).map(each => ({ act, each })))
  const last = inOrder(all.map(({ each }) => each)).at(-1)
  const act = all.find(({ each }) => each === last)?.act
  return last && act ? shortfalls(act, last, scene) : []
}

function tried(act: Act, rule: DutyRule, scene: Scene, of: Of): readonly Occurred[] {
  return possible(act, scene, of).filter(each => couldMeet(act, each, { rule, scene, of }))
}

/** What of its name can have met it: for what began so, towards this recipient, and not before. */
function possible(act: Act, scene: Scene, { recipient, started }: Of): readonly Occurred[] {
  const { from, bounds } = started
  const all = named(placeOf(act, scene), act.happened)
  if (all.length === 0) return all
  if (act.unlessBegunWith && from && holds(from, act.unlessBegunWith)) return []
  if (act.begunBy && from?.happening.happened !== act.begunBy) return []
  if (act.towards && !act.towards.some(role => role === recipient.role)) return []
  return bounds && !act.standing ? notBefore(bounds[0], all) : all
}

type Trying = Readonly<{ rule: DutyRule; scene: Scene; of: Of }>

/** Whether it was done by those who can, told to whom it must be, and in time. */
function couldMeet(act: Act, each: Occurred, { rule, scene, of }: Trying): boolean {
  const { recipient, started } = of
  const { from, receiver } = started
  return (
    (each !== from || act.itself === true) &&
    (inTime(each, started) ||
      (act.standing !== undefined && stillStands(act.standing, each, started, scene))) &&
    holds(each, act.where) &&
    (!act.by || isDoneBy(act.by, each, { rule, scene, receiver })) &&
    (!act.to || isAddressedTo(act.to, each, scene)) &&
    (!act.toRecipient || toldTo(each, recipient)) &&
    (!act.byRecipient || isBy(each, recipient, scene)) &&
    (!act.aboutRecipient || concerns(each, recipient)) &&
    (!act.forOccurrence || isFor(detail(each, act.forOccurrence), started)) &&
    (!act.sameDetail || sameDetail(act.sameDetail, each, started)) &&
    (!act.aboutTheSame || aboutTheSame(each, started, scene)) &&
    (!act.onceFound || onceFound(started, scene)) &&
    (!act.again || isAgain(each, started)) &&
    (!act.dayWithin || dayWithin(detail(each, act.dayWithin), of.dates)) &&
    (!act.notTooEarly || notTooEarly(each, of.dates)) &&
    (!act.onceEveryOutcomeTold || everyOutcomeTold(each, scene))
  )
}

function isFor(occurrence: unknown, started: Started): boolean {
  return occurrence === undefined || occurrence === started.occurrence
}

/** This matter, or also those about the same conduct. */
function placeOf(act: Pick<Act, 'sameMatter'>, scene: Scene): readonly Occurred[] {
  return act.sameMatter ? aboutTheSameConduct(scene) : scene.here
}

const aboutTheSameConduct = once((scene: Scene) => {
  const same = linkedBy(scene, ['same-matter'])
  return scene.everywhere.filter(
    ({ matter }) => matter === scene.matter.id || (matter !== undefined && same.includes(matter)),
  )
})

/** On the day it arose or after: on one day, starts come before what meets them. */
function inTime({ bounds }: Occurred, started: Started): boolean {
  return !bounds || !started.bounds || bounds[1] >= started.bounds[0]
}

/** Done before the duty arose, and nothing since has made it count for nothing. */
function stillStands(
  standing: NonNullable<Act['standing']>,
  { bounds }: Occurred,
  started: Started,
  scene: Scene,
): boolean {
  const arose = started.bounds
  if (standing !== true)
    return !named(scene.here, standing.since).some(
      ({ bounds: turn }) => bounds && turn && arose && bounds[0] < turn[0] && turn[1] <= arose[0],
    )
  return !named(aboutTheSameConduct(scene), 'dg-referred-back').some(
    ({ bounds: back }) => bounds && back && arose && bounds[0] <= back[0] && back[1] <= arose[0],
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
  { recipient, started }: Of,
): Withheld | undefined {
  const under = mayWithhold(rule, recipient)
    ? rule.id
    : rule.subjectTo.find(each => each === informExceptions.id)
  if (under === undefined) return undefined
  const { receiver } = started
  const decision = inOrder(named(scene.here, 'information-withheld')).findLast(
    each =>
      isNamed(rule, detail(each, 'rule')) &&
      toldTo(each, recipient) &&
      inTime(each, started) &&
      holds(each, { detail: 'all', is: true }) &&
      holds(each, { detail: 'realRisk', is: true }) &&
      holds(each, { detail: 'significantEffect', is: true }) &&
      isDoneBy(['bearer'], each, { rule, scene, receiver }),
  )
  const retestOn = decision && detail(decision, 'retestOn')
  if (!decision || typeof retestOn !== 'string') return undefined
  return { decision, under, retestOn: retestOn as Day, lapsed: retestOn < scene.on }
}

function mayWithhold({ mayBeWithheld }: DutyRule, { role }: Recipient): boolean {
  return mayBeWithheld === true || (mayBeWithheld ?? []).some(each => each === role)
}

/** `under`: the rule that lets it be withheld. */
export type Withheld = Readonly<{
  decision: Occurred
  under: string
  retestOn: Day
  lapsed: boolean
}>
