/** What a person is told once their complaint is in: reference, code, dates, receipt. */
import { type ContactMethod, safeWays } from '#casework'
import { type AuthorityId, type Day, type EventId, londonDay, type MatterId } from '#kernel'
import type { Owed } from '#law'
import { canonicalJson } from '#ledger'
import {
  chooseReceipt,
  chooseSecond,
  draftHeldBy,
  dutiesOf,
  matterRow,
  queueNotice,
  type StoredEvent,
  trackingOf,
  type Work,
} from '#store'
import { type Authority, authorityOf, type Bench, installation } from './bench.ts'
import { trackingCode } from './intake/make-matter.ts'
import { complaintEvent } from './reckon.ts'
import { keepSecond } from './second-thing.ts'

export const receiptChoices = ['download', 'post', 'email', 'not-now'] as const
export type ReceiptChoice = (typeof receiptChoices)[number]

/** The confirmation, as long as this browser holds the sent draft. */
export type Confirmation = Readonly<{
  authority: Authority
  reference: string
  /** To follow the complaint with. */
  code: string
  sentOn: Day
  kind: 'complaint' | 'possible conduct matter'
  /** Nothing but the code leads back to whoever sent it. */
  anonymous: boolean
  /** They said that they are under 18. */
  young: boolean
  /** Everything owed that the person may be told of, with how each date was reached. */
  duties: readonly Readonly<{ aimOn: Day | null; owed: Owed }>[]
  secondChosen: boolean
  receipt: ReceiptChoice | null
  /** Whether they said any way of contacting them is safe. */
  reachable: boolean
  /** The ways they said are safe and we can use, for choosing how the receipt goes. */
  safe: readonly string[]
}>

/** A file to hand over: its neutral name, and its exact text. */
export type Handed = Readonly<{ name: string; text: string }>

export type SentDesk = Readonly<{
  confirmation(holder: string): Promise<Confirmation | undefined>
  /** Chooses the second thing, once; `shorter` where it is under 8 characters. */
  chooseSecond(
    holder: string,
    words: string,
  ): Promise<'chosen' | 'already chosen' | 'shorter' | 'nothing sent'>
  chooseReceipt(
    holder: string,
    choice: ReceiptChoice,
  ): Promise<'chosen' | 'not a safe way' | 'nothing sent'>
  /** The receipt: proof of what was recorded and when. Waits for the checkpoint that covers it. */
  receipt(holder: string): Promise<Handed | undefined>
  /** The exact words that were recorded, to check the receipt against. */
  copy(holder: string): Promise<Handed | undefined>
}>

type Sent = Readonly<{ authority: AuthorityId; matter: MatterId; event: EventId }>

const writer = { type: 'public' } as const

async function sentBy({ store }: Bench, holder: string): Promise<Sent | undefined> {
  const row = await store.work({ authority: installation, actor: writer }, tx =>
    draftHeldBy(tx, holder),
  )
  return row?.sent && { authority: row.force, ...row.sent }
}

/** The report as it was recorded; undefined once it has been disposed of. */
async function reportEvent(tx: Work, { matter }: Sent): Promise<StoredEvent | undefined> {
  return (await tx.load(matter)).events.find(({ version }) => version === 1)
}

/** Who sent it, as far as this page has to know. */
async function writerOf(tx: Work, sent: Sent) {
  const stored = await reportEvent(tx, sent)
  const event = stored && complaintEvent(stored)
  const isFirst = event?.type === 'ComplaintMade' || event?.type === 'ConductReported'
  return {
    anonymous: isFirst && event.report.contact.name === '',
    young: isFirst && event.report.young === true,
  }
}

