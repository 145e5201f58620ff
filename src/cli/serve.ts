/** `candour serve`: the application itself. What it listens on is `main.ts`'s to read. */
import { badInput, type Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'Start Candour and serve it until stopped',
  usage: `Usage: candour serve

Starts Candour and prints its address. Ctrl+C stops it once what is under way is finished.

Settings, from the environment:
  PORT           where to listen (default 3000)
  DATABASE_URL   a PostgreSQL database; without it everything is kept in ./data
`,
  async run(args, io) {
    if (args.length > 0) return badInput(io, `candour serve takes no arguments: ${args.join(' ')}`)
    return io.serve()
  },
}
