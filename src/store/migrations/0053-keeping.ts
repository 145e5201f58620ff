/**
 * Custody of files: what came inside what, whom it was had from, each check of the kept bytes, what
 * a scanner said of them, and readings that a newer version of a reader took the place of.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const statements = `
  alter table document add column within_document text;
  alter table document add column part int;
  alter table document add column folder text;
  alter table document add column obtained text;
  alter table document add column fault text;
  alter table document add column harmful text;
  alter table document add column marked_itself boolean not null default false;
  create index document_within on document (authority_id, within_document, part)
    where within_document is not null;
  create index document_of_bytes on document (authority_id, sha256);
  create index document_faulted on document (authority_id, matter_id)
    where fault is not null or harmful is not null;

  alter table reading add column version int not null default 1;
  create table earlier_reading (
    authority_id text not null,
    sha256       text not null,
    version      int not null,
    outcome      text not null,
    reading      text not null,
    read_at      timestamptz not null,
    primary key (authority_id, sha256, version)
  );
  create table original (
    authority_id text not null,
    sha256       text not null,
    checked_at   timestamptz,
    found        text,
    primary key (authority_id, sha256)
  );
  create index original_to_check on original (authority_id, checked_at nulls first, sha256);
  create table original_check (
    authority_id text not null,
    sha256       text not null,
    checked_at   timestamptz not null,
    found        text not null,
    primary key (authority_id, sha256, checked_at)
  );
  create table scan (
    authority_id text not null,
    sha256       text not null,
    found        text not null,
    name         text,
    scanner      text not null,
    scanned_at   timestamptz not null,
    primary key (authority_id, sha256)
  );
`

export const keeping: Migration = {
  async up(db) {
    await sql
      .raw(
        [
          statements,
          keyedByAuthority('earlier_reading', 'select, insert, delete'),
          keyedByAuthority('original', 'select, insert, update, delete'),
          keyedByAuthority('original_check', 'select, insert, delete'),
          keyedByAuthority('scan', 'select, insert, update, delete'),
        ].join('\n'),
      )
      .execute(db)
  },
}
