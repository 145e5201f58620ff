/** What came in, what came inside it, and what is wrong with what is kept, as pages read it. */
import type { Events } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

type Names = 'PartsReceived' | 'OriginalFaulted' | 'FaultEnded'
type Applies = {
  readonly [Type in Names]: (db: Projecting, event: Events[Type], place: Place) => Promise<void>
}

export async function received(
  db: Projecting,
  matter: string,
  { file, from, on, obtained }: Events['DocumentReceived'],
): Promise<void> {
  await db.run(sql`
    insert into document (authority_id, document_id, matter_id, position, name, bytes, sha256,
                          media_type, says, source, received_on, obtained)
    select ${db.authority}, ${file.document}, ${matter}, count(*)::int, ${file.name}, ${file.bytes},
           ${file.sha256}, ${file.mediaType}, ${file.says}, ${from}, ${on},
           ${obtained ? JSON.stringify(obtained) : null}::text
      from document
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
  await headWaits(db, [file.document])
}

/** What stands above their words is to be found too: it is made behind the pages. */
async function headWaits(db: Projecting, documents: readonly string[]): Promise<void> {
  await db.run(sql`
    insert into file_head (authority_id, document_id, matter_id, sha256)
    select authority_id, document_id, matter_id, sha256 from document
     where authority_id = ${db.authority} and document_id = any(${[...documents]}::text[])
        on conflict do nothing
  `)
}

/** What is kept back stays so in its parts: an attachment to legal advice is none to hand out. */
async function partsReceived(
  db: Projecting,
  matter: string,
  { on, within, from, parts }: Events['PartsReceived'],
): Promise<void> {
  const rows = parts.map(({ file, part, folder, within: inside }, nth) => ({
    ...file,
    ...{ part, folder: folder ?? null, within: inside ?? within },
    // Counted generously: in a mailbox its place is its own, in a message it starts at 1 again.
    place: inside ? nth + 1 : part,
  }))
  const wholes = [...new Set(rows.map(row => row.within))]
  await db.run(sql`
    insert into document (authority_id, document_id, matter_id, position, name, bytes, sha256,
                          media_type, says, source, received_on, within_document, part, folder,
                          privilege, restricted_source)
    select ${db.authority}, p.document, ${matter}, there.many + p.place, p.name, p.bytes, p.sha256,
           p."mediaType", p.says, ${from}, ${on}, p.within, p.part, p.folder,
           coalesce(whole.privilege, 'none'), coalesce(whole.restricted_source, false)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(
             document text, within text, part int, place int, folder text, name text, bytes bigint,
             sha256 text, "mediaType" text, says text)
      cross join (select count(*)::int as many from document
                   where authority_id = ${db.authority} and matter_id = ${matter}) there
      left join document whole on whole.authority_id = ${db.authority}
            and whole.document_id = p.within
  `)
  await headWaits(
    db,
    parts.map(({ file }) => file.document),
  )
  // The whole no longer says the names of what is a file of its own.
  await db.run(sql`
    update file_head set stale = true
     where authority_id = ${db.authority} and document_id = any(${wholes}::text[]) and not stale
  `)
}

/** A mark on a whole is one on all that came inside it, but for what was marked more strictly. */
export async function markWithin(
  db: Projecting,
  matter: string,
  { document, privilege, source }: Events['DocumentMarked'],
): Promise<void> {
  const keepsBack = privilege !== 'none' || source !== undefined
  await db.run(sql`
    with recursive inside as (
      select document_id from document
       where authority_id = ${db.authority} and matter_id = ${matter}
         and within_document = ${document}
       union
      select d.document_id from document d join inside i on d.within_document = i.document_id
       where d.authority_id = ${db.authority} and d.matter_id = ${matter}
    )
    update document d
       set privilege = ${privilege}, restricted_source = ${source !== undefined}
      from inside
     where d.authority_id = ${db.authority} and d.document_id = inside.document_id
       and case when ${keepsBack} then d.privilege = 'none' and not d.restricted_source
                else not d.marked_itself end
  `)
}

export const keepingApplies: Applies = {
  PartsReceived: (db, event, { matter }) => partsReceived(db, matter, event),
  async OriginalFaulted(db, { document, found, name }, { matter }) {
    const change =
      found === 'infected' ? sql`harmful = ${name ?? 'something'}` : sql`fault = ${found}`
    await db.run(sql`
      update document set ${change}
       where authority_id = ${db.authority} and matter_id = ${matter} and document_id = ${document}
    `)
  },
  async FaultEnded(db, { document, found }, { matter }) {
    const change =
      found === 'infected'
        ? sql`harmful = null`
        : sql`fault = case when fault = ${found} then null else fault end`
    await db.run(sql`
      update document set ${change}
       where authority_id = ${db.authority} and matter_id = ${matter} and document_id = ${document}
    `)
  },
}
