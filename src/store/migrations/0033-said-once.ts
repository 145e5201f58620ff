/** What many complaints say together goes once each was made: it is in the matters then. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const saidOnce: Migration = {
  async up(db) {
    await sql.raw('grant update (shared) on incident_batch to candour_app').execute(db)
  },
}
