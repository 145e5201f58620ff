/** The rows a command could not read: counted, said at its end, and listed in a file if asked. */
import { accepted, type Result } from '#kernel'
import type { ExitCode, Io } from '../command.ts'
import { badInput } from '../command.ts'
import { type Refusals, refusals } from './refused.ts'
import { several } from './say.ts'
import { writeTo } from './write.ts'

export type Refusing = Refusals &
  Readonly<{
    /** Says how many and why, and gives the exit code. */
    end(io: Pick<Io, 'err'>, strict: boolean): Promise<ExitCode>
    drop(): Promise<void>
  }>

export async function refusing(path: string | undefined): Promise<Result<Refusing, string>> {
  const list = path === undefined ? undefined : await writeTo(path, ['file', 'line', 'reason'])
  if (list && !list.ok) return list
  const rows = refusals(list?.value.row)
  return accepted({
    ...rows,
    async end(io, strict) {
      const written = await list?.value.done()
      if (written && !written.ok) return badInput(io, written.refusal)
      const count = rows.count()
      if (count === 0) return 0
      io.err(`${several(count, 'row was', 'rows were')} not read:\n`)
      for (const line of rows.told()) io.err(`  ${line}\n`)
      return strict ? 2 : 0
    },
    async drop() {
      await list?.value.drop()
    },
  })
}
