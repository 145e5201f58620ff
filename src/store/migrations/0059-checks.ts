/**
 * Answers to those who ask what stands of an officer; conditions after an outcome, by who sees to
 * them; and what panels decided, by how serious it
 * was, for another panel to see beside its own choice.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables = [
  `officer_check (
    authority_id text not null,
    check_id     text not null,
    record_id    text not null,
    officer      text not null,
    purpose      text not null,
    asked_by     text not null,
    organisation text not null,
    by_name      text not null,
    answered_on  date not null,
    answered_at  timestamptz not null,
    read_of      int  not null,
    primary key (authority_id, check_id)
  )`,
  `officer_check_matter (
    authority_id text not null,
    check_id     text not null,
    matter_id    text not null,
    version      int  not null,
    primary key (authority_id, check_id, matter_id)
  )`,
  `officer_condition (
    authority_id text not null,
    matter_id    text not null,
    subject_id   text not null,
    entry        text not null,
    person_id    text not null,
    until_on     date not null,
    primary key (authority_id, matter_id, subject_id, entry)
  )`,
  `panel_outcome (
    authority_id text not null,
    matter_id    text not null,
    subject_id   text not null,
    factors      jsonb not null,
    level        text,
    action       text,
    months       int,
    told_on      date,
    quashed_by   text,
    before_by    text,
    primary key (authority_id, matter_id, subject_id)
  )`,
]
const ofMatters = ['officer_check_matter', 'officer_condition', 'panel_outcome'] as const

const indexes = `
  create index officer_check_latest on officer_check (authority_id, answered_at desc, check_id);
  create index panel_outcome_alike on panel_outcome (authority_id, level, told_on desc)
    where action is not null and quashed_by is null;
  create index officer_condition_of_person on officer_condition
    (authority_id, person_id, until_on);
`

export const checks: Migration = {
  async up(db) {
    const created = tables.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    const policies = ofMatters.map(table => onlyWhoMaySee(table))
    await sql.raw([...created, ...policies, indexes].join('\n')).execute(db)
  },
}
