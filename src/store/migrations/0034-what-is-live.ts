/**
 * What is owed is found by index however much was met before, and whatever else there is. The day a
 * duty is listed under is a column of its own: under row policies an expression is no index
 * condition, as its parts are not known to keep what they see to themselves.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const live = `met_on is null and state in ('open', 'overdue', 'not-yet')`

export const whatIsLive: Migration = {
  async up(db) {
    await sql
      .raw(`
        drop index duty_queue;
        drop index duty_live;
        drop index duty_of_handler;
        alter table duty add column listed_on date not null
          generated always as (coalesce(due_on, aim_on, date '9999-12-31')) stored;
        create index duty_live on duty (authority_id, ours, listed_on, matter_id, duty_key)
          where ${live};
        create index duty_of_handler
          on duty (authority_id, handler_id, ours, listed_on, matter_id, duty_key) where ${live};
        create index duty_by_rule on duty (authority_id, rule, ours, listed_on) where ${live};
        create index matter_not_logged on matter (authority_id, received_at desc, matter_id desc)
          where stage = 'received';
        create index matter_changed on matter (authority_id, changed_at);
      `)
      .execute(db)
  },
}
