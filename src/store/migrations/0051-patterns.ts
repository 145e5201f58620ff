/** Alerts an authority set, requests to read names, and earlier matters in order of their days. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const tables = [
  `pattern_alert (
    authority_id text not null,
    alert_id     text not null,
    unit         text,
    kind         text,
    at_least     int  not null,
    days         int  not null,
    why          text not null,
    set_on       date not null,
    set_by       text not null,
    ended_on     date,
    ended_why    text,
    primary key (authority_id, alert_id)
  )`,
  `pattern_names (
    authority_id text not null,
    request_id   text not null,
    unit         text not null,
    from_on      date not null,
    to_on        date not null,
    why          text not null,
    asked_by     text not null,
    asked_name   text not null,
    asked_on     date not null,
    state        text not null check (state in ('asked', 'allowed', 'refused')),
    decided_name text,
    decided_why  text,
    decided_on   date,
    until_on     date,
    primary key (authority_id, request_id)
  )`,
]

// A period of earlier matters is read in order, a portion at a time.
const indexes = `
  create index earlier_matter_in_order on earlier_matter
    (authority_id, coalesce(made_on, happened_on), earlier_id);
  create index matter_in_order on matter (authority_id, made_on, matter_id);
`

export const patterns: Migration = {
  async up(db) {
    const created = tables.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    await sql.raw([...created, indexes].join('\n')).execute(db)
  },
}
