/**
 * Reviews: who outside the authority may read one of its matters and why, where each review stands,
 * and what was recommended with its answer.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const tables = [
  `access_grant (
    authority_id text not null,
    grant_id     text not null,
    to_authority text not null,
    matter_id    text not null,
    reason       text not null,
    from_at      timestamptz not null,
    until_at     timestamptz,
    primary key (authority_id, grant_id)
  )`,
  `review (
    authority_id  text not null,
    review_id     text not null,
    matter_id     text not null,
    applied_on    date not null,
    lies_with     text not null,
    reached_on    date not null,
    reviewer_name text,
    over_on       date,
    came_to       text,
    primary key (authority_id, review_id)
  )`,
  `recommendation (
    authority_id      text not null,
    recommendation_id text not null,
    matter_id         text not null,
    kind              text not null,
    directed          boolean not null,
    from_body         text not null,
    words             text not null,
    made_on           date not null,
    reply_by          date,
    answered_on       date,
    accepted          text,
    answer            text,
    primary key (authority_id, recommendation_id)
  )`,
]

const indexes = `
  create index access_grant_to on access_grant (authority_id, to_authority, matter_id)
    where until_at is null;
  create index review_of_matter on review (authority_id, matter_id);
  create index recommendation_open on recommendation (authority_id, answered_on, made_on);
  create index recommendation_of_matter on recommendation (authority_id, matter_id);
`

export const reviews: Migration = {
  async up(db) {
    const created = tables.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    await sql.raw([...created, indexes].join('\n')).execute(db)
  },
}
