/** What was done about an officer after an answer was given of them, as it last stands. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

export const checkDecisions: Migration = {
  async up(db) {
    await sql
      .raw(`
        create table officer_check_decision (
          authority_id text not null,
          check_id     text not null,
          decided      text not null check (decided in ('went-ahead', 'put-off', 'given-up')),
          despite      boolean not null,
          decided_on   date not null,
          primary key (authority_id, check_id)
        );
        ${keyedByAuthority('officer_check_decision', 'select, insert, update, delete')}
        comment on column officer_check_decision.despite is
          'it went ahead while something of theirs was live';
        alter table officer_check add column live boolean not null default false;
        comment on column officer_check.live is 'something that was told of them was live';
      `)
      .execute(db)
  },
}
