/** Whether a matter must be handled under Schedule 3, by which limb, and why it was recorded. */
import type { Scene } from '../engine/scene.ts'
import type { Standing } from '../engine/standing.ts'
import { detail, holds, inOrder, named, type Occurred } from '../engine/timeline.ts'
import type { Criterion, Feature } from '../vocabulary.ts'
import { byPower, criteriaMet, wasTreatedAsReferred } from './screening.ts'

/** Limbs of paragraph 2(6B) of Schedule 3, which compel, and of 2(6A), which follow a choice. */
export const allRecordingLimbs = ['6B(a)', '6B(b)', '6B(c)', '6B(d)', '6A(a)', '6A(b)'] as const
export type RecordingLimb = (typeof allRecordingLimbs)[number]
export type RecordReason = 'R1' | 'R2' | 'R3' | 'R4'

export type Recording = Readonly<{
  schedule3: 'must' | 'may' | 'no'
  limbs: readonly RecordingLimb[]
  mustRecord: boolean
  /** As recorded; before that, what it would be. */
  recordReason: RecordReason | null
}>

/** What makes out each limb of 2(6B): what is alleged, taken at face value, or a criterion met. */
const compelling: readonly Readonly<{
  limb: RecordingLimb
  alleged: readonly Feature[]
  criteria: readonly Criterion[]
}>[] = [
  { limb: '6B(a)', alleged: [], criteria: ['M1'] },
  { limb: '6B(b)', alleged: ['crimeIfProved', 'disciplinaryIfProved'], criteria: [] },
  { limb: '6B(c)', alleged: ['article2Or3IfProved'], criteria: [] },
  {
    limb: '6B(d)',
    alleged: [],
    // The list of regulation 4. A death or serious injury has a limb of its own, and a call-in is
    // of no description.
    criteria: ['M2', 'M3', 'M4', 'M4a', 'M4b', 'M5', 'M6', 'M7', 'M8'],
  },
]

export function recordingOf(scene: Scene, { isComplaint }: Standing): Recording {
  const none = { limbs: [], mustRecord: false, recordReason: null } as const
  if (scene.kind === 'conduct-matter' || scene.kind === 'dsi-matter')
    return { ...none, schedule3: 'must', mustRecord: true }
  if (scene.kind !== 'complaint' || isComplaint === 'no') return { ...none, schedule3: 'no' }

  const limbs = limbsOf(scene)
  const taken = wasTreatedAsReferred(scene)
  const must = limbs.length > 0 || taken || isRecorded(scene)
  return {
    schedule3: must ? 'must' : 'may',
    limbs,
    // A complaint withdrawn before it was recorded need not be recorded any more.
    mustRecord: must && (isRecorded(scene) || !withdrawn(scene)),
    recordReason: reasonOf(scene, limbs),
  }
}

function isRecorded({ here }: Scene): boolean {
  return named(here, 'complaint-recorded', 'matter-recorded').length > 0
}

/** Signed, or confirmed in writing after it was asked about. */
function withdrawn({ here }: Scene): boolean {
  return (
    named(here, 'withdrawal-notified').some(each => holds(each, { detail: 'signed', is: true })) ||
    named(here, 'withdrawal-confirmed').length > 0
  )
}

/** Handled outside Schedule 3 by the authority's choice, and not recorded. */
export function outsideSchedule3(scene: Scene): boolean {
  return (
    !isRecorded(scene) &&
    byPower(scene, ['appropriate-authority'], 'handling-outside-schedule-3-decided').length > 0
  )
}

/** The limbs of 2(6B) that what is alleged, or a criterion, makes out. */
export function compellingLimbs(scene: Scene): readonly RecordingLimb[] {
  const met = criteriaMet(scene)
  const alleged = (feature: Feature) =>
    scene.allegations.some(({ features }) => features?.[feature] === true)
  return compelling
    .filter(limb => limb.alleged.some(alleged) || limb.criteria.some(code => met.includes(code)))
    .map(({ limb }) => limb)
}

function limbsOf(scene: Scene): readonly RecordingLimb[] {
  const held = new Set(compellingLimbs(scene))
  const recordedFor = recorded(scene).map(each => detail(each, 'reason'))
  if (asked(scene) || recordedFor.some(each => each === 'R1' || each === 'R4')) held.add('6A(a)')
  if (decided(scene) || recordedFor.includes('R2')) held.add('6A(b)')
  return allRecordingLimbs.filter(limb => held.has(limb))
}

function reasonOf(scene: Scene, limbs: readonly RecordingLimb[]): RecordReason | null {
  const [given] = recorded(scene).map(each => detail(each, 'reason'))
  if (given === 'R1' || given === 'R2' || given === 'R3' || given === 'R4') return given
  if (limbs.some(limb => limb.startsWith('6B'))) return 'R3'
  const request = asked(scene)
  if (request) return afterOutcome(request, scene) ? 'R4' : 'R1'
  return decided(scene) ? 'R2' : null
}

function recorded({ here }: Scene): readonly Occurred[] {
  return inOrder(named(here, 'complaint-recorded'))
}

function asked({ here }: Scene): Occurred | undefined {
  return inOrder(named(here, 'recording-requested'))[0]
}

function decided(scene: Scene): boolean {
  const chosen = byPower(scene, ['appropriate-authority'], 'handling-under-schedule-3-decided')
  return chosen.length > 0
}

/** Asked for once it had been dealt with outside Schedule 3. */
function afterOutcome({ span }: Occurred, scene: Scene): boolean {
  const outside = named(scene.here, 'handling-outside-schedule-3-decided').length > 0
  return (
    outside &&
    named(scene.here, 'outcome-reached').some(
      outcome => outcome.span && span && outcome.span[1] <= span[1],
    )
  )
}
