/**
 * What every table keyed by authority gets: row policies that bite even for the table's owner, and
 * the application role's grants. A superuser still passes them, which is why a unit of work sets
 * the role first.
 */

/** SQL for one table whose key begins with `authority_id`; `grants` such as `select, insert`. */
export function keyedByAuthority(table: string, grants: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_authority on ${table}
      using (authority_id = current_setting('candour.authority', true))
      with check (authority_id = current_setting('candour.authority', true));
    grant ${grants} on ${table} to candour_app;
  `
}

/**
 * SQL that shows a row of `table` only where its matter (named in `column`) is one the unit of work
 * may see: see `0040-who-may-see.ts`. Restrictive, so it narrows whatever else allows; what is
 * inserted is not judged, for a new matter is nobody's yet. Each function is asked once a query.
 */
export function onlyWhoMaySee(table: string, column = 'matter_id', otherwise?: string): string {
  return `
    create policy who_may_see on ${table} as restrictive for all to candour_app
      using (
        (current_setting('candour.sees', true) = 'all'
         or (current_setting('candour.sees', true) = 'given'
             and ${column} = any (coalesce((select candour_given()), '{}')))
         ${otherwise ? `or ${otherwise}` : ''})
        and ${column} <> all (coalesce((select candour_restricted()), '{}')))
      with check (true);
  `
}
