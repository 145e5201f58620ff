/** An e-mail message as headers, text and a list of what is attached. */
import { createHash } from 'node:crypto'
import PostalMime, {
  type Attachment as Attached,
  addressParser,
  decodeWords,
  type Email,
} from 'postal-mime'
import { limits } from './limits.ts'
import { mailDate } from './mail-date.ts'
import { mended } from './mended.ts'
import type { Part } from './parts.ts'
import { plainPage } from './plain-page.ts'
import type { Attachment, Mailbox, Read, Warning } from './reading.ts'
import { decoded, kept, oneLine, tidy } from './words.ts'

/** Deeper than any message a person ever forwarded, and shallow enough to cost nothing. */
const deepest = 64

/** Reads a message (RFC 5322, MIME). A message inside it stays closed: it is an attachment. */
export async function readMessage(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const parsed = await parse(bytes)
  if ('type' in parsed) return parsed
  const { headers, attachments } = parsed
  const all = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value)
  const first = (name: string) => header(decodeWords(all(name)[0] ?? ''))
  const people = { from: named(all('from')), to: named(all('to')), cc: named(all('cc')) }
  const { text, textFrom } = words(parsed)
  const raw = textFrom === 'none' && attachments.length === 0 ? rawBody(parsed, bytes) : ''
  const within = kept(text || raw, limits.text)
  if (headers.length === 0 && within.text === '' && attachments.length === 0) {
    return { type: 'Unreadable', why: 'no-message' }
  }
  const subject = first('subject')
  const shown = [
    within.text,
    subject,
    ...Object.values(people)
      .flat()
      .map(({ name }) => name),
  ]
  const warnings: readonly (readonly [Warning, boolean])[] = [
    ['raw-body', raw !== ''],
    ['unclear-characters', shown.some(words => words.includes('\ufffd'))],
    ['more-people', Object.values(people).some(list => list.length > limits.people)],
    ['repeated-headers', ['from', 'date', 'subject'].some(name => all(name).length > 1)],
  ]
  return {
    type: 'Message',
    from: people.from.slice(0, limits.people),
    to: people.to.slice(0, limits.people),
    cc: people.cc.slice(0, limits.people),
    date: mailDate(header(all('date')[0] ?? '')),
    subject,
    messageId: first('message-id').replace(/^<|>$/g, ''),
    inReplyTo: messageIds(all('in-reply-to')[0] ?? '')[0] ?? '',
    references: messageIds(all('references')[0] ?? '').slice(-limits.references),
    received: all('received').length,
    text: within.text,
    textFrom: raw ? 'plain' : textFrom,
    cut: within.cut,
    attachments: attachments.slice(0, limits.attachments).map(attached),
    more: Math.max(0, attachments.length - limits.attachments),
    warnings: warnings.filter(([, holds]) => holds).map(([warning]) => warning),
  }
}

async function parse(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Email | Extract<Read, { type: 'Unreadable' }>> {
  try {
    return await PostalMime.parse(whole(bytes), {
      forceRfc822Attachments: true,
      maxNestingDepth: deepest,
      attachmentEncoding: 'arraybuffer',
    })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : ''
    if (/nesting depth/i.test(said)) return { type: 'Unreadable', why: 'nested' }
    if (/header/i.test(said)) return { type: 'Unreadable', why: 'headers' }
    return { type: 'Unreadable', why: 'damaged' }
  }
}

/** The bytes without a second copy of them, where they are all of their buffer. */
function whole(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer | Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes
}

/** What is attached to a message, in its order. What cannot be taken apart has nothing attached. */
export async function* partsOfMessage(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Part> {
  const parsed = await parse(bytes)
  if ('type' in parsed) return
  for (const [index, attachment] of parsed.attachments.entries()) {
    const at = index + 1
    const { name, mediaType } = claimOf(attachment)
    if (at > limits.parts) return yield { type: 'Lost', at, name: '', why: 'too-many' }
    const content = new Uint8Array(contentOf(attachment))
    if (content.length > limits.partBytes) yield { type: 'Lost', at, name, why: 'too-large' }
    else yield { type: 'Part', at, name, folder: '', mediaType, bytes: content }
  }
}

/** The text part, or the words of the HTML part where there is no other. */
function words(email: Email): { text: string; textFrom: 'plain' | 'html' | 'none' } {
  const plain = tidy(mended(email.text ?? '')).trim()
  if (plain) return { text: plain, textFrom: 'plain' }
  const page = tidy(mended(plainPage(email.html ?? '', limits.text))).trim()
  return page ? { text: page, textFrom: 'html' } : { text: '', textFrom: 'none' }
}

/**
 * The body as it stands, where the parts it says it is made of are not there: what was sent is
 * shown, however it was put together. A page without words has been read, and has none.
 */
function rawBody({ html }: Email, bytes: Uint8Array): string {
  if (html) return ''
  const all = tidy(decoded(bytes.subarray(0, limits.text * 4)))
  const from = all.indexOf('\n\n')
  return from === -1 ? '' : all.slice(from).trim()
}

/** The ids in a header that names other messages (RFC 5322 3.6.4), without angle brackets. */
function messageIds(value: string): readonly string[] {
  const ids = [...value.matchAll(/<([^<>\s]+)>/g)].map(([, id]) => header(id ?? ''))
  // Some programs write one bare id, and in a few In-Reply-To there is only prose.
  return ids.length > 0 ? ids : /^\S+@\S+$/.test(value.trim()) ? [header(value)] : []
}

/** Everyone the headers name; what is not an address keeps its words. */
function named(values: readonly string[]): readonly Mailbox[] {
  return values.filter(Boolean).flatMap(value => {
    const found = addressParser(value, { flatten: true })
      .map(({ name, address }) => ({ name: header(name), address: header(address ?? '') }))
      .filter(({ name, address }) => name || address)
    return found.length > 0 ? found : [{ name: header(decodeWords(value)), address: '' }]
  })
}

function attached(part: Attached): Attachment {
  const bytes = contentOf(part)
  return {
    ...claimOf(part),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

function claimOf({ filename, mimeType }: Attached): Pick<Attachment, 'name' | 'mediaType'> {
  return { name: header(filename ?? ''), mediaType: header(mimeType) }
}

function contentOf({ content }: Attached): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

function header(text: string): string {
  return kept(oneLine(mended(text)), limits.header).text
}
