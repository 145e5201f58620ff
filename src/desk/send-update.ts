/** Writing to the complainant: the letter is made, kept, recorded and announced as one thing. */
import type { ComplaintEvent, LetterWay } from '#casework'
import { addDays, type Day, type Instant, letterId, londonDay, type OneOf, refuse } from '#kernel'
import { period } from '#law'
import { letter, type Paper } from '#papers'
import { authorityOf, type Bench } from './bench.ts'
import { type Decided, decide, loadMatter } from './decide.ts'
import { keepPaper, leavesLater, queueLetter, readsPage } from './letters/leaving.ts'
import { complaintEvent } from './reckon.ts'
import { updateLetter } from './update-letter.ts'
import type { OnMatter } from './verb.ts'
import { type As, type AsCommand, type Barrier, permits } from './who.ts'
import { capital } from './words.ts'

/** What the handler writes; everything else in the letter follows from the matter. */
export type UpdateWords = Readonly<{ by: LetterWay; done: string; next: string; delay?: string }>
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

export function updateVerbs(bench: Bench): UpdateVerbs {
  const { address } = bench

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

  return {
    async previewUpdate(as, asked) {
      const drawn = permits('handle', as) ? await draw(as, asked) : undefined
      if (!drawn) return { type: 'NotPermitted' }
      const { paper, nextUpdateBy } = drawn
      const { text, unprinted } = paper
      return {
        type: 'Letter',
        text,
        nextUpdateBy,
        unprinted,
        leavesAt: leavesLater(bench, asked.by, 'update'),
      }
    },

    async sendUpdate(as, asked) {
      const drawn = permits('handle', as) ? await draw(as, asked) : undefined
      if (!drawn) return refuse({ type: 'NotPermitted' })
      const { paper, on, nextUpdateBy } = drawn
      const { matter, seen, by, done, next, delay } = asked
      if (by === 'page' && !(await bench.store.work(as, tx => readsPage(tx, matter))))
        return refuse({ type: 'NotASafeWay', by, safe: [] })
      const { pdf, text } = await keepPaper(bench, as.authority, paper)
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
        also: tx => queueLetter(tx, { id, matter, by, about: 'update' }),
      })
    },
  }
}
