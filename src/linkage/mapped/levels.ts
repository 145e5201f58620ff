/** How two cells of a kind agree: the levels by kind, what each is worth at first, and which. */
import { slipsBetween } from '../officer/slips.ts'
import { type Cell, type Kind, kinds } from './kinds.ts'

/** m and u to begin with, in round numbers: a file of people with errors in it. */
export type Level = readonly [name: string, m: number, u: number]

const nameLevels: readonly Level[] = [
  ['same', 0.75, 0.01],
  ['a form of it', 0.04, 0.003],
  ['one slip', 0.08, 0.002],
  ['an initial or a beginning', 0.03, 0.02],
  ['sounds alike', 0.02, 0.003],
  ['two slips', 0.03, 0.006],
  ['one part the same', 0.01, 0.002],
  ['names the other way round', 0.02, 0.0002],
  ['different', 0.02, 0.95],
]
const dateLevels: readonly Level[] = [
  ['same', 0.8, 0.0002],
  ['day and month swapped', 0.01, 0.0001],
  ['one slip', 0.1, 0.002],
  ['same day and month', 0.02, 0.003],
  ['same year', 0.03, 0.02],
  ['two slips', 0.02, 0.02],
  ['different', 0.02, 0.95],
]
const yearLevels: readonly Level[] = [
  ['same', 0.9, 0.03],
  ['a year apart', 0.04, 0.05],
  ['one slip', 0.03, 0.1],
  ['different', 0.03, 0.82],
]
const wordLevels: readonly Level[] = [
  ['same', 0.7, 0.005],
  ['slips', 0.12, 0.002],
  ['most words the same', 0.05, 0.002],
  ['a word the same', 0.05, 0.02],
  ['different', 0.08, 0.97],
]
const codeLevels: readonly Level[] = [
  ['same', 0.75, 0.01],
  ['one slip', 0.1, 0.01],
  ['same beginning', 0.05, 0.03],
  ['different', 0.1, 0.95],
]

export function levelsFor(kind: Kind): readonly Level[] {
  switch (kind) {
    case 'given name':
    case 'family name':
      return nameLevels
    case 'date':
      return dateLevels
    case 'year':
      return yearLevels
    case 'number':
    case 'code':
      return codeLevels
    case 'full name':
    case 'place':
    case 'street':
    case 'text':
      return wordLevels
  }
}

/** The level's place among `levelsFor`, from 1; 0 where either says nothing. */
export function levelOf(kind: Kind, one: Cell, other: Cell): number {
  if (one.plain === '' || other.plain === '') return 0
  // One cell is shared by all who say it, so most that agree are seen to at a glance.
  if (one === other) return 1
  return codes.get(kind)?.get(nameOf(kind, one, other)) ?? 0
}

const codes = new Map(
  kinds.map(kind => [kind, new Map(levelsFor(kind).map(([level], at) => [level, at + 1]))]),
)

function nameOf(kind: Kind, one: Cell, other: Cell): string {
  switch (kind) {
    case 'given name':
    case 'family name':
      return nameLevel(one, other)
    case 'date':
      return dateLevel(one.plain, other.plain)
    case 'year':
      return yearLevel(one.plain, other.plain)
    case 'number':
    case 'code':
      return codeLevel(one.plain, other.plain)
    case 'full name':
    case 'place':
    case 'street':
    case 'text':
      return wordsLevel(one, other)
  }
}

function nameLevel(one: Cell, other: Cell): string {
  if (one.formals.some(name => other.formals.includes(name))) return 'a form of it'
  const [short, long] =
    one.plain.length < other.plain.length ? [one.plain, other.plain] : [other.plain, one.plain]
  const slips = slipsBetween(one.plain, other.plain)
  if (slips === 1 && short.length > 2) return 'one slip'
  if (long.startsWith(short)) return 'an initial or a beginning'
  if (one.words.some(word => word.length > 2 && other.words.includes(word)))
    return 'one part the same'
  if (one.sound === other.sound && one.sound.length > 1) return 'sounds alike'
  if (slips === 2 && short.length > 3) return 'two slips'
  return 'different'
}

function dateLevel(one: string, other: string): string {
  if (one.slice(0, 4) === other.slice(0, 4) && one.slice(4, 6) === other.slice(6))
    if (one.slice(6) === other.slice(4, 6)) return 'day and month swapped'
  const slips = slipsBetween(one, other)
  if (slips === 1) return 'one slip'
  if (one.slice(4) === other.slice(4)) return 'same day and month'
  if (one.slice(0, 4) === other.slice(0, 4)) return 'same year'
  return slips === 2 ? 'two slips' : 'different'
}

function yearLevel(one: string, other: string): string {
  if (Math.abs(Number(one) - Number(other)) === 1) return 'a year apart'
  return slipsBetween(one, other) === 1 ? 'one slip' : 'different'
}

function codeLevel(one: string, other: string): string {
  if (Math.min(one.length, other.length) > 2 && slipsBetween(one, other) === 1) return 'one slip'
  return one.length > 3 && one.slice(0, 3) === other.slice(0, 3) ? 'same beginning' : 'different'
}

function wordsLevel(one: Cell, other: Cell): string {
  const longest = Math.max(one.plain.length, other.plain.length)
  const slips = slipsBetween(one.plain, other.plain)
  if (longest > 3 && slips <= Math.min(2, Math.floor(longest / 4))) return 'slips'
  let shared = 0
  for (let at = 0; at < one.words.length; at += 1) if (isIn(at, one, other)) shared += 1
  if (shared === 0) return 'different'
  const most = Math.max(one.words.length, other.words.length)
  return shared * 2 > most ? 'most words the same' : 'a word the same'
}

/** Whether a word of `one` is in `other`, or nearly. */
function isIn(at: number, one: Cell, other: Cell): boolean {
  const word = one.words[at] ?? ''
  if (word.length < 3) return false
  return other.words.some(
    found => word === found || (word.length > 4 && slipsBetween(word, found) === 1),
  )
}
