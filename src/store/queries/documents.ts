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
  /** The file it came inside, and which of its parts it is, counted from 1. */
  within: Readonly<{ document: DocumentId; part: number; folder: string | null }> | null
  /** JSON of an `Obtained`: whom it was had from, as whoever added it says. */
  obtained: string | null
  /** `missing` or `altered`, where the bytes we keep are not there as they were received. */
  fault: string | null
  /** What a scanner found in it, by the scanner's name for it. */
  harmful: string | null
  /** Which version of its reader the reading is by; null until it has been read. */
  readVersion: number | null
}>

/** Whether nothing keeps it back: only such a file leaves, is searched or is given. */
export function isShared({
  privilege,
  restrictedSource,
  harmful,
}: Pick<DocumentRow, 'privilege' | 'restrictedSource' | 'harmful'>): boolean {
  return privilege === 'none' && !restrictedSource && harmful === null
}

const columns = sql`
  d.document_id, d.matter_id, d.name, d.bytes, d.sha256, d.media_type, d.says, d.source, d.received_on,
  r.read_at, d.privilege, d.restricted_source, d.within_document, d.part, d.folder, d.obtained,
  d.fault, d.harmful, r.version
`
/** The words of a file that is kept back stay in the store until they are asked for by name. */
const sharedWords = sql`
  case when d.privilege = 'none' and not d.restricted_source and d.harmful is null
    then r.reading end as reading
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
    within: withinOf(row),
    obtained: row.textOrNull('obtained'),
    fault: row.textOrNull('fault'),
    harmful: row.textOrNull('harmful'),
    readVersion: row.numberOrNull('version'),
  }
}

function withinOf(row: Row): DocumentRow['within'] {
  const document = row.textOrNull('within_document')
  if (document === null) return null
  return {
    document: documentId(document),
    part: row.number('part'),
    folder: row.textOrNull('folder'),
  }
}

/**
 * Of what came inside another file only what is short is read for a list: the words of hundreds of
 * messages out of a mailbox are on no page but their own.
 */
const listedWords = sql`
  case when (d.within_document is null
             or r.outcome in ('Recording', 'Picture', 'NoTextLayer', 'Unreadable', 'NotRead'))
        and d.privilege = 'none' and not d.restricted_source and d.harmful is null
    then r.reading end as reading
`

/**
 * The first 500 of a matter: those that came by themselves first, then what came inside them.
 * `listed`: what came inside is without its words.
 */
export async function documentsOf(
  tx: Work,
  matter: MatterId,
  words: 'all' | 'listed' = 'all',
): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns}, ${words === 'all' ? sharedWords : listedWords} from ${tables}
     where d.authority_id = ${tx.authority} and d.matter_id = ${matter}
     order by d.within_document is not null, d.position, d.document_id
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

/** E-mails of a matter by what their headers say, without their text; `after` is the last seen. */
export async function messagesOf(
  tx: Work,
  matter: MatterId,
  { after, max }: Readonly<{ after?: DocumentId | undefined; max: number }>,
): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns},
           case when d.privilege = 'none' and not d.restricted_source and d.harmful is null
                then (r.reading::jsonb || '{"text": "", "attachments": []}'::jsonb)::text
           end as reading
      from ${tables}
     where d.authority_id = ${tx.authority} and d.matter_id = ${matter} and r.outcome = 'Message'
       and (${after ?? null}::text is null
            or (d.position, d.document_id) > (
                 select l.position, l.document_id from document l
                  where l.authority_id = ${tx.authority} and l.document_id = ${after ?? null}))
     order by d.position, d.document_id
     limit ${max}
  `)
  return rows.map(documentOf)
}

/** What came inside a file, in its order, without what they say; `after` is the last one seen. */
export async function partsOf(
  tx: Work,
  document: DocumentId,
  { after = 0, max }: Readonly<{ after?: number; max: number }>,
): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns}, null as reading from ${tables}
     where d.authority_id = ${tx.authority} and d.within_document = ${document}
       and d.part > ${after}
     order by d.part, d.document_id
     limit ${max}
  `)
  return rows.map(documentOf)
}

/** These files, without what they say, in the order they were received. */
export async function documentsNamed(
  tx: Work,
  documents: readonly DocumentId[],
): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns}, null as reading from ${tables}
     where d.authority_id = ${tx.authority} and d.document_id = any(${[...documents]}::text[])
     order by d.position, d.document_id
  `)
  return rows.map(documentOf)
}

