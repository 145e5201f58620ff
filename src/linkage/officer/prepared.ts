/** A record of somebody as it is compared: everything worked out once, however often it is. */
import { day, daysBetween } from '#kernel'
import type { Described } from '../described.ts'
import {
  digitsOf,
  joined,
  partsOf,
  plainName,
  plainNumber,
  sortedLetters,
  withoutSuffix,
} from '../letters.ts'
import { firstGiven, formalNames } from '../nicknames.ts'
import { rankOf, rungOf } from '../ranks.ts'
import { soundOf } from '../sounds.ts'
import { plainUnit } from '../unit.ts'

export type FamilyName = Readonly<{
  plain: string
  /** Its letters alone; '' where none is known. */
  joined: string
  parts: readonly string[]
  sound: string
  /** Written at its end: "JR". */
  suffix: string
}>

export type GivenNames = Readonly<{
  first: string
  /** Every formal name the first may stand for. */
  formals: readonly string[]
  middle: string
}>

export type Number = Readonly<{ plain: string; digits: string; sorted: string }>

/** Text that is not known is '', a year 0, a rank or a day `unknown`. */
export type Prepared = Readonly<{
  family: FamilyName
  given: GivenNames
  suffix: string
  number: Number
  birthYear: number
  /** Days from 1 January 1970. */
  appointed: number
  appointedOn: string
  left: number
  asOf: number
  unit: string
  /** Steps above the lowest. */
  rank: number
}>

/** No day and no rank has this number. */
export const unknown = -1_000_000
const epoch = day('1970-01-01')

/**
 * Prepares records, and holds one copy of each name, number and unit they share: a file has few,
 * and what is one copy is equal at a glance.
 */
export function preparer(): (described: Described) => Prepared {
  const family = keeping(familyOf)
  const given = keeping(givenOf)
  const number = keeping(numberOf)
  const suffix = keeping(plainName)
  const unit = keeping(plainUnit)
  const rank = keeping(rungNamed)
  const dayNumber = keeping(text => (text === '' ? unknown : daysBetween(epoch, day(text))))
  const prepared = (described: Described, named: FamilyName): Prepared => ({
    family: named,
    given: given(described.givenNames ?? ''),
    suffix: suffix(described.suffix ?? '') || named.suffix,
    number: number(described.number ?? ''),
    birthYear: described.birthYear ?? 0,
    appointed: dayNumber(startOf(described)),
    appointedOn: startOf(described),
    left: dayNumber(described.leftOn ?? ''),
    asOf: dayNumber(described.asOf ?? ''),
    unit: unit(described.unit ?? ''),
    rank: rank(described.rank ?? ''),
  })
  return described => prepared(described, family(described.familyName ?? ''))
}

/** Nobody starts after a day they served on: such a day is of something else. */
function startOf({ appointedOn, asOf }: Described): string {
  if (!appointedOn || (asOf && appointedOn > asOf && daysBetween(asOf, appointedOn) > 31)) return ''
  return appointedOn
}

/** One record alone; many are prepared by one `preparer`. */
export function prepare(described: Described): Prepared {
  return preparer()(described)
}

/** The same thing for the same words, made once. */
function keeping<T>(make: (words: string) => T): (words: string) => T {
  const kept = new Map<string, T>()
  return words => {
    const known = kept.get(words)
    if (known !== undefined) return known
    const made = make(words)
    kept.set(words, made)
    return made
  }
}

function familyOf(words: string): FamilyName {
  const [name, ending] = withoutSuffix(words)
  const whole = joined(name)
  return {
    plain: plainName(name),
    joined: whole,
    parts: partsOf(name),
    sound: soundOf(whole),
    suffix: ending,
  }
}

function givenOf(words: string): GivenNames {
  const first = firstGiven(words)
  return { first, formals: formalNames(first), middle: plainName(words).split(' ')[1] ?? '' }
}

function numberOf(words: string): Number {
  const digits = digitsOf(words)
  return { plain: plainNumber(words), digits, sorted: sortedLetters(digits) }
}

function rungNamed(words: string): number {
  const rank = rankOf(words)
  return rank ? rungOf(rank) : unknown
}
