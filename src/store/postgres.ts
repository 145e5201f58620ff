/** PostgreSQL: a pool of connections, each lent to one unit of work at a time. */
import pg from 'pg'
import { type Connection, type Engine, settingNames } from './db.ts'
import { roundsOn } from './rounds.ts'

const takeRole = `
  select set_config('role', 'candour_app', true),
         ${settingNames.map((name, at) => `set_config('candour.${name}', $${at + 1}, true)`).join(', ')}
`

function connectionOn(client: pg.PoolClient): Connection {
  const { ask } = roundsOn(client)
  return {
    query: ask,
    script: text => ask(text),
    async begin(settings) {
      const values = settingNames.map(name => settings[name])
      await Promise.all([ask('begin', []), ask(takeRole, values)])
    },
    async commit() {
      await Promise.all([ask('select', []), ask('commit', [])])
    },
  }
}

/** `onFault` hears of connections lost while nobody was using them. */
export function postgresEngine(
  { url, connections = 10 }: Readonly<{ url: string; connections?: number }>,
  onFault: (fault: unknown) => void,
): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    // One to hold a lock and one to work: see the jobs' installation.
    max: Math.max(2, connections),
    application_name: 'candour',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', onFault)

  return {
    type: 'postgres',
    async lend(_priority, unit) {
      const client = await pool.connect()
      let broken: Error | undefined
      const lost = (fault: Error) => {
        broken = fault
      }
      client.on('error', lost)
      try {
        return await unit(connectionOn(client))
      } finally {
        client.off('error', lost)
        // A connection still inside a transaction is never handed on.
        client.release(broken ?? client.getTransactionStatus() !== 'I')
      }
    },
    executeSql: (text, values) => pool.query(text, values),
    close: () => pool.end(),
  }
}
