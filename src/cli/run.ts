/** From the words on the command line to a command, or to help. */
import { badInput, type Command, type Io } from './command.ts'
import { commands } from './commands.ts'
import { nearest } from './nearest.ts'

const helpWords = ['--help', '-h', 'help']

/**
 * Runs one command line (without the program's own name) and resolves with its exit code: 0
 * answered, 1 our fault, 2 the input was not understood. A fault is thrown, for `main.ts` to catch.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined) {
    io.err(overview())
    return 2
  }
  if (first === '--version' || first === '-v') {
    io.out(`candour ${io.version}\n`)
    return 0
  }
  if (helpWords.includes(first)) return help(rest[0], io)
  const command = commands.find(({ name }) => name === first)
  if (!command) return unknown(first, io)
  if (wantsHelp(rest)) return help(first, io)
  return attempt(command, rest, io)
}

async function attempt(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io)
  } catch (fault) {
    // Node's own reader of options throws what is really bad input.
    if (!isOptionProblem(fault)) throw fault
    return badInput(io, fault.message, `See: candour ${command.name} --help`)
  }
}

function isOptionProblem(fault: unknown): fault is Error & { code: string } {
  if (!(fault instanceof Error) || !('code' in fault)) return false
  return typeof fault.code === 'string' && fault.code.startsWith('ERR_PARSE_ARGS_')
}

/** `--help` anywhere before a `--`, after which every word is a name. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some(word => word === '--help' || word === '-h')
}

function help(name: string | undefined, io: Io): number {
  if (name === undefined) {
    io.out(overview())
    return 0
  }
  const command = commands.find(found => found.name === name)
  if (!command) return unknown(name, io)
  io.out(command.usage.endsWith('\n') ? command.usage : `${command.usage}\n`)
  return 0
}

function unknown(name: string, io: Io): number {
  const meant = nearest(
    name,
    commands.map(command => command.name),
  )
  const hint = meant ? `Did you mean "candour ${meant}"?` : 'See: candour --help'
  return badInput(io, `There is no command "${name}". ${hint}`)
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`)
  return `Candour runs police complaints and misconduct by the regulations themselves.

Usage: candour COMMAND [OPTIONS]

Commands:
${rows.join('\n')}

  candour COMMAND --help   what a command takes and answers
  candour --version        which version this is

Exit codes: 0 answered, 1 our fault, 2 the input was not understood, 3 it does not verify.
`
}
