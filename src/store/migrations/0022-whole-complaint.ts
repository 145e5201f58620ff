/** What lists and headers show of a matter once it is more than received and logged. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const wholeComplaint: Migration = {
  async up(db) {
    await sql
      .raw(`
        alter table matter
          add column kind         text not null default 'complaint',
          add column state        text not null default 'RECEIVED',
          add column channel      text not null default 'online',
          add column incident_id  text,
          add column recorded_on  date,
          add column outcome_on   date,
          add column finalised_on date,
          add column codes        text[] not null default '{}',
          add column tags         text[] not null default '{}';
        create index matter_of_incident on matter (authority_id, incident_id)
          where incident_id is not null;
        create index matter_of_handler on matter (authority_id, handler_id, received_at desc)
          where finalised_on is null;
      `)
      .execute(db)
  },
}
