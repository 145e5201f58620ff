/** What is being built of a bundle, and how far: names of nothing, for a page to show. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

export const bundles: Migration = {
  async up(db) {
    await sql
      .raw(`
        create table bundle_build (
          authority_id text not null,
          matter_id    text not null,
          bundle_id    text not null,
          edition      text not null check (edition in ('redacted', 'unredacted')),
          command_id   text not null,
          state        text not null check (state in ('waiting', 'building', 'built', 'failed')),
          done         integer not null default 0,
          total        integer not null default 0,
          problem      text,
          asked_at     timestamptz not null,
          primary key (authority_id, matter_id, bundle_id, edition)
        );
        ${keyedByAuthority('bundle_build', 'select, insert, update')}
        ${onlyWhoMaySee('bundle_build')}
      `)
      .execute(db)
  },
}
