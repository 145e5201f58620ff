/** What was answered about unusual looks, and requests by those that looks are about. */
import type { LookQuestionEvent, LookRequestEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of a question, and of a request. */
export const lookQuestionPrefix = 'look-question:'
export const lookRequestPrefix = 'look-request:'

export function isAboutLooks(stream: string): boolean {
  return stream.startsWith(lookQuestionPrefix) || stream.startsWith(lookRequestPrefix)
}

const idIn = (stream: string) => stream.slice(stream.indexOf(':') + 1)

export async function keepAboutLooks(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const event = eventOf(stored) as LookQuestionEvent | LookRequestEvent
  const { version, actor, recorded } = stored
  const id = idIn(stream)
  switch (event.type) {
    case 'LookQuestionAnswered':
      await db.run(sql`
        insert into look_answer (authority_id, question_id, version, answer, words, answered_by,
                                 answered_at)
        values (${db.authority}, ${id}, ${version}, ${event.answer}, ${event.words}, ${actor},
                ${recorded})
            on conflict do nothing
      `)
      return
    case 'LookRequestReceived': {
      const { matter, name, standing, receivedOn, dueOn } = event
      await db.run(sql`
        insert into look_request (authority_id, request_id, matter_id, name, standing, received_on,
                                  due_on, state, version)
        values (${db.authority}, ${id}, ${matter}, ${name}, ${standing}, ${receivedOn}, ${dueOn},
                'open', ${version})
            on conflict do nothing
      `)
      return
    }
    case 'LookRequestIdentityChecked':
    case 'LookRequestDecided':
      await db.run(sql`
        update look_request set version = ${version}
         where authority_id = ${db.authority} and request_id = ${id}
      `)
      return
    case 'LookRequestAnswered':
      await db.run(sql`
        update look_request set state = 'answered', version = ${version}
         where authority_id = ${db.authority} and request_id = ${id}
      `)
  }
}

/** Takes away what one stream left, before what is left of it is replayed. */
export async function forgetAboutLooks(db: Projecting, stream: string): Promise<void> {
  await db.run(sql`
    delete from look_answer where authority_id = ${db.authority} and question_id = ${idIn(stream)}
  `)
  await db.run(sql`
    delete from look_request where authority_id = ${db.authority} and request_id = ${idIn(stream)}
  `)
}
