/** What changed when: each version of a rule against the one before it, fact by fact. */
import type { Day } from '#kernel'
import type { Rule } from '../rule.ts'
import { allFactNames, type FactName, factsOf } from './facts.ts'
import { sortOf } from './names.ts'

export type Change = Readonly<{
  /** The first day of the later version. */
  from: Day
  about: FactName | 'says' | 'citation'
  was: readonly string[]
  is: readonly string[]
}>

/** Between versions of one sort: a right at one time and a duty at another are two things. */
export function changesBetween(versions: readonly Rule[]): readonly Change[] {
  const sorts = new Set(versions.map(sortOf))
  return [...sorts].flatMap(sort => {
    const ofSort = versions.filter(each => sortOf(each) === sort)
    return ofSort.slice(1).flatMap((later, at) => {
      const earlier = ofSort[at]
      return earlier && follows(earlier, later) ? differences(earlier, later) : []
    })
  })
}

/** One after the other, or told apart by which amendments reach the matter. */
function follows(earlier: Rule, later: Rule): boolean {
  if (earlier.inForce.from !== later.inForce.from) return true
  return earlier.sort === 'duty' && later.sort === 'duty' && isAmended(earlier) !== isAmended(later)
}

function isAmended(rule: Rule): boolean {
  return rule.sort === 'duty' && rule.governs.with !== undefined
}

function differences(earlier: Rule, later: Rule): readonly Change[] {
  const { from } = later.inForce
  const [before, after] = [said(earlier), said(later)]
  return (['says', 'citation', ...allFactNames] as const).flatMap(about => {
    const [was, is] = [before.get(about) ?? [], after.get(about) ?? []]
    return was.join('\n') === is.join('\n') ? [] : [{ from, about, was, is }]
  })
}

function said(rule: Rule): ReadonlyMap<Change['about'], readonly string[]> {
  return new Map<Change['about'], readonly string[]>([
    ['says', [rule.says]],
    ['citation', [rule.cite.words]],
    ...factsOf(rule).map(({ about, says }) => [about, says] as const),
  ])
}
