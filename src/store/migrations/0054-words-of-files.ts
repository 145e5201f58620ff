/**
 * The words of files, cut into parts that can be searched and shown.
 *
 * Whether words match cannot be asked by index under row policies: PostgreSQL would first judge
 * every row. So the search is one function that runs as its owner and says itself, in the same
 * statement, whose rows they are and who may see them; the tables stay under policies for
 * everything else. Its answer is judged once more by the policies of `document`, which it is joined
 * to by whoever asks.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const tables = `
  create table file_words (
    authority_id text not null,
    sha256       text not null,
    part         int not null,
    from_at      int,
    words        text not null,
    vector       tsvector not null,
    primary key (authority_id, sha256, part)
  );
  create index file_words_said on file_words using gin (vector);
  create table words_kept (
    authority_id text not null,
    sha256       text not null,
    read_at      timestamptz not null,
    primary key (authority_id, sha256)
  );
`

const search = `
  alter table file_words no force row level security;
  create function candour_words_found(
    asked tsquery, in_matter text, after_on date, after_document text, after_part int, most int
  ) returns table (
    document_id text, received_on date, part int, from_at int, words text
  ) language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return query execute $asked$
      select d.document_id, d.received_on, w.part, w.from_at, w.words
        from file_words w
        join document d on d.authority_id = w.authority_id and d.sha256 = w.sha256
       where w.authority_id = current_setting('candour.authority', true)
         and w.vector @@ $1
         and ($2 is null or d.matter_id = $2)
         and d.privilege = 'none' and not d.restricted_source and d.harmful is null
         and (current_setting('candour.sees', true) = 'all'
              or (current_setting('candour.sees', true) = 'given'
                  and d.matter_id = any (coalesce((select candour_given()), '{}'))))
         and d.matter_id <> all (coalesce((select candour_restricted()), '{}'))
         and ($3 is null or d.received_on < $3
              or (d.received_on = $3
                  and (d.document_id < $4 or (d.document_id = $4 and w.part > $5))))
       order by d.received_on desc, d.document_id desc, w.part
       limit $6
    $asked$ using asked, in_matter, after_on, after_document, after_part, most;
  end $$;
  revoke all on function candour_words_found from public;
  grant execute on function candour_words_found to candour_app;
`

export const wordsOfFiles: Migration = {
  async up(db) {
    await sql
      .raw(
        [
          tables,
          keyedByAuthority('file_words', 'select, insert, delete'),
          keyedByAuthority('words_kept', 'select, insert, update, delete'),
          search,
        ].join('\n'),
      )
      .execute(db)
  },
}
