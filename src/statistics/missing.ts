/** How far what is not known could move a ratio either way. */

/** Cases among people, of two groups, and of nobody knows which. */
export type Groups = Readonly<{
  group: Readonly<{ cases: number; people: number }>
  other: Readonly<{ cases: number; people: number }>
  unknown: Readonly<{ cases: number; people: number }>
}>
export type Bounds = Readonly<{
  known: number
  low: number
  high: number
  /** Whether those not known could turn more into fewer: whatever shows the ratio must say so. */
  straddles: boolean
}>

export function boundsOf({ group, other, unknown }: Groups): Bounds {
  const rest = unknown.people - unknown.cases
  const known = group.cases / group.people / (other.cases / other.people)
  const high =
    (group.cases + unknown.cases) /
    (group.people + unknown.cases) /
    (other.cases / (other.people + rest))
  const low =
    group.cases /
    (group.people + rest) /
    ((other.cases + unknown.cases) / (other.people + unknown.cases))
  return { known, low, high, straddles: low < 1 && high > 1 }
}
