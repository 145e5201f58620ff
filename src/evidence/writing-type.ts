/** What kind of writing a file is: e-mail, web page, table, rich text. Signatures cannot tell. */
import { decoded, isWriting } from './words.ts'

type Writing = Readonly<{ mediaType: string; extension: string }>

const lookAt = 64 * 1024

/** The kind of writing, or undefined where it is none of these. `claimed` is the name's ending. */
export function writingType(bytes: Uint8Array, claimed: string): Writing | undefined {
  const head = bytes.subarray(0, lookAt)
  if (isMailbox(Buffer.from(head).toString('latin1'), claimed)) {
    return { mediaType: 'application/mbox', extension: 'mbox' }
  }
  // A message may carry anything in its body, so only its head has to be writing.
  if (isMail(Buffer.from(head).toString('latin1'), claimed)) {
    return { mediaType: 'message/rfc822', extension: 'eml' }
  }
  if (!isWriting(head)) return undefined
  const text = decoded(head).trimStart()
  if (text.startsWith('%PDF-')) return undefined
  if (text.startsWith('{\\rtf')) return { mediaType: 'application/rtf', extension: 'rtf' }
  if (isPage(text)) return { mediaType: 'text/html', extension: 'html' }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<svg[\s>]/i.test(text)) {
    return { mediaType: 'image/svg+xml', extension: 'svg' }
  }
  if (text.startsWith('<?xml')) return { mediaType: 'application/xml', extension: 'xml' }
  if (text.startsWith('BEGIN:VCALENDAR')) return { mediaType: 'text/calendar', extension: 'ics' }
  if (text.startsWith('BEGIN:VCARD')) return { mediaType: 'text/vcard', extension: 'vcf' }
  if (claimed === 'csv' || claimed === 'tsv' || isTable(text)) {
    return { mediaType: 'text/csv', extension: 'csv' }
  }
  return undefined
}

/**
 * Whether content is a PDF: its mark within the first 1,024 bytes, as readers allow, or, the mark
 * having been lost, the objects that only a PDF has. A letter may speak of either.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, lookAt)).toString('latin1')
  if (isWriting(bytes)) return head.trimStart().startsWith('%PDF-')
  if (head.slice(0, 1024).includes('%PDF-')) return true
  return /\b\d+ \d+ obj\b/.test(head) && head.includes('endobj')
}

const headers: ReadonlySet<string> = new Set(
  [
    ['from', 'to', 'cc', 'bcc', 'date', 'subject', 'sender', 'reply-to', 'message-id', 'received'],
    ['mime-version', 'return-path', 'delivered-to', 'content-type', 'in-reply-to', 'references'],
    ['content-transfer-encoding', 'dkim-signature', 'x-mailer', 'resent-from', 'envelope-to'],
  ].flat(),
)
/** A person typing a memo writes From, To and Subject; only a program writes these. */
const machineMade = new Set(
  ['message-id', 'received', 'mime-version', 'return-path', 'delivered-to'].concat([
    'content-type',
    'dkim-signature',
    'content-transfer-encoding',
  ]),
)

/** Headers such as a message begins with (RFC 5322 2.2); one is enough in a file named `.eml`. */
function isMail(head: string, claimed: string): boolean {
  const names = new Set<string>()
  let addressed = false
  for (const line of head.replace(/^\ufeff|^ï»¿/, '').split(/\r\n|\n|\r/)) {
    if (/^>?From /.test(line) || /^[ \t]+\S/.test(line)) continue
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) break
    if (headers.has(name)) names.add(name)
    if (name === 'from' && line.includes('@')) addressed = true
  }
  if (claimed === 'eml') return names.size > 0
  return names.size > 1 && (addressed || [...names].some(name => machineMade.has(name)))
}

/** A line such as only a mailbox begins with, and under it a message; one saved alone is `.eml`. */
function isMailbox(head: string, claimed: string): boolean {
  if (claimed === 'eml' || !/^From \S.{0,200}\r?\n/.test(head)) return false
  const [, ...rest] = head.split('\n')
  return isMail(rest.join('\n'), claimed)
}

function isPage(text: string): boolean {
  const start = text
    .slice(0, 2000)
    .replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '')
    .trimStart()
  return /^<(?:!doctype html|html|head|body|title|meta)[\s>]/i.test(start)
}

/** Rows with as many commas (or tabs, or semicolons) each as the first: three rows at least. */
function isTable(text: string): boolean {
  const rows = text.slice(0, 8000).split(/\r?\n/, 6).slice(0, -1).filter(Boolean)
  return (
    rows.length >= 3 &&
    [',', '\t', ';'].some(mark => {
      const counts = rows.map(row => row.replace(/"[^"]*"/g, '').split(mark).length)
      return counts[0] !== undefined && counts[0] > 2 && counts.every(n => n === counts[0])
    })
  )
}
