/** Whether what we keep is what was received: when each was checked, and what was found. */
import { type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type CheckFound = 'sound' | 'missing' | 'altered'
export type CheckRow = Readonly<{ at: Instant; found: CheckFound }>

function foundIn(row: Row): CheckFound {
  const found = row.text('found')
  return found === 'missing' || found === 'altered' ? found : 'sound'
}

/**
 * Counts in what came since: files of matters, and letters with the words they went with. Asked
 * again and again, it adds nothing.
 */
export async function countInOriginals(tx: Work): Promise<void> {
  await tx.run(sql`
    insert into original (authority_id, sha256)
    select ${tx.authority}, named.sha256
      from (select sha256 from document where authority_id = ${tx.authority}
             union
            select pdf from letter where authority_id = ${tx.authority}) named
     where not exists (select from original o
                        where o.authority_id = ${tx.authority} and o.sha256 = named.sha256)
        on conflict do nothing
  `)
}

/** The next ones to check: what nobody ever has first, then the longest ago, before `before`. */
export async function originalsToCheck(
  tx: Work,
  { max, before }: Readonly<{ max: number; before: Instant }>,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select sha256 from original
     where authority_id = ${tx.authority} and (checked_at is null or checked_at < ${before})
     order by checked_at nulls first, sha256
     limit ${max}
  `)
  return rows.map(row => row.text('sha256'))
}

/** Keeps what was found, beside every time it was asked before. */
export async function keepCheck(tx: Work, sha256: string, found: CheckFound): Promise<void> {
  await tx.run(sql`
    insert into original (authority_id, sha256, checked_at, found)
    values (${tx.authority}, ${sha256}, ${tx.now}, ${found})
        on conflict (authority_id, sha256) do update
       set checked_at = excluded.checked_at, found = excluded.found
  `)
  await tx.run(sql`
    insert into original_check (authority_id, sha256, checked_at, found)
    values (${tx.authority}, ${sha256}, ${tx.now}, ${found})
        on conflict do nothing
  `)
}

/** Newest first. */
export async function checksOf(
  tx: Work,
  sha256: string,
  max: number,
): Promise<readonly CheckRow[]> {
  const rows = await tx.rows(sql`
    select checked_at, found from original_check
     where authority_id = ${tx.authority} and sha256 = ${sha256}
     order by checked_at desc
     limit ${max}
  `)
  return rows.map(row => ({ at: row.instant('checked_at'), found: foundIn(row) }))
}

/** How many there are, how many were ever checked, and what stands wrong. */
export async function originalsCounted(
  tx: Work,
): Promise<Readonly<{ all: number; checked: number; faulted: number }>> {
  const [row] = await tx.rows(sql`
    select count(*)::int as all, count(checked_at)::int as checked,
           count(*) filter (where found in ('missing', 'altered'))::int as faulted
      from original
     where authority_id = ${tx.authority}
  `)
  return {
    all: row?.number('all') ?? 0,
    checked: row?.number('checked') ?? 0,
    faulted: row?.number('faulted') ?? 0,
  }
}

/** What a scanner said: `found` is `clean`, `harmful`, or why it was not scanned. */
export type ScanRow = Readonly<{
  found: string
  name: string | null
  scanner: string
  at: Instant
}>

export async function keepScan(
  tx: Work,
  sha256: string,
  { found, name, scanner }: Omit<ScanRow, 'at'>,
): Promise<void> {
  await tx.run(sql`
    insert into scan (authority_id, sha256, found, name, scanner, scanned_at)
    values (${tx.authority}, ${sha256}, ${found}, ${name}, ${scanner}, ${tx.now})
        on conflict (authority_id, sha256) do update
       set found = excluded.found, name = excluded.name, scanner = excluded.scanner,
           scanned_at = excluded.scanned_at
  `)
}

export async function scanOf(tx: Work, sha256: string): Promise<ScanRow | undefined> {
  const [row] = await tx.rows(sql`
    select found, name, scanner, scanned_at from scan
     where authority_id = ${tx.authority} and sha256 = ${sha256}
  `)
  return (
    row && {
      found: row.text('found'),
      name: row.textOrNull('name'),
      scanner: row.text('scanner'),
      at: row.instant('scanned_at'),
    }
  )
}

/** Files no scanner has answered for yet: it was not there, or was set up since. */
export async function notScanned(tx: Work, max: number): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select distinct d.sha256 from document d
      left join scan s on s.authority_id = d.authority_id and s.sha256 = d.sha256
     where d.authority_id = ${tx.authority} and (s.sha256 is null or s.found = 'unreachable')
     order by d.sha256
     limit ${max}
  `)
  return rows.map(row => row.text('sha256'))
}

export type FaultedMatter = Readonly<{
  matter: MatterId
  reference: string
  files: number
}>

/** Matters with a file that is missing, altered or harmful, of those whoever asks may see. */
export async function faultedMatters(tx: Work, max: number): Promise<readonly FaultedMatter[]> {
  const rows = await tx.rows(sql`
    select m.matter_id, m.reference, count(*)::int as files
      from document d
      join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id
     where d.authority_id = ${tx.authority} and (d.fault is not null or d.harmful is not null)
     group by m.matter_id, m.reference
     order by m.reference
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    files: row.number('files'),
  }))
}
