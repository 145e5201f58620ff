/** What pages read of a matter, kept up event by event and never worked out on a read. */
import type { ComplaintEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting, Projections } from '../store.ts'
import { forget } from './forget.ts'
import { applyTo, madeAndDisposed } from './matter-rows.ts'
import { answerIdentity, identityPrefix } from './who-is-who.ts'

async function apply(db: Projecting, matter: string, stored: StoredEvent): Promise<void> {
  const { recorded, actor, version } = stored
  const place = { matter, recorded, actor, version }
  if (stored.disposed) {
    const wasFirst = stored.type === 'ComplaintMade' || stored.type === 'ConductReported'
    if (wasFirst) await madeAndDisposed(db, place)
    return
  }
  const { type, ...event } = eventOf(stored) as ComplaintEvent
  await applyTo(db, type, event, place)
}

/** The projections of casework, for `openStore`. Duties are not here: they need today's date. */
export const caseworkProjections: Projections = {
  tables: [
    'letter',
    'letter_waiting',
    'withheld',
    'document',
    'note',
    'waiver',
    'identity_answer',
    'subject_key',
    'subject',
    'access_grant',
    'review',
    'recommendation',
    'matter',
  ],
  async project(db, events, stream) {
    for (const event of events) {
      if (event.type === 'RecordDisposed' && !event.disposed)
        await forget(db, String(event.body['event']), String(event.body['stream']))
      else if (stream.startsWith(identityPrefix)) await answerIdentity(db, event)
      else await apply(db, stream, event)
    }
    const last = events.at(-1)
    if (!last) return
    await db.run(sql`
      update matter set version = ${last.version}, changed_at = ${last.recorded}
       where authority_id = ${db.authority} and matter_id = ${stream}
    `)
  },
}
