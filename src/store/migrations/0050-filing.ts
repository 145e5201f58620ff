/**
 * What people are found by, in an order that a beginning can be looked up in: `collate "C"`
 * compares bytes, so all that begins alike stands together whatever language the database sorts in.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = `
  alter table person_key alter column key type text collate "C";
`

export const filing: Migration = {
  async up(db) {
    await sql.raw(statements).execute(db)
  },
}
