/** What a column of somebody's file may hold, and what is worked out once for each thing in it. */
import { joined, plainName } from '../letters.ts'
import { firstGiven, formalNames } from '../nicknames.ts'
import { soundOf } from '../sounds.ts'

export const kinds = [
  'given name',
  'family name',
  'full name',
  'date',
  'year',
  'place',
  'street',
  'number',
  'code',
  'text',
] as const

export type Kind = (typeof kinds)[number]

/** Something one record says in one column. All records that say it share one of these. */
export type Cell = Readonly<{
  /** Bare of case, accents and marks; '' where the column is empty. */
  plain: string
  words: readonly string[]
  /** How a name sounds; '' for what is no name. */
  sound: string
  /** Every formal name a given name may stand for. */
  formals: readonly string[]
}>

export const nothingSaid: Cell = {
  plain: '',
  words: [],
  sound: '',
  formals: [],
}

export function cellOf(kind: Kind, text: string): Cell {
  switch (kind) {
    case 'given name':
      return nameCell(plainName(text), formalNames(firstGiven(text)))
    case 'family name':
      return nameCell(plainName(text), [])
    case 'date':
      return plainCell(digits(text))
    case 'year':
      return plainCell(/\d{4}/.exec(text)?.[0] ?? '')
    case 'number':
    case 'code':
      return plainCell(
        text
          .toUpperCase()
          .replaceAll(/[^A-Z0-9]/g, '')
          .replace(/^0+(?=.)/, ''),
      )
    case 'full name':
    case 'place':
    case 'street':
    case 'text':
      return wordsCell(text)
  }
}

function nameCell(plain: string, formals: readonly string[]): Cell {
  return { ...plainCell(plain, plain.split(' ')), sound: soundOf(joined(plain)), formals }
}

function plainCell(plain: string, words: readonly string[] = []): Cell {
  if (plain === '') return nothingSaid
  return { ...nothingSaid, plain, words }
}

function wordsCell(text: string): Cell {
  const words = text
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|['’`´.]/gu, '')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
  return plainCell(words.join(' '), words)
}

/** A date as its eight digits, year first; '' for what is none. */
function digits(text: string): string {
  const parts = text.match(/\d+/g) ?? []
  const [first = '', second = '', third = ''] = parts
  const padded = (part: string) => part.padStart(2, '0')
  if (first.length === 8) return first
  if (first.length === 4 && third !== '') return `${first}${padded(second)}${padded(third)}`
  if (third.length === 4) return `${third}${padded(second)}${padded(first)}`
  return ''
}
