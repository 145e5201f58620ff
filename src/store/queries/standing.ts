/** How whoever is at work stands to a matter: the same facts the row policies go by. */
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type StandingTo = Readonly<{ isThere: boolean; isGiven: boolean; isRestricted: boolean }>

export async function standingTo(tx: Work, matter: string, person: string): Promise<StandingTo> {
  const [row] = await tx.rows(sql`
    select exists (
             select 1 from matter
              where authority_id = ${tx.authority} and matter_id = ${matter}) as there,
           exists (
             select 1 from given
              where authority_id = ${tx.authority} and person_id = ${person}
                and matter_id = ${matter} and (until_at is null or until_at > ${tx.now})) as given,
           exists (
             select 1 from restriction
              where authority_id = ${tx.authority} and person_id = ${person}
                and matter_id = ${matter}
                and (lifted_until is null or lifted_until <= ${tx.now})) as restricted
  `)
  return {
    isThere: row?.boolean('there') ?? false,
    isGiven: row?.boolean('given') ?? false,
    isRestricted: row?.boolean('restricted') ?? true,
  }
}

/** Those of `others` that somebody is kept from who may see `matter`. */
export async function keptFromSome(
  tx: Work,
  matter: string,
  others: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql`
    select distinct r.matter_id from restriction r
     where r.authority_id = ${tx.authority} and r.matter_id = any(${[...others]}::text[])
       and not exists (
             select 1 from restriction here
              where here.authority_id = r.authority_id and here.matter_id = ${matter}
                and here.person_id = r.person_id
                and (here.lifted_until is null or here.lifted_until <= ${tx.now}))
  `)
  return new Set(rows.map(row => row.text('matter_id')))
}

/** Whether two accounts are of one person, by the line of the directory each was said to be. */
export async function areOnePerson(tx: Work, one: string, other: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 as found
      from account a
      join account b on b.authority_id = a.authority_id and b.directory = a.directory
     where a.authority_id = ${tx.authority} and a.person_id = ${one} and b.person_id = ${other}
  `)
  return rows.length > 0
}

/** The records of somebody themselves: their line of the directory, and what was last answered
 *  to be the same person. */
export async function recordsOfOneself(tx: Work, person: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql`
    with line as (
      select p.record_id
        from account a
        join person_record p
          on p.authority_id = a.authority_id and p.source_key = a.directory
         and p.kind = 'directory'
       where a.authority_id = ${tx.authority} and a.person_id = ${person}
    ), answered as (
      select i.found as record_id, i.known as line, i.answer, i.answered_at, i.version
        from line join identity_answer i on i.known = line.record_id
       where i.authority_id = ${tx.authority}
       union all
      select i.known, i.found, i.answer, i.answered_at, i.version
        from line join identity_answer i on i.found = line.record_id
       where i.authority_id = ${tx.authority}
    ), latest as (
      select distinct on (line, record_id) record_id, answer
        from answered
       order by line, record_id, answered_at desc, version desc
    )
    select record_id from line
     union
    select record_id from latest where answer = 'same'
  `)
  return new Set(rows.map(row => row.text('record_id')))
}

/** Those of `subjects` complained against in some matter whoever is at work may see. */
export async function subjectsSeen(
  tx: Work,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql`
    select distinct subject_id from subject
     where authority_id = ${tx.authority} and subject_id = any(${[...subjects]}::text[])
  `)
  return new Set(rows.map(row => row.text('subject_id')))
}
