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
