/** Praise for somebody in the police: written down, passed on, and never counted as a complaint. */
import { accepted, londonDay, type Result, refuse } from '#kernel'
import { keepPraise, type PraiseRow, passOnPraise, praiseAfter } from '#store'
import type { Bench } from '../bench.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

export type Praise = Readonly<{
  words: string
  about?: string
  place?: string
  from?: string
  reach?: string
}>
export type PraiseVerbs = Readonly<{
  /** Newest first; undefined where the asker may not. */
  praises(
    as: As,
    page: Readonly<{ after?: string }>,
  ): Promise<Readonly<{ rows: readonly PraiseRow[]; more: boolean }> | undefined>
  takePraise(as: AsCommand, praise: Praise): Promise<Result<true, Barrier>>
  /** Somebody told the person praised. */
  passOnPraise(as: AsCommand, praise: string): Promise<Result<true, Barrier>>
}>
export type PraiseDesk = Readonly<{
  /** From anybody at all, to the force they chose. */
  praise(as: AsCommand, praise: Praise): Promise<void>
}>

const pageSize = 50

function rowFor(praise: Praise, id: string, takenBy: string | null) {
  const { words, about = null, place = null, from = null, reach = null } = praise
  return { praise: id, words, about, place, from, reach, takenBy }
}

export function praiseVerbs({ store }: Bench): PraiseVerbs {
  return {
    async praises(as, { after }) {
      if (!permits('praise', as)) return undefined
      const rows = await store.work(as, tx => praiseAfter(tx, { after, max: pageSize + 1 }))
      return { rows: rows.slice(0, pageSize), more: rows.length > pageSize }
    },
    async takePraise(as, praise) {
      const { actor } = as
      if (actor.type !== 'staff' || !permits('handle own', as))
        return refuse({ type: 'NotPermitted' })
      await store.work(as, tx => keepPraise(tx, rowFor(praise, as.command, actor.person)))
      return accepted(true)
    },
    async passOnPraise(as, praise) {
      const { actor } = as
      if (actor.type !== 'staff' || !permits('praise', as)) return refuse({ type: 'NotPermitted' })
      await store.work(as, tx =>
        passOnPraise(tx, praise, { on: londonDay(tx.now), by: actor.person }),
      )
      return accepted(true)
    },
  }
}

export function praiseDesk({ store }: Bench): PraiseDesk {
  return {
    async praise(as, praise) {
      await store.work(as, tx => keepPraise(tx, rowFor(praise, as.command, null)))
    },
  }
}
