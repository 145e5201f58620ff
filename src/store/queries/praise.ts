/** Praise: kept apart from complaints, in no list and no count of theirs. */
import type { Day, Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type PraiseRow = Readonly<{
  praise: string
  receivedAt: Instant
  words: string
  about: string | null
  place: string | null
  from: string | null
  reach: string | null
  takenBy: string | null
  passedOn: Day | null
}>

/** Once, however often the form arrives. */
export async function keepPraise(
  tx: Work,
  kept: Omit<PraiseRow, 'receivedAt' | 'passedOn'>,
): Promise<void> {
  await tx.run(sql`
    insert into praise (authority_id, praise_id, received_at, words, about, place, from_name, reach, taken_by)
    values (${tx.authority}, ${kept.praise}, ${tx.now}, ${kept.words}, ${kept.about}, ${kept.place},
            ${kept.from}, ${kept.reach}, ${kept.takenBy})
        on conflict do nothing
  `)
}

export async function praiseAfter(
  tx: Work,
  { after, max }: Readonly<{ after: string | undefined; max: number }>,
): Promise<readonly PraiseRow[]> {
  const from = after
    ? sql`and (received_at, praise_id) < (select received_at, praise_id from praise
             where authority_id = ${tx.authority} and praise_id = ${after})`
    : sql``
  const rows = await tx.rows(sql`
    select praise_id, received_at, words, about, place, from_name, reach, taken_by, passed_on
      from praise
     where authority_id = ${tx.authority} ${from}
     order by received_at desc, praise_id desc
     limit ${max}
  `)
  return rows.map(row => ({
    praise: row.text('praise_id'),
    receivedAt: row.instant('received_at'),
    words: row.text('words'),
    about: row.textOrNull('about'),
    place: row.textOrNull('place'),
    from: row.textOrNull('from_name'),
    reach: row.textOrNull('reach'),
    takenBy: row.textOrNull('taken_by'),
    passedOn: row.dayOrNull('passed_on'),
  }))
}

export async function passOnPraise(
  tx: Work,
  praise: string,
  { on, by }: Readonly<{ on: Day; by: string }>,
): Promise<void> {
  await tx.run(sql`
    update praise set passed_on = ${on}, passed_by = ${by}
     where authority_id = ${tx.authority} and praise_id = ${praise} and passed_on is null
  `)
}