/**
 * Of these files, those not to be opened for what is inside: e-mails with nothing attached, as the
 * reader said that would read them today (`version`), and what came inside others and stands
 * further on among the files of its matter than `mostPlaces`, where parts are counted generously.
 * Told without their words, so of those that are kept back too.
 */
export async function notToOpen(
  tx: Work,
  documents: readonly DocumentId[],
  { version, mostPlaces }: Readonly<{ version: number; mostPlaces: number }>,
): Promise<ReadonlySet<DocumentId>> {
  const rows = await tx.rows(sql`
    select d.document_id
      from document d
      left join reading r on r.authority_id = d.authority_id and r.sha256 = d.sha256
     where d.authority_id = ${tx.authority} and d.document_id = any(${[...documents]}::text[])
       and case when d.within_document is not null and d.position > ${mostPlaces} then true
                when d.media_type = 'message/rfc822' and r.outcome = 'Message'
                     and r.version = ${version}
                then r.reading::jsonb @> '{"more": 0}' and r.reading::jsonb -> 'attachments' = '[]'
                else false end
  `)
  return new Set(rows.map(row => documentId(row.text('document_id'))))
}

/** Every file of the authority with these bytes, in whichever matter. */
export async function documentsOfBytes(tx: Work, sha256: string): Promise<readonly DocumentRow[]> {
  const rows = await tx.rows(sql`
    select ${columns}, null as reading from ${tables}
     where d.authority_id = ${tx.authority} and d.sha256 = ${sha256}
     order by d.document_id
     limit 1000
  `)
  return rows.map(documentOf)
}

/** `reading` is JSON of a `Reading`. */
export type KeptReading = Readonly<{
  sha256: string
  outcome: string
  version: number
  reading: string
}>

/** Keeps what was read; the first reading of the same bytes by one version stands. */
export async function keepReadings(tx: Work, all: readonly KeptReading[]): Promise<void> {
  const kept = [...new Map(all.map(one => [one.sha256, one])).values()]
  if (kept.length === 0) return
  const hashes = kept.map(({ sha256 }) => sha256)
  const versions = kept.map(({ version }) => version)
  await tx.run(sql`
    insert into earlier_reading (authority_id, sha256, version, outcome, reading, read_at)
    select r.authority_id, r.sha256, r.version, r.outcome, r.reading, r.read_at
      from unnest(${hashes}::text[], ${versions}::int[]) as newer (sha256, version)
      join reading r on r.authority_id = ${tx.authority} and r.sha256 = newer.sha256
                    and r.version < newer.version
        on conflict do nothing
  `)
  await tx.run(sql`
    insert into reading as now (authority_id, sha256, outcome, reading, version, read_at)
    select ${tx.authority}, one.sha256, one.outcome, one.reading, one.version, ${tx.now}
      from unnest(${hashes}::text[], ${kept.map(({ outcome }) => outcome)}::text[],
                  ${kept.map(({ reading }) => reading)}::text[], ${versions}::int[])
             as one (sha256, outcome, reading, version)
        on conflict (authority_id, sha256) do update
       set outcome = excluded.outcome, reading = excluded.reading, version = excluded.version,
           read_at = excluded.read_at
     where now.version < excluded.version
  `)
  await tx.run(sql`
    update file_head set stale = true
     where authority_id = ${tx.authority} and sha256 = any(${hashes}::text[]) and not stale
  `)
  // What they say can be searched a moment later.
  const { authority } = tx
  await tx.enqueue('keep-words', { authority }, { singletonKey: authority })
}

/** Readings that a newer version took the place of, newest first; of what is kept back nothing. */
export async function earlierReadings(
  tx: Work,
  document: DocumentId,
): Promise<readonly Readonly<{ version: number; readAt: Instant; reading: string | null }>[]> {
  const rows = await tx.rows(sql`
    select r.version, r.read_at, ${sharedWords}
      from document d join earlier_reading r
        on r.authority_id = d.authority_id and r.sha256 = d.sha256
     where d.authority_id = ${tx.authority} and d.document_id = ${document}
     order by r.version desc
  `)
  return rows.map(row => ({
    version: row.number('version'),
    readAt: row.instant('read_at'),
    reading: row.textOrNull('reading'),
  }))
}
