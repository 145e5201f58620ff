/** `candour account first`: the first administrator of an authority, whom nobody could invite. */
import { parseArgs } from 'node:util'
import type { First, NotFirst } from '#desk'
import type { Result } from '#kernel'
import type { RemoteIo } from '#store'
import { badInput, type Command } from './command.ts'

const usage = `Usage: candour account first --authority ID --email ADDRESS --name NAME

Makes the first administrator of an authority, and prints a link for one use: whoever opens it
within seven days chooses how they sign in. Works only while the authority has no administrator who
can sign in; asked again for the same address, it prints another link and ends the one before.
Works beside a running server.

Options:
  --authority ID    the body they administer, as "northmoor"
  --email ADDRESS   what they will sign in with
  --name NAME       their name, as colleagues know it

Example:
  candour account first --authority northmoor --email a.lindqvist@northmoor.example \\
    --name "Ash Lindqvist"

Exit codes: 0 the link is printed; 2 the input was not understood, or it is not the first.
`

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      authority: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
    },
  })
}

/** Everything asked, or a sentence that says what is missing. */
function askedIn(args: readonly string[]): First | string {
  const { values, positionals } = readOptions(args)
  const { authority, email, name } = values
  if (positionals[0] !== 'first' || positionals.length > 1) return 'Say: candour account first'
  if (!authority) return 'Say which authority: --authority northmoor'
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) return 'Say their email address: --email'
  if (!name?.trim()) return 'Say their name: --name "Ash Lindqvist"'
  return { authority, email, name: name.trim() }
}

export const accountCommand: Command = {
  name: 'account',
  summary: 'Invite the first administrator of an authority',
  usage,
  async run(args, io) {
    const asked = askedIn(args)
    if (typeof asked === 'string') return badInput(io, asked, usage)
    if (!io.atTheData) throw new Error('this program was started without any data')
    return io.atTheData(['account', ...args])
  },
}

const whyNot: Readonly<Record<NotFirst, string>> = {
  'no such authority': 'There is no such authority here.',
  'there is an administrator': 'There is an administrator already. Ask them for an invitation.',
  'e-mail taken': 'Somebody has an account of this email address already.',
}

export type MakingFirst = (asked: First) => Promise<Result<string, NotFirst>>

/** The answer, given by whoever has the data. `argv` begins with `account`. */
export async function answerAccount(
  argv: readonly string[],
  io: Pick<RemoteIo, 'out' | 'err'>,
  first: MakingFirst,
): Promise<number> {
  const asked = askedIn(argv.slice(1))
  if (typeof asked === 'string') return badInput(io, asked)
  const made = await first(asked)
  if (!made.ok) return badInput(io, whyNot[made.refusal])
  io.out(`${made.value}\n`)
  return 0
}
