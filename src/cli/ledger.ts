/** `candour ledger verify`: whether the record is what it was. */
import { parseArgs } from 'node:util'
import { parseAuthorityId } from '#kernel'
import { faultWords, remarkWords } from '#ledger'
import type { RemoteIo, Store, Verification, VerifiedLog } from '#store'
import { badInput, type Command } from './command.ts'
import { type Progress, progress } from './progress.ts'

const tampering = 3

export const ledger: Command = {
  name: 'ledger',
  summary: 'Check that no record was changed, removed or slipped in',
  usage: `Usage: candour ledger verify [--against FILE] [--authority ID] [--json]

Looks at every record, its place in the tree and every signed checkpoint, and compares them with
the anchor file. What was changed is located: to the record, or, where the whole tree was
rewritten, to the stretch between two checkpoints. Works beside a running server.

Options:
  --against FILE   also compare with a copy of an anchor file, or a receipt, kept elsewhere
  --authority ID   only this authority's log
  --json           the same answer as JSON

Example:
  candour ledger verify --against /media/usb/northmoor.anchor

Exit codes: 0 sound, 1 our fault, 2 the input was not understood, 3 the record was tampered with.
`,
  async run(args, io) {
    // Read here first, so that a wrong option is said by whoever was given it.
    readOptions(args)
    if (!io.atTheData) throw new Error('this program was started without any data')
    return io.atTheData(['ledger', ...args])
  },
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      authority: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
}

type Verifying = Pick<Store, 'verify' | 'authorities'>

/** The answer, given by whoever has the data. `argv` begins with `ledger`. */
export async function answerLedger(
  argv: readonly string[],
  io: RemoteIo,
  store: Verifying,
): Promise<number> {
  const { values, positionals } = readOptions(argv.slice(1))
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    return badInput(io, 'Say what to do: candour ledger verify', 'See: candour ledger --help')
  }
  const authority = values.authority === undefined ? undefined : parseAuthorityId(values.authority)
  if (values.authority !== undefined && !(await isKnown(store, authority))) {
    return badInput(io, `There is no authority "${values.authority}" here.`)
  }
  const file = values.against === undefined ? undefined : await io.read(values.against)
  if (file && !file.ok) return badInput(io, file.refusal)

  const verification = await watched(io, onProgress =>
    store.verify({
      ...(authority && { authority }),
      ...(file && { against: new TextDecoder().decode(file.value) }),
      onProgress,
    }),
  )
  if (file && verification.compared === 0) {
    const where = authority ? `of ${authority}` : 'here'
    return badInput(io, `${values.against} is not an anchor file or a receipt of a log ${where}.`)
  }
  io.out(values.json ? `${JSON.stringify(asJson(verification), null, 2)}\n` : report(verification))
  return verification.sound ? 0 : tampering
}

async function isKnown(store: Verifying, authority: string | undefined): Promise<boolean> {
  return (await store.authorities()).some(({ id }) => id === authority)
}

type Watch = (done: number, of: number, authority: string) => void

/** A bar for each log. */
async function watched(
  io: RemoteIo,
  work: (watch: Watch) => Promise<Verification>,
): Promise<Verification> {
  const bars = new Map<string, Progress>()
  const barOf = (authority: string, of: number) => {
    const known = bars.get(authority)
    if (known) return known
    const bar = progress(io, `Checking ${authority}`, of)
    bars.set(authority, bar)
    return bar
  }
  return work((done, of, authority) => {
    const bar = barOf(authority, of)
    bar.at(done)
    if (done >= of) bar.end()
  })
}

function report({ logs, sound }: Verification): string {
  const lines = logs.flatMap(reportLog)
  const verdict = sound
    ? 'The record is sound.'
    : 'The record was tampered with. Keep the database and the anchor file as they are.'
  return `${[...lines, '', verdict].join('\n')}\n`
}

function reportLog({ authority, report }: VerifiedLog): readonly string[] {
  const { leaves, disposed, claims, faults, more, remarks } = report
  const lawfully = disposed > 0 ? `, ${disposed} with a body lawfully disposed of` : ''
  return [
    `${authority}: ${faults.length === 0 ? 'sound' : 'NOT sound'}`,
    `  ${count(leaves, 'record')}${lawfully}; signed statements that agree: ${claims}`,
    ...faults.map(fault => `  NO  ${faultWords(fault)}`),
    ...(more > 0 ? [`  NO  and ${more} faults more`] : []),
    ...remarks.map(remark => `  ${remarkWords(remark)}`),
  ]
}

function count(number: number, of: string): string {
  return `${number} ${of}${number === 1 ? '' : 's'}`
}

function asJson({ sound, compared, logs }: Verification) {
  return {
    sound,
    compared,
    logs: logs.map(({ authority, report }) => ({
      authority,
      ...report,
      faults: report.faults.map(fault => ({ ...fault, words: faultWords(fault) })),
      remarks: report.remarks.map(remark => ({ ...remark, words: remarkWords(remark) })),
    })),
  }
}
