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

// Locks come before reads inside these, each statement of which sees what was committed before it:
// two retries of one command, or two decisions on one stream, wait and then get one answer.
const functions = `
  create function claimed(of text) returns bigint language sql stable as $$
    select hashtextextended('candour ' || current_setting('candour.authority') || ' ' || of, 0)
  $$;

  create function replay_command(asked text) returns table (fingerprint text, answer text)
  language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(claimed('command ' || asked));
    return query select command.fingerprint, command.answer from command
      where authority_id = current_setting('candour.authority') and command_id = asked;
  end $$;

  create function append_events(
    of_stream text, expected integer, recorded timestamptz, by_actor text,
    ids text[], types text[], schemas integer[], times text[], envelope_salts text[],
    bodies text[], body_salts text[],
    command text, command_fingerprint text, command_answer text,
    out outcome text, out version integer, out fingerprint text, out answer text,
    out rebuilding boolean)
  language plpgsql as $$
  declare
    own text := current_setting('candour.authority');
  begin
    if command is not null then
      select replayed.fingerprint, replayed.answer into fingerprint, answer
        from replay_command(command) replayed;
      if found then
        outcome := 'repeated';
        return;
      end if;
    end if;
    perform pg_advisory_xact_lock(claimed('stream ' || of_stream));
    select event.version into version from event
      where authority_id = own and stream = of_stream order by event.version desc limit 1;
    version := coalesce(version, 0);
    if version <> expected then
      outcome := 'changed';
      return;
    end if;
    if command is not null then
      insert into command (authority_id, command_id, fingerprint, answer, answered_at)
      values (own, command, command_fingerprint, command_answer, recorded);
    end if;
    for at in 1 .. cardinality(ids) loop
      version := expected + at;
      insert into event (authority_id, stream, version, event_id, type, schema, happened,
                         recorded_at, actor, envelope_salt, body, body_salt)
      values (own, of_stream, version, ids[at], types[at], schemas[at], times[at], recorded,
              by_actor, decode(envelope_salts[at], 'hex'), bodies[at],
              decode(body_salts[at], 'hex'));
    end loop;
    outcome := 'appended';
    -- A rebuild takes this lock alone, so it never misses an event it was left to replay.
    perform pg_advisory_xact_lock_shared(claimed('projections'));
    select log_head.rebuild_from is not null into rebuilding from log_head
      where authority_id = own;
  end $$;

  -- The last statement of a transaction: the head row stays locked from here to the commit.
  create function record_leaves(
    recorded timestamptz, ids text[], streams text[], versions integer[], kinds text[],
    envelopes text[], bodies text[], hashes text[], seals text[]) returns void
  language plpgsql as $$
  declare
    own text := current_setting('candour.authority');
    next bigint;
  begin
    update log_head set size = size + cardinality(ids)
      where authority_id = own returning size - cardinality(ids) into next;
    if next is null then
      raise exception 'there is no log for authority %', own;
    end if;
    for at in 1 .. cardinality(ids) loop
      insert into leaf (authority_id, number, event_id, stream, version, kind, recorded_at,
                        envelope, body, hash, seal)
      values (own, next, ids[at], streams[at], versions[at], kinds[at], recorded,
              decode(envelopes[at], 'hex'), decode(bodies[at], 'hex'), decode(hashes[at], 'hex'),
              decode(seals[at], 'hex'));
      next := next + 1;
    end loop;
  end $$;
`

export const log: Migration = {
  async up(db) {
    await sql.raw(tables).execute(db)
    await sql.raw(access).execute(db)
    await sql.raw(functions).execute(db)
  },
}
