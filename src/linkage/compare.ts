/**
 * Is this the same person? The first, simple way: named levels of agreement, each with a fixed
 * strength, three bands. Evidence and band are for a person to judge by; nothing is decided here.
 */
import type { Day } from '#kernel'
import { compareFacts } from './compare-facts.ts'
import { compareNames } from './compare-names.ts'
import type { Described } from './described.ts'
import { type Evidence, type Level, strengths, strongestFirst } from './evidence.ts'

/** How sure the comparison is: `same` is shown as the same person, `check` asks somebody. */
export const bands = ['same', 'check', 'different'] as const
export type Band = (typeof bands)[number]

export type Comparison = Readonly<{
  band: Band
  /** For and against, strongest first. */
  evidence: readonly Evidence[]
}>

/** From this much agreement on; less will do for asking where nothing at all speaks against it. */
const least = { same: 15, check: 10.5, unopposed: 9.5 } as const
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

/** Whether `found` is `known`, who is being asked about. */
export function compare(
  known: Described,
  found: Described,
  day: (on: Day) => string = String,
): Comparison {
  const all = [...compareNames(known, found), ...compareFacts(known, found, day)]
  return { band: bandOf(all), evidence: strongestFirst(all) }
}

function bandOf(all: readonly Evidence[]): Band {
  const sum = all.reduce((total, { level }) => total + strengths[level], 0)
  const opposed = all.some(({ speaks }) => speaks === 'against')
  if (sum >= least.same && !all.some(({ level }) => contradictions.has(level))) return 'same'
  return sum >= (opposed ? least.check : least.unopposed) ? 'check' : 'different'
}

/** How far `found` agrees, for putting the likeliest first. A reader never sees it. */
export function agreement({ evidence }: Comparison): number {
  return evidence.reduce((total, { level }) => total + strengths[level], 0)
}
