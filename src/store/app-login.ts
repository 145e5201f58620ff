/**
 * The application's own login at PostgreSQL, where it has one: a user that can take the role
 * `candour_app` and no other, so that a statement which resets the role gains nothing. What it may
 * not be is asked of the server at every start, for logins are altered by others than us.
 */
import { dbOn, type Engine, sql } from './db.ts'

/** Each as the start refuses it, in the words of whoever can mend it. */
const faults = {
  elsewhere: 'is connected to another database than DATABASE_URL',
  owner: 'is the owner’s own login',
  superuser: 'is a superuser, or may become one',
  bypasses: 'may pass row policies (bypassrls), or become one that may',
  creates: 'may make roles, or become one that may',
  becomes: 'may become the owner of the tables, or of the database',
  owns: 'owns tables of its own here',
  disposes: 'may take the role candour_disposer',
  stranger: 'may not take the role candour_app: grant candour_app to it',
} as const

async function placeOf(engine: Engine) {
  const [row] = await engine.lend('page', at =>
    dbOn(at).rows(sql`
      select session_user::text as login,
             current_database() || ' ' ||
               (select oid from pg_database where datname = current_database())::text as place
    `),
  )
  if (!row) throw new Error('the database did not say who is connected to it')
  return { login: row.text('login'), place: row.text('place') }
}

/** Whatever it could become counts as what it is. */
const asked = sql`
  with could as (
    select oid, rolsuper, rolbypassrls, rolcreaterole from pg_roles
     where pg_has_role(session_user, oid, 'MEMBER')
  ), owned as (
    select c.relowner as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'pgboss')
     union
    select datdba from pg_database where datname = current_database()
  )
  select exists (select 1 from could where rolsuper) as superuser,
         exists (select 1 from could where rolbypassrls) as bypasses,
         exists (select 1 from could where rolcreaterole) as creates,
         exists (select 1 from could join owned on owner = oid) as becomes,
         exists (select 1 from pg_class where relowner = session_user::regrole) as owns,
         exists (select 1 from could join pg_roles r using (oid)
                  where r.rolname = 'candour_disposer') as disposes,
         not pg_has_role(session_user, 'candour_app', 'MEMBER') as stranger
`

/** Fails, naming everything that is wrong, unless the application's login is no more than that. */
export async function checkAppLogin(owner: Engine, app: Engine): Promise<void> {
  const [ours, theirs] = [await placeOf(owner), await placeOf(app)]
  const [row] = await app.lend('page', at => dbOn(at).rows(asked))
  const found = Object.entries(faults).filter(([fault]) => {
    if (fault === 'elsewhere') return ours.place !== theirs.place
    if (fault === 'owner') return ours.login === theirs.login
    return row?.boolean(fault) ?? true
  })
  if (found.length === 0) return
  const wrong = found.map(([, words]) => `  it ${words}`).join('\n')
  throw new Error(
    `DATABASE_APP_URL names the login ${theirs.login}, and that is more than it may be:\n${wrong}\n` +
      'An administrator makes one that is not: create role candour_login login noinherit; ' +
      'grant candour_app to candour_login; docs/security.md says it whole.',
  )
}
