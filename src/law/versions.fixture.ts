/** The versions of one rule: which of them applies on a day, where which amendments reach. */
import type { Day } from '#kernel'
import { commencement } from './amendments-2025/regulation-66.ts'
import type { DutyRule } from './duty.ts'
import { overlayRules } from './police-conduct-2020/scope/overlays.ts'
import { allOverlays, type Overlay } from './vocabulary.ts'

/**
 * Duties that are one rule told again: the same id, about the same matters, owed by the same, of
 * one kind. An entitlement and the duty it leads to share an id and are two; so are parts of one
 * rule that begin with different things and are in force side by side.
 */
export function familiesOf(duties: readonly DutyRule[]): readonly (readonly DutyRule[])[] {
  const groups = Map.groupBy(
    duties,
    ({ id, kind, per, bearer, owedTo, governs: { kinds, where, text } }) =>
      JSON.stringify([id, kind, per, bearer, owedTo, kinds, where, text]),
  )
  return [...groups.values()].flatMap(group => {
    if (group.some(isVersion)) return [group]
    const begun = Map.groupBy(group, ({ runsFrom }) => JSON.stringify(runsFrom))
    return [...begun.values()]
  })
}

/** It says itself that it holds for a time, or only as the text was amended. */
function isVersion({ inForce, governs }: DutyRule): boolean {
  return inForce.until !== undefined || Boolean(governs.with ?? governs.without)
}

/** Amendments that decide between versions. */
export function decidedBy(family: readonly DutyRule[]): readonly Overlay[] {
  return allOverlays.filter(overlay =>
    family.some(({ governs }) =>
      [...(governs.with ?? []), ...(governs.without ?? [])].includes(overlay),
    ),
  )
}

/** The versions that apply to what began that day, where these amendments reach. */
export function applyingOn(
  family: readonly DutyRule[],
  on: Day,
  reached: readonly Overlay[],
): readonly DutyRule[] {
  return family.filter(
    ({ inForce, governs }) =>
      inForce.from <= on &&
      (!inForce.until || on <= inForce.until) &&
      (governs.with ?? []).every(each => reached.includes(each)) &&
      !(governs.without ?? []).some(each => reached.includes(each)),
  )
}

/** The first day an amendment can reach anything: before it, none is asked for. */
export function reachesFrom(overlay: Overlay): Day {
  return overlay === 'a25-part-5' ? commencement : overlayRules[overlay].inForce.from
}

/** Why no version applies on a day, from the data itself; nothing where there is a hole in it. */
export function whyNone(
  family: readonly DutyRule[],
  on: Day,
  reached: readonly Overlay[],
): string | undefined {
  const from = family.map(({ inForce }) => inForce.from).toSorted()[0]
  if (from && on < from) return `not in force before ${from}`
  const untils = family.map(({ inForce }) => inForce.until)
  const until = untils.every(each => each !== undefined) && untils.toSorted().at(-1)
  if (until && until < on) return `no longer in force after ${until}`
  const wanted = allOverlays.filter(each =>
    family.every(({ governs }) => governs.with?.includes(each)),
  )
  const missing = wanted.filter(each => !reached.includes(each))
  if (missing.length > 0) return `only where ${missing.join(' and ')} reaches`
  const barred = reached.filter(each =>
    family.every(({ governs }) => governs.without?.includes(each)),
  )
  return barred.length > 0 ? `taken away where ${barred.join(' and ')} reaches` : undefined
}
