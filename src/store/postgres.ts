/** PostgreSQL: a pool of connections, each lent to one unit of work at a time. */
import pg from 'pg'
import type { Connection, Engine, Ran } from './db.ts'
import type { Cells } from './row.ts'

// Cells must arrive as PostgreSQL wrote them, not as this client would read them.
const types = { getTypeParser: () => (text: string) => text }

function ran(result: pg.QueryResult<Cells> | pg.QueryResult<Cells>[]): Ran {
  const last = Array.isArray(result) ? result.at(-1) : result
  return { rows: last?.rows ?? [], changed: last?.rowCount ?? 0 }
}

function connectionOn(client: pg.PoolClient): Connection {
  return {
    query: async (text, values, name) =>
      ran(await client.query<Cells>({ text, values: [...values], types, ...(name && { name }) })),
    script: async text => ran(await client.query<Cells>({ text, types })),
  }
}

/**
 * Statements are pipelined: one that is not waited for travels with the next. `onFault` hears of
 * connections lost while nobody was using them.
 */
export function postgresEngine(
  { url, connections = 10 }: Readonly<{ url: string; connections?: number }>,
  onFault: (fault: unknown) => void,
): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    // One to hold a lock and one to work: see the jobs' installation.
    max: Math.max(2, connections),
    pipeline: true,
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
