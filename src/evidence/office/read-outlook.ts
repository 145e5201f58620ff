/** A message saved from Outlook: the same as any other, once its own format is undone. */

import { createHash } from 'node:crypto'
import outlook, { type FieldsData } from '@kenjiuno/msgreader'
import { parseInstant, type When } from '#kernel'
import { limits } from '../limits.ts'
import type { Part } from '../parts.ts'
import { plainPage } from '../plain-page.ts'
import { readMessage } from '../read-message.ts'
import type { Mailbox, MessageReading, Read } from '../reading.ts'
import { decoded, kept, oneLine, tidy } from '../words.ts'

// It is published in the older form of modules, whose default is inside its default.
const { default: MsgReader } = outlook

type Headers = Omit<MessageReading, 'version'>

/** Reads a saved message. What was sent with its headers is believed before what Outlook adds. */
export async function readOutlook(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const reader = new MsgReader(ownBuffer(bytes))
  const fields = reader.getFileData()
  if (fields.error) return { type: 'Unreadable', why: 'damaged' }
  const sent = fields.headers
    ? await readMessage(Buffer.from(`${fields.headers}\r\n\r\n`))
    : undefined
  const headers = sent?.type === 'Message' ? sent : undefined
  const attachments = [...partsIn(reader, fields)].filter(part => part.type === 'Part')
  const { text, textFrom } = wordsOf(fields)
  const within = kept(text, limits.text)
  return {
    type: 'Message',
    ...headersOf(fields, headers),
    received: headers?.received ?? 0,
    text: within.text,
    cut: within.cut,
    textFrom,
    attachments: attachments
      .slice(0, limits.attachments)
      .map(({ name, mediaType, bytes: content }) => ({
        ...{ name, mediaType, bytes: content.length },
        sha256: createHash('sha256').update(content).digest('hex'),
      })),
    more: Math.max(0, attachments.length - limits.attachments),
    warnings: headers?.warnings.filter(one => one === 'repeated-headers') ?? [],
  }
}

/** A buffer that holds nothing else: the reader looks at all of the one it is given. */
function ownBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
}

export function* partsOfOutlook(bytes: Uint8Array<ArrayBuffer>): Generator<Part> {
  const reader = new MsgReader(ownBuffer(bytes))
  yield* partsIn(reader, reader.getFileData())
}

function* partsIn(
  reader: InstanceType<typeof MsgReader>,
  { attachments = [] }: FieldsData,
): Generator<Part> {
  for (const [index, attachment] of attachments.entries()) {
    const at = index + 1
    const name = cell(attachment.fileName ?? attachment.name)
    try {
      const { content, fileName } = reader.getAttachment(attachment)
      const mediaType = attachment.innerMsgContent
        ? 'application/vnd.ms-outlook'
        : cell(attachment.attachMimeTag)
      if (content.length > limits.partBytes) yield { type: 'Lost', at, name, why: 'too-large' }
      else {
        const copy = new Uint8Array(content)
        yield { type: 'Part', at, name: cell(fileName) || name, folder: '', mediaType, bytes: copy }
      }
    } catch {
      yield { type: 'Lost', at, name, why: 'damaged' }
    }
  }
}

type Said = Pick<
  Headers,
  'from' | 'to' | 'cc' | 'date' | 'subject' | 'messageId' | 'inReplyTo' | 'references'
>

function headersOf(fields: FieldsData, headers: Headers | undefined): Said {
  const sender: Mailbox = {
    name: cell(fields.senderName),
    address: address(fields.senderSmtpAddress, fields.senderEmail),
  }
  const named = (kind: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType = 'to' }) => recipType === kind)
      .slice(0, limits.people)
      .map(one => ({ name: cell(one.name), address: address(one.smtpAddress, one.email) }))
  return {
    from: headers?.from.length ? headers.from : sender.name || sender.address ? [sender] : [],
    to: headers?.to.length ? headers.to : named('to'),
    cc: headers?.cc.length ? headers.cc : named('cc'),
    date: headers && headers.date.type !== 'undated' ? headers.date : sentAt(fields),
    subject: cell(fields.subject) || (headers?.subject ?? ''),
    messageId: headers?.messageId || cell(fields.messageId).replace(/^<|>$/g, ''),
    inReplyTo: headers?.inReplyTo ?? '',
    references: headers?.references ?? [],
  }
}

/** Inside an organisation Outlook names people by its own directory: no address anybody can use. */
function address(smtp: string | undefined, other: string | undefined): string {
  return cell(smtp) || (other?.includes('@') ? cell(other) : '')
}

function sentAt({ clientSubmitTime, messageDeliveryTime }: FieldsData): When {
  const words = clientSubmitTime ?? messageDeliveryTime ?? ''
  const ms = Date.parse(words)
  const at = Number.isNaN(ms) ? undefined : parseInstant(new Date(ms).toISOString())
  return at ? { type: 'at', at, words } : { type: 'undated', ...(words && { words: cell(words) }) }
}

function wordsOf({ body, bodyHtml, html }: FieldsData): Pick<Headers, 'text' | 'textFrom'> {
  const plain = tidy(body ?? '').trim()
  if (plain) return { text: plain, textFrom: 'plain' }
  const page = bodyHtml ?? (html ? decoded(html) : '')
  const words = tidy(plainPage(page, limits.text)).trim()
  return words ? { text: words, textFrom: 'html' } : { text: '', textFrom: 'none' }
}

function cell(words: string | undefined): string {
  return kept(oneLine(words ?? ''), limits.header).text
}
