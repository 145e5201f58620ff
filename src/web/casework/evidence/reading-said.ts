/** What every kind of reading is said in. */
import type { Reading } from '#evidence'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

/** What a reading is shown by: the language, and whether names are hidden. */
export type Seen = Pick<Around, 't' | 'hideNames'>
type Fact = Readonly<{ name: string; words: string }>

export type ReadingWords = Readonly<{
  /** One line: what came of reading it; '' where its text says so itself. */
  outcome: string
  /** What it says of itself: headers of a message, who wrote it, when and where it was made. */
  facts: readonly Fact[]
  attachments: readonly Readonly<{ name: string; type: string; size: string; sha256: string }>[]
  moreAttachments: number
  /** Lists of what is in it beside its text, each with its heading. */
  lists: readonly Readonly<{ heading: string; items: readonly string[] }>[]
  /** What to know before trusting the text. */
  warnings: readonly string[]
  text: string | undefined
  /** The file holds more text than is kept here. */
  cut: boolean
}>

export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return `${Math.round(kilobytes)} kB`
  return `${(kilobytes / 1000).toFixed(1)} MB`
}

export const nothing = {
  facts: [],
  attachments: [],
  moreAttachments: 0,
  lists: [],
  warnings: [],
  text: undefined,
  cut: false,
}

export const fact = (name: string, words: string): readonly Fact[] =>
  words ? [{ name, words }] : []

export type Of<Type extends Reading['type']> = Extract<Reading, { type: Type }>

export const notLooked = 'Nobody looked for words in pictures: that is off here.'
export const guessed =
  'were read off a picture by a machine and may be wrong. Look at the original.'

export function counted(n: number, one: string, more: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`
}

export const pagesOf = (n: number): string => counted(n, 'page', 'pages')

export function timeOf(when: Of<'Message'>['date'], here: Seen): string {
  return when.type === 'undated' ? (when.words ?? '') : dateWords(here).when(when)
}
