/**
 * Cases of people who complain, who holds them, and the steps that keep a complainant safe. The
 * cases of a force come from its own files: of a person in one only the keys of their name are
 * kept. Nothing here has a place for a protected characteristic.
 *
 * What must not tip an officer off is shown to those who decide such things (`candour.covert`), to
 * whoever asked for it, and to those who were named to it; to nobody else, whatever is asked.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority, onlyWhoMaySee } from './policy.ts'

const tables: Readonly<Record<string, string>> = {
  police_case: `
    case_id   text not null,
    source    text not null,
    reference text not null,
    ref_key   text not null,
    kind      text,
    opened_on date,
    closed_on date,
    import_id text not null,
    primary key (authority_id, case_id),
    unique (authority_id, source, ref_key)`,
  case_person: `
    case_id   text not null,
    person    text not null,
    role      text not null check (role in ('victim', 'witness', 'suspect', 'not-known')),
    keys      text[] not null,
    import_id text not null,
    primary key (authority_id, case_id, person)`,
  case_officer: `
    case_id     text not null,
    officer     text not null,
    officer_key text,
    number      text,
    name        text,
    unit        text,
    part        text not null check
      (part in ('officer-in-the-case', 'supervisor', 'has-access', 'team')),
    import_id   text not null,
    primary key (authority_id, case_id, officer)`,
  case_key: `
    key     text not null,
    case_id text not null,
    person  text not null,
    primary key (authority_id, key, case_id, person)`,
  look_up: `
    look_id     text not null,
    source      text not null,
    system      text not null,
    looked_on   date not null,
    looked_time text,
    officer_key text,
    number      text,
    name        text,
    unit        text,
    reference   text,
    ref_key     text,
    keys        text[] not null,
    why         text,
    judged      boolean not null default false,
    import_id   text not null,
    primary key (authority_id, look_id)`,
  safe_case: `
    matter_id     text not null,
    case_id       text not null,
    reference     text not null,
    ref_key       text not null,
    officer       text not null,
    number        text,
    unit          text,
    subject_id    text,
    part          text not null,
    complainant   text not null,
    sure          text not null,
    why           text not null,
    found_on      date not null,
    looked_on     date,
    asked_on      date,
    asked_whom    text,
    confirmed_on  date,
    told_on       date,
    reviewer      text,
    review_due    date,
    reviewed_on   date,
    primary key (authority_id, matter_id, case_id)`,
  safe_watch: `
    matter_id    text not null,
    from_on      date not null,
    finalised_on date,
    until_on     date,
    asked_on     date,
    reprisal_on  date,
    searched_at  timestamptz,
    primary key (authority_id, matter_id)`,
  safe_watch_key: `
    key       text not null,
    matter_id text not null,
    primary key (authority_id, key, matter_id)`,
  look_match: `
    matter_id   text not null,
    look_id     text not null,
    system      text not null,
    looked_on   date not null,
    looked_time text,
    officer     text not null,
    near        text not null,
    about       text not null,
    covert      boolean not null,
    answered_on date,
    answer      text,
    answer_why  text,
    primary key (authority_id, matter_id, look_id)`,
  covert: `
    matter_id    text not null,
    case_id      text not null,
    asked_by     text,
    asked_on     date,
    asked_why    text,
    decision     text,
    decided_by   text,
    decided_on   date,
    plan         text,
    owner        text,
    review_on    date,
    asked_whom   text,
    asked_what   text,
    confirmed_by text,
    confirmed_at timestamptz,
    confirmed    text,
    primary key (authority_id, matter_id, case_id)`,
  covert_reader: `
    matter_id text not null,
    person_id text not null,
    primary key (authority_id, matter_id, person_id)`,
}

const indexes = `
  create index police_case_reference on police_case (authority_id, ref_key);
  create index look_up_waiting on look_up (authority_id, look_id) where not judged;
  create index safe_case_open on safe_case (authority_id, found_on, matter_id)
    where looked_on is null;
  create index safe_case_asked on safe_case (authority_id, asked_on, matter_id)
    where asked_on is not null and confirmed_on is null;
  create index safe_case_review on safe_case (authority_id, review_due, matter_id)
    where review_due is not null and reviewed_on is null;
  create index look_match_open on look_match (authority_id, looked_on, matter_id)
    where answered_on is null;
  create index safe_watch_search on safe_watch (authority_id, searched_at nulls first, matter_id);
  create index covert_open on covert (authority_id, review_on, matter_id);
`

/** Shown only to whoever may know of it, whatever else allows. */
const mayKnow = `current_setting('candour.covert', true) = 'yes'`
const reads = `matter_id = any (coalesce((select candour_covert_to()), '{}'))`

/** Whoever had complained before is watched over too, from the day they did. */
const before = `
  alter table matter no force row level security;
  insert into safe_watch (authority_id, matter_id, from_on, finalised_on)
  select authority_id, matter_id, made_on, finalised_on from matter;
  alter table matter force row level security;
`

const policies = `
  create function candour_covert_to() returns text[] language sql stable as $$
    select array(
      select matter_id from covert_reader
       where authority_id = current_setting('candour.authority', true)
         and person_id = current_setting('candour.person', true))
  $$;
  create policy who_may_know on covert as restrictive for all to candour_app
    using (${mayKnow} or ${reads} or asked_by = current_setting('candour.person', true))
    with check (true);
  create policy who_may_know on look_match as restrictive for all to candour_app
    using (not covert or ${mayKnow} or ${reads})
    with check (true);
  create policy who_may_know on event as restrictive for all to candour_app
    using (stream not like 'safe:%' or ${mayKnow})
    with check (true);
`

/** Those that name a matter and are shown only to whoever may see it. */
const ofAMatter = ['safe_case', 'safe_watch', 'safe_watch_key', 'look_match', 'covert']

const grants = 'select, insert, update, delete'

export const safe: Migration = {
  async up(db) {
    const made = Object.entries(tables).map(
      ([table, columns]) =>
        `create table ${table} (authority_id text not null, ${columns});${keyedByAuthority(table, grants)}`,
    )
    const whats = `('officers', 'matters', 'accused', 'cases', 'look-ups')`
    const imports = `
      alter table import_run drop constraint import_run_what_check;
      alter table import_run add constraint import_run_what_check check (what in ${whats});
    `
    await sql
      .raw(
        [
          ...made,
          indexes,
          before,
          policies,
          ...ofAMatter.map(table => onlyWhoMaySee(table)),
          imports,
        ].join('\n'),
      )
      .execute(db)
  },
}
