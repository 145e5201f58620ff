/** What marks, corrections and what somebody says is wrong change in what pages read. */
import type { Events } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import { markWithin } from './keeping-rows.ts'
import type { Place } from './matter-rows.ts'

type Names =
  | 'DocumentMarked'
  | 'PurposeDecided'
  | 'EntryContested'
  | 'EntryCorrected'
  | 'ContestNoted'
type Applies = {
  readonly [Type in Names]: (db: Projecting, event: Events[Type], place: Place) => Promise<void>
}

/** How many entries of it wait for an answer. */
async function count(db: Projecting, matter: string, by: 1 | -1): Promise<void> {
  await db.run(sql`
    update matter set contested = greatest(contested + ${by}::int, 0)
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

export const privacyApplies: Applies = {
  async DocumentMarked(db, event, { matter }) {
    const { document, privilege, source } = event
    await db.run(sql`
      update document
         set privilege = ${privilege}, restricted_source = ${source !== undefined},
             marked_itself = true
       where authority_id = ${db.authority} and matter_id = ${matter}
         and document_id = ${document}
    `)
    await markWithin(db, matter, event)
  },
  async PurposeDecided(db, { purpose }, { matter }) {
    await db.run(sql`
      update matter set purpose = ${purpose}
       where authority_id = ${db.authority} and matter_id = ${matter}
    `)
  },
  EntryContested: (db, _, { matter }) => count(db, matter, 1),
  async EntryCorrected(db, { what, words, contest }, { matter }) {
    if (contest !== undefined) await count(db, matter, -1)
    // Lists show what it should have said; what it said stays in the story.
    if (what === 'ComplaintLogged')
      await db.run(sql`
        update matter set summary = ${words}
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
  },
  ContestNoted: (db, _, { matter }) => count(db, matter, -1),
}

/** A mark whose words are gone no longer says which file it kept back: none is let go by that. */
export async function keepAllBack(db: Projecting, matter: string): Promise<void> {
  await db.run(sql`
    update document set privilege = 'sensitive'
     where authority_id = ${db.authority} and matter_id = ${matter} and privilege = 'none'
  `)
}
