/**
 * Who is kept from a matter, worked out from the directory: who answers to whom, who works in the
 * chief's office, what interests were declared and which units are kept out. Also glass broken in
 * an emergency, and restricted-holdings checks.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables = [
  // Those of the directory somebody complained against is, or may be.
  `subject_line (
    authority_id text not null,
    matter_id    text not null,
    subject_id   text not null,
    record_id    text not null,
    sure         boolean not null,
    primary key (authority_id, matter_id, subject_id, record_id)
  )`,
  // Whom a complainant described and nobody has yet named: already somebody it may be about.
  `described_subject (
    authority_id text not null,
    matter_id    text not null,
    described    integer not null,
    name         text,
    number       text,
    rank         text,
    unit         text,
    primary key (authority_id, matter_id, described)
  )`,
  // Who was kept from it once and no longer is.
  `restriction_ended (
    authority_id text not null,
    matter_id    text not null,
    person_id    text not null,
    why          text not null,
    sure         boolean not null,
    about        text,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    primary key (authority_id, matter_id, person_id, why, from_at)
  )`,
  `interest (
    authority_id text not null,
    matter_id    text not null,
    interest_id  text not null,
    person_id    text not null,
    kind         text not null,
    about        text,
    why          text not null,
    declared_at  timestamptz not null,
    primary key (authority_id, matter_id, interest_id)
  )`,
  `kept_unit (
    authority_id text not null,
    matter_id    text not null,
    unit         text not null,
    why          text not null,
    from_at      timestamptz not null,
    primary key (authority_id, matter_id, unit)
  )`,
  `emergency (
    authority_id text not null,
    matter_id    text not null,
    emergency_id text not null,
    person_id    text not null,
    person_name  text not null,
    why          text not null,
    minutes      integer not null,
    asked_at     timestamptz not null,
    state        text not null check (state in ('asked', 'opened', 'refused')),
    decided_by   text,
    decided_name text,
    decided_why  text,
    decided_at   timestamptz,
    until_at     timestamptz,
    reviewed_name text,
    reviewed_at  timestamptz,
    found        text,
    primary key (authority_id, matter_id, emergency_id)
  )`,
  `holdings_check (
    authority_id text not null,
    matter_id    text not null,
    subject_id   text not null,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    primary key (authority_id, matter_id, subject_id)
  )`,
]

const columns = `
  alter table person_record
    add column reports_to text[] not null default '{}',
    add column chief_office boolean not null default false;
  alter table subject add column is_chief boolean not null default false;
  alter table matter add column stood_down_at timestamptz;
  alter table restriction
    add column sure boolean not null default true,
    add column about text;
  comment on column person_record.reports_to is
    'keys, in the same source, of everybody they answer to: more than one where that is shared';
  comment on column restriction.sure is
    'false where it is only possible that this is who was complained against';
`

const indexes = `
  create index restriction_of_matter on restriction (authority_id, matter_id);
  create index subject_line_of_record on subject_line (authority_id, record_id);
  create index person_record_key on person_record (authority_id, source_key)
    where kind = 'directory';
  create index person_record_led on person_record using gin (reports_to);
  create index matter_stood_down on matter (authority_id, stood_down_at)
    where stood_down_at is not null;
  create index emergency_asked on emergency (authority_id, state, asked_at);
  create index emergency_unreviewed on emergency (authority_id, asked_at)
    where reviewed_at is null;
  create index holdings_check_waiting on holdings_check (authority_id, asked_at, matter_id)
    where answered_at is null;
  create index interest_of_person on interest (authority_id, person_id);
`

export const keptFrom: Migration = {
  async up(db) {
    const created = tables.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      const grants = 'select, insert, update, delete'
      return [
        `create table ${definition};`,
        keyedByAuthority(table, grants),
        onlyWhoMaySee(table),
      ].join('\n')
    })
    await sql.raw([...created, columns, indexes].join('\n')).execute(db)
  },
}
