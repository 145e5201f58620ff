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
  const determined = determinationsOf(scene).at(-1)
  return determined ? isGrossCase(determined) : undefined
}

/** Every decision on whether there is a case to answer, by whoever could make it, in order. */
export function determinationsOf(scene: Scene): readonly Occurred[] {
  return inOrder(named(scene.here, 'case-determined', 'dg-directed-proceedings')).filter(
    ({ happening: { happened, by } }) =>
      speaksFor(by, happened === 'case-determined' ? deciders : ['director-general'], scene),
  )
}
const deciders = ['appropriate-authority', 'director-general'] as const

/** A case to answer in gross misconduct, decided or directed. */
export function isGrossCase(determined: Occurred): boolean {
  return [detail(determined, 'caseToAnswer'), detail(determined, 'level')].includes(
    'gross-misconduct',
  )
}
