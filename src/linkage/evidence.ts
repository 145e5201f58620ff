/** One thing that speaks for or against two records being of one person, and how strongly. */

/** What may be compared: nothing else of a person is ever looked at. */
export type About =
  | 'family-name'
  | 'given-name'
  | 'middle-name'
  | 'suffix'
  | 'number'
  | 'birth-year'
  | 'appointed'
  | 'service'
  | 'unit'
  | 'rank'

export type Evidence = Readonly<{
  about: About
  /** The level of agreement, by its name in `strengths`. */
  level: Level
  speaks: 'for' | 'against' | 'neither'
  /** In plain words: "Number 4417, not 4471: two digits swapped". */
  words: string
}>

/**
 * Every level of agreement and how many times likelier it is, in doublings, of one person than of
 * two. They were set by hand and then checked on records whose owners are known: see
 * `bench/look-up.ts`. Nobody is ever shown the number.
 */
export const strengths = {
  'family-same': 8,
  'family-joined-differently': 7,
  'family-part': 5,
  'family-one-slip': 5,
  'family-sounds-alike': 4,
  'family-two-slips': 3,
  'family-changed': -0.5,
  'family-different': -8,
  'names-swapped': 11,
  'given-same': 4,
  'given-short-form': 3,
  'given-beginning': 2.5,
  'given-one-slip': 2,
  'given-initial': 1.5,
  'given-different': -7,
  'middle-same': 2,
  'middle-different': -3.5,
  'suffix-same': 1,
  'suffix-different': -5,
  'number-same': 7,
  'number-swapped': 4,
  'number-one-digit': 1.5,
  'number-different': -1,
  'born-same': 4.5,
  'born-a-year-apart': 1.5,
  'born-swapped': 0,
  'born-different': -7,
  'appointed-same': 7,
  'appointed-near': 3,
  'appointed-slip': 3,
  'appointed-different': -6,
  'left-before': -6,
  'joined-after': -6,
  'unit-same-months': 3,
  'unit-same': 2,
  'unit-different': -0.5,
  'rank-same': 0.5,
  'rank-promoted': 0,
  'rank-leapt': -1,
  'rank-reduced': -1.5,
  'rank-different': -0.5,
} as const
export type Level = keyof typeof strengths

/** Below this a level is said, and speaks neither way. */
const audible = 0.5

export function evidence(about: About, level: Level, words: string): Evidence {
  const strength = strengths[level]
  const speaks = Math.abs(strength) < audible ? 'neither' : strength > 0 ? 'for' : 'against'
  return { about, level, speaks, words }
}

/** Strongest first, whichever way it speaks; ties as they were found. */
export function strongestFirst(all: readonly Evidence[]): readonly Evidence[] {
  return all.toSorted(
    (one, other) => Math.abs(strengths[other.level]) - Math.abs(strengths[one.level]),
  )
}
