/** Whether a matter is anybody's matter yet. */
import type { Scene } from '../engine/scene.ts'

/** What can have happened before anyone raised it. */
const earlier = ['conduct-occurred', 'officer-left', 'warning-notified', 'warning-extended']

/** Raised in any way by the end of the day asked about: what comes later is not shown. */
export function begun({ here }: Scene): boolean {
  return here.some(({ happening }) => !earlier.includes(happening.happened))
}
