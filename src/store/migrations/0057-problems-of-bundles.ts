/**
 * Why a bundle could not be built was once kept as a sentence, with the name of a file or words
 * marked in it. Reasons are kept by their ids now, and what was kept before is let go: whoever asks
 * for the bundle again is told again.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const problemsOfBundles: Migration = {
  async up(db) {
    await sql
      .raw(`
        alter table bundle_build no force row level security;
        update bundle_build set problem = null where problem is not null;
        alter table bundle_build force row level security;
      `)
      .execute(db)
  },
}