export function sentDesk(bench: Bench): SentDesk {
  const { store, world } = bench

  /** Runs `unit` in the force's own log for the complaint this browser sent. */
  async function inSent<T>(
    holder: string,
    unit: (tx: Work, sent: Sent) => Promise<T>,
  ): Promise<T | undefined> {
    const sent = await sentBy(bench, holder)
    return sent && store.work({ authority: sent.authority, actor: writer }, tx => unit(tx, sent))
  }

  async function waysSaidSafe(tx: Work, sent: Sent): Promise<readonly ContactMethod[]> {
    const stored = await reportEvent(tx, sent)
    const event = stored && complaintEvent(stored)
    const isFirst = event?.type === 'ComplaintMade' || event?.type === 'ConductReported'
    return isFirst ? safeWays(event.report.contact) : []
  }

  async function safeWaysOf(tx: Work, sent: Sent): Promise<readonly ContactMethod[]> {
    // A promise to e-mail is not made where nothing can be e-mailed.
    return (await waysSaidSafe(tx, sent)).filter(way => way !== 'email' || bench.mail)
  }

  return {
    confirmation: holder =>
      inSent(holder, async (tx, sent) => {
        const row = await matterRow(tx, sent.matter)
        const tracking = await trackingOf(tx, sent.matter)
        if (!row || !tracking) throw new Error('a complaint that was sent is not there')
        return {
          authority: authorityOf(bench, sent.authority),
          reference: row.reference,
          code: trackingCode(bench, sent.authority, sent.matter),
          sentOn: londonDay(row.receivedAt),
          kind: row.kind === 'complaint' ? 'complaint' : 'possible conduct matter',
          ...(await writerOf(tx, sent)),
          duties: await dutiesOf(tx, sent.matter),
          secondChosen: tracking.second !== null,
          receipt: receiptChoices.find(choice => choice === tracking.receipt) ?? null,
          reachable: (await waysSaidSafe(tx, sent)).length > 0,
          safe: await safeWaysOf(tx, sent),
        }
      }),

    async chooseSecond(holder, words) {
      if (words.trim().length < 8) return 'shorter'
      const kept = await keepSecond(words, world.random(16), holder)
      const chosen = await inSent(holder, (tx, { matter }) => chooseSecond(tx, matter, kept))
      if (chosen === undefined) return 'nothing sent'
      return chosen ? 'chosen' : 'already chosen'
    },

    async chooseReceipt(holder, choice) {
      const done = await inSent(holder, async (tx, sent) => {
        const safe = await safeWaysOf(tx, sent)
        if ((choice === 'post' || choice === 'email') && !safe.includes(choice))
          return 'not a safe way'
        await chooseReceipt(tx, sent.matter, choice)
        if (choice === 'post' || choice === 'email')
          await queue(tx, { matter: sent.matter, method: choice })
        return 'chosen'
      })
      return done ?? 'nothing sent'
    },

    async receipt(holder) {
      const sent = await sentBy(bench, holder)
      if (!sent) return undefined
      const receipt = await store.receipt(sent.authority, sent.event)
      const code = trackingCode(bench, sent.authority, sent.matter)
      return {
        name: `receipt-${code.slice(3, 7)}.json`,
        text: `${JSON.stringify(receipt, null, 2)}\n`,
      }
    },

    copy: holder =>
      inSent(holder, async (tx, sent) => {
        const stored = await reportEvent(tx, sent)
        if (!stored || stored.disposed) throw new Error('a report just sent has no words')
        const code = trackingCode(bench, sent.authority, sent.matter)
        return { name: `copy-${code.slice(3, 7)}.json`, text: canonicalJson(stored.body) }
      }),
  }

  /**
   * Posting waits for a person to print; e-mailing waits for the next job, which sends no
   * content.
   */
  async function queue(
    tx: Work,
    { matter, method }: { matter: MatterId; method: 'post' | 'email' },
  ) {
    // One for each way, however often it is chosen: a form sent twice posts one receipt.
    const id = `${matter}/receipt/${method}`
    await queueNotice(tx, {
      id,
      matter,
      about: 'receipt',
      method,
      state: method === 'post' ? 'to-print' : 'waiting',
    })
    if (method === 'email') await tx.enqueue('send-notice', { authority: tx.authority, notice: id })
  }
}
