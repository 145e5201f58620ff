/** Where a matter stands in its life on the day of the scene. */
import type { Owed } from '../engine/answer.ts'
import { speaksFor } from '../engine/parties.ts'
import type { Scene } from '../engine/scene.ts'
import type { Standing } from '../engine/standing.ts'
import { holds, inOrder, listed, named, type Occurred } from '../engine/timeline.ts'
import { reviewOf } from '../review-body/review-body.ts'
import { sameMatterAs, wasReferred, wasTreatedAsReferred } from './screening.ts'
import { type MatterState, type Step, steps } from './steps.ts'

/** What is owed in this matter that day tells what has been met, and what has run out. */
export function stateOf(
  scene: Scene,
  { isComplaint }: Standing,
  owed: readonly Owed[],
): MatterState | null {
  if (!['complaint', 'conduct-matter', 'dsi-matter'].includes(scene.kind)) return null
  if (scene.kind === 'complaint' && isComplaint === 'no') return 'NOT_A_COMPLAINT'
  const known = scene.kind === 'complaint' && isComplaint === 'yes'
  const reached = taken(scene).reduce<MatterState>(
    (state, [, { from, to }]) => (!from || from.includes(state) ? to : state),
    known ? 'LOGGED' : 'RECEIVED',
  )
  if (reached !== 'WITH_DG' && (referralDue(owed) || unreferred(scene))) return 'REFER_DUE'
  if (reached === 'UNDER_REVIEW' && cameTooLate(owed)) return sinceDecided(scene, owed)
  return reached === 'DECIDED' ? sinceDecided(scene, owed) : reached
}

/** Suspended and not resumed. It lies over the state, and every duty runs on. */
export function isSuspended({ here }: Scene): boolean {
  const turns = named(here, 'investigation-suspended', 'suspension-of-investigation-ended')
  return inOrder(turns).at(-1)?.happening.happened === 'investigation-suspended'
}

/** Every step that was really taken: by who could, to whom it had to go, in order. */
function taken(scene: Scene): readonly (readonly [Occurred, Step])[] {
  const joined = sameMatterAs(scene).flatMap(({ here }) => here)
  const found = steps.flatMap(step =>
    named(step.sameMatter ? [...scene.here, ...joined] : scene.here, step.happened)
      .filter(each => holds(each, step.where))
      .filter(each => !step.by || speaksFor(each.happening.by, step.by, scene))
      .filter(each => step.to !== 'UNDER_REVIEW' || reachedReviewBody(each, scene))
      .filter(() => step.happened !== 'recommendation-answered' || wasToldToInvestigate(scene))
      .map(each => [each, step] as const),
  )
  // The sort keeps the order of the table among those of one moment.
  return found.toSorted(([a], [b]) => earlier(a, b))
}

function earlier(a: Occurred, b: Occurred): number {
  const [one, other] = [a.span?.[1] ?? '9999', b.span?.[1] ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  const [at, then] = [a.happening.at, b.happening.at]
  return at && then && at !== then ? (at < then ? -1 : 1) : 0
}

/** An application sent to the wrong body is under review only once it was sent on. */
function reachedReviewBody({ happening }: Occurred, scene: Scene): boolean {
  const { right, body } = reviewOf(scene)
  if (!right || !body) return false
  const to = listed(happening.to)
  return to.length === 0 || to.some(each => speaksFor(each, [body], scene))
}

/** The review body recommended that it be investigated again. */
function wasToldToInvestigate({ here }: Scene): boolean {
  return named(here, 'recommendation-made').some(each =>
    holds(each, { detail: 'kind', is: 'reinvestigation' }),
  )
}

const referralDuties = [
  'complaints.refer-deadline',
  'complaints.refer-deadline-callin',
  'dsi.refer-mandatory',
]

function referralDue(owed: readonly Owed[]): boolean {
  return isOwed(owed, ({ rule }) => referralDuties.includes(rule))
}

/** Every death or serious injury matter must be referred, from the day it comes to attention. */
function unreferred(scene: Scene): boolean {
  return scene.kind === 'dsi-matter' && !wasReferred(scene) && !wasTreatedAsReferred(scene)
}

/** Late, and not extended: the review body need not take it. */
function cameTooLate(owed: readonly Owed[]): boolean {
  return owed.some(({ rule, state }) => rule === 'review.time' && state === 'met-late')
}

/** Decided; then the letter and the notice of the review; then the end of everything. */
function sinceDecided(scene: Scene, owed: readonly Owed[]): MatterState {
  const ended = named(scene.here, 'outcome-reached').length > 0
  const letterOwed = isOwed(
    owed,
    ({ rule, because }) =>
      rule === 'inform.outcome' &&
      because.some(each => 'happening' in each && each.happening === 'outcome-reached'),
  )
  const noticeOwed = isOwed(owed, ({ rule }) => rule === 'inform.review-right')
  if (!ended || letterOwed || noticeOwed || reviewAnswerOwed(scene)) return 'DECIDED'
  const running = isOwed(owed, ({ rule }) => rule === 'review.time')
  return running || processRunning(scene) ? 'OUTCOME_SENT' : 'CLOSED'
}

/** Found not reasonable and proportionate, with no answer and no new outcome since. */
function reviewAnswerOwed({ here }: Scene): boolean {
  const turns = inOrder(named(here, 'review-decided', 'recommendation-answered', 'outcome-reached'))
  const last = turns.at(-1)
  return (
    last?.happening.happened === 'review-decided' &&
    holds(last, { detail: 'reasonableAndProportionate', is: false })
  )
}

function processRunning({ here }: Scene): boolean {
  return named(here, 'process-began').length > named(here, 'process-ended').length
}

function isOwed(owed: readonly Owed[], which: (entry: Owed) => boolean): boolean {
  return owed.some(entry => (entry.state === 'open' || entry.state === 'overdue') && which(entry))
}
