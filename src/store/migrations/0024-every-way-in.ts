/** What staff take down for somebody, many complaints of one thing, and praise, kept apart. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

/** A draft that a member of staff writes for somebody else: theirs, and never swept away. */
const taken = `
  alter table draft add column taken_by text;
  create index draft_taken on draft (authority_id, taken_by, changed_at desc)
    where taken_by is not null;
`

const batches = `
  create table incident_batch (
    authority_id text not null,
    batch_id     text not null,
    incident_id  text not null,
    name         text not null,
    shared       text not null,
    lines        int  not null,
    made_at      timestamptz not null,
    made_by      text not null,
    primary key (authority_id, batch_id)
  );
  create index incident_batch_made on incident_batch (authority_id, made_at desc, batch_id);
  create table incident_line (
    authority_id text not null,
    batch_id     text not null,
    line         int  not null,
    who          text not null,
    matter_id    text,
    reference    text,
    problem      text,
    primary key (authority_id, batch_id, line)
  );
  create index incident_line_waiting on incident_line (authority_id, batch_id, line)
    where matter_id is null and problem is null;
`

const praise = `
  create table praise (
    authority_id text not null,
    praise_id    text not null,
    received_at  timestamptz not null,
    words        text not null,
    about        text,
    place        text,
    from_name    text,
    reach        text,
    taken_by     text,
    passed_on    date,
    passed_by    text,
    primary key (authority_id, praise_id)
  );
  create index praise_received on praise (authority_id, received_at desc, praise_id);
`

export const everyWayIn: Migration = {
  async up(db) {
    const tables = [
      keyedByAuthority('incident_batch', 'select, insert'),
      keyedByAuthority('incident_line', 'select, insert, update'),
      keyedByAuthority('praise', 'select, insert, update'),
    ]
    await sql.raw(`${taken}${batches}${praise}${tables.join('')}`).execute(db)
  },
}
