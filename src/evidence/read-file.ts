/** Which reader a kind of file has, and what the others get. */

import { notRead } from './kinds.ts'
import { limits } from './limits.ts'
import { plainPage } from './plain-page.ts'
import { readDocument } from './read-document.ts'
import { readMessage } from './read-message.ts'
import type { Reading } from './reading.ts'
import { decoded, kept, tidy } from './words.ts'

/** Reads the whole of a file, whose type is known by its content. */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Reading> {
  if (bytes.length === 0) return { type: 'Unreadable', why: 'empty' }
  const why = notRead(mediaType)
  if (why) return { type: 'NotRead', why }
  if (mediaType.startsWith('image/')) return { type: 'Picture' }
  if (mediaType === 'message/rfc822') return readMessage(bytes)
  if (mediaType === 'application/pdf') return readDocument(bytes)
  const text = decoded(bytes)
  const words = mediaType === 'text/html' ? plainPage(text, limits.text) : text
  return { type: 'Plain', ...kept(tidy(words), limits.text) }
}
