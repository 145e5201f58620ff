/** Which originals the drafts still need. The files themselves are elsewhere. */
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/**
 * Holds this content for the rest of the unit of work: nobody else names it or removes it
 * meanwhile, in this process or another on the same database.
 */
export async function claimOriginal(tx: Work, sha256: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(claimed('original ' || ${sha256}))`)
}

/** Whether any draft has a file of this content. */
export async function isNamed(tx: Work, sha256: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 as one from draft_file where authority_id = ${tx.authority} and sha256 = ${sha256} limit 1
  `)
  return rows.length > 0
}

/** Takes the files off drafts sent before then: the force has its own copies of them. */
export async function dropSentFiles(tx: Work, before: Instant): Promise<void> {
  await tx.run(sql`
    delete from draft_file f
     using draft d
     where f.authority_id = ${tx.authority} and d.authority_id = f.authority_id and d.draft_id = f.draft_id
       and d.matter_id is not null and d.changed_at < ${before}
  `)
}
