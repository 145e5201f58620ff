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
