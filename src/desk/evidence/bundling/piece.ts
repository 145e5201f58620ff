/** What a bundle is put together from: a file, and how it is shown. */
import { inTheirPlace, type Reading, type Removal, withoutWords } from '#evidence'
import type { Day, OneOf } from '#kernel'
import type { DocumentRow } from '#store'
import type { ReadOff } from './marks.ts'
import words from './words.en.json' with { type: 'json' }

export type LeftOutWhy =
  | 'legal-advice'
  | 'without-prejudice'
  | 'sensitive'
  | 'restricted-source'
  | 'harmful'
  /** The same bytes are kept back where they were received another time. */
  | 'alike'

/** `words` beside pages were read from pictures of them. */
export type Shows = OneOf<{
  Pages: { bytes: Uint8Array; mediaType: string; words?: readonly ReadOff[] }
  Words: { text: string; cut: boolean }
  Stands: { why: 'recording' | 'sheets' | 'unread' }
  /** Nothing is said of it but why. */
  LeftOut: { why: LeftOutWhy }
}>

export type Piece = Readonly<{
  section: string
  name: string
  receivedOn: Day
  sha256: string
  mediaType: string
  shows: Shows
  removals: readonly Removal[]
  /** Which of them, counted from 0, are words of its name alone: no page need have them. */
  inName?: readonly number[]
  /** Pages without words that somebody looked at, and found nothing to take out of. */
  lookedAt: readonly number[]
  /** Received once pages had numbers: it goes in after this one. */
  afterPage?: number
}>

export function wordsRemoved(removals: readonly Removal[]): readonly string[] {
  return removals.flatMap(one => (one.type === 'Words' ? [one.words] : []))
}

/** A name of a file can say what was taken out of it. */
export function nameWithout(name: string, removals: readonly Removal[]): string {
  return withoutWords(name, wordsRemoved(removals)).trim() || inTheirPlace
}

/** As the file's row has it: a mark on what it came inside is one on it too. */
export function leftOutWhy({
  privilege: why,
  restrictedSource,
  harmful,
}: Pick<DocumentRow, 'privilege' | 'restrictedSource' | 'harmful'>): LeftOutWhy | undefined {
  if (why === 'legal-advice' || why === 'without-prejudice' || why === 'sensitive') return why
  if (restrictedSource) return 'restricted-source'
  return harmful === null ? undefined : 'harmful'
}

const people = (all: readonly Readonly<{ name: string; address: string }>[]) =>
  all.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; ')

/** The words of a message with what stands above them; of anything else its words alone. */
export function textOf(
  read: Reading,
  /** Of what came inside it and is kept back not even the name is said. */
  isKeptBack: (part: Readonly<{ name: string; sha256: string }>) => boolean,
): string | undefined {
  if (!('text' in read) || typeof read.text !== 'string') return undefined
  if (read.type !== 'Message') return read.text
  const head = (name: string, said: string) => (said ? [`${name}: ${said}`] : [])
  return [
    ...head(words.from, people(read.from)),
    ...head(words.to, people(read.to)),
    ...head(words.cc, people(read.cc)),
    ...head(words.sent, read.date.words ?? ''),
    ...head(words.subject, read.subject),
    ...read.attachments.flatMap(one =>
      head(words.attached, isKeptBack(one) ? words.attachedKeptBack : one.name),
    ),
    '',
    read.text,
  ].join('\n')
}
