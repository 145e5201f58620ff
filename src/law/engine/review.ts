/** The review of a matter, worked out once for a scene: several duties ask after it. */
import { type ReviewOfMatter, reviewOf } from '../review-body/review-body.ts'
import type { Scene } from './scene.ts'

const found = new WeakMap<Scene, ReviewOfMatter>()

/** Whether there is a review and who decides it. A scene never changes, nor does its answer. */
export function reviewIn(scene: Scene): ReviewOfMatter {
  const review = found.get(scene) ?? reviewOf(scene)
  found.set(scene, review)
  return review
}
