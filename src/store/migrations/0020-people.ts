/**
 * People as a force's own files describe them: a directory, and the earlier matters somebody was
 * named in. No table here has a place for sex, race or any other protected characteristic.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

// One row of `person_record` is one line of a directory, or one person named in one earlier matter.
// Nobody is merged: which rows are the same human being is worked out when somebody looks.
const tables = [
  `person_record (
    authority_id text not null,
    record_id    text not null,
    source       text not null,
    source_key   text not null,
    kind         text not null check (kind in ('directory', 'named')),
    family_name  text,
    given_names  text,
    suffix       text,
    number       text,
    rank         text,
    unit         text,
    appointed_on date,
    left_on      date,
    birth_year   smallint,
    current      boolean not null,
    import_id    text not null,
    row_hash     text not null,
    primary key (authority_id, record_id),
    unique (authority_id, source, source_key)
  )`,
  `person_key (
    authority_id text not null,
    key          text not null,
    record_id    text not null,
    primary key (authority_id, key, record_id)
  )`,
  `earlier_matter (
    authority_id text not null,
    earlier_id   text not null,
    source       text not null,
    source_key   text not null,
    kind         text not null check
      (kind in ('complaint', 'conduct', 'dsi', 'civil-claim', 'grievance', 'other')),
    reference    text not null,
    made_on      date,
    happened_on  date,
    closed_on    date,
    category     text,
    place        text,
    summary      text,
    import_id    text not null,
    row_hash     text,
    primary key (authority_id, earlier_id),
    unique (authority_id, source, source_key)
  )`,
  `earlier_subject (
    authority_id text not null,
    earlier_id   text not null,
    record_id    text not null,
    allegation   text,
    finding      text,
    outcome      text,
    primary key (authority_id, earlier_id, record_id)
  )`,
  `import_run (
    authority_id text not null,
    import_id    text not null,
    what         text not null check (what in ('officers', 'matters', 'accused')),
    state        text not null check
      (state in ('mapping', 'checking', 'checked', 'importing', 'finished', 'stopped')),
    file_name    text not null,
    sha256       text not null,
    bytes        bigint not null,
    bytes_read   bigint not null default 0,
    mapping      text not null,
    mapping_hash text not null,
    rows         integer not null default 0,
    added        integer not null default 0,
    changed      integer not null default 0,
    unchanged    integer not null default 0,
    bad          integer not null default 0,
    complete_to  integer not null default 0,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    by_person    text,
    primary key (authority_id, import_id)
  )`,
  `import_fault (
    authority_id text not null,
    import_id    text not null,
    place        integer not null,
    line         integer not null,
    column_name  text,
    said         text,
    expected     text not null,
    primary key (authority_id, import_id, place)
  )`,
]

const comments = `
  comment on column earlier_matter.row_hash is
    'null while only a person''s row has named the matter, and its own has not come';
  comment on column import_run.complete_to is
    'the last row of the file dealt with: a run that was cut short goes on behind it';
`

const indexes = [
  'create index person_key_of_record on person_key (authority_id, record_id)',
  'create index earlier_subject_of_record on earlier_subject (authority_id, record_id)',
  'create index import_run_started on import_run (authority_id, started_at desc, import_id)',
]

function create(definition: string): string {
  const table = definition.slice(0, definition.indexOf(' '))
  const grants = 'select, insert, update, delete'
  return `create table ${definition};${keyedByAuthority(table, grants)}`
}

export const people: Migration = {
  async up(db) {
    const statements = [...tables.map(create), comments, ...indexes.map(index => `${index};`)]
    await sql.raw(statements.join('\n')).execute(db)
  },
}
