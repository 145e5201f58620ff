/** Duties that begin when something about the complaint becomes clear, which a person enters. */
import { compellingLimbs } from '../classify/recording.ts'
import type { DutyRule } from '../duty.ts'
import { criteriaNamed, criteriaOf } from './criteria.ts'
import { reachedTheAuthority } from './receipt.ts'
import { hasBegun, type Scene } from './scene.ts'
import { type Beginning, beginning, undated } from './started.ts'
import { inOrder, listed, named, type Occurred } from './timeline.ts'

/**
 * The day it first became clear, which a person enters. Where a criterion is met and nobody has
 * said when that became clear, the duty is owed and has no date: the latest day is never taken
 * instead.
 */
export function becameClear(
  happened: readonly Occurred[],
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  const dated = inOrder(happened).filter(({ bounds }) => bounds)
  const [first, ...later] = dated.length > 0 ? dated : happened
  if (!first) return unnoticed(rule, scene)
  const starts = [first]
  const back = named(scene.here, 'dg-referred-back')
  for (const each of later) {
    const last = starts.at(-1)
    const seen = starts.flatMap(criteriaNamed)
    const other = criteriaNamed(each).some(code => !seen.includes(code))
    const returned = back.some(one => isBetween(one, last, each))
    if (other && returned) starts.push(each)
  }
  return starts.map(each => beginning(each, rule))
}

function isBetween({ bounds }: Occurred, first: Occurred | undefined, then: Occurred): boolean {
  if (!bounds || !first?.bounds || !then.bounds) return false
  return first.bounds[0] <= bounds[0] && bounds[1] <= then.bounds[0]
}

function unnoticed(rule: DutyRule, scene: Scene): readonly Beginning[] {
  const met = criteriaOf(scene).find(({ met, code }) => met === 'yes' && code !== 'M9')
  if (!met || !hasBegun(scene)) return []
  return [
    {
      ...undated,
      about: met.allegation,
      because: [{ fact: `${met.code} is met (${met.from})`, rule: met.rule }],
      needs: [
        'the day it first became clear to the authority that this must be referred ' +
          `(${rule.cite.words}): a person decides, and says why`,
      ],
    },
  ]
}

/** The day what is alleged reached the authority, or became clear to it, and left it no choice. */
export function compelled(
  happened: readonly Occurred[],
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  const clear = named(happened, 'referral-criterion-became-clear').map(each =>
    beginning(each, rule),
  )
  const arrival = reachedTheAuthority(happened, scene)
  if (!arrival) return clear
  const quiet = scene.here.filter(
    ({ happening }) => happening.happened !== 'referral-criterion-became-clear',
  )
  const alleged = scene.allegations.flatMap(allegation => {
    const limbs = compellingLimbs({ ...scene, here: quiet, allegations: [allegation] })
    if (limbs.length === 0) return []
    const later = named(scene.here, 'allegation-made').find(({ happening }) =>
      listed(happening.about).includes(allegation.id),
    )
    const because = { fact: `paragraph ${limbs.join(', ')}`, rule: rule.id }
    const begun = beginning(later ?? arrival, rule)
    return [{ ...begun, about: allegation.id, because: [because] }]
  })
  return [...clear, ...alleged]
}
