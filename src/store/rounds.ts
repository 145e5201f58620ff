/**
 * Statements on their way to PostgreSQL, in as few round trips as they can be: those asked for
 * before the last ones were answered travel together, and each is prepared once a connection. A
 * fault in one is the fault of all behind it in the same round, because the server skips them.
 */
import type pg from 'pg'
import type { Ran } from './db.ts'
import type { Cells } from './row.ts'

type Asked = Readonly<{
  text: string
  /** None: a script of several statements. */
  values: readonly unknown[] | undefined
  resolve: (ran: Ran) => void
  reject: (fault: unknown) => void
}>
/** A statement the server keeps: its name there, and its columns as it told them once. */
type Kept = Readonly<{ name: string; columns: readonly string[] }>

export type Rounds = Readonly<{
  ask: (text: string, values?: readonly unknown[]) => Promise<Ran>
}>

/** Statements kept for one connection; more are parsed each time, so that memory has an end. */
const most = 400

/** A value as the protocol carries it; what is an array to us is an array to PostgreSQL. */
function written(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  if (Array.isArray(value)) return `{${value.map(writtenItem).join(',')}}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function writtenItem(item: unknown): string {
  if (item === null || item === undefined) return 'NULL'
  if (item instanceof Uint8Array) return `"\\\\x${item.toHex()}"`
  if (Array.isArray(item)) return String(written(item))
  return `"${String(written(item)).replaceAll(/[\\"]/g, String.raw`\$&`)}"`
}

/** Statements a server keeps for one connection, under names never used twice. */
function createKept() {
  const kept = new Map<string, Kept>()
  let made = 0
  return {
    find: (text: string) => kept.get(text),
    newName() {
      made += 1
      return kept.size < most ? `candour_${made}` : ''
    },
    keep(text: string, one: Kept) {
      if (one.name) kept.set(text, one)
    },
  }
}

type KeptStatements = ReturnType<typeof createKept>

/** One round, in the manner of `pg`'s own queries: sent whole, then told of each answer in turn. */
function roundOf(asked: readonly Asked[], kept: KeptStatements, ended: () => void) {
  const sent = asked.map(({ text }) => {
    const known = kept.find(text)
    return { known, name: known?.name ?? kept.newName() }
  })
  const done: Ran[] = []
  let columns: readonly string[] = []
  let rows: Cells[] = []

  function settle(fault?: unknown): void {
    asked.forEach(({ resolve, reject }, at) => {
      const ran = done[at]
      if (ran) resolve(ran)
      else reject(fault)
    })
    ended()
  }

  return {
    submit(connection: pg.Connection): void {
      connection.stream.cork()
      asked.forEach(({ text, values }, at) => {
        const { known, name } = sent[at] ?? { known: undefined, name: '' }
        if (!known) connection.parse({ text, name, types: [] }, true)
        connection.bind({ statement: name, values: (values ?? []).map(written) }, true)
        if (!known) connection.describe({ type: 'P' }, true)
        connection.execute(null, true)
      })
      connection.sync()
      connection.stream.uncork()
    },
    handleRowDescription({ fields }: Readonly<{ fields: readonly { name: string }[] }>): void {
      columns = fields.map(({ name }) => name)
    },
    handleDataRow({ fields }: Readonly<{ fields: readonly (string | null)[] }>): void {
      const named = sent[done.length]?.known?.columns ?? columns
      const row: Record<string, string | null> = {}
      for (const [at, column] of named.entries()) row[column] = fields[at] ?? null
      rows.push(row)
    },
    handleCommandComplete({ text }: Readonly<{ text: string }>): void {
      const at = sent[done.length]
      const statement = asked[done.length]
      // Known from here on only: the server skips what follows a fault, and never parses it.
      if (at && statement && !at.known) kept.keep(statement.text, { name: at.name, columns })
      done.push({ rows, changed: Number(/\d+$/.exec(text)?.[0] ?? 0) })
      columns = []
      rows = []
    },
    handleEmptyQuery(): void {
      this.handleCommandComplete({ text: '' })
    },
    handlePortalSuspended(): void {},
    handleCopyInResponse(): void {},
    handleCopyData(): void {},
    handleReadyForQuery(): void {
      settle()
    },
    handleError(fault: unknown): void {
      settle(fault)
    },
  }
}

// Cells must arrive as PostgreSQL wrote them, not as this client would read them.
const types = { getTypeParser: () => (text: string) => text }

/** Text of several statements: no values, nothing kept, a round of its own. */
async function runScript(client: pg.PoolClient, text: string): Promise<Ran> {
  const result: pg.QueryResult<Cells> | pg.QueryResult<Cells>[] = await client.query<Cells>({
    text,
    types,
  })
  const last = Array.isArray(result) ? result.at(-1) : result
  return { rows: last?.rows ?? [], changed: last?.rowCount ?? 0 }
}

function createRounds(client: pg.PoolClient): Rounds {
  const kept = createKept()
  let waiting: Asked[] = []
  let underWay = false

  function next(): void {
    const [first] = waiting
    underWay = first !== undefined
    if (!first) return
    if (!first.values) {
      waiting = waiting.slice(1)
      runScript(client, first.text).then(first.resolve, first.reject).finally(next)
      return
    }
    const script = waiting.findIndex(({ values }) => !values)
    const asked = script < 0 ? waiting : waiting.slice(0, script)
    waiting = waiting.slice(asked.length)
    client.query(roundOf(asked, kept, next))
  }

  return {
    ask: (text, values) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, values, resolve, reject })
        if (underWay) return
        underWay = true
        // Whatever is asked for before anybody waits for an answer goes along.
        queueMicrotask(next)
      }),
  }
}

const every = new WeakMap<pg.PoolClient, Rounds>()

/** Those of a connection, for as long as it lives. */
export function roundsOn(client: pg.PoolClient): Rounds {
  const known = every.get(client) ?? createRounds(client)
  every.set(client, known)
  return known
}
