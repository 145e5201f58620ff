/** Reports nobody has sent yet. They are their writer's: no authority sees them. */
import {
  type AuthorityId,
  authorityId,
  type Day,
  type DocumentId,
  type DraftId,
  documentId,
  draftId,
  type EventId,
  eventId,
  type Instant,
  type MatterId,
  matterId,
} from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type DraftRow = Readonly<{
  draft: DraftId
  force: AuthorityId
  /** JSON, page by page; null once deleted. */
  answers: string | null
  version: number
  startedAt: Instant
  changedAt: Instant
  deletedOn: Day | null
  sent: Readonly<{ matter: MatterId; event: EventId }> | undefined
}>

export type DraftFile = Readonly<{
  document: DocumentId
  name: string
  bytes: number
  sha256: string
  mediaType: string
  says: string
}>

const columns = sql`
  draft_id, force, answers, version, started_at, changed_at, deleted_on, matter_id, event_id
`

function draftOf(row: Row): DraftRow {
  const matter = row.textOrNull('matter_id')
  return {
    draft: draftId(row.text('draft_id')),
    force: authorityId(row.text('force')),
    answers: row.textOrNull('answers'),
    version: row.number('version'),
    startedAt: row.instant('started_at'),
    changedAt: row.instant('changed_at'),
    deletedOn: row.dayOrNull('deleted_on'),
    sent:
      matter === null
        ? undefined
        : { matter: matterId(matter), event: eventId(row.text('event_id')) },
  }
}

export async function startDraft(
  tx: Work,
  begun: Readonly<{ draft: DraftId; holder: string; code: Uint8Array; force: AuthorityId }>,
): Promise<void> {
  const { draft, holder, code, force } = begun
  await tx.run(sql`
    insert into draft (authority_id, draft_id, holder_key, code_hash, force, answers, version, started_at, changed_at)
    values (${tx.authority}, ${draft}, ${holder}, ${code}, ${force}, '{}', 1, ${tx.now}, ${tx.now})
  `)
}

/** The draft this holder has open, locked for this unit of work. */
export async function draftHeldBy(tx: Work, holder: string): Promise<DraftRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from draft
     where authority_id = ${tx.authority} and holder_key = ${holder}
       for update
  `)
  return row && draftOf(row)
}

export async function draftByCode(tx: Work, code: Uint8Array): Promise<DraftRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from draft where authority_id = ${tx.authority} and code_hash = ${code} for update
  `)
  return row && draftOf(row)
}

/** Gives the draft to another browser; the one before no longer holds it. */
export async function handDraft(tx: Work, draft: DraftId, holder: string): Promise<void> {
  await tx.run(sql`
    update draft set holder_key = ${holder} where authority_id = ${tx.authority} and draft_id = ${draft}
  `)
  await touch(tx, draft)
}

/** A draft is kept for its days from the last time anybody did anything with it. */
async function touch(tx: Work, draft: DraftId): Promise<void> {
  await tx.run(sql`
    update draft set changed_at = ${tx.now}
     where authority_id = ${tx.authority} and draft_id = ${draft}
  `)
}

export async function saveDraft(
  tx: Work,
  draft: DraftId,
  saved: Readonly<{ answers: string; force: AuthorityId }>,
): Promise<void> {
  await tx.run(sql`
    update draft
       set answers = ${saved.answers}, force = ${saved.force}, version = version + 1, changed_at = ${tx.now}
     where authority_id = ${tx.authority} and draft_id = ${draft}
  `)
}

export async function markDraftSent(
  tx: Work,
  draft: DraftId,
  matter: MatterId,
  event: EventId,
): Promise<void> {
  await tx.run(sql`
    update draft set matter_id = ${matter}, event_id = ${event}, answers = null, changed_at = ${tx.now}
     where authority_id = ${tx.authority} and draft_id = ${draft}
  `)
}

/**
 * Empties drafts not touched since `before` and not sent. What staff took down for somebody is a
 * complaint that was made: nothing sweeps it away.
 */
export async function deleteOldDrafts(tx: Work, before: Instant, on: Day): Promise<void> {
  await tx.run(sql`
    delete from draft_file f
     using draft d
     where f.authority_id = ${tx.authority} and d.authority_id = f.authority_id and d.draft_id = f.draft_id
       and d.matter_id is null and d.deleted_on is null and d.taken_by is null
       and d.changed_at < ${before}
  `)
  await tx.run(sql`
    update draft set answers = null, deleted_on = ${on}
     where authority_id = ${tx.authority} and matter_id is null and deleted_on is null
       and taken_by is null and changed_at < ${before}
  `)
}

export async function filesOfDraft(tx: Work, draft: DraftId): Promise<readonly DraftFile[]> {
  const rows = await tx.rows(sql`
    select document_id, name, bytes, sha256, media_type, says from draft_file
     where authority_id = ${tx.authority} and draft_id = ${draft}
     order by position, document_id
     limit 500
  `)
  return rows.map(row => ({
    document: documentId(row.text('document_id')),
    name: row.text('name'),
    bytes: row.number('bytes'),
    sha256: row.text('sha256'),
    mediaType: row.text('media_type'),
    says: row.text('says'),
  }))
}

export async function keepDraftFile(tx: Work, draft: DraftId, file: DraftFile): Promise<void> {
  await tx.run(sql`
    insert into draft_file (authority_id, draft_id, document_id, position, name, bytes, sha256, media_type, says)
    select ${tx.authority}, ${draft}, ${file.document}, coalesce(max(position), 0) + 1, ${file.name}, ${file.bytes},
           ${file.sha256}, ${file.mediaType}, ${file.says}
      from draft_file
     where authority_id = ${tx.authority} and draft_id = ${draft}
  `)
  await touch(tx, draft)
}

export async function dropDraftFile(
  tx: Work,
  draft: DraftId,
  document: DocumentId,
): Promise<boolean> {
  const dropped = await tx.run(sql`
    delete from draft_file
     where authority_id = ${tx.authority} and draft_id = ${draft} and document_id = ${document}
  `)
  await touch(tx, draft)
  return dropped > 0
}
