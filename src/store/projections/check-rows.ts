/** Answers to those who ask what stands of an officer, each from its own stream of one event. */
import type { OfficerCheckEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of an answer. */
export const officerCheckPrefix = 'officer-check:'

const idIn = (stream: string) => stream.slice(officerCheckPrefix.length)

/** Its words stay in its event: a list shows whom it was about and who asked. */
export async function keepOfficerCheck(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const event = eventOf(stored) as OfficerCheckEvent
  const { record, officer, purpose, askedBy, organisation, by, on, told } = event
  await db.run(sql`
    insert into officer_check (authority_id, check_id, record_id, officer, purpose, asked_by,
                               organisation, by_name, answered_on, answered_at, read_of)
    values (${db.authority}, ${idIn(stream)}, ${record}, ${officer}, ${purpose}, ${askedBy},
            ${organisation}, ${by.name}, ${on}, ${stored.recorded}, ${told.length})
        on conflict do nothing
  `)
  for (const { matter, version } of told)
    await db.run(sql`
      insert into officer_check_matter (authority_id, check_id, matter_id, version)
      values (${db.authority}, ${idIn(stream)}, ${matter}, ${version})
          on conflict do nothing
    `)
}

/** Takes away what one stream left, before what is left of it is replayed. */
export async function forgetOfficerCheck(db: Projecting, stream: string): Promise<void> {
  for (const table of ['officer_check', 'officer_check_matter'])
    await db.run(sql`
      delete from ${sql.table(table)}
       where authority_id = ${db.authority} and check_id = ${idIn(stream)}
    `)
}
