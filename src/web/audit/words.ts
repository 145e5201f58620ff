/** How looks are said in words: who, of what, how, and what for. */
import { type LookedAt, type LookReason, type LookRow, lookReasons, looksAt } from '#desk'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'

export const reasonWords: Readonly<Record<LookReason, string>> = {
  covering: 'I am covering for a colleague',
  supervising: 'I supervise this work',
  similar: 'I am looking for similar matters',
  question: 'Somebody asked me about it',
  'counter-corruption': 'It is part of my counter-corruption work',
  other: 'Something else',
}

/** What is asked beside some of them. */
export const wordsAsked: Readonly<Partial<Record<LookReason, string>>> = {
  question: 'Who asked, and what?',
  other: 'Why do you need to see it?',
}

/** The same, said of somebody else. */
const saidOf: Readonly<Record<LookReason, string>> = {
  covering: 'Covering for a colleague',
  supervising: 'Supervising',
  similar: 'Looking for similar matters',
  question: 'Asked about it',
  'counter-corruption': 'Counter-corruption work',
  other: 'Another reason',
}

export const whats: Readonly<Record<LookedAt, string>> = {
  queue: 'A list',
  matter: 'Matter',
  document: 'File',
  letter: 'Letter',
  search: 'Search',
  import: 'Files brought in',
  patterns: 'Patterns',
  looks: 'Record of looks',
  account: 'Account',
}
export const hows: Readonly<Record<string, string>> = {
  read: 'Read',
  printed: 'Printed',
  downloaded: 'Downloaded',
  refused: 'Refused',
}

export function whatIs(what: string): string {
  const known = looksAt.find(one => one === what)
  return known ? whats[known] : what
}

export function whyOf({ own, reason, words, matter, how }: LookRow): string {
  if (own) return 'Own work'
  if (how === 'refused' || matter === null) return ''
  if (reason === 'emergency') return 'Emergency access'
  const known = lookReasons.find(one => one === reason)
  if (!known) return own === null ? 'From before reasons were asked' : 'No reason given'
  return words ? `${saidOf[known]}: ${words}` : saidOf[known]
}

const codeHolders: Readonly<Record<string, string>> = {
  tracker: 'Somebody with its code',
  invited: 'Somebody let onto the officer’s page',
}

/** Who holds a code is not known: it can be given away, or found. */
export function whoIs({ name, person }: Pick<LookRow, 'name' | 'person'>, here: Around): string {
  if (!person.startsWith('staff:')) return codeHolders[person.split(':')[0] ?? ''] ?? 'The public'
  if (here.hideNames) return 'A colleague'
  return name ?? 'A reviewer at the review body'
}

export type LookLine = Readonly<{
  at: string
  time: string
  who: string
  /** Where their day is read. */
  day: string | undefined
  role: string
  what: string
  how: string
  refused: boolean
  reference: string
  matter: string | undefined
  why: string
  found: string
}>

export function lineOf(row: LookRow, here: Around): LookLine {
  const { person, matter, role, at, found } = row
  const on = dateWords(here)
  const id = person.startsWith('staff:') ? person.slice('staff:'.length) : undefined
  return {
    at: on.moment(at),
    time: on.time(at),
    who: whoIs(row, here),
    day: id && `/audit/people/${id}?on=${at.slice(0, 10)}`,
    role: role === 'tracker' || role === 'invited' ? '' : (role ?? ''),
    what: whatIs(row.what),
    how: hows[row.how] ?? row.how,
    refused: row.how === 'refused',
    reference: row.reference ?? '',
    matter: matter ? `/audit/matters/${matter}` : undefined,
    why: whyOf(row),
    found: here.hideNames && found ? '(hidden)' : (found ?? ''),
  }
}
