/** A mailbox given whole: how many messages, from when to when; and each of them taken out. */
import { boundsOf, type When } from '#kernel'
import { type FileBytes, piecesOf } from '../file-bytes.ts'
import { readingVersion } from '../kinds.ts'
import { limits } from '../limits.ts'
import { mailDate } from '../mail-date.ts'
import type { Part } from '../parts.ts'
import { readMessage } from '../read-message.ts'
import type { Read } from '../reading.ts'
import { kept, oneLine } from '../words.ts'
import { messagesOf } from './mbox.ts'

const message = 'message/rfc822'

/** Counts the messages and reads their dates. What they say is read when they are taken out. */
export async function readMailbox(file: FileBytes): Promise<Read> {
  let messages = 0
  let unread = 0
  let earliest: When = { type: 'undated' }
  let latest: When = { type: 'undated' }
  for await (const one of messagesOf(piecesOf(file), limits.partBytes)) {
    messages += 1
    if (one.type === 'over' || messages > limits.parts) unread += 1
    if (one.type === 'over') continue
    const date = dateOf(one.bytes)
    if (isBefore(date, earliest)) earliest = date
    if (isBefore(latest, date)) latest = date
  }
  return { type: 'MailFolder', messages, unread, earliest, latest }
}

/** The messages, each with what it says: it costs little to read one that is at hand. */
export async function* partsOfMailbox(file: FileBytes): AsyncGenerator<Part> {
  let at = 0
  for await (const one of messagesOf(piecesOf(file), limits.partBytes)) {
    at += 1
    if (at > limits.parts) return yield { type: 'Lost', at, name: '', why: 'too-many' }
    if (one.type === 'over') yield { type: 'Lost', at, name: '', why: 'too-large' }
    else {
      const { bytes } = one
      // The reading shares nothing with the bytes, which go on to whoever keeps them.
      const reading = { ...(await readMessage(bytes)), version: readingVersion(message) }
      const name = reading.type === 'Message' ? fileName(reading.subject, at) : `${at}.eml`
      yield { type: 'Part', at, name, folder: '', mediaType: message, bytes, reading }
    }
  }
}

function fileName(subject: string, at: number): string {
  const words = subject.replace(/[\\/:*?"<>|]+/g, ' ').trim()
  return `${kept(words, 100).text.trim() || at}.eml`
}

/** Out of the headers alone, which end at the first blank line. */
function dateOf(bytes: Uint8Array): When {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1')
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const words = /^date:(.*(?:\r?\n[ \t].*)*)/im.exec(headers)?.[1] ?? ''
  return mailDate(kept(oneLine(words), limits.header).text)
}

/** Whether one is surely before the other; a date is before none at all. */
function isBefore(one: When, other: When): boolean {
  const [first] = boundsOf(one) ?? []
  const [second] = boundsOf(other) ?? []
  if (first === undefined || second === undefined) {
    return other.type === 'undated' ? first !== undefined : second !== undefined
  }
  if (one.type === 'at' && other.type === 'at') return one.at < other.at
  return first < second
}
