/** Projections made again from the events: emptied, then every event replayed in order. */
import type { AuthorityId } from '#kernel'
import { type Db, sql } from './db.ts'
import { eventColumns, readEvent } from './reading.ts'
import type { Projections } from './store.ts'
import { asSystem, type Units, unitOfWork } from './unit.ts'

/** Events replayed in one unit of work. */
const portion = 50

/** Where a rebuild stands, or null. Nothing is recorded from here until this unit of work ends. */
export async function standing(db: Db, authority: AuthorityId): Promise<number | null> {
  await db.rows(sql`select pg_advisory_xact_lock(claimed('projections'))`)
  const [head] = await db.rows(sql`
    select rebuild_from from log_head where authority_id = ${authority}
  `)
  return head?.numberOrNull('rebuild_from') ?? null
}

/**
 * A portion to a unit of work. How far it has come is in the head row, so a rebuild that was cut
 * short is taken up again; meanwhile events recorded are left for the replay to reach.
 */
export async function rebuildLog(
  units: Units,
  projections: Projections,
  authority: AuthorityId,
): Promise<void> {
  const as = asSystem(authority)
  await unitOfWork(units, as, async tx => {
    await standing(tx, authority)
    for (const table of projections.tables) {
      await tx.run(sql`delete from ${sql.table(table)} where authority_id = ${authority}`)
    }
    await tx.run(sql`update log_head set rebuild_from = 0 where authority_id = ${authority}`)
  })
  await continueRebuild(units, projections, authority)
}

/** Takes up a rebuild where it stands; does nothing where none is under way. */
export async function continueRebuild(
  units: Units,
  projections: Projections,
  authority: AuthorityId,
): Promise<void> {
  let more = true
  while (more) {
    const { value } = await unitOfWork(units, asSystem(authority), async tx => {
      const from = await standing(tx, authority)
      if (from === null) return false
      const rows = await tx.rows(sql`
        select leaf.number, ${eventColumns}
          from (
                 select *
                   from leaf
                  where authority_id = ${authority} and number >= ${from}
                  order by number
                  limit ${portion}
               ) leaf
         cross join lateral (
                 select *
                   from event
                  where authority_id = ${authority} and stream = leaf.stream
                    and version = leaf.version
                  limit 1
               ) event
         order by leaf.number
      `)
      for (const row of rows) {
        const event = readEvent(units.shapes, row)
        await projections.project(tx, [event], event.stream)
      }
      const last = rows.at(-1)?.number('number')
      const next = rows.length < portion || last === undefined ? null : last + 1
      await tx.run(sql`
        update log_head set rebuild_from = ${next}::bigint where authority_id = ${authority}
      `)
      return next !== null
    })
    more = value
  }
}
