/** Which reader a kind of file has, and what the others get. */

import { type FileBytes, wholeOf } from './file-bytes.ts'
import { notRead, type ReaderName, readerOf, readingVersion } from './kinds.ts'
import { limits } from './limits.ts'
import { partsOfMailbox, readMailbox } from './mailbox/read-mailbox.ts'
import type { Part } from './parts.ts'
import { plainPage } from './plain-page.ts'
import { partsOfMessage, readMessage } from './read-message.ts'
import type { Read, Reading } from './reading.ts'
import { decoded, kept, tidy } from './words.ts'

/** `look`: for words in pictures too. */
type Reads = (file: FileBytes, mediaType: string, look: boolean) => Promise<Read>

/** What is seldom wanted is loaded when it is: it is most of what the reading process weighs. */
const readers: Readonly<Record<ReaderName, Reads>> = {
  message: async file => readMessage(await wholeOf(file)),
  pdf: async (file, _, look) =>
    (await import('./read-document.ts')).readDocument(await wholeOf(file), look),
  picture: async (file, mediaType, look) =>
    (await import('./picture/read-picture.ts')).readPicture(file, look ? mediaType : undefined),
  word: async file => (await import('./office/read-word.ts')).readWord(file),
  workbook: async file => (await import('./office/read-workbook.ts')).readWorkbook(file),
  outlook: async file =>
    (await import('./office/read-outlook.ts')).readOutlook(await wholeOf(file)),
  recording: async (file, mediaType) =>
    (await import('./recording/read-recording.ts')).readRecording(file, mediaType),
  zip: async file => (await import('./packed/read-zip.ts')).readZip(file),
  mailbox: readMailbox,
  plain: async (file, mediaType) => {
    const text = decoded(await wholeOf(file))
    const words = mediaType === 'text/html' ? plainPage(text, limits.text) : text
    return { type: 'Plain', ...kept(tidy(words), limits.text) }
  },
}

/** Reads the whole of a file, whose type is known by its content. */
export async function readFile(file: FileBytes, mediaType: string, look = false): Promise<Reading> {
  return { ...(await read(file, mediaType, look)), version: readingVersion(mediaType) }
}

async function read(file: FileBytes, mediaType: string, look: boolean): Promise<Read> {
  if (file.length === 0) return { type: 'Unreadable', why: 'empty' }
  const reader = readerOf(mediaType)
  if (!reader) return { type: 'NotRead', why: notRead(mediaType) ?? 'unknown' }
  try {
    return await readers[reader](file, mediaType, look)
  } catch {
    // Whatever a parser that others wrote says of it, it is not built as its kind is.
    return { type: 'Unreadable', why: 'damaged' }
  }
}

/** What a file is made of, where it is of a kind that others are kept in. */
export async function* partsOf(file: FileBytes, mediaType: string): AsyncGenerator<Part> {
  switch (readerOf(mediaType)) {
    case 'message':
      return yield* partsOfMessage(await wholeOf(file))
    case 'outlook':
      return yield* (await import('./office/read-outlook.ts')).partsOfOutlook(await wholeOf(file))
    case 'zip':
      return yield* (await import('./packed/read-zip.ts')).partsOfZip(file)
    case 'mailbox':
      return yield* partsOfMailbox(file)
    default:
  }
}
