/**
 * A matter given to somebody for a purpose, and no more of it than that needs: what is alleged,
 * the dates, and files. Never what staff wrote to each other, letters, history, or an address.
 */
import type { Readable } from 'node:stream'
import { complaint, type Facts, panelMayOpen } from '#casework'
import {
  type Day,
  type DocumentId,
  fold,
  type Instant,
  type MatterId,
  type PersonId,
} from '#kernel'
import {
  type DocumentRow,
  documentRow,
  documentsOf,
  type GivenMatter,
  holdingKeptBack,
  isShared,
  matterRow,
  mattersGivenTo,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { handedOut } from '../handed-out.ts'
import { complaintEvent } from '../reckon.ts'
import { type As, permits } from '../who.ts'
import { maySee } from './may-see.ts'
import { opensBySeat } from './seat.ts'

export type GivenView = Readonly<{
  matter: MatterId
  reference: string
  kind: string
  summary: string | undefined
  madeOn: Day
  loggedOn: Day | null
  recordedOn: Day | null
  outcomeOn: Day | null
  finalisedOn: Day | null
  state: string
  allegations: readonly Readonly<{ words: string }>[]
  documents: readonly Pick<DocumentRow, 'document' | 'name' | 'bytes' | 'says'>[]
  purpose: string
  until: Instant
}>

export type GivenDesk = Readonly<{
  givenToMe(as: As): Promise<readonly GivenMatter[] | undefined>
  /** Undefined where there is none, or it was not given to them, or no longer is. */
  givenMatter(as: As, matter: MatterId): Promise<GivenView | undefined>
  givenFile(
    as: As,
    asked: Readonly<{ matter: MatterId; document: DocumentId }>,
  ): Promise<Readonly<{ row: DocumentRow; bytes: Readable }> | undefined>
}>

export function givenDesk({ store, files }: Pick<Bench, 'store' | 'files'>): GivenDesk {
  return {
    async givenToMe(as) {
      const { actor } = as
      if (!permits('read given', as) || actor.type !== 'staff') return undefined
      return store.work(as, async tx => {
        const given = await mattersGivenTo(tx, actor.person)
        if (!permits('read for a panel', as)) return given
        const open: GivenMatter[] = []
        for (const one of given) if (await heldBy(tx, as, one.matter)) open.push(one)
        return open
      })
    },

    async givenMatter(as, matter) {
      if (!permits('read given', as)) return undefined
      return store.work(as, async tx => {
        const held = await heldBy(tx, as, matter)
        const row = held && (await matterRow(tx, matter))
        if (!held || !row) return undefined
        const { reference, kind, madeOn, loggedOn, recordedOn, outcomeOn, finalisedOn, state } = row
        const { access, allegations } = held.facts
        const given = access.given.find(({ person }) => person === held.person)
        if (!given) return undefined
        return {
          ...{ matter, reference, kind, madeOn, loggedOn, recordedOn, outcomeOn, finalisedOn },
          ...{ state, purpose: given.purpose, until: given.until },
          summary: row.summary ?? undefined,
          allegations: allegations.map(({ words }) => ({ words })),
          documents: (await documentsOf(tx, matter))
            .filter(await mayBeGiven(tx, as, { matter, held }))
            .map(({ document, name, bytes, says }) => ({ document, name, bytes, says })),
        }
      })
    },

    async givenFile(as, { matter, document }) {
      if (!permits('read given', as)) return undefined
      const row = await store.work(as, async tx => {
        const held = await heldBy(tx, as, matter)
        const found = held && (await documentRow(tx, document))
        if (!found || found.matter !== matter) return undefined
        const isGiven = await mayBeGiven(tx, as, { matter, held })
        return isGiven(found) ? found : undefined
      })
      // What says who sent a file is no reader's; what it holds was asked above.
      return row && handedOut(files, as.authority, { row, isUnnamed: true, holds: false })
    },
  }
}

/**
 * What is privileged, or came on condition that it goes no further, is given to nobody; nor is
 * what it came inside, whose bytes hold its own. Whoever sits on a panel opens its bundle alone,
 * and of that the second part only once the tasks before it are closed.
 */
async function mayBeGiven(
  tx: Work,
  as: As,
  { matter, held: { facts, person } }: Readonly<{ matter: MatterId; held: Held }>,
): Promise<(row: DocumentRow) => boolean> {
  const holding = new Set(await holdingKeptBack(tx, matter))
  const bundled = permits('read for a panel', as) ? panelMayOpen(facts, person) : undefined
  return row =>
    isShared(row) && !holding.has(row.document) && (!bundled || bundled.has(row.document))
}

type Held = Readonly<{ facts: Facts; person: PersonId }>

async function heldBy(tx: Work, as: As, matter: MatterId): Promise<Held | undefined> {
  const { actor } = as
  if (actor.type !== 'staff' || !(await maySee(tx, as, matter))) return undefined
  const { events } = await tx.load(matter)
  const state = fold(complaint, events.map(complaintEvent))
  if (state.type !== 'Open' || !opensBySeat(as, state.facts)) return undefined
  return { facts: state.facts, person: actor.person }
}
