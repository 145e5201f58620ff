/**
 * The keys a record is filed under, and those a search looks under. A record is only ever looked
 * at if one of its keys is asked for, so each key survives some mistake: a sound, a slip in one
 * half of the name, swapped letters, swapped digits, a changed surname.
 */
import type { Described } from './described.ts'
import { digitsOf, joined, partsOf, sortedLetters } from './letters.ts'
import { firstGiven, formalNames } from './nicknames.ts'
import { soundOf } from './sounds.ts'

/** Raised whenever a record would be filed under other keys than before: all are filed anew. */
export const searchKeysVersion = 1

/** Few keys for one record: seven for a full one, two or three more for a name in two parts. */
export function searchKeys(described: Described): readonly string[] {
  const given = firstGiven(described.givenNames)
  const formals = formalNames(given)
  const initial = formals[0]?.[0] ?? ''
  const { birthYear, appointedOn } = described
  return distinct([
    ...familyForms(described.familyName).flatMap(family => [
      `t:${soundOf(family)}`,
      ...halves(family).map(half => `${half}|${initial}`),
    ]),
    anagram(described.familyName),
    numberKey(described.number),
    birthYear && given.length > 1 && `g:${formals[0]}|${birthYear}`,
    appointedOn && `w:${appointedOn}|${initial}`,
  ])
}

/** Where to look for somebody described as one record is, however they were called there. */
export function keysLike(described: Described): readonly string[] {
  const given = firstGiven(described.givenNames)
  const initials = given ? distinct([given[0], ...formalNames(given).map(name => name[0])]) : []
  const { birthYear, appointedOn } = described
  return distinct([
    ...familyForms(described.familyName).flatMap(family => [
      `t:${soundOf(family)}`,
      ...halves(family).flatMap(half => initialled(half, initials)),
    ]),
    anagram(described.familyName),
    numberKey(described.number),
    ...(birthYear ? formalNames(given).map(name => `g:${name}|${birthYear}`) : []),
    ...(appointedOn ? initialled(`w:${appointedOn}`, initials) : []),
  ])
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Under every initial where none is known, and under none, since the record may hold none. */
function initialled(key: string, initials: readonly string[]): readonly string[] {
  return ['', ...(initials.length > 0 ? initials : alphabet)].map(letter => `${key}|${letter}`)
}

/** The whole family name joined up, and each part of a double one. */
function familyForms(family: string | undefined): readonly string[] {
  const whole = joined(family)
  return whole.length > 1 ? distinct([whole, ...partsOf(family)]).slice(0, 3) : []
}

/** The first three letters and the last three: one slip of the hand leaves one of them whole. */
function halves(family: string): readonly string[] {
  const first = `b:${family.slice(0, 3)}`
  return family.length > 4 ? [first, `e:${family.slice(-3)}`] : [first]
}

function anagram(family: string | undefined): string {
  const whole = joined(family)
  return whole.length > 3 ? `a:${sortedLetters(whole)}` : ''
}

function numberKey(number: string | undefined): string {
  const digits = digitsOf(number)
  return digits ? `n:${sortedLetters(digits)}` : ''
}

function distinct(keys: readonly (string | number | false | undefined)[]): readonly string[] {
  return [...new Set(keys.filter(key => typeof key === 'string' && key !== ''))].map(String)
}
