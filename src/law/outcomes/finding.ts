/** What was found about somebody, as far as it still stands. */
import type { Day } from '#kernel'
import { speaksFor } from '../engine/parties.ts'
import type { Scene } from '../engine/scene.ts'
import { detail, named, type Occurred } from '../engine/timeline.ts'
import { madeByTribunal, startsFirst } from './decided.ts'

export const forums = ['hearing', 'meeting', 'accelerated'] as const
export type Forum = (typeof forums)[number]
export const levels = ['gross-misconduct', 'misconduct', 'neither'] as const
export type Level = (typeof levels)[number]

export type Finding = Readonly<{
  forum: Forum
  level: Level
  /** Undefined where nobody said whether it rests on several unconnected incidents. */
  unconnected: boolean | undefined
  on: Day | undefined
}>

/**
 * The last finding of this matter about the person of the scene. A court can quash it, and a higher
 * one let it stand again; a tribunal that sends the matter back leaves it to be found again.
 */
export function findingOf(scene: Scene): Finding | undefined {
  const made = named(scene.here, 'finding-made', ...quashing, 'pat-decided')
  let found: Finding | undefined
  let quashed: Finding | undefined
  for (const each of made.toSorted(startsFirst)) {
    const { happened } = each.happening
    if (happened === 'finding-made') found = readFinding(each, scene) ?? found
    else if (!madeByTribunal(each, scene.lawCase)) continue
    else if (happened === 'quashing-reversed') found = quashed ?? found
    else if (undoes(each)) {
      quashed = found
      found = undefined
    }
  }
  return found
}

const quashing = ['outcome-quashed', 'quashing-reversed'] as const

function undoes(each: Occurred): boolean {
  if (each.happening.happened === 'outcome-quashed') return detail(each, 'what') === 'finding'
  return detail(each, 'order') === 'remitted' && detail(each, 'what') !== 'outcome'
}

/** Only by who sat: the panel, who chaired or conducted it, or the chief officer who did. */
function readFinding(each: Occurred, scene: Scene): Finding | undefined {
  const { by } = each.happening
  const forum = forums.find(one => one === detail(each, 'forum'))
  const level = levels.find(one => one === detail(each, 'level'))
  const alone = forum === 'accelerated' && speaksFor(by, ['chief-officer'], scene)
  if (!forum || !level || !(alone || speaksFor(by, ['panel', 'chair'], scene) || sat(by, scene)))
    return undefined
  const unconnected = detail(each, 'unconnectedIncidents')
  return {
    forum,
    level,
    unconnected: typeof unconnected === 'boolean' ? unconnected : undefined,
    on: each.bounds?.[1],
  }
}

/** Somebody the officer was told would sit. */
function sat(by: string | undefined, { here }: Scene): boolean {
  return named(here, 'panel-member-named').some(({ happening }) =>
    [happening.about, happening.to].flat().includes(by),
  )
}
