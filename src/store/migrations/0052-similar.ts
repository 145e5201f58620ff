/** Earlier matters in the order of their days, of one category, at one place, and with words. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const on = 'coalesce(made_on, happened_on) desc nulls last, earlier_id'

export const similar: Migration = {
  async up(db) {
    await sql
      .raw(`
        create index earlier_matter_of_category on earlier_matter (authority_id, category, ${on})
          where category is not null;
        create index earlier_matter_at_place on earlier_matter (authority_id, place, ${on})
          where place is not null;
        create index earlier_matter_happened on earlier_matter (authority_id, happened_on)
          where happened_on is not null;
        create index earlier_matter_told on earlier_matter (authority_id, ${on})
          where summary is not null;
      `)
      .execute(db)
  },
}
