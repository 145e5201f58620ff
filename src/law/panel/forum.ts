/** In which form proceedings against somebody would be held, as things stand. */
import type { ConductRegime } from '../engine/conduct-regime.ts'
import type { Scene } from '../engine/scene.ts'
import { assessmentsOf, determinationsOf, isGrossCase } from '../engine/severity.ts'
import { detail, inOrder, named, type Occurred } from '../engine/timeline.ts'

const forms = ['meeting', 'hearing', 'accelerated'] as const
export type Form = (typeof forms)[number]

/**
 * For a former officer with a case to answer in gross misconduct an accelerated hearing is presumed,
 * until a full one is chosen. Otherwise the form determined, else the one thought likely.
 */
export function forumOf(scene: Scene, { overlays }: ConductRegime): Form | null {
  const decided = lastDecision(scene)
  if (decided === 'none') return null
  const full = named(scene.here, 'full-hearing-elected', 'full-hearing-decided').length > 0
  const last = determinationsOf(scene).at(-1)
  if (overlays.includes('a25-schedule') && last && isGrossCase(last))
    return full ? 'hearing' : 'accelerated'
  return decided ?? formIn(assessmentsOf(scene).at(-1)) ?? null
}

/** `none`: no proceedings, or withdrawn; undefined where nothing is decided yet. */
function lastDecision(scene: Scene): Form | 'none' | undefined {
  const others = named(scene.here, 'special-conditions-determined', 'proceedings-withdrawn')
  const last = inOrder([...determinationsOf(scene), ...others])
    .filter(each => detail(each, 'met') !== false)
    .at(-1)
  switch (last?.happening.happened) {
    case undefined:
      return undefined
    case 'proceedings-withdrawn':
      return 'none'
    case 'special-conditions-determined':
      return 'accelerated'
    default:
      return formIn(last) ?? 'none'
  }
}

function formIn(each: Occurred | undefined): Form | undefined {
  return each && forms.find(form => form === detail(each, 'form'))
}
