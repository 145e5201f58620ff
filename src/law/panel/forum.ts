/** In which form proceedings against somebody would be held, as things stand. */
import type { ConductRegime } from '../engine/conduct-regime.ts'
import { formOf, fullHearingChosen } from '../engine/form-of-proceedings.ts'
import type { Scene } from '../engine/scene.ts'
import { determinationsOf, isGrossCase } from '../engine/severity.ts'
import { inOrder, named } from '../engine/timeline.ts'

export type Form = 'meeting' | 'hearing' | 'accelerated'

/**
 * For a former officer with a case to answer in gross misconduct an accelerated hearing is
 * presumed, even where a hearing was determined before they left, until a full one is chosen.
 * Otherwise the form determined, else the one thought likely. Null where there are none.
 */
export function forumOf(scene: Scene, { overlays }: ConductRegime): Form | null {
  const determined = determinationsOf(scene)
  const withdrawn = named(scene.here, 'proceedings-withdrawn')
  const last = inOrder([...determined, ...withdrawn]).at(-1)
  const form = formOf(scene)
  if (!form || form === 'none' || last?.happening.happened === 'proceedings-withdrawn') return null
  const presumed = overlays.includes('a25-schedule') && last !== undefined && isGrossCase(last)
  return presumed && !fullHearingChosen(scene) ? 'accelerated' : form
}
