/**
 * SQL, written with Kysely's tag or builder and run by whichever engine is underneath. What is
 * interpolated is always a bound parameter; there is no way here to run text with values in it.
 */
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
} from 'kysely'
import { type Cells, type Row, rowOf } from './row.ts'
import type { Priority } from './turns.ts'

export { sql } from 'kysely'
export type { Row } from './row.ts'

/** What Kysely's tag makes, and what ends a chain of its builder. */
export type Statement = Readonly<{ compile: (provider: QueryExecutorProvider) => CompiledQuery }>

export type Db = Readonly<{
  rows(statement: Statement): Promise<readonly Row[]>
  /** How many rows it changed. */
  run(statement: Statement): Promise<number>
}>

export type Ran = Readonly<{ rows: readonly Cells[]; changed: number }>

/** One connection for as long as one unit of work has it. */
export type Connection = Readonly<{
  /** One statement with bound values. Not waited for, it still runs before the next. */
  query(text: string, values: readonly unknown[]): Promise<Ran>
  /** Several statements at once, without values; answers with what the last one did. */
  script(text: string): Promise<Ran>
  /** Begins a transaction under the application role, with these settings: none needs quoting. */
  begin(settings: Settings): Promise<void>
  /**
   * Ends the transaction, or fails where a statement in it failed, though someone swallowed that:
   * `commit` alone would quietly undo everything and report no error.
   */
  commit(): Promise<void>
}>

/** What the row policies go by, as `candour.authority` and so on. Empty where there is none. */
export const settingNames = [
  'authority',
  'person',
  'sees',
  'matter',
  'home',
  'now',
  'covert',
] as const
export type Settings = Readonly<Record<(typeof settingNames)[number], string>>

export type Engine = Readonly<{
  type: 'pglite' | 'postgres'
  /** Lends a connection to `unit`, which nothing else uses until it ends. */
  lend<T>(priority: Priority, unit: (at: Connection) => Promise<T>): Promise<T>
  /** What pg-boss asks of a database: its own values and rows, in no transaction of ours. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  close(): Promise<void>
}>

/** Kysely's builder, for queries composed from parts. It compiles only; `Db` runs what it made. */
// biome-ignore lint/suspicious/noExplicitAny: tables are not described; rows are read by cell
export const builder = new Kysely<any>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A `Db` on a connection somebody lent. */
export function dbOn(connection: Connection): Db {
  const query = (statement: Statement) => {
    const { sql, parameters } = statement.compile(builder)
    return connection.query(sql, parameters)
  }
  return {
    rows: async statement => (await query(statement)).rows.map(rowOf),
    run: async statement => (await query(statement)).changed,
  }
}
