/**
 * What a mail that came back says: a delivery report (RFC 3464), or the older ways mail servers
 * have of saying that they could not deliver.
 *
 * The token in the address it came back to says which notice it is about. Nothing else in it is
 * believed: anybody can write a mail.
 */
import PostalMime, { type Email } from 'postal-mime'
import type { OneOf } from '#kernel'
import { tokenIn } from './return-path.ts'

export type BounceReport = OneOf<{
  /** `status` is the far end's own code, such as 5.1.1; undefined where it gave none. */
  Failed: { token: string; status: string | undefined }
  Delivered: { token: string }
  /** It is late and still being tried: no news yet. */
  Delayed: { token: string }
  /** A holiday reply, or a person answering. */
  NotAReport: {}
  /** Not to an address that we made. */
  NotOurs: {}
}>

/** More than any delivery report needs, and less than would trouble anybody. */
export const bounceLimitBytes = 5_000_000

const returned = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc']

/** `to`: the address it was delivered to, where the mail alias says so. */
export async function readBounce(bytes: Uint8Array, to?: string): Promise<BounceReport> {
  const mail = await PostalMime.parse(bytes)
  const named = mail.headers.filter(({ key }) => returned.includes(key)).map(({ value }) => value)
  const token = [to ?? '', ...named].map(tokenIn).find(found => found !== undefined)
  if (token === undefined) return { type: 'NotOurs' }
  return formal(mail, token) ?? informal(mail, token)
}

function textOf({ content }: Email['attachments'][number]): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** The fields of a report's blocks, one block for the message and one for each recipient. */
function fieldsOf(report: string): ReadonlyMap<string, string> {
  const unfolded = report.replaceAll(/\r?\n[ \t]+/g, ' ')
  const fields = unfolded.split(/\r?\n/).flatMap(line => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim()] as const]
  })
  return new Map(fields)
}

/** Our notices go to one person each, so a report is about one recipient. */
function formal(mail: Email, token: string): BounceReport | undefined {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!part) return undefined
  const fields = fieldsOf(textOf(part))
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1]
  switch (fields.get('action')?.toLowerCase()) {
    case 'failed':
      return { type: 'Failed', token, status }
    case 'delivered':
      return { type: 'Delivered', token }
    case 'delayed':
    case 'relayed':
    case 'expanded':
      return { type: 'Delayed', token }
    default:
      // Without an action there is still its class: 5 is for ever, 4 is not yet.
      if (status?.startsWith('5')) return { type: 'Failed', token, status }
      return status?.startsWith('4') ? { type: 'Delayed', token } : undefined
  }
}

const delayed = /\b(?:delayed|delay|warning|not (?:yet )?been delivered yet|still being retried)\b/i
const failing = new RegExp(
  [
    'undeliver(?:able|ed)',
    'returned (?:mail|to sender)',
    'delivery (?:has )?fail(?:ed|ure)',
    'failure notice',
    'could not be delivered',
    'mail delivery (?:failed|system)',
  ].join('|'),
  'i',
)
const reply = /^(?:auto-replied|auto-generated)/i

/** qmail, Exim and others write a mail for people. Only a mail server's own is taken for one. */
function informal(mail: Email, token: string): BounceReport {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  if (header('x-failed-recipients') !== '') return failed(mail, token)
  const sender = `${mail.from?.address ?? ''}`
  const isServer =
    /^(?:mailer-daemon|postmaster)\b/i.test(sender) || /<>/.test(header('return-path'))
  const subject = mail.subject ?? ''
  const said = `${subject}\n${(mail.text ?? '').slice(0, 2000)}`
  if (!isServer || (reply.test(header('auto-submitted')) && !failing.test(subject)))
    return { type: 'NotAReport' }
  if (delayed.test(subject)) return { type: 'Delayed', token }
  return failing.test(said) ? failed(mail, token) : { type: 'NotAReport' }
}

function failed({ text = '' }: Email, token: string): BounceReport {
  const [, status] = /\b(5\.\d{1,3}\.\d{1,3})\b/.exec(text) ?? []
  return { type: 'Failed', token, status }
}
