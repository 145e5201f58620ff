/** Answers to those who ask what stands of an officer, each from its own stream of one event. */
import { isInTheWay, type OfficerCheckEvent } from '#casework'
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
  if (event.type === 'CheckDecided') return keepDecision(db, idIn(stream), event)
  const { record, officer, purpose, askedBy, organisation, by, on, told } = event
  await db.run(sql`
    insert into officer_check (authority_id, check_id, record_id, officer, purpose, asked_by,
                               organisation, by_name, answered_on, answered_at, read_of,
                               live)
    values (${db.authority}, ${idIn(stream)}, ${record}, ${officer}, ${purpose}, ${askedBy},
            ${organisation}, ${by.name}, ${on}, ${stored.recorded}, ${told.length},
            ${isInTheWay(purpose, told)})
        on conflict do nothing
  `)
  for (const { matter, version } of told)
    await db.run(sql`
      insert into officer_check_matter (authority_id, check_id, matter_id, version)
      values (${db.authority}, ${idIn(stream)}, ${matter}, ${version})
          on conflict do nothing
    `)
}

type Decided = Extract<OfficerCheckEvent, { type: 'CheckDecided' }>

/** The last one stands. */
async function keepDecision(
  db: Projecting,
  check: string,
  { decided, despite, on }: Decided,
): Promise<void> {
  await db.run(sql`
    insert into officer_check_decision (authority_id, check_id, decided, despite, decided_on)
    values (${db.authority}, ${check}, ${decided}, ${despite}, ${on})
        on conflict (authority_id, check_id) do update
       set decided = excluded.decided, despite = excluded.despite, decided_on = excluded.decided_on
  `)
}

/** Takes away what one stream left, before what is left of it is replayed. */
export async function forgetOfficerCheck(db: Projecting, stream: string): Promise<void> {
  for (const table of ['officer_check', 'officer_check_matter', 'officer_check_decision'])
    await db.run(sql`
      delete from ${sql.table(table)}
       where authority_id = ${db.authority} and check_id = ${idIn(stream)}
    `)
}
