/** Whose review it is and why, and the time for asking, as the force's pages show both. */
import type { ReviewLaw, ReviewOfMatter } from '#desk'
import type { Around } from '../../page.ts'
import { timeForReview } from '../../reviews/time.ts'
import { bodies, limbCite, limbs, noRights } from '../../reviews/words.ts'

export function standingOf({ law, body }: ReviewOfMatter, here: Around) {
  if (!law) return undefined
  return {
    right: law.right,
    noRight: law.noRightBecause ? noRights[law.noRightBecause] : undefined,
    body: bodyName(law, body?.name),
    limbs: law.limbs.map(limb => ({ words: limbs[limb], cite: limbCite(limb) })),
    time: timeForReview(law, {}, here),
  }
}

/** The body that decides, by its own name where it is known here. */
export function bodyName({ body }: ReviewLaw, here: string | undefined): string | undefined {
  if (body === null) return undefined
  return body === 'local-policing-body' && here ? here : bodies[body].replace(/^t/, 'T')
}
