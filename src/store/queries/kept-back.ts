/** Files of a matter that are kept back from all that leaves, however many it has. */
import { type DocumentId, documentId, type MatterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export async function keptBackIn(tx: Work, matter: MatterId): Promise<readonly DocumentId[]> {
  const rows = await tx.rows(sql`
    select document_id from document
     where authority_id = ${tx.authority} and matter_id = ${matter}
       and (privilege <> 'none' or restricted_source or harmful is not null)
  `)
  return rows.map(row => documentId(row.text('document_id')))
}

/**
 * Of these files, all of their matter that have the bytes of one of them: each by those it is
 * like, itself among them.
 */
export async function alikeIn(
  tx: Work,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly DocumentId[]>> {
  const alike = new Map<DocumentId, readonly DocumentId[]>()
  if (documents.length === 0) return alike
  const rows = await tx.rows(sql`
    select d.document_id, o.document_id as other
      from document o join document d
        on d.authority_id = o.authority_id and d.matter_id = o.matter_id and d.sha256 = o.sha256
     where o.authority_id = ${tx.authority} and o.document_id = any(${documents})
     order by d.document_id, o.document_id
  `)
  for (const row of rows) {
    const document = documentId(row.text('document_id'))
    const other = documentId(row.text('other'))
    alike.set(document, [...(alike.get(document) ?? []), other])
  }
  return alike
}

/** Files that are shared themselves and hold one that is not: their bytes hold its bytes. */
export async function holdingKeptBack(tx: Work, matter: MatterId): Promise<readonly DocumentId[]> {
  const rows = await tx.rows(sql`
    with recursive whole as (
      select within_document from document
       where authority_id = ${tx.authority} and matter_id = ${matter}
         and within_document is not null
         and (privilege <> 'none' or restricted_source or harmful is not null)
       union
      select d.within_document from document d join whole w on d.document_id = w.within_document
       where d.authority_id = ${tx.authority} and d.matter_id = ${matter}
         and d.within_document is not null
    )
    select within_document as document_id from whole
  `)
  return rows.map(row => documentId(row.text('document_id')))
}
