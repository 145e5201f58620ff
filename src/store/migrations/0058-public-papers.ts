/**
 * What the public reads of proceedings: outcomes and notices of hearings while they are up, those
 * that came down, and each weekly look at whether they are gone.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const statements = `
  create table public_paper (
    authority_id   text not null,
    publication_id text not null,
    matter_id      text not null,
    subject_id     text not null,
    what           text not null,
    heading        text not null,
    words          text not null,
    file           text,
    published_on   date not null,
    down_on        date not null,
    first_day      date,
    starts_at      text,
    days           int,
    place          text,
    primary key (authority_id, publication_id)
  );
  create index public_paper_listed on public_paper (authority_id, what, published_on, publication_id);
  create index public_paper_due on public_paper (authority_id, down_on);
  create table public_gone (
    authority_id   text not null,
    publication_id text not null,
    matter_id      text not null,
    subject_id     text not null,
    gone_on        date not null,
    primary key (authority_id, publication_id)
  );
  create table public_look (
    authority_id text not null,
    looked_at    timestamptz not null,
    looked       int not null,
    still_up     int not null,
    primary key (authority_id, looked_at)
  );
`

export const publicPapers: Migration = {
  async up(db) {
    await sql
      .raw(
        [
          statements,
          keyedByAuthority('public_paper', 'select, insert, update, delete'),
          keyedByAuthority('public_gone', 'select, insert, update, delete'),
          keyedByAuthority('public_look', 'select, insert, delete'),
          onlyWhoMaySee('public_paper'),
          onlyWhoMaySee('public_gone'),
        ].join('\n'),
      )
      .execute(db)
  },
}
