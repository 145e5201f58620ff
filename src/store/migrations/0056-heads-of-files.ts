/**
 * What stands above the words of files, found too: names, senders, recipients, subjects.
 *
 * Whoever may not know who sent a file must not find that out by looking. So there are two tables:
 * `file_head` holds what everybody may find who may see the file, and says nothing of a sender who
 * is not everybody's to know; `sender_head` holds the whole of such a file for the one person who
 * may, and nothing where that is nobody. A search looks through the rows of the second that are its
 * own reader's. Both are made behind the pages from the matter as it stood then, so the search asks
 * again, of the matter as it stands now, before it believes a head that names its sender.
 *
 * The search is that of 0054, with a head as part 0 of its file.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables = `
  -- Whoever may know who sent its own files: null is all who may see it, '' nobody.
  alter table matter add column sender_known_to text;
  create table file_head (
    authority_id text not null,
    document_id  text not null,
    matter_id    text not null,
    sha256       text not null,
    words        text not null default '',
    vector       tsvector not null default '',
    -- Whether it names who sent what somebody sent in of their own.
    names_sender boolean not null default false,
    -- Something it was made from has changed since.
    stale        boolean not null default true,
    primary key (authority_id, document_id)
  );
  create index file_head_said on file_head using gin (vector) with (fastupdate = off);
  create index file_head_bytes on file_head (authority_id, sha256);
  create index file_head_of on file_head (authority_id, matter_id);
  create index file_head_stale on file_head (authority_id, document_id) where stale;
  create table sender_head (
    authority_id text not null,
    document_id  text not null,
    matter_id    text not null,
    sha256       text not null,
    known_to     text not null check (known_to <> ''),
    words        text not null,
    vector       tsvector not null,
    primary key (authority_id, document_id)
  );
  create index sender_head_known on sender_head (authority_id, known_to);
  create index sender_head_of on sender_head (authority_id, matter_id);
`

/** A report that was disposed of no longer says who may know: nobody then. */
const backfill = `
  alter table matter no force row level security;
  alter table document no force row level security;
  alter table event no force row level security;
  update matter set sender_known_to = '' where complainant is null and channel = 'online';
  update matter m
     set sender_known_to = case s.sealed->>'mayKnow' when 'team' then null
                           when 'one-person' then coalesce(s.sealed->>'person', '') else '' end
    from (select distinct on (authority_id, stream)
                 authority_id, stream, body::jsonb->'sealed' as sealed
            from event where type in ('ConductReported', 'NameOpened')
           order by authority_id, stream, version desc) s
   where s.authority_id = m.authority_id and s.stream = m.matter_id
     and m.complainant is null and m.reference <> m.matter_id;
  insert into file_head (authority_id, document_id, matter_id, sha256)
  select authority_id, document_id, matter_id, sha256 from document;
  alter table matter force row level security;
  alter table document force row level security;
  alter table event force row level security;
  -- Subjects stood beside the words; they are made again as heads.
  delete from file_words where from_at is null;
`

const guarded = `
  alter table file_head no force row level security;
  alter table sender_head no force row level security;
  create policy who_may_know on sender_head as restrictive for all to candour_app
    using (current_setting('candour.person', true) in ('', known_to)) with check (true);
`

const search = `
  drop function candour_words_found(tsquery, text, date, text, int, int);
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
    reader constant text := current_setting('candour.person', true);
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
    head text;
    file record;
    said record;
  begin
    if loose is not null then
      -- The key is written so that only the index of words can answer.
      select array_agg(h.sha256), array_agg(h.part) into hits, hit_parts
        from ((select w.sha256, w.part from file_words w
                where w.vector @@ loose and w.authority_id || '' = authority
                limit few + 1)
              union
              (select f.sha256, 0 from file_head f
                where f.vector @@ loose and f.authority_id || '' = authority
                limit few + 1)
              union
              (select s.sha256, 0 from sender_head s
                where s.authority_id = authority and s.known_to = reader and s.vector @@ loose
                limit few + 1)) h;
      if hits is null then return; end if;
      are_few := cardinality(hits) <= few;
    end if;
    walk := 'select d.document_id, d.matter_id, d.received_on, d.sha256, '
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
        -- Part 0, but where words are only left out: no head that lacks them says anything.
        if loose is not null and coalesce(file.only_part, 0) = 0
           and (after_on is null or file.document_id <> after_document) then
          select h.words into head
            from (select s.words, 1 as nth, true as names_sender from sender_head s
                   where s.authority_id = authority and s.document_id = file.document_id
                     and s.known_to = reader and s.vector @@ asked
                   union all
                  select f.words, 2, f.names_sender from file_head f
                   where f.authority_id = authority and f.document_id = file.document_id
                     and f.vector @@ asked) h
           where not h.names_sender
              or exists (select from matter m
                          where m.authority_id = authority and m.matter_id = file.matter_id
                            and (m.sender_known_to is null
                                 or (m.sender_known_to <> '' and m.sender_known_to = reader)))
           order by h.nth limit 1;
          if head is not null then
            return query select file.document_id, file.received_on, 0, null::int, head;
            found := found + 1;
            if found = most then return; end if;
          end if;
          looks_left := looks_left - 1;
          if looks_left = 0 then
            return query select file.document_id, file.received_on, 0, null::int, null;
            return;
          end if;
        end if;
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

export const headsOfFiles: Migration = {
  async up(db) {
    await sql
      .raw(
        [
          tables,
          backfill,
          keyedByAuthority('file_head', 'select, insert, update, delete'),
          onlyWhoMaySee('file_head'),
          keyedByAuthority('sender_head', 'select, insert, update, delete'),
          onlyWhoMaySee('sender_head'),
          guarded,
          search,
        ].join('\n'),
      )
      .execute(db)
  },
}
