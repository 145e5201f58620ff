/** How far what was brought in reaches, as whoever brought it in says; and how to ask by source. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const completeTo: Migration = {
  async up(db) {
    await sql
      .raw(`
        alter table import_run rename column complete_to to rows_done;
        alter table import_run add column complete_to date;
        comment on column import_run.complete_to is
          'the last day whose matters are all in the file; null where nobody said';
        create index earlier_matter_of_source on earlier_matter (authority_id, source, kind);
      `)
      .execute(db)
  },
}
