/** Which reader a kind of file has, and what the others get. */

import { notRead, readerOf, readingVersion } from './kinds.ts'
import { limits } from './limits.ts'
import { plainPage } from './plain-page.ts'
import { readDocument } from './read-document.ts'
import { readMessage } from './read-message.ts'
import type { Read, Reading } from './reading.ts'
import { decoded, kept, tidy } from './words.ts'

/** Reads the whole of a file, whose type is known by its content. */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Reading> {
  return { ...(await read(bytes, mediaType)), version: readingVersion(mediaType) }
}

async function read(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Read> {
  if (bytes.length === 0) return { type: 'Unreadable', why: 'empty' }
  switch (readerOf(mediaType)) {
    case 'message':
      return readMessage(bytes)
    case 'pdf':
      return readDocument(bytes)
    case 'picture':
      return noPicture
    case 'plain': {
      const text = decoded(bytes)
      const words = mediaType === 'text/html' ? plainPage(text, limits.text) : text
      return { type: 'Plain', ...kept(tidy(words), limits.text) }
    }
    case undefined:
      return { type: 'NotRead', why: notRead(mediaType) ?? 'unknown' }
  }
}

const noPicture = {
  type: 'Picture',
  text: '',
  cut: false,
  words: 'off',
  width: 0,
  height: 0,
  turned: 0,
  mirrored: false,
  taken: { type: 'undated' },
  device: '',
  program: '',
} as const
