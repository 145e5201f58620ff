/**
 * What signing in at somebody's own organisation leaves here: a question on its way there and back,
 * which of our sessions stand on which session there, and tokens that counted once. All of it is
 * the installation's own, which no authority's query sees.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const tables = [
  // Begun and not finished: the question sent there, or which work somebody is asked to choose.
  `oidc_waiting (
    authority_id text not null,
    waiting_key  text not null,
    provider     text not null,
    sub          text,
    sid          text,
    waiting      text not null,
    until        timestamptz not null,
    primary key (authority_id, waiting_key)
  )`,
  `oidc_session (
    authority_id text not null,
    session_key  text not null,
    provider     text not null,
    sub          text not null,
    sid          text,
    role         text not null,
    primary key (authority_id, session_key)
  )`,
  `oidc_logout (
    authority_id text not null,
    provider     text not null,
    jti          text not null,
    until        timestamptz not null,
    primary key (authority_id, provider, jti)
  )`,
]

export const singleSignOn: Migration = {
  async up(db) {
    const made = tables.map(definition => {
      const name = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(name, 'select, insert, update, delete')}`
    })
    const indexes = [
      'create index oidc_session_sub on oidc_session (authority_id, provider, sub);',
      'create index oidc_session_sid on oidc_session (authority_id, provider, sid);',
    ]
    await sql.raw([...made, ...indexes].join('\n')).execute(db)
  },
}
