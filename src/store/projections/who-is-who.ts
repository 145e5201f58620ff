/** Those complained against, findable by name; and what was answered about records. */
import type { Events } from '#casework'
import { readName, searchKeys } from '#linkage'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of a record or of somebody complained against: the answers about them. */
export const identityPrefix = 'identity:'

export async function nameSubject(
  db: Projecting,
  { on, who }: Events['SubjectNamed'],
  matter: string,
): Promise<void> {
  const { subject, name, number, rank, unit, record, isChief, rankBand } = who
  await db.run(sql`
    insert into subject (authority_id, matter_id, subject_id, name, number, rank, unit, record_id,
                         named_on, is_chief)
    values (${db.authority}, ${matter}, ${subject}, ${name ?? null}, ${number ?? null},
            ${rank ?? null}, ${unit ?? null}, ${record ?? null}, ${on},
            ${isChief === true || rankBand === 'chief'})
        on conflict (authority_id, matter_id, subject_id) do update
       set name = excluded.name, number = excluded.number, rank = excluded.rank,
           unit = excluded.unit, record_id = excluded.record_id, is_chief = excluded.is_chief
  `)
  await undescribe(db, matter, who.described)
  await unkey(db, matter, subject)
  const keys = searchKeys({ ...readName(name ?? ''), ...(number ? { number } : {}) })
  await db.run(sql`
    insert into subject_key (authority_id, key, matter_id, subject_id)
    select ${db.authority}, key, ${matter}, ${subject} from unnest(${[...keys]}::text[]) as key
  `)
}

/** Whom the complainant described: somebody it may be about, before anybody is named. */
export async function describeSubjects(
  db: Projecting,
  matter: string,
  { report: { whom } }: Events['ComplaintMade'],
): Promise<void> {
  if (whom.type !== 'Known') return
  for (const [described, { name, number, rank, station }] of whom.people.entries())
    await db.run(sql`
      insert into described_subject (authority_id, matter_id, described, name, number, rank, unit)
      values (${db.authority}, ${matter}, ${described}, ${name ?? null}, ${number ?? null},
              ${rank ?? null}, ${station ?? null})
          on conflict do nothing
    `)
}

/** Named now: by which of those described, or as the only one there was. */
async function undescribe(
  db: Projecting,
  matter: string,
  described: number | undefined,
): Promise<void> {
  await db.run(sql`
    delete from described_subject
     where authority_id = ${db.authority} and matter_id = ${matter}
       and (described = ${described ?? -1}
            or 1 = (select count(*) from described_subject
                     where authority_id = ${db.authority} and matter_id = ${matter}))
  `)
}

export async function removeSubject(
  db: Projecting,
  { subject }: Events['SubjectRemoved'],
  matter: string,
): Promise<void> {
  await unkey(db, matter, subject)
  await db.run(sql`
    delete from subject
     where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
  `)
}

async function unkey(db: Projecting, matter: string, subject: string): Promise<void> {
  await db.run(sql`
    delete from subject_key
     where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
  `)
}

export async function answerIdentity(db: Projecting, stored: StoredEvent): Promise<void> {
  if (stored.disposed || stored.type !== 'IdentityAnswered') return
  const { known, found, answer, why, whoWouldKnow } = eventOf(stored)
  await db.run(sql`
    insert into identity_answer (authority_id, known, found, version, answer, why, who_knows,
                                 answered_by, answered_at)
    values (${db.authority}, ${String(known)}, ${String(found)}, ${stored.version},
            ${String(answer)}, ${String(why)}, ${whoWouldKnow ? String(whoWouldKnow) : null},
            ${stored.actor}, ${stored.recorded})
  `)
}

/** Takes away every answer of one stream, before what is left of it is replayed. */
export async function forgetAnswers(db: Projecting, stream: string): Promise<void> {
  await db.run(sql`
    delete from identity_answer
     where authority_id = ${db.authority} and known = ${stream.slice(identityPrefix.length)}
  `)
}
