/** How a text reaches a matter: whether what falls due under it is computed, and why so. */
import type { Day } from '#kernel'
import type { DutyRule } from '../duty.ts'
import type { Confidence, Overlay, Reason } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { conductRegimeOf } from './conduct-regime.ts'
import type { Laid } from './overlays.ts'
import { regimeOf } from './regime.ts'
import type { Scene } from './scene.ts'

/** `since`: where the text reaches it only from a later day, that day. */
export type Reaching = Readonly<{
  overlays: readonly Overlay[]
  since: Day | null
  /** Why nothing is computed. */
  reason?: Reason
  confidence: Confidence
  because: readonly Because[]
  needs: readonly string[]
  /** Amendments that may or may not reach it: what turns on one of them is not computed. */
  doubtful?: readonly Overlay[]
  /** What each amendment rests on. */
  laid?: readonly Laid[]
}>

/** The discipline of police staff is known, and not computed. */
const staffDiscipline: Reaching = {
  overlays: [],
  since: null,
  reason: 'regime-known-not-computed',
  confidence: 'read',
  because: [
    { fact: 'police staff and volunteers have a scheme of their own', rule: 'special.staff' },
  ],
  needs: [],
}

const ofItself: Reaching = {
  overlays: [],
  since: null,
  confidence: 'read',
  because: [],
  needs: [],
}

/** The text a rule stands in, as it reaches the matter, or undefined where it does not at all. */
export function reachingOf({ governs }: DutyRule, scene: Scene): Reaching | undefined {
  if (governs.person === 'officer' && !isPoliceOfficer(scene)) return undefined
  const reaching = textOf(governs.text, scene)
  if (!reaching) return undefined
  const { overlays, reason, doubtful = [], laid = [] } = reaching
  const turnsOn = [...(governs.with ?? []), ...(governs.without ?? [])]
  if (reason || turnsOn.length === 0) return reaching
  const all = (governs.with ?? []).every(each => overlays.includes(each))
  const none = !(governs.without ?? []).some(each => overlays.includes(each))
  const settled = !turnsOn.some(each => doubtful.includes(each))
  if (settled && !(all && none)) return undefined
  const of = laid.filter(({ overlay }) => turnsOn.includes(overlay))
  const because = [...reaching.because, ...of.map(each => each.because)]
  const known = { ...reaching, because }
  return settled ? known : { ...known, reason: 'regime-undetermined' }
}

function textOf(text: DutyRule['governs']['text'], scene: Scene): Reaching | undefined {
  if (text === 'none') return ofItself
  if (text === undefined) return regimeOf(scene)
  if (text === 'staff') return isStaff(scene) ? staffDiscipline : undefined
  // Staff have a scheme of their own, and one rule names it.
  if (isStaff(scene)) return undefined
  const regime = conductRegimeOf(scene)
  // Whoever has a scheme of their own is named as such; whoever is not covered owes nothing here.
  return regime.covered === false && !regime.reason ? undefined : regime
}

function isStaff({ person }: Scene): boolean {
  return person?.kind === 'staff' || person?.kind === 'volunteer'
}

function isPoliceOfficer({ person }: Scene): boolean {
  return person?.kind === 'officer' || person?.kind === 'special-constable'
}
