/** Notices by e-mail: that there is something to read, never what; and only by a way that is safe. */
import { createTransport } from 'nodemailer'
import { safeWays } from '#casework'
import { type AuthorityId, type MatterId, parseAuthorityId } from '#kernel'
import { type Job, settleNotice, type Work, waitingNotice } from '#store'
import { type Bench, system } from './bench.ts'
import catalogue from './notice.en.json' with { type: 'json' }
import { complaintEvent } from './reckon.ts'
import { fill } from './words.ts'

export type Message = Readonly<{
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
  return {
    async send({ to, subject, text, attachment }) {
      const attachments = attachment
        ? [{ filename: attachment.name, content: attachment.text }]
        : []
      await transport.sendMail({ to, subject, text, attachments })
    },
  }
}

/** Where the person may safely be e-mailed; undefined where they said not to, or gave no address. */
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
 * Sends one waiting notice. Settled once: a notice sent is never sent again, and one that cannot go
 * says why where staff see it.
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
  try {
    await mailer.send(
      await messageFor(bench, authority, { to, about: notice.about, matter: notice.matter }),
    )
  } catch (problem) {
    const last = notice.tries + 1 >= triesBeforeFailed
    await settle(last ? 'failed' : 'waiting', 'the mail server would not take it')
    if (!last)
      throw new Error('a notice could not be sent and will be tried again', { cause: problem })
    return
  }
  await settle('sent')
}

async function messageFor(
  { store, address }: Bench,
  authority: AuthorityId,
  { to, about, matter }: Readonly<{ to: string; about: string; matter: MatterId }>,
): Promise<Message> {
  if (about !== 'receipt') {
    return { to, subject: catalogue.subject, text: fill(catalogue.body, { address }) }
  }
  const made = await store.work({ authority, actor: system }, tx => tx.load(matter))
  const event = made.events[0]
  if (!event) throw new Error('a receipt for a complaint that is not there')
  const receipt = await store.receipt(authority, event.id)
  const text = `${JSON.stringify(receipt, null, 2)}\n`
  return {
    to,
    subject: catalogue.receiptSubject,
    text: catalogue.receiptBody,
    attachment: { name: 'receipt.json', text },
  }
}
