/**
 * The words of files, cut into parts that can be searched and shown.
 *
 * Whether words match cannot be asked by index under row policies: PostgreSQL would first judge
 * every row. So the search is one function that runs as its owner and says itself whose rows they
 * are and who may see them; the tables stay under policies for everything else. Its answer is
 * judged once more by the policies of `document`, which it is joined to by whoever asks.
 *
 * It asks the index first. Where few parts hold the words, their files are put in order; where many
 * do, files are gone through newest first until there are enough. Nothing puts every hit of a
 * common word in order, and one call looks into so many parts at most (a part is a twentieth of a
 * millisecond on PGlite, whose pages wait): it then answers how far it got, with no words.
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
  ) with (toast_tuple_target = 128);
  -- No list of what is still to be indexed: PGlite has nobody who would ever work through it.
  create index file_words_said on file_words using gin (vector) with (fastupdate = off);
  create index document_newest on document (authority_id, received_on, document_id);
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
  ) language plpgsql stable security definer rows 20
    set search_path = public, pg_temp set enable_seqscan = off
  as $$
  declare
    authority constant text := current_setting('candour.authority', true);
    sees constant text := current_setting('candour.sees', true);
    given constant text[] := coalesce(candour_given(), '{}');
    restricted constant text[] := coalesce(candour_restricted(), '{}');
    together constant text := '<(-|\\d+)>';
    -- What the index answers alone: words, wherever they stand. Null where only words are left out.
    loose constant tsquery := case
      when querytree(asked) in ('', 'T') then null
      when asked::text !~ together then asked
      else regexp_replace(querytree(asked), together, '&', 'g')::tsquery end;
    few constant int := 1000;
    files_most constant int := 1000;
    looks_left int := 250;
    found int := 0;
    gone int := 0;
    hits text[];
    hit_parts int[];
    are_few boolean := false;
    walk text;
    file record;
    said record;
  begin
    if loose is not null then
      -- The key is written so that only the index of words can answer.
      select array_agg(h.sha256), array_agg(h.part) into hits, hit_parts
        from (select w.sha256, w.part from file_words w
               where w.vector @@ loose and w.authority_id || '' = authority
               limit few + 1) h;
      if hits is null then return; end if;
      are_few := cardinality(hits) <= few;
    end if;
    walk := 'select d.document_id, d.received_on, d.sha256, '
      || case when are_few then 'h.part' else 'null::int' end || ' as only_part,
           d.privilege = ''none'' and not d.restricted_source and d.harmful is null
             and ($6 = ''all'' or ($6 = ''given'' and d.matter_id = any ($7)))
             and d.matter_id <> all ($8) as may
        from document d '
      || case when are_few then
           'join unnest($9, $10) h (sha256, part) on h.sha256 = d.sha256 ' else '' end
      || 'where d.authority_id = $1'
      || case when in_matter is null then '' else ' and d.matter_id = $2' end
      || case when after_on is null then ''
           else ' and (d.received_on, d.document_id) <= ($3, $4)' end
      || case when after_on is null or not are_few then ''
           else ' and (d.document_id <> $4 or h.part > $5)' end;
    -- In order by index where there are many; of a few, none is read but those.
    walk := case when are_few then 'select * from (' || walk || ' offset 0) d' else walk end
      || ' order by d.received_on desc, d.document_id desc, only_part limit $11';
    for file in execute walk
      using authority, in_matter, after_on, after_document, after_part, sees, given, restricted,
            hits, hit_parts, files_most
    loop
      gone := gone + 1;
      if file.may then
        for said in
          select w.part, w.from_at, w.vector @@ asked as is_it
            from file_words w
           where w.authority_id = authority and w.sha256 = file.sha256
             and w.part >= coalesce(file.only_part, 0)
             and w.part <= coalesce(file.only_part, 999999)
             and (after_on is null or file.document_id <> after_document or w.part > after_part)
           order by w.part
        loop
          if said.is_it then
            return query
              select file.document_id, file.received_on, w.part, w.from_at, w.words
                from file_words w
               where w.authority_id = authority and w.sha256 = file.sha256
                 and w.part = said.part;
            found := found + 1;
            if found = most then return; end if;
          end if;
          looks_left := looks_left - 1;
          if looks_left = 0 then
            return query select file.document_id, file.received_on, said.part, null::int, null;
            return;
          end if;
        end loop;
      end if;
      if gone = files_most then
        return query select file.document_id, file.received_on,
                            coalesce(file.only_part, 999999), null::int, null;
        return;
      end if;
    end loop;
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
