/** A file as staff read it: what it is by its content, where it has been, and what it says. */
import type { Document, MatterView } from '#desk'
import {
  type Mailbox,
  type MessageReading,
  type Reading,
  warningInWords,
  whyInWords,
} from '#evidence'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { nearDay } from '../near-day.ts'
import { isRecording, playAddress } from '../recordings/files.ts'

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

export type ReadingWords = Readonly<{
  /** One line: what came of reading it; '' where its text says so itself. */
  outcome: string
  /** Headers of a message. */
  headers: readonly Readonly<{ name: string; words: string }>[]
  attachments: readonly Readonly<{ name: string; type: string; size: string; sha256: string }>[]
  moreAttachments: number
  /** What to know before trusting the text. */
  warnings: readonly string[]
  text: string | undefined
  /** The file holds more text than is kept here. */
  cut: boolean
}>

const types: Readonly<Record<string, string>> = {
  'message/rfc822': 'E-mail',
  'application/pdf': 'PDF',
  'text/plain': 'Plain text',
  'text/html': 'Web page',
  'image/jpeg': 'Picture (JPEG)',
  'image/png': 'Picture (PNG)',
  'image/gif': 'Picture (GIF)',
  'application/zip': 'Compressed folder',
  'application/x-msdownload': 'Program (Windows)',
}

export function typeInWords(mediaType: string): string {
  return types[mediaType] ?? mediaType
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return `${Math.round(kilobytes)} kB`
  return `${(kilobytes / 1000).toFixed(1)} MB`
}

const hows: Readonly<Record<string, string>> = {
  read: 'Opened here',
  printed: 'Printed',
  downloaded: 'Original downloaded',
}

/** How somebody had it open, as custody says it. */
export function lookWords(how: string): string {
  return hows[how] ?? how
}

export function fileWords(file: Document, opened: MatterView['opened'], here: Around): FileWords {
  const { moment } = dateWords(here)
  const from = file.source === 'complainant' ? 'the complainant' : 'a member of staff'
  return {
    document: file.document,
    name: file.name,
    href: `/work/documents/${file.document}`,
    original: `/work/documents/${file.document}/original`,
    play: isRecording(file) ? playAddress(file.document) : undefined,
    type: typeInWords(file.mediaType),
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

const nothing = { headers: [], attachments: [], moreAttachments: 0, warnings: [], cut: false }

function readingWords(file: Document, here: Around): ReadingWords {
  const { read } = file
  if (!read)
    return { ...nothing, outcome: 'Not read yet. Look again in a minute.', text: undefined }
  return readingWordsOf(read, here)
}

/** What one reading says, whichever version of its reader it is by. */
export function readingWordsOf(read: Reading, here: Around): ReadingWords {
  switch (read.type) {
    case 'Message':
      return messageWords(read, here)
    case 'Document': {
      const { pages, pagesWithoutText, pagesUnread, text, cut } = read
      const notes = [
        pagesWithoutText > 0 ? `${pagesOf(pagesWithoutText)} without text, perhaps scanned.` : '',
        pagesUnread > 0 ? `${pagesOf(pagesUnread)} not read.` : '',
      ].filter(Boolean)
      return { ...nothing, outcome: `${pagesOf(pages)}.`, warnings: notes, text, cut }
    }
    case 'NoTextLayer':
      return {
        ...nothing,
        outcome: `No text layer: it may be a scan. ${pagesOf(read.pages)}.`,
        text: undefined,
      }
    case 'Plain':
      return { ...nothing, outcome: '', text: read.text, cut: read.cut }
    case 'Picture':
      return read.text
        ? { ...nothing, outcome: 'Words read off a picture.', text: read.text, cut: read.cut }
        : { ...nothing, outcome: 'A picture. It has no text to show.', text: undefined }
    case 'Word':
    case 'Workbook':
      return { ...nothing, outcome: '', text: read.text, cut: read.cut }
    case 'Recording':
      return { ...nothing, outcome: 'A recording. It has no text to show.', text: undefined }
    case 'Archive':
      return { ...nothing, outcome: 'A packed folder of files.', text: undefined }
    case 'MailFolder':
      return { ...nothing, outcome: `${read.messages} messages in one file.`, text: undefined }
    case 'NotRead':
    case 'Unreadable':
      return { ...nothing, outcome: whyInWords(read.why), text: undefined }
  }
}

function pagesOf(n: number): string {
  return n === 1 ? '1 page' : `${n} pages`
}

function messageWords(read: MessageReading, here: Around): ReadingWords {
  const header = (name: string, words: string) => (words ? [{ name, words }] : [])
  const sent =
    read.date.type === 'undated' ? (read.date.words ?? '') : dateWords(here).when(read.date)
  return {
    outcome: read.textFrom === 'none' ? 'The e-mail has no text in it.' : '',
    headers: here.hideNames
      ? header('Sent', sent)
      : [
          ...header('From', people(read.from)),
          ...header('To', people(read.to)),
          ...header('Copied to', people(read.cc)),
          ...header('Sent', sent),
          ...header('Subject', read.subject),
          ...header('Message number', read.messageId),
        ],
    attachments: read.attachments.map(({ name, mediaType, bytes, sha256 }) => ({
      name: name || 'without a name',
      type: typeInWords(mediaType),
      size: sizeInWords(bytes),
      sha256,
    })),
    moreAttachments: read.more,
    warnings: [
      ...read.warnings.map(warningInWords),
      ...(read.textFrom === 'html' ? ['The text below was made plain out of a web page.'] : []),
    ],
    text: read.text || undefined,
    cut: read.cut,
  }
}

function people(all: readonly Mailbox[]): string {
  return all
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join('; ')
}
