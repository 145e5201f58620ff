/**
 * Is this the same person? A model judges which of three bands two descriptions are in; what speaks
 * for and against is said in words. Both are for a person to judge by; nothing is decided here.
 */
import type { Day } from '#kernel'
import { compareFacts } from './compare-facts.ts'
import { compareNames } from './compare-names.ts'
import type { Described } from './described.ts'
import { type Evidence, type Level, strongestFirst } from './evidence.ts'
import { type Judging, judgedByHand } from './officer/judging.ts'

/** How sure the comparison is: `same` is shown as the same person, `check` asks somebody. */
export const bands = ['same', 'check', 'different'] as const
export type Band = (typeof bands)[number]

export type Comparison = Readonly<{
  band: Band
  /** For and against, strongest first. */
  evidence: readonly Evidence[]
  /** How far they agree, in doublings. A reader never sees it. */
  agrees: number
}>

/** Against one of these no amount of agreement makes two records one person's: somebody looks. */
const contradictions: ReadonlySet<Level> = new Set<Level>([
  'family-changed',
  'family-different',
  'given-different',
  'middle-different',
  'suffix-different',
  'born-different',
  'appointed-different',
  'joined-after',
  'left-before',
])

/** Whether `found` is `known`, who is being asked about; judged as comes with us unless told. */
export function compare(
  known: Described,
  found: Described,
  day: (on: Day) => string = String,
  judging: Judging = judgedByHand,
): Comparison {
  const all = [...compareNames(known, found), ...compareFacts(known, found, day)]
  const agrees = judging.agrees(known, found)
  return { band: bandOf(all, agrees, judging.least), evidence: strongestFirst(all), agrees }
}

function bandOf(all: readonly Evidence[], agrees: number, least: Judging['least']): Band {
  if (agrees >= least.same && !all.some(({ level }) => contradictions.has(level))) return 'same'
  return agrees >= least.check ? 'check' : 'different'
}

/** How far `found` agrees, for putting the likeliest first. */
export function agreement({ agrees }: Comparison): number {
  return agrees
}
