/** How grave the conduct would be if it were proved, as those who had to assess it said. */
import { speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { detail, inOrder, named, type Occurred } from './timeline.ts'

const assessors = ['appropriate-authority', 'investigator', 'director-general'] as const

/** Every assessment and revision by somebody who could make one, the first of them first. */
export function assessmentsOf(scene: Scene): readonly Occurred[] {
  return inOrder(
    named(scene.here, 'severity-assessed', 'severity-revised').filter(({ happening }) =>
      speaksFor(happening.by, assessors, scene),
    ),
  )
}

/** Gross misconduct is indicated, or is not; undefined where nothing says so yet. */
export function indicatesGross(scene: Scene): boolean | undefined {
  const assessed = assessmentsOf(scene).at(-1)
  if (assessed) return detail(assessed, 'level') === 'gross-misconduct'
  const determined = inOrder(named(scene.here, 'case-determined')).at(-1)
  return determined ? detail(determined, 'caseToAnswer') === 'gross-misconduct' : undefined
}
