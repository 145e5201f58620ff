/** Files of a matter, and what was read out of them. */
import {
  type Day,
  type DocumentId,
  documentId,
  type Instant,
  type MatterId,
  matterId,
} from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type DocumentRow = Readonly<{
  document: DocumentId
  matter: MatterId
  name: string
  bytes: number
  sha256: string
  mediaType: string
  says: string
  source: string
  receivedOn: Day
  /** JSON of a `Reading`; null until it has been read, and of one that is kept back. */
  reading: string | null
  readAt: Instant | null
  /** What keeps it out of all that leaves: `none`, `legal-advice` and so on. */
  privilege: string
  restrictedSource: boolean
}>

/** Whether nothing keeps it back: only such a file leaves, is searched or is given. */
export function isShared({
  privilege,
  restrictedSource,
}: Pick<DocumentRow, 'privilege' | 'restrictedSource'>): boolean {
  return privilege === 'none' && !restrictedSource
}

const columns = sql`
  d.document_id, d.matter_id, d.name, d.bytes, d.sha256, d.media_type, d.says, d.source, d.received_on,
  r.read_at, d.privilege, d.restricted_source
`
/** The words of a file that is kept back stay in the store until they are asked for by name. */
const sharedWords = sql`
  case when d.privilege = 'none' and not d.restricted_source then r.reading end as reading
`
const allWords = sql`r.reading`
const tables = sql`
  document d left join reading r on r.authority_id = d.authority_id and r.sha256 = d.sha256
`

function documentOf(row: Row): DocumentRow {
  return {
    document: documentId(row.text('document_id')),
    matter: matterId(row.text('matter_id')),
    name: row.text('name'),
    bytes: row.number('bytes'),
    sha256: row.text('sha256'),
    mediaType: row.text('media_type'),
    says: row.text('says'),
    source: row.text('source'),
    receivedOn: row.day('received_on'),
    reading: row.textOrNull('reading'),
    readAt: row.instantOrNull('read_at'),
    privilege: row.text('privilege'),
    restrictedSource: row.boolean('restricted_source'),
  }
}

export async function documentsOf(tx: Work, matter: MatterId): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns}, ${sharedWords} from ${tables}
     where d.authority_id = ${tx.authority} and d.matter_id = ${matter}
     order by d.position, d.document_id
     limit 500
  `)
  return rows.map(documentOf)
}

export async function documentRow(
  tx: Work,
  document: DocumentId,
  /** Asked for by somebody who was told that it is kept back. */
  warned?: 'warned',
): Promise<DocumentRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns}, ${warned ? allWords : sharedWords} from ${tables}
     where d.authority_id = ${tx.authority} and d.document_id = ${document}
  `)
  return row && documentOf(row)
}

/** Keeps what was read; the first reading of the same bytes stands. */
export async function keepReading(
  tx: Work,
  sha256: string,
  outcome: string,
  reading: string,
): Promise<void> {
  await tx.run(sql`
    insert into reading (authority_id, sha256, outcome, reading, read_at)
    values (${tx.authority}, ${sha256}, ${outcome}, ${reading}, ${tx.now})
        on conflict (authority_id, sha256) do nothing
  `)
}
