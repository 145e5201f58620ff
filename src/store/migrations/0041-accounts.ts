/**
 * Who may sign in to work here, and by what.
 *
 * `account` is kept up from events of the person's own authority. Whoever signs in has not said
 * which authority is theirs, so a unit of work of the installation may also read it, and only that.
 * What a person proves themselves with belongs to the installation: no authority's query sees it.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const account = `
  create table account (
    authority_id  text not null,
    person_id     text not null,
    name          text not null,
    email         text not null,
    role          text not null,
    state         text not null check (state in ('invited', 'active', 'suspended')),
    directory     text,
    sessions_from timestamptz not null,
    recovery      text,
    primary key (authority_id, person_id),
    unique (person_id),
    unique (email)
  );
  comment on column account.directory is
    'their own line in the authority''s directory: source_key of person_record';
  comment on column account.sessions_from is 'whoever signed in before this is signed out';
  comment on column account.recovery is 'a recovery under way: when it was asked for, who approved';
  ${keyedByAuthority('account', 'select, insert, update, delete')}
  create policy who_signs_in on account for select to candour_app
    using (current_setting('candour.authority', true) = 'installation');
  create index account_directory on account (authority_id, directory);
`

/** All under the installation. */
const tables = [
  `account_means (
    authority_id text not null,
    person_id    text not null,
    password     text,
    totp         bytea,
    totp_step    bigint,
    primary key (authority_id, person_id)
  )`,
  `passkey (
    authority_id  text not null,
    credential_id text not null,
    person_id     text not null,
    public_key    bytea not null,
    counter       bigint not null,
    transports    text not null,
    name          text not null,
    made_at       timestamptz not null,
    used_at       timestamptz,
    primary key (authority_id, credential_id)
  )`,
  // A person as an OpenID Connect provider knows them.
  `account_subject (
    authority_id text not null,
    issuer       text not null,
    subject      text not null,
    person_id    text not null,
    primary key (authority_id, issuer, subject)
  )`,
  // A link for one use: an invitation, or a recovery that two people approved.
  `account_link (
    authority_id text not null,
    link_hash    text not null,
    person_id    text not null,
    what         text not null check (what in ('invitation', 'recovery')),
    until        timestamptz not null,
    shown        boolean not null default false,
    primary key (authority_id, link_hash)
  )`,
  // Half-way through signing in: the password was right, and the code is still to come.
  `sign_in_step (
    authority_id text not null,
    step_key     text not null,
    person_id    text not null,
    tries        int not null default 0,
    until        timestamptz not null,
    primary key (authority_id, step_key)
  )`,
  // A passkey's answer to a question of ours counts once.
  `sign_in_used (
    authority_id text not null,
    challenge    text not null,
    until        timestamptz not null,
    primary key (authority_id, challenge)
  )`,
]

export const accounts: Migration = {
  async up(db) {
    const made = tables.map(definition => {
      const name = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(name, 'select, insert, update, delete')}`
    })
    const statements = [
      account,
      ...made,
      'create index passkey_of on passkey (authority_id, person_id);',
      'create index account_link_of on account_link (authority_id, person_id);',
      'alter table session add column person_id text;',
      'create index session_of on session (authority_id, person_id);',
    ]
    await sql.raw(statements.join('\n')).execute(db)
  },
}
