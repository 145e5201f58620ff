/** Which paragraphs make the Director General the body that decides a review. */

import { screened, wasReferred, wasTreatedAsReferred } from '../classify/screening.ts'
import { type CriterionMet, sameIncidentAs } from '../engine/criteria.ts'
import { chiefOfficerComplainedOf, subjectsOf } from '../engine/parties.ts'
import type { Scene } from '../engine/scene.ts'
import type { Allegation } from '../format/case.ts'
import type { Feature } from '../vocabulary.ts'

/** Paragraph 30(1)(a) of Schedule 3, then the limbs of regulation 32. */
export const allReviewLimbs = [
  '30(1)(a)',
  '32(a)',
  '32(b)',
  '32(c)',
  '32(d)',
  '32(e)',
  '32(f)',
] as const
export type ReviewLimb = (typeof allReviewLimbs)[number]

/** The limbs that hold for a complaint, in their order; with none, it is not for the DG. */
export function reviewLimbs(scene: Scene): readonly ReviewLimb[] {
  const met = screened(scene).filter(each => each.met === 'yes')
  const parts = scene.allegations.map(allegation => limbsOfPart(allegation, scene, met))
  const whole = [...limbsOfWhole(scene, met), ...limbsByIncident(scene)]
  const held = new Set<ReviewLimb>([...whole, ...parts.flat()])
  if (chiefOfficerComplainedOf(scene)) held.add('30(1)(a)')
  // One part is enough: where it reaches some of the complaint, it takes the rest along.
  const untouched = parts.some(part => part.length === 0)
  if (held.size > 0 && whole.length === 0 && untouched) held.add('32(f)')
  return allReviewLimbs.filter(limb => held.has(limb))
}

/** What holds for everything complained of. */
function limbsOfWhole(scene: Scene, met: readonly CriterionMet[]): readonly ReviewLimb[] {
  const limbs: ReviewLimb[] = []
  if (scene.allegations.length === 0 && seniorOfficer(scene)) limbs.push('32(a)')
  const all = met.some(({ allegation }) => allegation === null)
  if (wasReferred(scene) || all) limbs.push('32(c)')
  if (wasTreatedAsReferred(scene)) limbs.push('32(d)')
  return limbs
}

function limbsByIncident(scene: Scene): readonly ReviewLimb[] {
  const joined = sameIncidentAs(scene).filter(({ kind }) => kind === 'complaint')
  return joined.some(reachedByItself) ? ['32(e)'] : []
}

/** Limbs (a) to (d), and not only because this complaint's incident brings that one in. */
function reachedByItself(scene: Scene): boolean {
  const own = screened(scene).filter(({ met, code }) => met === 'yes' && code !== 'M7')
  return (
    limbsOfWhole(scene, own).length > 0 ||
    scene.allegations.some(allegation => limbsOfPart(allegation, scene, own).length > 0)
  )
}

function limbsOfPart(
  { id, about, features }: Allegation,
  scene: Scene,
  met: readonly CriterionMet[],
): readonly ReviewLimb[] {
  const limbs: ReviewLimb[] = []
  if (seniorOfficer(scene, about)) limbs.push('32(a)')
  // From the complaint alone: what was found later, or not found, has no part in it.
  if (gravity.some(feature => features?.[feature] === true)) limbs.push('32(b)')
  if (met.some(({ allegation }) => allegation === id)) limbs.push('32(c)')
  return limbs
}

/** Above chief superintendent. Where an allegation names nobody, everyone complained of. */
function seniorOfficer(scene: Scene, about: readonly string[] = []): boolean {
  return subjectsOf(scene)
    .filter(({ id }) => about.length === 0 || about.includes(id))
    .some(({ rankBand }) => rankBand === 'senior' || rankBand === 'chief')
}

const gravity: readonly Feature[] = [
  'cannotExcludeCrimeOrDiscipline',
  'crimeIfProved',
  'disciplinaryIfProved',
  'article2Or3IfProved',
]
