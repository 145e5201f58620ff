/** Who looked at what, and when. Rows are only ever added. */
import type { Instant } from '#kernel'
import { actorOf } from '../actor.ts'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

type Look = Readonly<{ what: string; subject?: string; how: string }>

export async function recordLook(
  tx: Work,
  id: string,
  { what, subject, how }: Look,
): Promise<void> {
  await tx.run(sql`
    insert into look (authority_id, look_id, person, what, subject, how, looked_at)
    values (${tx.authority}, ${id}, ${actorOf(tx.actor)}, ${what}, ${subject ?? null}, ${how}, ${tx.now})
  `)
}

export type Looked = Readonly<{
  person: string
  name: string | null
  what: string
  how: string
  at: Instant
}>

/** The latest looks at one thing, newest first. */
export async function looksAtOne(
  tx: Work,
  subject: string,
  max: number,
): Promise<readonly Looked[]> {
  const rows = await tx.rows(sql`
    select l.person, s.name, l.what, l.how, l.looked_at
      from look l
      left join staff s on s.authority_id = l.authority_id and 'staff:' || s.person_id = l.person
     where l.authority_id = ${tx.authority} and l.subject = ${subject}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(row => ({
    person: row.text('person'),
    name: row.textOrNull('name'),
    what: row.text('what'),
    how: row.text('how'),
    at: row.instant('looked_at'),
  }))
}
