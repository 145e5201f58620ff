/** Where a misconduct case stands: internal conduct, and any matter once it is in proceedings. */
import type { Owed } from '../engine/answer.ts'
import { isSo } from '../engine/circumstances.ts'
import { conductRegimeOf } from '../engine/conduct-regime.ts'
import { speaksFor, subjectsOf } from '../engine/parties.ts'
import { type Scene, sceneOf } from '../engine/scene.ts'
import { indicatesGross } from '../engine/severity.ts'
import { detail, holds, inOrder, named, type Occurred } from '../engine/timeline.ts'
import type { Overlay } from '../vocabulary.ts'
import {
  allConductStates,
  type ConductState,
  type ConductStep,
  conductSteps,
} from './conduct-steps.ts'

/** What lies over the state, and stops no clock. */
export type ConductOverlay = 'SUSPENDED' | 'TIMELINESS' | 'CRIMINAL_HOLD' | 'CLAIM'

const inProceedings = [
  'proceedings-began',
  'finding-made',
  'proceedings-completed',
  'outcome-notified',
  'outcome-quashed',
] as const

/** Internal conduct; and any other matter once proceedings have begun in it. */
export function hasConductState(scene: Scene): boolean {
  return scene.kind === 'internal-conduct' || named(scene.here, ...inProceedings).length > 0
}

/** Of several officers, the matter stands where the case furthest behind does. */
export function conductStateOf(scene: Scene, owed: readonly Owed[]): ConductState {
  const own = subjectsOf(scene).map(person =>
    stateFor(
      sceneOf(person, scene),
      owed.filter(({ about }) => about === null || about === person.id),
    ),
  )
  const running: readonly ConductState[] = own.filter(state => state !== 'CLOSED')
  return (
    allConductStates.find(state => running.includes(state)) ??
    (own.length > 0 ? 'CLOSED' : stateFor(scene, owed))
  )
}

export function conductOverlaysOf(scene: Scene, owed: readonly Owed[]): readonly ConductOverlay[] {
  const { here } = scene
  const turned = (on: string, ...names: Parameters<typeof named>[1][]) =>
    inOrder(named(here, ...names)).at(-1)?.happening.happened === on
  const late = owed.some(
    ({ rule, state }) => rule.startsWith('timeliness.') && (state === 'open' || state === 'met'),
  )
  const done = named(here, 'investigation-completed').length > 0
  return [
    ...(turned('officer-suspended', 'officer-suspended', 'suspension-ended')
      ? (['SUSPENDED'] as const)
      : []),
    ...(late && !done ? (['TIMELINESS'] as const) : []),
    ...(turned(
      'prejudice-found',
      'prejudice-found',
      'prejudice-ended',
      'criminal-proceedings-concluded',
    )
      ? (['CRIMINAL_HOLD'] as const)
      : []),
    ...(isUnderClaim(scene) ? (['CLAIM'] as const) : []),
  ]
}

/** Nothing is left to do in them but wait: a claim before the court is then where it stands. */
const waiting: readonly ConductState[] = ['NOTIFIED', 'PUBLISHED', 'CLOSED']

function stateFor(scene: Scene, owed: readonly Owed[]): ConductState {
  const state = besidesClaims(scene, owed)
  const isWaiting = waiting.includes(state) && !isOwed(owed, 'outcome.publish')
  return isWaiting && isUnderClaim(scene) ? 'JR' : state
}

function besidesClaims(scene: Scene, owed: readonly Owed[]): ConductState {
  const reached = taken(scene).reduce<ConductState>(
    (state, { from, to }) => (!from || from.includes(state) ? to : state),
    entry(scene),
  )
  if (reached === 'REPORTED' && indicatesGross(scene) && reaches('a25-schedule', scene))
    return 'PART3A'
  if (reached === 'NOTIFIED') return sinceNotified(scene, owed)
  // The time for the response may run out without one.
  if (reached === 'RESPONSE_DUE' && ranOut(owed, 'response.officer')) return 'WITNESS_LISTS'
  return reached
}

/**
 * A claim for judicial review was made, and nothing ended it; or it goes on after that: another day
 * was fixed for it since, or it was taken further. What an order tells somebody to do is no claim.
 */
export function isUnderClaim({ here }: Scene): boolean {
  const dayOf = ({ span }: Occurred) => span?.[1] ?? '9999'
  const made = named(here, 'claim-made')
  const goesOn = [
    ...made,
    ...named(here, 'court-day-set').filter(each => detail(each, 'what') !== 'order'),
  ]
  return made.some(claim => {
    const isOfIt = (each: Occurred) => detail(each, 'challenge') === detail(claim, 'challenge')
    const ends = named(here, 'claim-ended').filter(isOfIt).map(dayOf).toSorted()
    const last = ends.at(-1)
    return last === undefined || goesOn.some(each => isOfIt(each) && dayOf(each) > last)
  })
}

/** Out of scope, closed at once; in scope, to be assessed; where it cannot be told, received. */
function entry(scene: Scene): ConductState {
  if (!scene.person) return 'RECEIVED'
  const { covered } = conductRegimeOf(scene)
  return covered === null ? 'RECEIVED' : covered ? 'SEVERITY' : 'CLOSED'
}

/** Whether these amendments reach the one person of the scene. */
function reaches(overlay: Overlay, scene: Scene): boolean {
  return scene.person !== undefined && conductRegimeOf(scene).overlays.includes(overlay)
}

function taken(scene: Scene): readonly ConductStep[] {
  const found = conductSteps.flatMap(step =>
    named(scene.here, step.happened)
      .filter(
        each =>
          holds(each, step.where) &&
          (!step.by || speaksFor(each.happening.by, step.by, scene)) &&
          isSo({ when: step.when ?? [] }, each, scene) &&
          (!step.with || reaches(step.with, scene)),
      )
      .map(each => [each, step] as const),
  )
  return found.toSorted(([a], [b]) => byDay(a, b)).map(([, step]) => step)
}

function byDay({ span: a }: Occurred, { span: b }: Occurred): number {
  const [one, other] = [a?.[1] ?? '9999', b?.[1] ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}

/** Told the outcome: what is still to be done, then the time to appeal, then nothing. */
function sinceNotified(scene: Scene, owed: readonly Owed[]): ConductState {
  if (isOwed(owed, 'barred.report')) return 'BARRED_REPORT_DUE'
  if (isOwed(owed, 'outcome.publish')) return 'NOTIFIED'
  if (isOwed(owed, ...appeals)) return 'APPEAL_WINDOW'
  if (ranOut(owed, ...appeals)) return 'CLOSED'
  return named(scene.here, 'outcome-published').length > 0 ? 'PUBLISHED' : 'NOTIFIED'
}

const appeals = ['appeal.meeting', 'pat.notice'] as const

function isOwed(owed: readonly Owed[], ...rules: readonly string[]): boolean {
  return owed.some(
    ({ rule, state }) => rules.includes(rule) && (state === 'open' || state === 'overdue'),
  )
}

function ranOut(owed: readonly Owed[], ...rules: readonly string[]): boolean {
  const those = owed.filter(({ rule }) => rules.includes(rule))
  return those.length > 0 && those.every(({ state }) => state === 'ended' || state === 'overdue')
}
