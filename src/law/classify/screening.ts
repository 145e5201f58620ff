/** What brings a matter to the Director General: criteria met, referrals made, and the way back. */
import { type CriterionMet, criteriaNamed, criteriaOf } from '../engine/criteria.ts'
import { speaksFor } from '../engine/parties.ts'
import { linkedBy, type Scene } from '../engine/scene.ts'
import { listed, named, type Occurred } from '../engine/timeline.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { criterionRules } from '../rules.ts'
import type { Criterion, Role } from '../vocabulary.ts'

const authority = ['appropriate-authority', 'local-policing-body'] as const
const directorGeneral = ['director-general'] as const

/**
 * Every criterion, allegation by allegation. What a person found to have become clear counts where
 * nothing else gives the criterion: a referral is never held back by an older answer.
 */
export function screened(scene: Scene): readonly CriterionMet[] {
  const asked = takenUpElsewhere(scene)
    ? complainedOf(scene).flatMap(other => screened(other).map(fromLink))
    : criteriaOf(scene)
  const clear = clearOf(scene).filter(
    ({ code, allegation }) =>
      !asked.some(
        each =>
          each.code === code &&
          each.met === 'yes' &&
          (allegation === null || each.allegation === allegation),
      ),
  )
  const replaced = (each: CriterionMet) =>
    clear.some(({ code, allegation }) => each.code === code && each.allegation === allegation)
  return [...asked.filter(each => !replaced(each)), ...clear]
}

/** A death or serious injury that somebody has since complained of: it is that complaint now. */
function takenUpElsewhere({ kind, matter }: Scene): boolean {
  return kind === 'complaint' && matter.kind !== 'complaint'
}

/** The complaints about the same conduct or circumstances. */
export function complainedOf(scene: Scene): readonly Scene[] {
  return sameMatterAs(scene).filter(({ matter }) => matter.kind === 'complaint')
}

/** Matters about the same circumstances: a referral of either counts for both. */
export function sameMatterAs(scene: Scene): readonly Scene[] {
  const linked = linkedBy(scene, ['same-matter'])
  return scene.others().filter(({ matter }) => linked.includes(matter.id))
}

function fromLink(each: CriterionMet): CriterionMet {
  return { ...each, from: 'link' }
}

/** What the authority said had become clear, of each allegation it named, once. */
function clearOf(scene: Scene): readonly CriterionMet[] {
  const found = new Map<string, CriterionMet>()
  const own = scene.allegations.map(({ id }) => id)
  const [only, ...more] = own
  for (const each of byPower(scene, authority, 'referral-criterion-became-clear')) {
    const about = listed(each.happening.about).filter(id => own.includes(id))
    const whole = more.length === 0 && only !== undefined ? only : null
    for (const criterion of criteriaNamed(each)) {
      const rule = criterionRules.find(({ code }) => code === criterion)
      if (!rule) continue
      for (const allegation of about.length > 0 ? about : [whole])
        found.set(`${criterion} ${allegation}`, {
          code: rule.code,
          met: 'yes',
          from: 'answer',
          allegation,
          rule: rule.id,
        })
    }
  }
  return [...found.values()]
}

/** The criteria that are met. */
export function criteriaMet(scene: Scene): readonly Criterion[] {
  const met = screened(scene).filter(each => each.met === 'yes')
  return [...new Set(met.map(({ code }) => code))]
}

/** Whether it must be referred, whether or not anyone has noticed. */
export function mustBeReferred(scene: Scene): boolean {
  return scene.matter.kind === 'dsi-matter' || criteriaMet(scene).length > 0
}

/** Whether it was ever referred, or one about the same circumstances was. */
export function wasReferred(scene: Scene): boolean {
  return [scene, ...sameMatterAs(scene)].some(each => referrals(each).length > 0)
}

/** Whether the Director General took it up unreferred. */
export function wasTreatedAsReferred(scene: Scene): boolean {
  return [scene, ...sameMatterAs(scene)].some(
    each => byPower(each, directorGeneral, 'dg-treated-as-referred').length > 0,
  )
}

/** The referrals made by those who can make one. */
export function referrals(scene: Scene): readonly Occurred[] {
  return byPower(scene, authority, 'referred-to-dg')
}

/** Happenings of these names, by someone with the power: by anyone else they count for nothing. */
export function byPower(
  scene: Scene,
  roles: readonly Role[],
  ...names: readonly HappeningName[]
): readonly Occurred[] {
  return named(scene.here, ...names).filter(({ happening }) =>
    speaksFor(happening.by, roles, scene),
  )
}
