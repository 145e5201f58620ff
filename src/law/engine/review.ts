/** The review of a matter, worked out once for a scene: several duties ask after it. */
import { reviewOf } from '../review-body/review-body.ts'
import { once } from './once.ts'

/** Whether there is a review and who decides it. A scene never changes, nor does its answer. */
export const reviewIn = once(reviewOf)
