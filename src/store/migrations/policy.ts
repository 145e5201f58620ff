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
