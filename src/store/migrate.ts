/** Brings a database to what this version of the program expects, as the database's owner. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { Migrator } from 'kysely/migration'
import { type Connection, dbOn, type Engine, sql } from './db.ts'
import { migrations } from './migrations/index.ts'

const roles = ['candour_app', 'candour_disposer'] as const

/**
 * Kysely's own machinery on a connection lent to it; text without values may be several
 * statements.
 */
function lentDriver(connection: Connection): Driver {
  const lent: DatabaseConnection = {
    async executeQuery<R>({ sql: text, parameters }: CompiledQuery) {
      const { rows } = parameters.length
        ? await connection.query(text, parameters)
        : await connection.script(text)
      return { rows: rows as R[] }
    },
    // biome-ignore lint/correctness/useYield: the migrator never streams
    async *streamQuery() {
      throw new Error('migrations do not stream')
    },
  }
  const run = (text: string) => async () => {
    await lent.executeQuery(CompiledQuery.raw(text))
  }
  return {
    init: async () => {},
    acquireConnection: async () => lent,
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}

/**
 * The two roles, made if they are not there. They belong to the whole cluster, so another database
 * may have made them a moment ago; what matters is that this user may act as them.
 */
async function ensureRoles(connection: Connection): Promise<void> {
  const db = dbOn(connection)
  const found = await db.rows(sql`
    select r.rolname, r.rolsuper or r.rolbypassrls as free,
           pg_has_role(current_user, r.oid, case
             when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER'
           end) as ours
      from pg_roles r
     where r.rolname = any(${roles})
  `)
  const free = found.find(role => role.boolean('free'))?.text('rolname')
  if (free) throw new Error(`role ${free} may pass row policies: alter role ${free} nobypassrls`)
  for (const role of roles) {
    const known = found.find(row => row.text('rolname') === role)
    if (known?.boolean('ours')) continue
    await connection.script(`
      do $$ begin
        create role ${role} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant ${role} to current_user`)
  }
}

async function checkServer(connection: Connection): Promise<void> {
  const [row] = await dbOn(connection).rows(sql`
    select current_setting('server_version_num')::int as version,
           current_setting('server_encoding') as encoding,
           current_setting('datestyle') as dates
  `)
  if (!row) throw new Error('the database did not say what it is')
  if (row.number('version') < 150000) throw new Error('PostgreSQL 15 or later is needed')
  if (row.text('encoding') !== 'UTF8') throw new Error('the database must be created in UTF8')
  if (!row.text('dates').startsWith('ISO')) {
    throw new Error('the database must write ISO dates: alter database ... set datestyle = iso')
  }
}

async function migrateOn(connection: Connection): Promise<void> {
  await checkServer(connection)
  try {
    await ensureRoles(connection)
  } catch (cause) {
    const asked = roles.join(', ')
    throw new Error(
      `this database user cannot make or take the roles ${asked}. Ask an administrator to run: ` +
        `${roles.map(role => `create role ${role} nologin;`).join(' ')} ` +
        `grant ${asked} to <this user>;`,
      { cause },
    )
  }
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => lentDriver(connection),
      createIntrospector: of => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  throw new Error(`the database could not be brought up to date${failed ? ` (${failed})` : ''}`, {
    cause: error,
  })
}

/** Safe when two processes do it at once: Kysely holds a lock in the database meanwhile. */
export async function migrate(engine: Engine): Promise<void> {
  await engine.lend('page', migrateOn)
}
