/** `candour bounce`: a notice that came back, read from standard input by a mail alias. */
import { parseArgs } from 'node:util'
import { bounceLimitBytes, type DeliveryNews, failureOf, type Recorded, readBounce } from '#desk'
import type { RemoteIo } from '#store'
import { badInput, type Command } from './command.ts'

const usage = `Usage: candour bounce [--to ADDRESS] [FILE]

Reads one mail that came back (FILE, or standard input) and records that the notice it is about did
not arrive. Made for a mail alias; see docs/sending.md. Works beside a running server.

What is believed is the address it came back to, which only Candour can have made. A holiday reply,
a mail to another address, or a report that says "still trying" changes nothing.

Options:
  --to ADDRESS   the address it was delivered to, where the mail itself does not say

Example, in /etc/aliases:
  bounces: "|/opt/candour/candour bounce || exit 75"

Exit codes: 0 answered, whatever the answer; 1 not now, try again; 2 the input was not understood.
`

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' } },
  })
}

export const bounce: Command = {
  name: 'bounce',
  summary: 'Record that a notice came back, from the mail that says so',
  usage,
  async run(args, io) {
    const { values, positionals } = readOptions(args)
    if (positionals.length > 1) return badInput(io, 'One mail at a time.', usage)
    if (!io.atTheData) throw new Error('this program was started without any data')
    const file = await io.read(positionals[0] ?? '-')
    if (!file.ok) return badInput(io, file.refusal)
    if (file.value.byteLength > bounceLimitBytes) {
      io.out('Too large for a mail that came back; nothing is recorded.\n')
      return 0
    }
    // Read here, in a process of its own: of a stranger's mail only these words reach the server.
    const report = await readBounce(file.value, values.to)
    switch (report.type) {
      case 'NotOurs':
        io.out('It came to no address that Candour made; nothing is recorded.\n')
        return 0
      case 'NotAReport':
        io.out('It does not say that anything failed; nothing is recorded.\n')
        return 0
      case 'Delayed':
        io.out('It is still being tried; nothing is recorded.\n')
        return 0
      case 'Delivered':
        return io.atTheData(['bounce', report.token, 'delivered'])
      case 'Failed':
        return io.atTheData(['bounce', report.token, 'failed', report.status ?? ''])
    }
  },
}

export type RecordingNews = (token: string, news: DeliveryNews) => Promise<Recorded>

/** The answer, given by whoever has the data: `bounce TOKEN failed STATUS`. */
export async function answerBounce(
  argv: readonly string[],
  io: Pick<RemoteIo, 'out' | 'err'>,
  record: RecordingNews,
): Promise<number> {
  const [, token = '', what, status] = argv
  const said: DeliveryNews =
    what === 'delivered' ? { arrived: true } : { arrived: false, ...failureOf(status) }
  switch (await record(token, said)) {
    case 'recorded':
      io.out(said.arrived ? 'Recorded: it arrived.\n' : `Recorded: ${said.why}.\n`)
      return 0
    case 'nothing changed':
      io.out('That was known, or has been overtaken; nothing is recorded.\n')
      return 0
    case 'not ours':
      io.out('It came to no address that Candour made; nothing is recorded.\n')
      return 0
    case 'under way':
      io.err('The notice is still being handed over. Try again in ten minutes.\n')
      return 1
  }
}
