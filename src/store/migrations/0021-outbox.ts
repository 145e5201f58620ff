/** The outbox: when an item may leave, what became of it, and batches printed for the post. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

/** What the world calls a notice: its id can name the matter, and envelopes are read on the way. */
const handle = "left(encode(sha256(convert_to(notice_id, 'UTF8')), 'hex'), 20)"

// An owner who is no superuser is bound by the table's own policy, and would fill in no handle.
const columns = `
  alter table outbox
    add column handle     text,
    add column round      int not null default 0,
    add column kind       text,
    add column leaves_at  timestamptz,
    add column carrier    text,
    add column sent_at    timestamptz,
    add column any_time   boolean not null default false,
    add column batch_id   text;
  alter table outbox no force row level security;
  update outbox set handle = ${handle};
  alter table outbox force row level security;
  alter table outbox alter column handle set not null;
  create unique index outbox_handle on outbox (authority_id, handle);
  create index outbox_of_matter on outbox (authority_id, matter_id);
  create index outbox_sent on outbox (authority_id, sent_at) where state = 'sent';
  create index outbox_of_batch on outbox (authority_id, batch_id);
`

const batches = `
  create table print_batch (
    authority_id text not null,
    batch_id     text not null,
    made_at      timestamptz not null,
    made_by      text not null,
    pdf          text not null,
    letters      int  not null,
    sheets       int  not null,
    posted_on    date,
    posted_by    text,
    withdrawn_at timestamptz,
    primary key (authority_id, batch_id)
  );
  create index print_batch_made on print_batch (authority_id, made_at desc, batch_id);
`

export const outbox: Migration = {
  async up(db) {
    const table = keyedByAuthority('print_batch', 'select, insert, update')
    await sql.raw(`${columns}${batches}${table}`).execute(db)
  },
}
