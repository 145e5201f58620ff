/** Whether a source holds matters of a kind is one look in an index, however many it holds. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const whatIsHeld: Migration = {
  async up(db) {
    await sql
      .raw('create index earlier_matter_held on earlier_matter (authority_id, kind, source)')
      .execute(db)
  },
}
