/**
 * Row policies on the two tables that lead to a matter by another way: a line of those logged
 * together, once it was made into one, and letters printed together, whose file cannot leave one
 * out. A batch says whose letters are in it even after they are taken out to be printed anew.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const lines = `
  create policy who_may_see on incident_line as restrictive for all to candour_app
    using (matter_id is null
           or ((current_setting('candour.sees', true) = 'all'
                or (current_setting('candour.sees', true) = 'given'
                    and matter_id = any (coalesce((select candour_given()), '{}'))))
               and matter_id <> all (coalesce((select candour_restricted()), '{}'))))
    with check (true);
`
const batches = `
  alter table print_batch add column matters text[] not null default '{}';
  alter table print_batch no force row level security;
  alter table outbox no force row level security;
  update print_batch b
     set matters = array(select distinct o.matter_id from outbox o
                          where o.authority_id = b.authority_id and o.batch_id = b.batch_id);
  alter table outbox force row level security;
  alter table print_batch force row level security;
  create policy who_may_see on print_batch as restrictive for all to candour_app
    using (current_setting('candour.sees', true) = 'all'
           and not matters && coalesce((select candour_restricted()), '{}'))
    with check (true);
`

export const linesAndBatches: Migration = {
  async up(db) {
    await sql.raw(`${lines}${batches}`).execute(db)
  },
}
