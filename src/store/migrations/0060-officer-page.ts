/**
 * What opens an officer's page: of each invitation the hash of its code, and the second thing
 * stretched. Neither can be read back. Who was invited, by whom and why it ended, is in the record.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

export const officerPage: Migration = {
  async up(db) {
    await sql
      .raw(`
        create table page_invitation (
          authority_id  text not null,
          invitation_id text not null,
          matter_id     text not null,
          subject_id    text not null,
          guest         text not null check (guest in ('officer', 'police-friend', 'lawyer')),
          code_hash     bytea not null,
          second_hash   text not null,
          ended_at      timestamptz,
          primary key (authority_id, invitation_id),
          unique (authority_id, code_hash)
        );
        ${keyedByAuthority('page_invitation', 'select, insert, update')}
        ${onlyWhoMaySee('page_invitation')}
      `)
      .execute(db)
  },
}
