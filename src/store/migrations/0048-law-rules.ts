/** What an authority has settled of each rule: that it was checked, and a target of its own. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const table = `
  create table law_rule (
    authority_id text not null,
    rule         text not null,
    citation     text,
    source       text,
    checked_on   date,
    confirmed_by text,
    target_n     int,
    target_unit  text,
    target_why   text,
    target_by    text,
    target_on    date,
    primary key (authority_id, rule)
  );
`

export const lawRules: Migration = {
  async up(db) {
    const grants = 'select, insert, update, delete'
    await sql.raw(`${table}${keyedByAuthority('law_rule', grants)}`).execute(db)
  },
}
