/** Findings of fact as they are shown away from their points: with the flag each carries. */
import { type Facts, findingOn, pointsIn } from '#casework'
import type { AllegationId } from '#kernel'
import type { Around } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { flagOf } from './view.ts'
import { foundWords } from './words.ts'

/** What was found of each point: of one allegation, or, without one, of all. */
export function factsFound(
  facts: Facts,
  here: Around,
  { address, allegation }: Readonly<{ address: string; allegation?: AllegationId }>,
) {
  return pointsIn(facts)
    .filter(one => allegation === undefined || one.allegation === allegation)
    .flatMap(({ point, words }) => {
      const finding = findingOn(facts, point)
      if (!finding) return []
      return [
        {
          words,
          found: foundWords[finding.found],
          flag: flagOf(finding, facts, here),
          // Whoever was given the matter alone has no page of its points.
          href: mayDo(here.as, 'handle') ? `${address}/points/${point}` : '',
        },
      ]
    })
}

/** Those that lean on an account nobody tested, or did when they were found. */
export function leaningFacts(facts: Facts, here: Around, address: string) {
  return factsFound(facts, here, { address }).filter(({ flag }) => flag !== '')
}
