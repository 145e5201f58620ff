/** Who looked at what, and when. Rows are only ever added. */
import type { Instant, MatterId } from '#kernel'
import { actorOf } from '../actor.ts'
import { type Row, sql } from '../db.ts'
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
  subject: string
  person: string
  name: string | null
  what: string
  how: string
  at: Instant
}>

const columns = sql`l.subject, l.person, s.name, l.what, l.how, l.looked_at`
const tables = sql`
  look l
  left join staff s on s.authority_id = l.authority_id and 'staff:' || s.person_id = l.person
`

function lookedOf(row: Row): Looked {
  return {
    subject: row.text('subject'),
    person: row.text('person'),
    name: row.textOrNull('name'),
    what: row.text('what'),
    how: row.text('how'),
    at: row.instant('looked_at'),
  }
}

/** The latest looks at one thing, newest first. */
export async function looksAtOne(
  tx: Work,
  subject: string,
  max: number,
): Promise<readonly Looked[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where l.authority_id = ${tx.authority} and l.subject = ${subject}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(lookedOf)
}

/** The latest looks at any file of a matter, newest first. */
export async function looksAtDocumentsOf(
  tx: Work,
  matter: MatterId,
  max: number,
): Promise<readonly Looked[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
      join document d on d.authority_id = l.authority_id and d.document_id = l.subject
     where l.authority_id = ${tx.authority} and d.matter_id = ${matter}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(lookedOf)
}
