/** A file as staff read it: what it is by its content, where it has been, and what it says. */
import type { Document, MatterView } from '#desk'
import { kindInWords } from '#evidence'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { nearDay } from '../near-day.ts'
import { isRecording, playAddress } from '../recordings/files.ts'
import { type ReadingWords, sizeInWords } from './reading-said.ts'
import { readingWords } from './reading-words.ts'

export type FileWords = Readonly<{
  document: string
  name: string
  href: string
  original: string
  /** Where it is played; undefined where it is no recording. */
  play: string | undefined
  type: string
  size: string
  bytes: number
  sha256: string
  /** The name claims another kind of file than the content is. */
  differs: boolean
  received: string
  /** When its text was read out of it; undefined until then. */
  readOn: string | undefined
  reading: ReadingWords
  opened: readonly Readonly<{ at: string; who: string; how: string }>[]
}>

const hows: Readonly<Record<string, string>> = {
  read: 'Opened here',
  printed: 'Printed',
  downloaded: 'Original downloaded',
}

/** How somebody had it open, as custody says it. */
export function lookWords(how: string): string {
  return hows[how] ?? how
}

const sources: Readonly<Record<string, string>> = {
  complainant: 'the complainant',
  officer: 'the officer’s own page',
}

export function fileWords(file: Document, opened: MatterView['opened'], here: Around): FileWords {
  const { moment } = dateWords(here)
  const from = sources[file.source] ?? 'a member of staff'
  return {
    document: file.document,
    name: file.name,
    href: `/work/documents/${file.document}`,
    original: `/work/documents/${file.document}/original`,
    play: isRecording(file) ? playAddress(file.document) : undefined,
    type: kindInWords(file.mediaType),
    size: sizeInWords(file.bytes),
    bytes: file.bytes,
    sha256: file.sha256,
    differs: file.says === 'differs',
    received: `${nearDay(file.receivedOn, here)}, from ${from}`,
    readOn: file.readAt ? moment(file.readAt) : undefined,
    reading: readingWords(file, here),
    opened: opened
      .filter(({ subject }) => subject === file.document)
      .map(({ at, name, how }) => ({
        at: moment(at),
        who: here.hideNames ? 'A colleague' : (name ?? 'Candour'),
        how: lookWords(how),
      })),
  }
}
