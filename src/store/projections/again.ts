/** Around the replay of one matter after a disposal: what goes first, and what no event tells. */
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'

/** What is known of a matter that its events alone do not tell. */
export type Aside = Readonly<{ state: string | undefined; files: readonly string[] }>

/**
 * Takes away the matter's rows. Its duties are not among them: the new row was never reckoned, and
 * so they are asked for again at the next sweep.
 */
export async function takeAway(
  db: Projecting,
  tables: readonly string[],
  matter: string,
): Promise<Aside> {
  const [row] = await db.rows(sql`
    select state from matter where authority_id = ${db.authority} and matter_id = ${matter}
  `)
  const files = await db.rows(sql`
    select distinct sha256 from document
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
  // One after another in the database all the same, without an answer to each in between.
  await Promise.all(
    tables.map(table =>
      db.run(sql`
        delete from ${sql.table(table)}
         where authority_id = ${db.authority} and matter_id = ${matter}
      `),
    ),
  )
  return { state: row?.text('state'), files: files.map(file => file.text('sha256')) }
}

/** Where the matter stood holds until that is asked again; a reading goes with its last file. */
export async function putBack(db: Projecting, aside: Aside, matter: string): Promise<void> {
  const { state, files } = aside
  if (state !== undefined)
    await db.run(sql`
      update matter set state = ${state}
       where authority_id = ${db.authority} and matter_id = ${matter}
    `)
  await db.run(sql`
    delete from sender_head where authority_id = ${db.authority} and matter_id = ${matter}
  `)
  await db.run(sql`
    delete from file_head h
     where h.authority_id = ${db.authority} and h.matter_id = ${matter}
       and not exists (
             select from document d
              where d.authority_id = h.authority_id and d.document_id = h.document_id
           )
  `)
  await db.run(sql`
    update file_head set stale = true
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
  const ofBytes = ['reading', 'earlier_reading', 'original', 'original_check', 'scan']
  await Promise.all(
    [...ofBytes, 'file_words', 'words_kept'].map(table =>
      db.run(sql`
        delete from ${sql.table(table)} r
         where r.authority_id = ${db.authority} and r.sha256 = any(${[...files]})
           and not exists (
                 select from document d
                  where d.authority_id = r.authority_id and d.sha256 = r.sha256
               )
      `),
    ),
  )
}
