/** The event log, its ledger, and who may do what to them. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

// An event's key is its place in its stream; its id is unique through its leaf, which every event
// has. A leaf keeps all that was hashed into the tree, so that it verifies when its event is gone.
const tables = `
  create table authority (
    authority_id text primary key check (authority_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    name         text not null,
    created_at   timestamptz not null
  );

  create table event (
    authority_id  text not null,
    stream        text not null,
    version       integer not null check (version > 0),
    event_id      text not null,
    type          text not null,
    schema        integer not null check (schema > 0),
    happened      text not null,
    recorded_at   timestamptz not null,
    actor         text not null,
    envelope_salt bytea not null,
    body          text,
    body_salt     bytea,
    primary key (authority_id, stream, version),
    check ((body is null) = (body_salt is null))
  );

  create table log_head (
    authority_id text primary key references authority,
    size         bigint not null check (size >= 0),
    rebuild_from bigint
  ) with (fillfactor = 50);
  comment on column log_head.rebuild_from is
    'the first leaf projections have not replayed yet, while a rebuild is under way';

  create table leaf (
    authority_id text not null,
    number       bigint not null check (number >= 0),
    event_id     text not null,
    stream       text not null,
    version      integer not null,
    kind         text not null,
    recorded_at  timestamptz not null,
    envelope     bytea not null,
    body         bytea not null,
    hash         bytea not null,
    seal         bytea not null,
    primary key (authority_id, number),
    unique (authority_id, event_id)
  );

  create table tree_node (
    authority_id text not null,
    level        smallint not null,
    index        bigint not null,
    hash         bytea not null,
    primary key (authority_id, level, index)
  );

  create table checkpoint (
    authority_id text not null,
    size         bigint not null check (size >= 0),
    root         bytea not null,
    note         text not null,
    made_at      timestamptz not null,
    primary key (authority_id, size)
  );

  create table command (
    authority_id text not null,
    command_id   text not null,
    fingerprint  text not null,
    answer       text not null,
    answered_at  timestamptz not null,
    primary key (authority_id, command_id)
  );
`

const access = `
  grant usage on schema public to candour_app, candour_disposer;

  ${['event', 'leaf', 'tree_node', 'checkpoint', 'command', 'log_head']
    .map(table => keyedByAuthority(table, 'select, insert'))
    .join('')}
  grant update (size, rebuild_from) on log_head to candour_app;

  -- Which authorities there are is no secret: whoever reports must choose one.
  alter table authority enable row level security;
  alter table authority force row level security;
  create policy any_authority on authority for select using (true);
  create policy own_authority on authority for insert
    with check (authority_id = current_setting('candour.authority', true));
  grant select, insert on authority to candour_app;

  -- The disposer can empty a body and its salt, of its own authority's events, and nothing else.
  create policy emptied on event as restrictive for update to candour_disposer
    using (true) with check (body is null and body_salt is null);
  grant select (authority_id, stream, version), update (body, body_salt)
    on event to candour_disposer;
`

// What a transaction may claim for itself until it ends, within its own authority.
const functions = `
  create function claimed(of text) returns bigint language sql stable as $$
    select hashtextextended('candour ' || current_setting('candour.authority') || ' ' || of, 0)
  $$;
`

export const log: Migration = {
  async up(db) {
    await sql.raw(tables).execute(db)
    await sql.raw(access).execute(db)
    await sql.raw(functions).execute(db)
  },
}
