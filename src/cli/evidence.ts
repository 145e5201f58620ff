/** `candour evidence`: files put into a matter, and every original checked. */
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Obtained } from '#casework'
import type { EvidenceAtHand } from '#desk'
import { type AuthorityId, parseAuthorityId, parseDay } from '#kernel'
import type { RemoteIo, Store } from '#store'
import { badInput, type Command } from './command.ts'
import { readEvidence } from './evidence-read.ts'
import { partOf, partsOf } from './file-parts.ts'
import { type Progress, progress } from './progress.ts'

const usage = `Usage: candour evidence add MATTER FILE... --from WHO [--on DAY] [--exhibit REF]
                        [--how HOW] [--authority ID] [--json]
       candour evidence verify [--authority ID] [--json]
       candour evidence read FILE [--pictures] [--json]

add      Puts files of any size into a matter, each exactly as it is, and has them read. MATTER is
         its reference, such as CO/5/26. What they hold (attachments, messages, entries of a zip)
         is taken out as files of their own. The matter's record says they were added here.
verify   Reads every original that is kept and says which are missing or altered. Each of those is
         told at once in every matter that holds it. A portion is checked each hour without it.
read     Says what a file is by its content, and what it says, as it would be read in a matter:
         letters, messages, mailboxes, spreadsheets, pictures, recordings, zips. Nothing is kept.

Add and verify work beside a running server; read needs none.

Options:
  --from WHO       whom the files were had from
  --on DAY         when, such as 2026-10-31
  --exhibit REF    the number the first has as an exhibit, such as JA/1; the next have the next
  --how HOW        how they were had
  --authority ID   whose files they are (default: the force this installation is for)
  --pictures       read: look for words in scans and pictures too, seconds a page
  --json           the answer as JSON

Examples:
  candour evidence add CO/5/26 camera-1.mp4 camera-2.mp4 --from "O. Pike" --exhibit OP/1
  candour evidence verify
  candour evidence read statement.docx

Exit codes: 0 all are in, or all are as received; 1 our fault; 2 not understood; 3 missing or
altered.
`

export const evidenceCommand: Command = {
  name: 'evidence',
  summary: 'Put files into a matter, check every original, or say what a file says',
  usage,
  async run(args, io) {
    if (args[0] === 'read') return readEvidence(args.slice(1), io)
    const asked = askedIn(args)
    if (typeof asked === 'string') return badInput(io, asked, 'See: candour evidence --help')
    if (!io.atTheData) throw new Error('this program was started without any data')
    return io.atTheData(['evidence', ...args])
  },
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      on: { type: 'string' },
      exhibit: { type: 'string' },
      how: { type: 'string' },
      authority: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
}

type Adding = Readonly<{ matter: string; paths: readonly string[]; obtained: Obtained }>
type Asked = Readonly<{ authority: string | undefined; json: boolean; adding?: Adding }>

/** What is asked for, or what is wrong with how it was. */
function askedIn(args: readonly string[]): Asked | string {
  const { values, positionals } = readOptions(args)
  const [what, matter, ...paths] = positionals
  const { authority, json, from, exhibit, how } = values
  if (what === 'verify') return matter ? 'verify takes no file.' : { authority, json }
  if (what !== 'add') return 'Say what to do: add, verify, or read.'
  if (matter === undefined || paths.length === 0) return 'Give a matter, and at least one file.'
  if (from === undefined) return 'Say whom the files were had from: --from WHO'
  const on = values.on === undefined ? undefined : parseDay(values.on)
  if (values.on !== undefined && !on) return 'Give a day: --on 2026-10-31'
  const obtained = {
    from,
    ...(on ? { on } : {}),
    ...(exhibit ? { exhibit } : {}),
    how: how ?? 'Added at the command line.',
  }
  return { authority, json, adding: { matter, paths, obtained } }
}

export type Keeper = EvidenceAtHand & Readonly<{ home: AuthorityId }>
type AtHand = Readonly<{ store: Pick<Store, 'authorities'>; keeper: Keeper }>

/** The answer, given by whoever has the data. `argv` begins with `evidence`. */
export async function answerEvidence(
  argv: readonly string[],
  io: RemoteIo,
  { store, keeper }: AtHand,
): Promise<number> {
  const asked = askedIn(argv.slice(1))
  if (typeof asked === 'string') return badInput(io, asked)
  const { home } = keeper
  const authority = asked.authority === undefined ? home : parseAuthorityId(asked.authority)
  const known = await store.authorities()
  if (!authority || !(authority === home || known.some(({ id }) => id === authority)))
    return badInput(io, `There is no authority "${asked.authority}" here.`)
  const of = { keeper, authority, json: asked.json }
  return asked.adding ? add(io, asked.adding, of) : verify(io, of)
}

type Of = Readonly<{ keeper: Keeper; authority: AuthorityId; json: boolean }>

const notKept = {
  NoMatter: 'There is no such matter here.',
  TooLarge: 'is larger than is taken.',
  Empty: 'is empty.',
  Interrupted: 'could not be read to its end.',
} as const

async function add(
  io: RemoteIo,
  { matter, paths, obtained }: Adding,
  { keeper, authority, json }: Of,
): Promise<number> {
  const kept: object[] = []
  for (const [nth, path] of paths.entries()) {
    const first = await partOf(io, path, 0)
    if (!first.ok) return badInput(io, first.refusal)
    const { exhibit } = obtained
    const added = await keeper.addFile({
      ...{ authority, matter, name: basename(path) },
      stream: Readable.from(partsOf(io, path, first.value)),
      obtained: exhibit ? { ...obtained, exhibit: keeper.exhibitAfter(exhibit, nth) } : obtained,
    })
    if (!added.ok) {
      const why = notKept[added.refusal]
      return badInput(io, added.refusal === 'NoMatter' ? why : `${path} ${why}`)
    }
    const { document, name, bytes, sha256, mediaType } = added.value
    kept.push({ document, name, bytes, sha256, mediaType })
    if (!json) io.out(`${sha256}  ${bytes.toLocaleString('en-GB')} bytes  ${mediaType}  ${name}\n`)
  }
  if (json) io.out(`${JSON.stringify(kept, null, 2)}\n`)
  return 0
}

async function verify(io: RemoteIo, { keeper, authority, json }: Of): Promise<number> {
  const wrong: object[] = []
  let bar: Progress | undefined
  let done = 0
  const checked = await keeper.verify(authority, {
    all(count) {
      bar = progress(io, 'Checking originals', count)
    },
    each({ sha256, found }) {
      done += 1
      bar?.at(done)
      if (found === 'sound') return
      wrong.push({ sha256, found })
      if (!json) io.out(`${found}  ${sha256}\n`)
    },
  })
  bar?.end()
  const { missing, altered } = checked
  if (json) io.out(`${JSON.stringify({ ...checked, wrong }, null, 2)}\n`)
  else {
    const count = checked.checked.toLocaleString('en-GB')
    const ill = missing + altered
    io.out(
      ill === 0
        ? `${count} originals checked: every byte is as it was received.\n`
        : `${count} originals checked: ${missing} missing, ${altered} altered. Told in their matters.\n`,
    )
  }
  return missing + altered === 0 ? 0 : 3
}
