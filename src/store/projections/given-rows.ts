/** Which matters were given to whom, for what and until when: see `0040-who-may-see.ts`. */
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'

type Given = Readonly<{
  matter: string
  person: string
  how: string
  from: Instant
  until?: Instant
}>

export async function give(
  db: Projecting,
  { matter, person, how, from, until }: Given,
): Promise<void> {
  await db.run(sql`
    insert into given (authority_id, matter_id, person_id, how, from_at, until_at)
    values (${db.authority}, ${matter}, ${person}, ${how}, ${from}, ${until ?? null})
        on conflict (authority_id, matter_id, person_id, how) do update
           set from_at = excluded.from_at, until_at = excluded.until_at
  `)
}

type Held = Pick<Given, 'matter' | 'person' | 'how'>

/** They no longer hold it in this way. */
export async function endGivenTo(db: Projecting, { matter, person, how }: Held): Promise<void> {
  await db.run(sql`
    delete from given
     where authority_id = ${db.authority} and matter_id = ${matter} and person_id = ${person}
       and how = ${how}
  `)
}

/** Nobody holds it in these ways any longer. */
export async function endGiven(
  db: Projecting,
  matter: string,
  ways: readonly string[],
): Promise<void> {
  await db.run(sql`
    delete from given
     where authority_id = ${db.authority} and matter_id = ${matter} and how = any(${ways}::text[])
  `)
}
