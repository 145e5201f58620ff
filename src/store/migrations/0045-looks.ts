/**
 * What a look says beside who and when: of which matter, whether that was the looker's own work and
 * otherwise why, what was searched for, and in which role. Also the reasons as they were given, the
 * questions an unusual look raises with their answers, and requests by those the looks are about.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

// Looks and reasons are inserted and never changed by the application.
const tables = [
  [
    `look_reason (
      authority_id text not null,
      reason_id    text not null,
      person_id    text not null,
      matter_id    text not null,
      valid_on     date not null,
      kind         text not null,
      words        text,
      given_at     timestamptz not null,
      primary key (authority_id, reason_id)
    )`,
    'select, insert',
  ],
  [
    `look_question (
      authority_id text not null,
      question_id  text not null,
      rule         text not null,
      person       text not null,
      matter_id    text,
      looked_on    date not null,
      says         text not null,
      usual        text not null,
      raised_at    timestamptz not null,
      primary key (authority_id, question_id)
    )`,
    'select, insert, update',
  ],
  [
    `look_answer (
      authority_id text not null,
      question_id  text not null,
      version      int  not null,
      answer       text not null,
      words        text not null,
      answered_by  text not null,
      answered_at  timestamptz not null,
      primary key (authority_id, question_id, version)
    )`,
    'select, insert, update, delete',
  ],
  [
    `look_watch (
      authority_id text not null,
      done_to      timestamptz not null,
      primary key (authority_id)
    )`,
    'select, insert, update',
  ],
  [
    `look_request (
      authority_id text not null,
      request_id   text not null,
      matter_id    text not null,
      name         text not null,
      standing     text not null,
      received_on  date not null,
      due_on       date not null,
      state        text not null,
      version      int  not null,
      primary key (authority_id, request_id)
    )`,
    'select, insert, update, delete',
  ],
] as const

const columns = `
  alter table look
    add column matter_id text,
    add column own boolean,
    add column reason text,
    add column words text,
    add column found text,
    add column role text;
`

// An owner who is no superuser is bound by the tables' own policies: they would hide all of it.
const backfilled = ['look', 'matter', 'document', 'letter']
const backfill = `
  ${backfilled.map(table => `alter table ${table} no force row level security;`).join('\n')}
  update look l set matter_id = m.matter_id
    from matter m
   where l.what = 'matter' and m.authority_id = l.authority_id and m.matter_id = l.subject;
  update look l set matter_id = d.matter_id
    from document d
   where l.what = 'document' and d.authority_id = l.authority_id and d.document_id = l.subject;
  update look l set matter_id = t.matter_id
    from letter t
   where l.what = 'letter' and t.authority_id = l.authority_id and t.letter_id = l.subject;
  ${backfilled.map(table => `alter table ${table} force row level security;`).join('\n')}
`

// Each list of the auditor's goes along one of these, from where the last page ended.
const indexes = `
  create index look_in_order on look (authority_id, looked_at desc, look_id);
  create index look_of_person on look (authority_id, person, looked_at desc, look_id);
  create index look_at_matter on look (authority_id, matter_id, looked_at desc, look_id)
    where matter_id is not null;
  create index look_outside on look (authority_id, looked_at desc, look_id) where own = false;
  create index look_with_words on look (authority_id, looked_at desc, look_id)
    where words is not null or found is not null;
  create index look_left on look (authority_id, looked_at desc, look_id) where how <> 'read';
  create index look_reason_of on look_reason (authority_id, person_id, matter_id, valid_on);
  create index look_question_raised on look_question (authority_id, raised_at desc, question_id);
  create index look_request_due on look_request (authority_id, state, due_on, request_id);
`

/** A list is a look at no one matter. */
const ofNone = ["coalesce(matter_id, '')", 'matter_id is null'] as const

export const looks: Migration = {
  async up(db) {
    const created = tables.map(([definition, grants]) => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, grants)}`
    })
    await sql
      .raw(
        [
          columns,
          backfill,
          ...created,
          indexes,
          onlyWhoMaySee('look', ...ofNone),
          onlyWhoMaySee('look_question', ...ofNone),
          onlyWhoMaySee('look_reason'),
          onlyWhoMaySee('look_request'),
        ].join('\n'),
      )
      .execute(db)
  },
}
