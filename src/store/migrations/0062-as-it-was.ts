/** What was done against a rule is counted beside what was gone ahead without. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const asItWas: Migration = {
  async up(db) {
    // An owner who is no superuser is bound by the tables' own policies: they would hide all of it.
    await sql
      .raw(`
        alter table waiver add column as_it_was boolean not null default false;
        comment on column waiver.as_it_was is
          'done against the rule, and recorded as what it was';
        alter table event no force row level security;
        alter table waiver no force row level security;
        insert into waiver
               (authority_id, matter_id, version, rule, why, waived_by, waived_on, as_it_was)
        select authority_id, stream, version, body::jsonb->'asItWas'->>'rule',
               body::jsonb->'asItWas'->>'why', actor,
               (recorded_at at time zone 'Europe/London')::date, true
          from event
         where body like '%"asItWas":%'
           and body::jsonb->'asItWas'->>'rule' is not null
            on conflict do nothing;
        alter table event force row level security;
        alter table waiver force row level security;
      `)
      .execute(db)
  },
}
