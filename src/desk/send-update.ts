/** Writing to the complainant: the letter is made, kept, recorded and announced as one thing. */
import { Readable } from 'node:stream'
import type { ComplaintEvent, ToldBy } from '#casework'
import { addDays, type Day, type Instant, letterId, londonDay, type OneOf, refuse } from '#kernel'
import { holidays, period } from '#law'
import { letter, type Paper } from '#papers'
import { queueNotice } from '#store'
import { authorityOf, type Bench } from './bench.ts'
import { type Decided, decide, loadMatter } from './decide.ts'
import { leavesFrom } from './delivery/quiet.ts'
import { complaintEvent } from './reckon.ts'
import { updateLetter } from './update-letter.ts'
import { handlers, type OnMatter } from './verb.ts'
import { type As, type AsCommand, type Barrier, permits } from './who.ts'
import { capital } from './words.ts'

/** What the handler writes; everything else in the letter follows from the matter. */
export type UpdateWords = Readonly<{ by: ToldBy; done: string; next: string; delay?: string }>
export type Preview =
  | OneOf<{
      Letter: {
        text: string
        nextUpdateBy: Day
        unprinted: readonly string[]
        /** When its notice leaves, where that is not at once: news waits over days off. */
        leavesAt: Instant | undefined
      }
    }>
  | Barrier

export type UpdateVerbs = Readonly<{
  /** The letter as it would go, without sending it. */
  previewUpdate(as: As, asked: OnMatter & UpdateWords): Promise<Preview>
  sendUpdate(as: AsCommand, asked: OnMatter & UpdateWords): Promise<Decided>
}>

type Drawn = Readonly<{ paper: Paper; on: Day; nextUpdateBy: Day }>

/**
 * How a way of sending leaves the building: by a carrier at once, on paper once printed, else by
 * hand.
 */
function noticeState(by: ToldBy): 'waiting' | 'to-print' | undefined {
  if (by === 'email' || by === 'text') return 'waiting'
  return by === 'post' ? 'to-print' : undefined
}

export function updateVerbs(bench: Bench): UpdateVerbs {
  const { files, address } = bench

  async function draw(
    as: As,
    { matter, ...words }: OnMatter & UpdateWords,
  ): Promise<Drawn | undefined> {
    const loaded = await loadMatter(bench, as, matter)
    const made = loaded?.events
      .map(complaintEvent)
      .find(
        (event): event is Extract<ComplaintEvent, { type: 'ComplaintMade' }> =>
          event.type === 'ComplaintMade',
      )
    if (!made || as.actor.type !== 'staff') return undefined
    const on = londonDay(bench.world.now())
    // Within four weeks of this telling: reg 34(2)(a)(ii).
    const nextUpdateBy = period('weeks-after', 4, on).last ?? addDays(on, 28)
    const { name, role } = as.actor
    const authority = authorityOf(bench, as.authority)
    const signed = { name, role: capital(role) }
    const paper = letter(
      updateLetter({ authority, made, words, on, nextUpdateBy, signed, address }),
    )
    return { paper, on, nextUpdateBy }
  }

  /** Keeps the exact bytes that go, and answers their SHA-256. */
  async function keep({ authority }: As, bytes: Uint8Array): Promise<string> {
    const limits = { limitBytes: bytes.byteLength }
    const kept = await files.receive(authority, Readable.from([bytes]), limits)
    if (!kept.ok) throw new Error('a letter could not be kept', { cause: kept.refusal })
    return kept.value.sha256
  }

  function leavesLater(by: ToldBy): Instant | undefined {
    if (noticeState(by) !== 'waiting') return undefined
    const now = bench.world.now()
    const leaves = leavesFrom(now, { about: 'update', anyTime: false }, holidays)
    return leaves > now ? leaves : undefined
  }

  return {
    async previewUpdate(as, asked) {
      const drawn = permits(handlers, as) ? await draw(as, asked) : undefined
      if (!drawn) return { type: 'NotPermitted' }
      const { paper, nextUpdateBy } = drawn
      const { text, unprinted } = paper
      return { type: 'Letter', text, nextUpdateBy, unprinted, leavesAt: leavesLater(asked.by) }
    },

    async sendUpdate(as, asked) {
      const drawn = permits(handlers, as) ? await draw(as, asked) : undefined
      if (!drawn) return refuse({ type: 'NotPermitted' })
      const { paper, on, nextUpdateBy } = drawn
      const { matter, seen, by, done, next, delay } = asked
      const pdf = await keep(as, paper.pdf)
      const text = await keep(as, Buffer.from(paper.text))
      const id = letterId(as.command)
      const late = delay === undefined ? {} : { delay }
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { by, done, next, ...late },
        command: {
          type: 'TellProgress',
          letter: id,
          on,
          by,
          done,
          next,
          ...late,
          nextUpdateBy,
          pdf,
          text,
        },
        async also(tx) {
          const state = noticeState(by)
          if (!state) return
          await queueNotice(tx, { id, matter, about: 'update', method: by, state })
          if (state === 'waiting')
            await tx.enqueue('send-notice', { authority: as.authority, notice: id })
        },
      })
    },
  }
}
