/** Documents that are kept back, and matters with an entry somebody says is wrong. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const marked: Migration = {
  async up(db) {
    await sql
      .raw(`
        alter table document add column privilege text not null default 'none';
        alter table document add column restricted_source boolean not null default false;
        alter table matter add column contested int not null default 0;
        create index matter_contested on matter (authority_id, received_at) where contested > 0;
        alter table matter add column purpose text;
      `)
      .execute(db)
  },
}
