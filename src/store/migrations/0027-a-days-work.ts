/**
 * What a day's work is read from: whose each duty is, teams, what people watch, when they last
 * looked, notes that name somebody, what was waived, calendars; and the day each matter's duties
 * were last asked for.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

const working = [
  `watch (
    authority_id text not null,
    person_id    text not null,
    matter_id    text not null,
    since        timestamptz not null,
    primary key (authority_id, person_id, matter_id)
  )`,
  `visit (
    authority_id text not null,
    person_id    text not null,
    seen_at      timestamptz not null,
    primary key (authority_id, person_id)
  )`,
  `note (
    authority_id text not null,
    note_id      text not null,
    matter_id    text not null,
    written_by   text not null,
    words        text not null,
    written_at   timestamptz not null,
    primary key (authority_id, note_id)
  )`,
  `mention (
    authority_id text not null,
    person_id    text not null,
    note_id      text not null,
    matter_id    text not null,
    mentioned_at timestamptz not null,
    read_at      timestamptz,
    primary key (authority_id, person_id, note_id)
  )`,
  `waiver (
    authority_id text not null,
    matter_id    text not null,
    version      int  not null,
    rule         text not null,
    why          text not null,
    waived_by    text not null,
    waived_on    date not null,
    primary key (authority_id, matter_id, version, rule)
  )`,
  `calendar (
    authority_id text not null,
    key_hash     bytea not null,
    person_id    text not null,
    list         text not null,
    made_at      timestamptz not null,
    primary key (authority_id, key_hash)
  )`,
]

/** The day a duty is listed under: the due day or, without one, the aim. */
const day = `(coalesce(due_on, aim_on, date '9999-12-31'))`
const key = `(matter_id || '/' || duty_key)`
/** What is still owed or will be: what was met long ago is never read past. */
const live = `met_on is null and state in ('open', 'overdue', 'not-yet')`

export const aDaysWork: Migration = {
  async up(db) {
    const tables = working.map(definition => {
      const table = definition.slice(0, definition.indexOf(' '))
      return `create table ${definition};${keyedByAuthority(table, 'select, insert, update, delete')}`
    })
    // An owner who is no superuser is bound by the tables' own policies: they would hide all of it.
    await sql
      .raw(`
        ${tables.join('\n')}
        alter table staff add column team text not null default '';
        alter table duty
          add column handler_id text,
          add column bearer text not null default '';
        alter table matter add column reckoned_on date;
        create index matter_to_reckon on matter (authority_id, reckoned_on, matter_id);
        alter table duty no force row level security;
        alter table matter no force row level security;
        update duty d set handler_id = m.handler_id
          from matter m where m.authority_id = d.authority_id and m.matter_id = d.matter_id;
        alter table matter force row level security;
        alter table duty force row level security;
        create index duty_live on duty (authority_id, ours, ${day}, ${key}) where ${live};
        create index duty_of_handler on duty (authority_id, handler_id, ours, ${day}, ${key})
          where ${live};
        create index note_of_matter on note (authority_id, matter_id, written_at);
        create index mention_unread on mention (authority_id, person_id) where read_at is null;
        create index waiver_of_day on waiver (authority_id, waived_on);
        create index watch_of_matter on watch (authority_id, matter_id);
        create index calendar_of_person on calendar (authority_id, person_id);
      `)
      .execute(db)
  },
}
