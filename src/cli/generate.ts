/** `candour generate`: invented complaints, as many as are wanted, to try things out on. */
import { parseArgs } from 'node:util'
import type { GenerateAsked, Generated } from '#desk'
import { type AuthorityId, addDays, type Day, parseAuthorityId } from '#kernel'
import type { RemoteIo } from '#store'
import { badInput, type Command } from './command.ts'
import { progress } from './progress.ts'

const usage = `Usage: candour generate MATTERS [--authority ID] [--seed N] [--years Y]

Fills a force with this many invented complaints, made over the last years and dealt with as
complaints are: each is decided step by step by the same rules as real ones, and what is recorded
is recorded on the day it tells of. Everybody in them is invented. They are added to what is there
and cannot be taken out again: never do this where there are real complaints.

It sets the clock back while it works, so it refuses while a server has the data folder.

Options:
  --authority ID   whose complaints they are (default: the force this installation is for)
  --seed N         the same seed makes the same complaints (default: 1)
  --years Y        how far back the first one was made (default: 3)

Example:
  candour generate 1000 --years 5

Exit codes: 0 they are there, 1 our fault, or a server has the data, 2 the input was not understood.
`

export const generateCommand: Command = {
  name: 'generate',
  summary: 'Fill a force with invented complaints, to try things out on',
  usage,
  async run(args, io) {
    const asked = askedIn(args)
    if (typeof asked === 'string') return badInput(io, asked, 'See: candour generate --help')
    if (!io.atTheData) throw new Error('this program was started without any data')
    return io.atTheData(['generate', ...args])
  },
}

type Asked = Readonly<{
  matters: number
  authority: string | undefined
  seed: number
  years: number
}>

/** What is asked for, or what is wrong with how it was. */
function askedIn(args: readonly string[]): Asked | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      authority: { type: 'string' },
      seed: { type: 'string', default: '1' },
      years: { type: 'string', default: '3' },
    },
  })
  const [many, ...more] = positionals
  const [matters, seed, years] = [Number(many), Number(values.seed), Number(values.years)]
  if (more.length > 0 || !Number.isInteger(matters) || matters < 1 || matters > 1_000_000)
    return 'Say how many complaints: a whole number from 1 to 1,000,000.'
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    return 'The seed must be a whole number from 0 to 4,294,967,295.'
  // The regulations these complaints are made under came into force in February 2020.
  if (!(years > 0 && years <= 5)) return 'The years must be more than 0 and at most 5.'
  return { matters, authority: values.authority, seed, years }
}

/** What the command needs where the data are; a running server has none of it. */
export type Generator = Readonly<{
  home: AuthorityId
  authorities: readonly AuthorityId[]
  today: () => Day
  generate: (asked: Omit<GenerateAsked, 'officers' | 'setBack'>) => Promise<Generated>
}>

/** The answer, given by whoever has the data. `argv` begins with `generate`. */
export async function answerGenerate(
  argv: readonly string[],
  io: RemoteIo,
  generator: Generator | undefined,
): Promise<number> {
  const asked = askedIn(argv.slice(1))
  if (typeof asked === 'string') return badInput(io, asked)
  if (!generator) {
    io.err('A server has this data folder. Stop it first: generating sets the clock back.\n')
    return 1
  }
  const authority =
    asked.authority === undefined ? generator.home : parseAuthorityId(asked.authority)
  if (!authority || !generator.authorities.includes(authority))
    return badInput(io, `There is no authority "${asked.authority}" here.`)
  const { matters, seed, years } = asked
  const to = generator.today()
  const bar = progress(io, 'Generating', matters)
  const made = await generator.generate({
    authority,
    matters,
    seed,
    from: addDays(to, -Math.round(365 * years)),
    to,
    onProgress: bar.at,
  })
  bar.end()
  const count = (number: number) => number.toLocaleString('en-GB')
  io.out(`${count(made.matters)} complaints, ${count(made.events)} things recorded\n`)
  return 0
}
