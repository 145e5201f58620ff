/** Answers to checks given before anybody asked it say whether they told of a live matter. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Live whatever else there is; a finding is until its outcome. As it was when this was written. */
const live = [
  ...['not-told', 'complained-of', 'under-investigation', 'report-received', 'case-to-answer'],
  ...['decided-again', 'challenged', 'warning', 'suspended', 'restricted', 'criminal-proceedings'],
]
  .map(what => `"${what}"`)
  .join(',')

export const liveAnswers: Migration = {
  async up(db) {
    // An owner who is no superuser is bound by the tables' own policies: they would hide all of it.
    await sql
      .raw(`
        alter table event no force row level security;
        alter table officer_check no force row level security;
        update officer_check c
           set live = c.purpose <> 'disclosure' and exists (
                 select 1
                   from event e
                  cross join lateral jsonb_array_elements(e.body::jsonb->'told') as one(told)
                  where e.authority_id = c.authority_id
                    and e.stream = 'officer-check:' || c.check_id
                    and e.type = 'OfficerCheckAnswered' and e.body is not null
                    and (exists (select 1 from jsonb_array_elements(one.told->'held') as held
                                  where '[${live}]'::jsonb ? (held->>'what'))
                         or (one.told @> '{"held":[{"what":"finding"}]}'
                             and not one.told @> '{"held":[{"what":"outcome"}]}'
                             and not one.told @> '{"held":[{"what":"outcome-quashed"}]}')));
        alter table event force row level security;
        alter table officer_check force row level security;
      `)
      .execute(db)
  },
}
