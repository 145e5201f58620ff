/** Somebody who says they were pressed to withdraw stands on Today until that was looked at. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const pressed: Migration = {
  async up(db) {
    await sql
      .raw(`
        alter table matter add column pressed boolean not null default false;
        create index matter_pressed on matter (authority_id, received_at) where pressed;
      `)
      .execute(db)
  },
}
