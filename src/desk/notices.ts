/** Notices by e-mail: that there is something to read, never what; only by a way that is safe. */
import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { safeWays } from '#casework'
import {
  type AuthorityId,
  commandId,
  type LetterId,
  letterId,
  londonDay,
  type MatterId,
  parseAuthorityId,
} from '#kernel'
import { type Job, settleNotice, type Work, waitingNotice } from '#store'
import { type Bench, system } from './bench.ts'
import { decide } from './decide.ts'
import catalogue from './notice.en.json' with { type: 'json' }
import { complaintEvent } from './reckon.ts'
import { fill } from './words.ts'

export type Message = Readonly<{
  /** The same however often it is tried, so that a second copy can be known for one. */
  id: string
  to: string
  subject: string
  text: string
  attachment?: Readonly<{ name: string; text: string }>
}>
/** Hands a message to a mail server; rejects where the server would not take it. */
export type Mailer = Readonly<{ send(message: Message): Promise<void> }>

/** A mailer for an SMTP server: `smtps://user:password@mail.example:465`, sending as `from`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, to, subject, text, attachment }) {
      const attachments = attachment
        ? [{ filename: attachment.name, content: attachment.text }]
        : []
      const messageId = `<${id}@${domain}>`
      // An address as an object is one address, whatever commas somebody typed in it.
      const one = { name: '', address: to }
      await transport.sendMail({ messageId, to: one, subject, text, attachments })
    },
  }
}

/** Where the person may safely be e-mailed; undefined where they said not to, or not where. */
async function safeAddress(tx: Work, matter: MatterId): Promise<string | undefined> {
  for (const stored of (await tx.load(matter)).events) {
    const event = complaintEvent(stored)
    if (event.type !== 'ComplaintMade') continue
    const { contact } = event.report
    return safeWays(contact).includes('email') ? contact.ways.email.where : undefined
  }
  return undefined
}

const triesBeforeFailed = 5

/**
 * Sends one waiting notice. Once settled it is never sent again, and one that cannot go says why
 * where staff see it.
 *
 * Between a mail server's yes and our own note of it, a process can die. The notice is then sent
 * again, because one too many says nothing and one too few can cost somebody a date. Both copies
 * carry the same Message-ID, by which mail systems that look drop the second. SMTP promises no
 * more.
 */
export async function sendNotice(
  bench: Bench,
  mailer: Mailer | undefined,
  { data }: Job,
): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const id = String(data['notice'])
  if (!authority) throw new Error('a notice without its authority')
  const as = { authority, actor: system, priority: 'background' } as const
  const waiting = await bench.store.work(as, async tx => {
    const notice = await waitingNotice(tx, id)
    return notice && { notice, to: await safeAddress(tx, notice.matter) }
  })
  if (!waiting) return
  const settle = (state: 'sent' | 'failed' | 'waiting' | 'not-set-up', problem?: string) =>
    bench.store.work(as, tx =>
      settleNotice(tx, id, problem === undefined ? { state } : { state, problem }),
    )
  const { notice, to } = waiting
  if (!mailer) return settle('not-set-up', 'no mail server is set up')
  if (to === undefined) return settle('failed', 'they have not said e-mail is safe')
  const { about, matter } = notice
  const message = await messageFor(bench, authority, { id, to, about, matter })
  try {
    await mailer.send(message)
  } catch (problem) {
    const last = notice.tries + 1 >= triesBeforeFailed
    await settle(last ? 'failed' : 'waiting', 'the mail server would not take it')
    if (!last)
      throw new Error('a notice could not be sent and will be tried again', { cause: problem })
    return
  }
  if (about === 'update') await recordNotice(bench, authority, { matter, letter: letterId(id) })
  await settle('sent')
}

/** The notice left, and so the complainant was told: the next update counts from this day. */
async function recordNotice(
  bench: Bench,
  authority: AuthorityId,
  { matter, letter }: Readonly<{ matter: MatterId; letter: LetterId }>,
): Promise<void> {
  const on = londonDay(bench.world.now())
  // Its own command id, so that the same notice sent again is recorded once.
  const as = { authority, actor: system, command: commandId(`notice-${letter}`) }
  const decided = await decide(bench, as, {
    matter,
    request: { letter },
    command: { type: 'RecordNotice', letter, on },
  })
  if (!decided.ok) throw new Error('a notice that was sent could not be recorded')
}

async function messageFor(
  { store, address }: Bench,
  authority: AuthorityId,
  notice: Readonly<{ id: string; to: string; about: string; matter: MatterId }>,
): Promise<Message> {
  const { to, about, matter } = notice
  // Its own id can name the matter, and a header is read by every server on the way.
  const id = createHash('sha256').update(notice.id).digest('hex').slice(0, 32)
  if (about !== 'receipt') {
    return { id, to, subject: catalogue.subject, text: fill(catalogue.body, { address }) }
  }
  const made = await store.work({ authority, actor: system }, tx => tx.load(matter))
  const event = made.events[0]
  if (!event) throw new Error('a receipt for a complaint that is not there')
  const receipt = await store.receipt(authority, event.id)
  const text = `${JSON.stringify(receipt, null, 2)}\n`
  return {
    id,
    to,
    subject: catalogue.receiptSubject,
    text: catalogue.receiptBody,
    attachment: { name: 'receipt.json', text },
  }
}
