/** Whether a matter must be investigated, and whether the special procedure governs that. */
import { chiefRankComplainedOf, subjectsOf } from '../engine/parties.ts'
import { type Scene, sceneOf } from '../engine/scene.ts'
import { specialBegins } from '../engine/special-procedure.ts'
import { holds, inOrder, named, type Occurred } from '../engine/timeline.ts'
import { outsideSchedule3 } from './recording.ts'
import { byPower, wasReferred } from './screening.ts'

/** exception: the duty does not bite on a complaint made again with nothing fresh in it. */
export type Investigate = 'must' | 'may' | 'exception' | 'no'

/** must: an indication appeared, or the Director General decided so. It bites when it appears. */
export function investigateOf(scene: Scene, isMatter: boolean): Investigate {
  if (!isMatter) return 'no'
  const excepted = inOrder(
    byPower(scene, ['appropriate-authority'], 'repeat-exception-decided'),
  ).at(-1)
  const exception = excepted && holds(excepted, { detail: 'freshEvidence', is: false })
  const indications = named(scene.here, 'indication-appeared')
  const fresh = exception ? indications.filter(each => isAfter(each, excepted)) : indications
  if (fresh.length > 0 || directorGeneralDecided(scene)) return 'must'
  if (exception) return 'exception'
  return outsideSchedule3(scene) ? 'no' : 'may'
}

function isAfter({ span }: Occurred, { span: earlier }: Occurred): boolean {
  return span !== undefined && earlier !== undefined && span[1] > earlier[1]
}

/** Investigation found necessary and not sent back since. */
function directorGeneralDecided(scene: Scene): boolean {
  const turns = byPower(
    scene,
    ['director-general'],
    'dg-found-investigation-necessary',
    'reinvestigation-ordered',
    'dg-referred-back',
  )
  const last = inOrder(turns).at(-1)
  return last !== undefined && last.happening.happened !== 'dg-referred-back'
}

/**
 * Regulations 16 to 22 of 2020, for officers and special constables only: in an investigation of a
 * complaint once there is an indication about one of them, and in every investigation of a
 * recordable conduct matter.
 */
export function specialProcedureIn(scene: Scene): boolean {
  return subjectsOf(scene)
    .filter(({ kind }) => kind === 'officer' || kind === 'special-constable')
    .some(officer => specialBegins(sceneOf(officer, scene)) !== undefined)
}

/**
 * What stands beside the ordinary procedure. staff-procedure: everyone complained of is staff or a
 * volunteer, so the special procedure can never apply (regulation 23 governs instead).
 * director-general-must-investigate: a chief officer, once referred (regulations 5, 8 and 10).
 */
export type SpecialConstraint = 'staff-procedure' | 'director-general-must-investigate'

export function specialConstraintOn(scene: Scene): SpecialConstraint | null {
  if (chiefRankComplainedOf(scene) && wasReferred(scene)) return 'director-general-must-investigate'
  const subjects = subjectsOf(scene)
  const staff = subjects.every(({ kind }) => kind === 'staff' || kind === 'volunteer')
  return subjects.length > 0 && staff ? 'staff-procedure' : null
}
