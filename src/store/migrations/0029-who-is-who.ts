/** Who is who: answers about records, and those complained against, to be looked up by name. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const tables = [
  `identity_answer (
    authority_id text not null,
    known        text not null,
    found        text not null,
    version      integer not null,
    answer       text not null check (answer in ('same', 'not-same', 'cannot-tell')),
    why          text not null,
    who_knows    text,
    answered_by  text not null,
    answered_at  timestamptz not null,
    primary key (authority_id, known, version)
  )`,
  `subject (
    authority_id text not null,
    matter_id    text not null,
    subject_id   text not null,
    name         text,
    number       text,
    rank         text,
    unit         text,
    record_id    text,
    named_on     date not null,
    primary key (authority_id, matter_id, subject_id)
  )`,
  `subject_key (
    authority_id text not null,
    key          text not null,
    matter_id    text not null,
    subject_id   text not null,
    primary key (authority_id, key, matter_id, subject_id)
  )`,
]

const indexes = `
  create index identity_answer_found on identity_answer (authority_id, found);
  create index subject_of_record on subject (authority_id, record_id) where record_id is not null;
  create index subject_key_of_matter on subject_key (authority_id, matter_id, subject_id);
  create index person_record_unit on person_record
    (authority_id, upper(unit), family_name, given_names, record_id) where kind = 'directory';
  create index earlier_matter_latest on earlier_matter (authority_id, kind, made_on);
`

export const whoIsWho: Migration = {
  async up(db) {
    const created = tables.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    await sql.raw([...created, indexes].join('\n')).execute(db)
  },
}
