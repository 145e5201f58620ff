/** `candour bundle`: an edition of a bundle, built and written to a file. */
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { BundleAtHand } from '#desk'
import { type AuthorityId, parseAuthorityId } from '#kernel'
import type { RemoteIo, Store } from '#store'
import { badInput, type Command } from './command.ts'
import { type Progress, progress } from './progress.ts'

const usage = `Usage: candour bundle MATTER --edition redacted|unredacted --out FILE
                      [--bundle TITLE] [--authority ID] [--json]

Builds an edition of a bundle as its page does, and writes it to FILE, which must not be there yet.
MATTER is its reference, such as CO/5/26. The matter's record says that it was built here, with the
hash of the file and of the list of its parts. What is kept back is left out of both editions.
Works beside a running server.

Options:
  --edition NAME   redacted: without what is marked to be taken out; or unredacted
  --out FILE       where the PDF goes
  --bundle TITLE   which bundle, where the matter has several
  --authority ID   whose matter it is (default: the force this installation is for)
  --json           the answer as JSON

Example:
  candour bundle CO/5/26 --edition redacted --out hearing.pdf

Exit codes: 0 written, 1 our fault, 2 not understood, or it cannot be built as it is marked.
`

export const bundleCommand: Command = {
  name: 'bundle',
  summary: 'Build an edition of a bundle, and write it to a file',
  usage,
  async run(args, io) {
    const asked = askedIn(args)
    if (typeof asked === 'string') return badInput(io, asked, 'See: candour bundle --help')
    if (!io.atTheData) throw new Error('this program was started without any data')
    // Whoever has the data may stand in another folder.
    const { matter, edition, out, bundle, authority, json } = asked
    return io.atTheData([
      ...['bundle', matter, '--edition', edition, '--out', resolve(out)],
      ...(bundle === undefined ? [] : ['--bundle', bundle]),
      ...(authority === undefined ? [] : ['--authority', authority]),
      ...(json ? ['--json'] : []),
    ])
  },
}

type Asked = Readonly<{
  matter: string
  edition: 'redacted' | 'unredacted'
  out: string
  bundle: string | undefined
  authority: string | undefined
  json: boolean
}>

/** What is asked for, or what is wrong with how it was. */
function askedIn(args: readonly string[]): Asked | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      out: { type: 'string' },
      bundle: { type: 'string' },
      authority: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [matter, ...more] = positionals
  const { edition, out, bundle, authority, json } = values
  if (matter === undefined || more.length > 0) return 'Give one matter, such as CO/5/26.'
  if (edition !== 'redacted' && edition !== 'unredacted')
    return 'Say which edition: --edition redacted, or --edition unredacted.'
  if (out === undefined) return 'Say where it goes: --out FILE'
  return { matter, edition, out, bundle, authority, json }
}

export type Bundler = BundleAtHand & Readonly<{ home: AuthorityId }>
type AtHand = Readonly<{ store: Pick<Store, 'authorities'>; bundler: Bundler }>

/** The answer, given by whoever has the data. `argv` begins with `bundle`. */
export async function answerBundle(
  argv: readonly string[],
  io: RemoteIo,
  { store, bundler }: AtHand,
): Promise<number> {
  const asked = askedIn(argv.slice(1))
  if (typeof asked === 'string') return badInput(io, asked)
  const { matter, edition, out, bundle, json } = asked
  const { home } = bundler
  const authority = asked.authority === undefined ? home : parseAuthorityId(asked.authority)
  const known = await store.authorities()
  if (!authority || !(authority === home || known.some(({ id }) => id === authority)))
    return badInput(io, `There is no authority "${asked.authority}" here.`)
  let bar: Progress | undefined
  const which = bundle === undefined ? {} : { title: bundle }
  const built = await bundler.buildBundle(
    { authority, matter, edition, ...which },
    (done, total) => {
      bar ??= progress(io, 'Putting files in', total)
      bar.at(done)
    },
  )
  bar?.end()
  if (!built.ok) return badInput(io, built.refusal)
  const { title, pages, pdf, manifest, bytes } = built.value
  const written = await write(out, bytes())
  if (written !== undefined) return badInput(io, written)
  if (json) io.out(`${JSON.stringify({ title, edition, pages, pdf, manifest, out }, null, 2)}\n`)
  else io.out(`${pages.toLocaleString('en-GB')} pages  ${pdf}  ${out}\n`)
  return 0
}

/** Nothing that is there already is written over. A sentence where it could not be written. */
async function write(out: string, bytes: ReturnType<BundleBytes>): Promise<string | undefined> {
  try {
    await pipeline(bytes, createWriteStream(out, { flags: 'wx', mode: 0o600 }))
    return undefined
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code === 'EEXIST') return `${out} is there already. Give another name.`
    if (/^(?:ENOENT|EACCES|EISDIR|ENOTDIR|EROFS)$/.test(code)) return `${out} cannot be written.`
    throw cause
  }
}
type BundleBytes = Extract<
  Awaited<ReturnType<BundleAtHand['buildBundle']>>,
  { ok: true }
>['value']['bytes']
