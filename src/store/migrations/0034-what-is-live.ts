/** What was met is not read past: without this index no plan is tempted to. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const whatIsLive: Migration = {
  async up(db) {
    await sql.raw('drop index duty_queue').execute(db)
  },
}
