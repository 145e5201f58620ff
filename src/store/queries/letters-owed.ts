/** What about letters waits for somebody: to be approved, or to be looked at again. */
import { type Day, type Instant, type LetterId, letterId, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type WaitingLetter = Readonly<{
  letter: LetterId
  matter: MatterId
  reference: string
  kind: string
  writerName: string | null
  /** Whoever wrote it does not approve it. */
  writer: string | null
  since: Instant
}>

/** Letters whose writers ask somebody else to approve them, longest waiting first. */
export async function lettersToApprove(tx: Work, max: number): Promise<readonly WaitingLetter[]> {
  const rows = await tx.rows(sql`
    select w.letter_id, w.matter_id, m.reference, w.kind, w.written_by, s.name, w.since
      from letter_waiting w
      join matter m on m.authority_id = w.authority_id and m.matter_id = w.matter_id
      left join staff s on s.authority_id = w.authority_id and s.person_id = w.written_by
     where w.authority_id = ${tx.authority}
     order by w.since, w.letter_id
     limit ${max}
  `)
  return rows.map(row => ({
    letter: letterId(row.text('letter_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    kind: row.text('kind'),
    writer: row.textOrNull('written_by'),
    writerName: row.textOrNull('name'),
    since: row.instant('since'),
  }))
}

export type ToRetest = Readonly<{
  matter: MatterId
  reference: string
  rule: string
  from: string
  retestOn: Day
}>

/** What is withheld and is to be looked at again by this day, longest due first. */
export async function withheldToRetest(
  tx: Work,
  by: Day,
  max: number,
): Promise<readonly ToRetest[]> {
  const rows = await tx.rows(sql`
    select w.matter_id, m.reference, w.rule, w.from_whom, w.retest_on
      from withheld w
      join matter m on m.authority_id = w.authority_id and m.matter_id = w.matter_id
     where w.authority_id = ${tx.authority} and w.retest_on <= ${by}
     order by w.retest_on, w.matter_id, w.rule, w.from_whom
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    rule: row.text('rule'),
    from: row.text('from_whom'),
    retestOn: row.day('retest_on'),
  }))
}
