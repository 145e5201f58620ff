/**
 * What a letter is and whom it is for, so that nobody reads another's; letters that wait for a
 * second person to approve them; and what is withheld, with the day it is looked at again.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const working = [
  `letter_waiting (
    authority_id text not null,
    letter_id    text not null,
    matter_id    text not null,
    kind         text not null,
    written_by   text,
    since        timestamptz not null,
    primary key (authority_id, letter_id)
  )`,
  `withheld (
    authority_id text not null,
    matter_id    text not null,
    rule         text not null,
    from_whom    text not null,
    retest_on    date not null,
    primary key (authority_id, matter_id, rule, from_whom)
  )`,
]

export const letters: Migration = {
  async up(db) {
    const tables = working.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    await sql
      .raw(`
        ${tables.join('\n')}
        alter table letter
          add column kind      text not null default 'update',
          add column recipient text not null default 'complainant';
        create index letter_waiting_since on letter_waiting (authority_id, since, letter_id);
        create index withheld_to_retest on withheld (authority_id, retest_on, matter_id);
      `)
      .execute(db)
  },
}
