/** How a letter leaves: its bytes kept, its notice in the outbox, and the moment it goes. */
import { Readable } from 'node:stream'
import type { LetterWay } from '#casework'
import type { AuthorityId, Instant, LetterId, MatterId } from '#kernel'
import { holidays } from '#law'
import type { Paper } from '#papers'
import { queueNotice, trackingOf, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { leavesFrom } from '../delivery/quiet.ts'

/**
 * How a way of sending leaves the building: by a carrier at once, on paper once printed, never
 * where it lies on their page, else by hand.
 */
function noticeState(by: LetterWay): 'waiting' | 'to-print' | 'on-page' | undefined {
  if (by === 'email' || by === 'text') return 'waiting'
  if (by === 'page') return 'on-page'
  return by === 'post' ? 'to-print' : undefined
}

/** Whether they can read a letter that only lies on their page: the second thing opens it. */
export async function readsPage(tx: Work, matter: MatterId): Promise<boolean> {
  return typeof (await trackingOf(tx, matter))?.second === 'string'
}

type About = 'update' | 'letter'

/** When its notice leaves, where that is not at once: news waits over days off. */
export function leavesLater(bench: Bench, by: LetterWay, about: About): Instant | undefined {
  if (noticeState(by) !== 'waiting') return undefined
  const now = bench.world.now()
  const leaves = leavesFrom(now, { about, anyTime: false }, holidays)
  return leaves > now ? leaves : undefined
}

async function keep({ files }: Bench, authority: AuthorityId, bytes: Uint8Array): Promise<string> {
  const limits = { limitBytes: bytes.byteLength }
  const kept = await files.receive(authority, Readable.from([bytes]), limits)
  if (!kept.ok) throw new Error('a letter could not be kept', { cause: kept.refusal })
  return kept.value.sha256
}

/** Keeps words as they stand, and answers their SHA-256. */
export function keepWords(bench: Bench, authority: AuthorityId, words: string): Promise<string> {
  return keep(bench, authority, Buffer.from(words))
}

/** Keeps the exact bytes that go, and answers the SHA-256 of each. */
export async function keepPaper(
  bench: Bench,
  authority: AuthorityId,
  paper: Paper,
): Promise<Readonly<{ pdf: string; text: string }>> {
  const pdf = await keep(bench, authority, paper.pdf)
  return { pdf, text: await keep(bench, authority, Buffer.from(paper.text)) }
}

/** Puts its notice in the outbox, where its way has one. */
export async function queueLetter(
  tx: Work,
  of: Readonly<{ id: LetterId; matter: MatterId; by: LetterWay; about: About }>,
): Promise<void> {
  const { id, matter, by, about } = of
  const state = noticeState(by)
  if (!state) return
  await queueNotice(tx, { id, matter, about, method: by, state })
  if (state === 'waiting') await tx.enqueue('send-notice', { authority: tx.authority, notice: id })
}
