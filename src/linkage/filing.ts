/**
 * Where a record is filed to be found by, and where to look for somebody: written so that one
 * filing answers a narrow look and a wide one. `t:PK|OLIVER|` is found by whoever asks for all that
 * begins with `t:PK|OLIVER|`, with `t:PK|O`, or with `t:PK|`.
 */
import type { Described } from './described.ts'
import { digitsOf, joined, partsOf, plainNumber, sortedLetters } from './letters.ts'
import { firstGiven, formalNames } from './nicknames.ts'
import { soundOf } from './sounds.ts'
import { plainUnit } from './unit.ts'

/** Raised whenever a record would be filed elsewhere than before: an import files it anew. */
export const filingVersion = 2

/** What a look asks for: all filed under a key that begins so. */
export type Looks = Readonly<{
  /** As much of what is known together as one key holds: few are met in each. */
  narrow: readonly string[]
  /** What one of them alone says, where the other may be wrong. Many may be met in each. */
  wide: readonly string[]
}>

/** Eight for a full record; a name in two parts, or a first name short for two, has some more. */
export function filedUnder(described: Described): readonly string[] {
  const { birthYear, appointedOn, number, unit } = described
  const names = namesOf(described.givenNames)
  const families = familyForms(described.familyName)
  const place = unit ? plainUnit(unit) : ''
  return distinct([
    ...families.flatMap(family => [
      ...under(`t:${soundOf(family)}`, names),
      ...halves(family).flatMap(half => under(half, names)),
      place && `u:${soundOf(family)}|${place}|`,
    ]),
    ...under(anagram(described.familyName), names),
    numberKey(number),
    ...names.map(name => birthYear && name.length > 1 && `g:${name}|${birthYear}|`),
    ...(appointedOn ? under(`w:${appointedOn}`, names) : []),
  ])
}

/** Where somebody described like this may be filed, however they were called there. */
export function looksFor(described: Described): Looks {
  const { birthYear, appointedOn, number, unit } = described
  const names = namesOf(described.givenNames)
  const whole = names.filter(name => name.length > 1)
  const initials = distinct(names.map(name => name[0]))
  const families = familyForms(described.familyName)
  const place = unit ? plainUnit(unit) : ''
  const blocks = [
    ...families.flatMap(family => [`t:${soundOf(family)}`, ...halves(family)]),
    anagram(described.familyName),
  ].filter(Boolean)
  const blocked = (ends: readonly string[]) =>
    blocks.flatMap(block => ends.map(end => `${block}|${end}`))
  const digits = numberKey(number)
  const anyOrder = digits.slice(0, digits.indexOf('|') + 1)
  // A record may hold the initial alone, or no first name at all.
  const less = [...initials.map(initial => `${initial}|`), '|']
  const first = whole.length > 0 ? [...whole.map(name => `${name}|`), ...less] : initials
  return {
    narrow: distinct([
      ...blocked(names.length > 0 ? first : ['']),
      ...families.map(family => place && whole.length === 0 && `u:${soundOf(family)}|${place}|`),
      digits,
      blocks.length === 0 && anyOrder,
      ...whole.map(name => birthYear && `g:${name}|${birthYear}|`),
      ...whole.map(name => appointedOn && `w:${appointedOn}|${name}|`),
    ]),
    wide: distinct([
      ...blocked(whole.length > 0 ? initials : names.length > 0 ? ['|'] : []),
      blocks.length > 0 && anyOrder,
      ...initials.map(initial => appointedOn && `w:${appointedOn}|${initial}`),
      appointedOn && initials.length === 0 && `w:${appointedOn}|`,
    ]),
  }
}

/** Every first name one may stand for: "Bob" is filed as Robert; an initial as itself. */
function namesOf(given: string | undefined): readonly string[] {
  const first = firstGiven(given)
  return first ? formalNames(first).slice(0, 4) : []
}

function under(key: string, names: readonly string[]): readonly string[] {
  if (key === '') return []
  return (names.length > 0 ? names : ['']).map(name => `${key}|${name}|`)
}

/** The whole family name joined up, and each part of a double one. */
function familyForms(family: string | undefined): readonly string[] {
  const whole = joined(family)
  return whole.length > 1 ? distinct([whole, ...partsOf(family)]).slice(0, 3) : []
}

/**
 * The first three letters and the last three, or four of a long name: one slip of the hand leaves
 * one of them whole. A name of seven is filed both ways, since a slip may make it six or eight.
 */
function halves(family: string): readonly string[] {
  const long = family.length
  return [
    `b:${family.slice(0, 3)}`,
    ...(long > 4 && long < 8 ? [`e:${family.slice(-3)}`] : []),
    ...(long > 6 ? [`f:${family.slice(-4)}`] : []),
  ]
}

function anagram(family: string | undefined): string {
  const whole = joined(family)
  return whole.length > 3 ? `a:${sortedLetters(whole)}` : ''
}

/** By its digits in order, which no swapping of them changes, and then as it stands. */
function numberKey(number: string | undefined): string {
  const digits = digitsOf(number)
  return digits ? `n:${sortedLetters(digits)}|${plainNumber(number)}|` : ''
}

function distinct(keys: readonly (string | number | false | undefined)[]): readonly string[] {
  return [...new Set(keys.filter(key => typeof key === 'string' && key !== ''))].map(String)
}
