/**
 * What PostgreSQL does by itself and PGlite never does: to count what a table holds, once much of
 * it has changed. A table nobody has counted is planned for as if it had many authorities, each
 * with a row or two, and a look for one row becomes a read of them all.
 */
import type { PGlite } from '@electric-sql/pglite'
import type { Turns } from './turns.ts'

/** Rows written before it is asked again which tables have changed. */
const rowsBetween = 2_000

/** The tables as PostgreSQL itself would choose them. */
const due = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
   where n_mod_since_analyze > 50 + n_live_tup / 10
`

/** A sample small enough that a page waits for none of them for long. */
async function count(database: PGlite, table: string): Promise<void> {
  await database.transaction(async tx => {
    await tx.exec(`set local default_statistics_target = 10; analyze ${table}`)
  })
}

export function countingOn(database: PGlite, turns: Turns) {
  let written = 0

  async function countDue(): Promise<void> {
    const { rows } = await turns.take('background', async () => {
      // What was written in the last second would not be known of yet.
      await database.exec('select pg_stat_force_next_flush()')
      return database.query<Readonly<{ name: string }>>(due)
    })
    for (const { name } of rows) await turns.take('background', () => count(database, name))
  }

  return {
    wrote(rows: number): void {
      written += rows
    },
    /** Begins to count behind the pages, where it is time. */
    begin(): void {
      if (written < rowsBetween) return
      written = 0
      // Plans made without it are slow and right. The database may have closed meanwhile.
      countDue().catch(() => {})
    },
  }
}
