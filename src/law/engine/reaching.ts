/** How a text reaches a matter: whether what falls due under it is computed, and on what grounds. */
import type { Day } from '#kernel'
import type { DutyRule } from '../duty.ts'
import type { Confidence, Overlay, Reason } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { conductRegimeOf } from './conduct-regime.ts'
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
}>

const ofItself: Reaching = {
  overlays: [],
  since: null,
  confidence: 'read',
  because: [],
  needs: [],
}

/** The text a rule stands in, as it reaches the matter, or undefined where it does not at all. */
export function reachingOf({ governs }: DutyRule, scene: Scene): Reaching | undefined {
  const reaching = textOf(governs.text, scene)
  if (!reaching) return undefined
  const { overlays, reason } = reaching
  if (reason) return reaching
  const all = (governs.with ?? []).every(each => overlays.includes(each))
  const none = !(governs.without ?? []).some(each => overlays.includes(each))
  return all && none ? reaching : undefined
}

function textOf(text: DutyRule['governs']['text'], scene: Scene): Reaching | undefined {
  if (text === 'none') return ofItself
  if (text === undefined) return regimeOf(scene)
  const regime = conductRegimeOf(scene)
  return regime.covered === false ? undefined : regime
}
