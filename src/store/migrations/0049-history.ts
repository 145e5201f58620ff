/**
 * Other forces asked about history and what they ask of us, and whose history was weighed, so that
 * what comes afterwards can be looked for. Earlier matters can be of tribunals and of vetting, and
 * can say what kind of person they were about: never a name.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables: Readonly<Record<string, string>> = {
  force_asked: `
    matter_id   text not null,
    request_id  text not null,
    subject_id  text not null,
    force       text not null,
    asked_on    date not null,
    due_on      date not null,
    answered_on date,
    primary key (authority_id, matter_id, request_id)`,
  history_watch: `
    matter_id   text not null,
    subject_id  text not null,
    weighed_on  date not null,
    matched_on  date,
    searched_at timestamptz,
    primary key (authority_id, matter_id, subject_id)`,
  force_request: `
    request_id  text not null,
    from_name   text not null,
    asked_on    date not null,
    due_on      date not null,
    answered_on date,
    version     integer not null,
    primary key (authority_id, request_id)`,
}

const indexes = `
  create index force_asked_open on force_asked (authority_id, due_on, matter_id)
    where answered_on is null;
  create index history_matched on history_watch (authority_id, matched_on, matter_id)
    where matched_on is not null;
  create index history_watch_search on history_watch
    (authority_id, searched_at nulls first, matter_id);
  create index force_request_open on force_request (authority_id, due_on, request_id)
    where answered_on is null;
`

const earlier = `
  alter table earlier_matter add column about_whom text;
  comment on column earlier_matter.about_whom is
    'what kind of person it was about, as the source says; never a name';
  alter table earlier_matter drop constraint earlier_matter_kind_check;
  alter table earlier_matter add constraint earlier_matter_kind_check check
    (kind in ('complaint', 'conduct', 'dsi', 'civil-claim', 'grievance', 'tribunal', 'vetting',
              'other'));
`

export const history: Migration = {
  async up(db) {
    const grants = 'select, insert, update, delete'
    const made = Object.entries(tables).map(
      ([table, columns]) =>
        `create table ${table} (authority_id text not null, ${columns});${keyedByAuthority(table, grants)}`,
    )
    const seen = ['force_asked', 'history_watch'].map(table => onlyWhoMaySee(table))
    await sql.raw([...made, indexes, ...seen, earlier].join('\n')).execute(db)
  },
}
