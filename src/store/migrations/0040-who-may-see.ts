/**
 * Which matters a unit of work sees, beside its authority: all but those its person is kept from,
 * or only those given to them. Stated here once for every table that names a matter, so that a
 * query of ours that forgets to ask shows nothing.
 *
 * `candour.sees` is `all`, `given` or `none`; `candour.matter` one matter the unit is about, as a
 * complainant's own; `candour.home` the authority its person works for, where that is another;
 * `candour.now` the instant it happens at.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables = `
  create table given (
    authority_id text not null,
    matter_id    text not null,
    person_id    text not null,
    how          text not null,
    from_at      timestamptz not null,
    until_at     timestamptz,
    primary key (authority_id, matter_id, person_id, how)
  );
  create index given_to on given (authority_id, person_id, matter_id);
  create table restriction (
    authority_id text not null,
    matter_id    text not null,
    person_id    text not null,
    why          text not null,
    from_at      timestamptz not null,
    lifted_until timestamptz,
    primary key (authority_id, matter_id, person_id, why)
  );
  create index restriction_of on restriction (authority_id, person_id, matter_id);
  alter table matter no force row level security;
  insert into given (authority_id, matter_id, person_id, how, from_at)
  select authority_id, matter_id, handler_id, 'handling', changed_at
    from matter where handler_id is not null;
  alter table matter force row level security;
`

const functions = `
  create function candour_given() returns text[] language sql stable as $$
    select array(
      select matter_id from given
       where authority_id = current_setting('candour.authority', true)
         and person_id = current_setting('candour.person', true)
         and (until_at is null or until_at > current_setting('candour.now', true)::timestamptz)
       union all
      select matter_id from access_grant
       where authority_id = current_setting('candour.authority', true)
         and to_authority = current_setting('candour.home', true)
         and until_at is null
       union all
      select current_setting('candour.matter', true))
  $$;
  create function candour_restricted() returns text[] language sql stable as $$
    select array(
      select matter_id from restriction
       where authority_id = current_setting('candour.authority', true)
         and person_id = current_setting('candour.person', true)
         and (lifted_until is null
              or lifted_until <= current_setting('candour.now', true)::timestamptz))
  $$;
`

/** Every table with a matter's id in it, but what a code or a grant is found by. */
const ofAMatter = [
  ...['matter', 'duty', 'document', 'letter', 'letter_waiting', 'withheld', 'outbox', 'watch'],
  ...['note', 'mention', 'waiver', 'review', 'recommendation', 'subject', 'subject_key'],
]

export const whoMaySee: Migration = {
  async up(db) {
    const policies = ofAMatter.map(table => onlyWhoMaySee(table))
    await sql
      .raw(
        [
          tables,
          keyedByAuthority('given', 'select, insert, update, delete'),
          keyedByAuthority('restriction', 'select, insert, update, delete'),
          functions,
          ...policies,
          // A stream that is no matter's has a colon in its name.
          onlyWhoMaySee('event', 'stream', "position(':' in stream) > 0"),
        ].join('\n'),
      )
      .execute(db)
  },
}
