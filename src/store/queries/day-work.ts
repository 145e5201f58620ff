/** What people watch, when they last looked, what changed since, and notes that name them. */
import { type Instant, type MatterId, matterId, type NoteId, noteId, type PersonId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export async function watchMatter(tx: Work, person: PersonId, matter: MatterId): Promise<void> {
  await tx.run(sql`
    insert into watch (authority_id, person_id, matter_id, since)
    values (${tx.authority}, ${person}, ${matter}, ${tx.now})
        on conflict do nothing
  `)
}

export async function unwatchMatter(tx: Work, person: PersonId, matter: MatterId): Promise<void> {
  await tx.run(sql`
    delete from watch
     where authority_id = ${tx.authority} and person_id = ${person} and matter_id = ${matter}
  `)
}

export async function watches(tx: Work, person: PersonId, matter: MatterId): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 as found from watch
     where authority_id = ${tx.authority} and person_id = ${person} and matter_id = ${matter}
  `)
  return rows.length > 0
}

/** When this person last said they had read what changed; undefined before the first time. */
export async function lastVisit(tx: Work, person: PersonId): Promise<Instant | undefined> {
  const [row] = await tx.rows(sql`
    select seen_at from visit where authority_id = ${tx.authority} and person_id = ${person}
  `)
  return row?.instant('seen_at')
}

export async function keepVisit(tx: Work, person: PersonId): Promise<void> {
  await tx.run(sql`
    insert into visit (authority_id, person_id, seen_at)
    values (${tx.authority}, ${person}, ${tx.now})
        on conflict (authority_id, person_id) do update set seen_at = excluded.seen_at
  `)
}

export type Changed = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  type: string
  actor: string
  recorded: Instant
}>

/** What others did since `since` in matters this person handles or watches, newest first. */
export async function changedSince(
  tx: Work,
  asked: Readonly<{ person: PersonId; actor: string; since: Instant; max: number }>,
): Promise<readonly Changed[]> {
  const { person, actor, since, max } = asked
  const rows = await tx.rows(sql`
    select m.matter_id, m.reference, m.summary, e.type, e.actor, e.recorded_at
      from matter m
      join event e on e.authority_id = m.authority_id and e.stream = m.matter_id
     where m.authority_id = ${tx.authority} and m.changed_at > ${since} and e.recorded_at > ${since}
       and e.actor not in (${actor}, 'system')
       and (m.handler_id = ${person}
            or exists (select 1 from watch w
                        where w.authority_id = m.authority_id and w.matter_id = m.matter_id
                          and w.person_id = ${person}))
     order by e.recorded_at desc, e.stream, e.version desc
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    type: row.text('type'),
    actor: row.text('actor'),
    recorded: row.instant('recorded_at'),
  }))
}

export type Mention = Readonly<{
  note: NoteId
  matter: MatterId
  reference: string
  words: string
  by: string
  at: Instant
}>

/** Notes that name this person and that they have not yet read, newest first. */
export async function unreadMentions(
  tx: Work,
  person: PersonId,
  max: number,
): Promise<readonly Mention[]> {
  const rows = await tx.rows(sql`
    select k.note_id, k.matter_id, m.reference, n.words, n.written_by, k.mentioned_at
      from mention k
      join note n on n.authority_id = k.authority_id and n.note_id = k.note_id
      join matter m on m.authority_id = k.authority_id and m.matter_id = k.matter_id
     where k.authority_id = ${tx.authority} and k.person_id = ${person} and k.read_at is null
     order by k.mentioned_at desc, k.note_id
     limit ${max}
  `)
  return rows.map(row => ({
    note: noteId(row.text('note_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    words: row.text('words'),
    by: row.text('written_by'),
    at: row.instant('mentioned_at'),
  }))
}

/** Reading a matter's notes reads what in them names the reader. */
export async function readMentions(tx: Work, person: PersonId, matter: MatterId): Promise<void> {
  await tx.run(sql`
    update mention set read_at = ${tx.now}
     where authority_id = ${tx.authority} and person_id = ${person} and matter_id = ${matter}
       and read_at is null
  `)
}
