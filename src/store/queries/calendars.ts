/** Calendars a person's own program reads: found by a key that only its address holds. */
import { type PersonId, personId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export async function keepCalendar(
  tx: Work,
  asked: Readonly<{ hash: Uint8Array; person: PersonId; list: string }>,
): Promise<void> {
  const { hash, person, list } = asked
  await tx.run(sql`
    insert into calendar (authority_id, key_hash, person_id, list, made_at)
    values (${tx.authority}, ${hash}, ${person}, ${list}, ${tx.now})
  `)
}

/** Nobody reads this person's calendars by an old address again. */
export async function dropCalendars(tx: Work, person: PersonId): Promise<void> {
  await tx.run(sql`
    delete from calendar where authority_id = ${tx.authority} and person_id = ${person}
  `)
}

export type Calendar = Readonly<{ person: PersonId; name: string; role: string; list: string }>

/** Undefined also where its owner's account was stopped: they read nothing here any more. */
export async function calendarOf(tx: Work, hash: Uint8Array): Promise<Calendar | undefined> {
  const [row] = await tx.rows(sql`
    select c.person_id, c.list, s.name, s.role
      from calendar c
      join staff s on s.authority_id = c.authority_id and s.person_id = c.person_id
      left join account a on a.authority_id = c.authority_id and a.person_id = c.person_id
     where c.authority_id = ${tx.authority} and c.key_hash = ${hash}
       and a.state is distinct from 'suspended'
  `)
  return (
    row && {
      person: personId(row.text('person_id')),
      name: row.text('name'),
      role: row.text('role'),
      list: row.text('list'),
    }
  )
}
