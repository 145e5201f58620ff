/** Whose complaint a matter is, if it is one, and why not where it is none. */
import type { Because } from '../engine/answer.ts'
import type { Scene } from '../engine/scene.ts'
import { type Standing, standingOf } from '../engine/standing.ts'
import {
  affectedLimit,
  complaintMeans,
  conductMatterMeans,
  dsiMatterMeans,
  representative,
  standingForConduct,
  standingOtherwise,
  witnessLimit,
} from '../police-reform-act-2002/section-12.ts'
import { excludedComplainants } from '../police-reform-act-2002/section-29.ts'
import { complainedOf } from './screening.ts'

/** For a death or injury since complained of, the standing of whoever complained. */
export function complainantsStanding(scene: Scene): Standing {
  if (scene.kind !== 'complaint')
    return { isComplaint: 'no', standing: 'none', rule: complaintMeans.id }
  const [other] = scene.matter.kind === 'complaint' ? [] : complainedOf(scene)
  return standingOf(other ?? scene)
}

/** Each way of having standing that fails, with the rule it fails by. */
export function notBecauseOf(scene: Scene, { isComplaint, rule }: Standing): readonly Because[] {
  if (isComplaint !== 'no') return []
  if (scene.kind === 'conduct-matter')
    return [{ fact: 'a conduct matter: nobody complained of it', rule: conductMatterMeans.id }]
  if (scene.kind === 'dsi-matter')
    return [{ fact: 'a death or serious injury nobody complained of', rule: dsiMatterMeans.id }]
  if (scene.kind !== 'complaint')
    return [{ fact: `it is ${scene.kind.replaceAll('-', ' ')}`, rule: complaintMeans.id }]
  if (rule === excludedComplainants.id)
    return [{ fact: 'they serve with the force complained of', rule: excludedComplainants.id }]

  const { actingFor, aboutConduct } = scene.matter
  const consent: readonly Because[] = actingFor
    ? [{ fact: `nothing shows that ${actingFor} agreed in writing`, rule: representative.id }]
    : []
  return aboutConduct === false
    ? [...consent, { fact: 'it did not adversely affect them', rule: standingOtherwise.id }]
    : [
        ...consent,
        { fact: 'it was not done to them', rule: standingForConduct.id },
        { fact: 'it did not adversely affect them as the Act means it', rule: affectedLimit.id },
        { fact: 'they are no witness as the Act means it', rule: witnessLimit.id },
      ]
}
