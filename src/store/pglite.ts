/** PGlite: PostgreSQL inside this process, one connection, everything in a folder or in memory. */
import { chmodSync, mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { countingOn } from './counting.ts'
import { type Connection, type Engine, type Ran, settingNames } from './db.ts'
import type { Cells } from './row.ts'
import { createTurns } from './turns.ts'

type Answer = Readonly<{ rows: unknown[]; affectedRows?: number }>

const asWritten = (text: string) => text

function ran(answer: Answer | undefined): Ran {
  const rows = (answer?.rows ?? []) as Cells[]
  return { rows, changed: answer?.affectedRows ?? 0 }
}

function openFolder(folder: string): Promise<PGlite> {
  // PGlite writes its files readable by all; the folder around them is not.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return PGlite.create(folder)
}

/** `where`: a folder, a database already open, or undefined for an empty one in memory. */
export async function pgliteEngine(where: string | PGlite | undefined): Promise<Engine> {
  const database =
    typeof where === 'string' ? await openFolder(where) : (where ?? (await PGlite.create()))
  const turns = createTurns()
  const counting = countingOn(database, turns)
  // Cells must arrive as PostgreSQL wrote them: every parser PGlite has is replaced by none, once.
  // Told of parsers with a query, it copies its whole table of them: a third of a millisecond.
  const parsers = { ...database.parsers }
  for (const type of Object.keys(parsers)) database.parsers[Number(type)] = asWritten
  // One that is not waited for still runs before the next.
  let last: Promise<unknown> = Promise.resolve()
  const next = (run: () => Promise<Ran>): Promise<Ran> => {
    const running = last.then(run)
    last = running.catch(() => {})
    return running
  }
  const script = (text: string) => next(async () => ran((await database.exec(text)).at(-1)))
  const connection: Connection = {
    query: (text, values) =>
      next(async () => {
        const answer = ran(await database.query(text, [...values]))
        counting.wrote(answer.changed)
        return answer
      }),
    script,
    async begin(settings) {
      const set = settingNames.map(
        name => `set_config('candour.${name}', '${settings[name]}', true)`,
      )
      await script(`begin; select set_config('role', 'candour_app', true), ${set.join(', ')}`)
    },
    async commit() {
      await script('select; commit')
    },
  }

  return {
    type: 'pglite',
    lend: async (priority, unit) => {
      const value = await turns.take(priority, () => unit(connection))
      counting.begin()
      return value
    },
    executeSql: (text, values) =>
      turns.take('background', async () => {
        try {
          if (values?.length)
            return await database.query<Record<string, unknown>>(text, values, { parsers })
          const answers = await database.exec(text, { parsers })
          return { rows: answers.flatMap(answer => answer.rows) }
        } catch (fault) {
          // A script that failed half way leaves its transaction open on the only connection.
          await database.exec('rollback')
          throw fault
        }
      }),
    // One that was handed in open is its owner's to close.
    close: () =>
      turns.take('background', async () => {
        if (database !== where) await database.close()
      }),
  }
}
