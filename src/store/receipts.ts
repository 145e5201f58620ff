/** Receipts: the proof that an event is in the log, for somebody to keep. */
import type { AuthorityId, EventId } from '#kernel'
import {
  buildReceipt,
  inclusionNeeds,
  inclusionProof,
  leafData,
  type Receipt,
  type VerifierKey,
} from '#ledger'
import { sql } from './db.ts'
import { sha256 } from './sha256.ts'
import { loadNodes } from './tree-rows.ts'
import type { OwnWork } from './unit.ts'

/**
 * `Unsigned` where no checkpoint covers it yet; `None` where there is no such event, or no body.
 */
export type Found = Receipt | 'Unsigned' | 'None'

/** By the first checkpoint that covers the event, so that asking again gives the same receipt. */
export async function findReceipt(tx: OwnWork, key: VerifierKey, event: EventId): Promise<Found> {
  const authority: AuthorityId = tx.authority
  const [row] = await tx.rows(sql`
    select leaf.number, leaf.kind, leaf.recorded_at, leaf.envelope, leaf.body, event.body_salt,
           signed.size, signed.note
      from leaf
      join event using (authority_id, stream, version)
      left join lateral (
             select size, note
               from checkpoint
              where checkpoint.authority_id = leaf.authority_id and size > leaf.number
              order by size
              limit 1
           ) signed on true
     where leaf.authority_id = ${authority} and leaf.event_id = ${event}
  `)
  const bodySalt = row?.bytesOrNull('body_salt')
  if (!row || !bodySalt) return 'None'
  const [index, size] = [row.number('number'), row.numberOrNull('size')]
  if (size === null) return 'Unsigned'
  const get = await loadNodes(tx, inclusionNeeds(index, size))
  return buildReceipt({
    leaf: leafData({
      authority,
      kind: row.text('kind'),
      recorded: row.instant('recorded_at'),
      envelope: row.bytes('envelope'),
      body: row.bytes('body'),
    }),
    index,
    size,
    proof: inclusionProof(sha256, get, { index, size }),
    checkpoint: row.text('note'),
    key: key.text,
    bodySalt,
  })
}
