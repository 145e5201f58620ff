/** Whether there is a review of a complaint, and who decides it. */

import { begun } from '../classify/begun.ts'
import type { Ask } from '../engine/answer.ts'
import { partyFor } from '../engine/parties.ts'
import { regimeOf } from '../engine/regime.ts'
import { type Scene, scenesOf } from '../engine/scene.ts'
import { standingOf } from '../engine/standing.ts'
import { holds, inOrder, named } from '../engine/timeline.ts'
import type { LawCase } from '../format/case.ts'
import type { Reason } from '../vocabulary.ts'
import { type ReviewLimb, reviewLimbs } from './limbs.ts'

const allNoRights = [
  'not-recorded',
  'directed-or-independent',
  'accelerated',
  'not-complainant',
] as const
export type NoRight = (typeof allNoRights)[number]

/** What the notice of the right must say. */
const allMustSays = ['names-body', 'names-limb', 'no-right-to-dg', 'time-limit', 'form'] as const
export type MustSay = (typeof allMustSays)[number]

export type ReviewOfMatter = Readonly<{
  id: string
  /** As it now stands: before an outcome, the right there would be. Null where not computed. */
  right: boolean | null
  noRightBecause: NoRight | null
  /** Whose review it is or would be; null for what nobody complained of. */
  body: 'local-policing-body' | 'director-general' | null
  bodyId: string | null
  limbs: readonly ReviewLimb[]
  mustSay: readonly MustSay[]
  /** Why nothing is computed; only where `right` is null. */
  reason?: Reason
}>
export type ReviewBody = Readonly<{ matters: readonly ReviewOfMatter[] }>

/** For each matter: is there a review, by whom, and what the notice of it must say. */
export function reviewBody(lawCase: LawCase, ask: Ask): ReviewBody {
  return { matters: scenesOf(lawCase, ask).filter(begun).map(reviewOf) }
}

/** The same, for one matter as it stood. */
export function reviewOf(scene: Scene): ReviewOfMatter {
  const { id } = scene.matter
  const none = { id, body: null, bodyId: null, limbs: [], mustSay: [] }
  const noRightBecause = noRight(scene)
  if (noRightBecause === 'not-complainant') return { ...none, right: false, noRightBecause }
  const { reason } = regimeOf(scene)
  if (reason) return { ...none, right: null, noRightBecause: null, reason }

  const limbs = reviewLimbs(scene)
  const body = limbs.length > 0 ? 'director-general' : 'local-policing-body'
  const right = noRightBecause === null
  const { id: bodyId } = partyFor(body, scene, scene.on)
  const mustSay = right ? contentsOf(body) : []
  return { id, right, noRightBecause, body, bodyId, limbs, mustSay }
}

function noRight(scene: Scene): NoRight | null {
  const { kind, matter, here, on } = scene
  if (kind !== 'complaint' || matter.kind !== 'complaint') return 'not-complainant'
  if (standingOf(scene).isComplaint === 'no') return 'not-complainant'
  if (named(here, 'complaint-recorded').length === 0) return 'not-recorded'
  if (partyFor('handler', scene, on).role === 'director-general') return 'directed-or-independent'
  return endedAccelerated(scene) ? 'accelerated' : null
}

/** The special conditions were met and no final report has followed. */
function endedAccelerated({ here }: Scene): boolean {
  const turns = inOrder(named(here, 'special-conditions-determined', 'report-submitted'))
  const last = turns.at(-1)
  return (
    last?.happening.happened === 'special-conditions-determined' &&
    holds(last, { detail: 'met', is: true })
  )
}

function contentsOf(body: 'local-policing-body' | 'director-general'): readonly MustSay[] {
  const which = body === 'director-general' ? 'names-limb' : 'no-right-to-dg'
  return ['names-body', which, 'time-limit', 'form']
}
