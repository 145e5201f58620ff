/** What pages read of other forces asked, and of whose history was weighed. */
import type { Events, ForceRequestEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

/** Before the id of what another force asks of us. */
export const forceRequestPrefix = 'force-request:'

type Applies = {
  readonly [Type in keyof Events]?: (
    db: Projecting,
    event: Events[Type],
    place: Place,
  ) => Promise<void>
}

export const historyApplies: Applies = {
  async ForceAsked(db, { request, subject, force, on, dueOn }, { matter }) {
    await db.run(sql`
      insert into force_asked (authority_id, matter_id, request_id, subject_id, force, asked_on,
                               due_on)
      values (${db.authority}, ${matter}, ${request}, ${subject}, ${force}, ${on}, ${dueOn})
          on conflict do nothing
    `)
  },
  async ForceAnswered(db, { request, on }, { matter }) {
    await db.run(sql`
      update force_asked set answered_on = ${on}
       where authority_id = ${db.authority} and matter_id = ${matter} and request_id = ${request}
    `)
  },
  async HistoryConsidered(db, { subject, on }, { matter }) {
    await db.run(sql`
      insert into history_watch (authority_id, matter_id, subject_id, weighed_on)
      values (${db.authority}, ${matter}, ${subject}, ${on})
          on conflict (authority_id, matter_id, subject_id) do update
         set weighed_on = excluded.weighed_on, matched_on = null
    `)
  },
  async MatchArrived(db, { subject, on }, { matter }) {
    await db.run(sql`
      update history_watch set matched_on = coalesce(matched_on, ${on})
       where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
    `)
  },
  async SubjectRemoved(db, { subject }, { matter }) {
    await db.run(sql`
      delete from history_watch
       where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
    `)
  },
  // What is over is not opened again by a likeness.
  async Finalised(db, _, { matter }) {
    await db.run(sql`
      delete from history_watch where authority_id = ${db.authority} and matter_id = ${matter}
    `)
  },
}

const idIn = (stream: string) => stream.slice(forceRequestPrefix.length)

export async function keepForceRequest(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const event = eventOf(stored) as ForceRequestEvent
  if (event.type === 'ForceRequestReceived')
    await db.run(sql`
      insert into force_request (authority_id, request_id, from_name, asked_on, due_on, version)
      values (${db.authority}, ${idIn(stream)}, ${event.fromName}, ${event.on}, ${event.dueOn},
              ${stored.version})
          on conflict do nothing
    `)
  else
    await db.run(sql`
      update force_request set answered_on = ${event.on}, version = ${stored.version}
       where authority_id = ${db.authority} and request_id = ${idIn(stream)}
    `)
}

/** Takes away what one stream left, before what is left of it is replayed. */
export async function forgetForceRequest(db: Projecting, stream: string): Promise<void> {
  await db.run(sql`
    delete from force_request where authority_id = ${db.authority} and request_id = ${idIn(stream)}
  `)
}
