/** What each panel had before it: a court that looks at its decision asks for it. */
import type { Day, SubjectId } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { conductOf, ofKind } from './conduct.ts'
import { roundsOf } from './rounds.ts'

export type PapersHad = Readonly<{
  round: number
  bundle: string
  /** Undefined where the bundle is not there any more. */
  title: string | undefined
  on: Day
  /** Its sections in the order they were read: the case first, the person after. */
  one: readonly string[]
  two: readonly string[]
}>

/** Of each round the bundle its panel had last, the first round first. */
export function papersHad(facts: Facts, subject: SubjectId): readonly PapersHad[] {
  return roundsOf(conductOf(facts, subject)).flatMap(({ number, events }) => {
    const given = ofKind(events, 'PanelBundleGiven').at(-1)
    if (!given) return []
    const { bundle, on, one, two } = given
    const title = facts.out.bundles.find(each => each.bundle === bundle)?.title
    return [{ round: number, bundle, title, on, one, two }]
  })
}
