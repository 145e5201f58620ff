/** The day a complaint reached the authority that must deal with it, or another body. */
import type { DutyRule } from '../duty.ts'
import { authorityOf, speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { type Beginning, beginning } from './started.ts'
import { inOrder, listed, named, type Occurred } from './timeline.ts'

/** The first day the authority had it: received another day, made to it, or sent on to it. */
export function receipt(
  happened: readonly Occurred[],
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  const first = reachedTheAuthority(happened, scene)
  if (first) return [{ ...beginning(first, rule), about: null }]
  return named(happened, 'complaint-made')
    .slice(0, 1)
    .map(each => ({
      ...beginning(each, rule),
      bounds: undefined,
      notYet: true as const,
      about: null,
      needs: ['the day the complaint reached the authority that must deal with it'],
    }))
}

/** What brought it to the authority. */
export function reachedTheAuthority(
  happened: readonly Occurred[],
  scene: Scene,
): Occurred | undefined {
  return (['complaint-received', 'complaint-made', 'complaint-forwarded'] as const)
    .map(name => inOrder(named(happened, name).filter(one => reached(one, scene)))[0])
    .find(each => each !== undefined)
}

function reached({ happening }: Occurred, scene: Scene): boolean {
  const to = listed(happening.to)
  const authority = ['appropriate-authority', authorityOf(scene).role] as const
  return to.length === 0 || to.some(each => speaksFor(each, authority, scene))
}

/** What brought it to each body that is not the authority: received another day, or made to it. */
export function elsewhere(happened: readonly Occurred[], scene: Scene): readonly Occurred[] {
  const away = happened.filter(each => !reached(each, scene))
  const received = inOrder(named(away, 'complaint-received'))
  const made = inOrder(named(away, 'complaint-made')).filter(
    ({ happening }) => !received.some(other => isSameBody(other.happening.to, happening.to)),
  )
  return [...received, ...made]
}

function isSameBody(one: Occurred['happening']['to'], other: Occurred['happening']['to']): boolean {
  return listed(one).join() === listed(other).join()
}
