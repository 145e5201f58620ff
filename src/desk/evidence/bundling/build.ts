/**
 * A bundle built behind the pages: what it is made of is read a file at a time, written to the
 * store of files as it is made, and recorded with the hash of the whole and of what lists it.
 */
import { PassThrough, Readable } from 'node:stream'
import { complaint } from '#casework'
import type { CannotMake } from '#evidence'
import {
  type AuthorityId,
  accepted,
  fold,
  londonDay,
  type MatterId,
  parseAuthorityId,
  parseCommandId,
  parseMatterId,
  type Result,
  refuse,
} from '#kernel'
import { type BuildState, type Job, matterRow, noteBuild } from '#store'
import { authorityOf, type Bench, system } from '../../bench.ts'
import { decide } from '../../decide.ts'
import { complaintEvent } from '../../reckon.ts'
import { type Assembled, assemble, type NotAssembled } from './assemble.ts'
import { gather, sectionsIn } from './gather.ts'
import type { Edition } from './own-sheets.ts'

export type Building = Readonly<{
  authority: AuthorityId
  matter: MatterId
  bundle: string
  edition: Edition
}>

export type Built = Readonly<{
  pdf: string
  manifest: string
  pages: number
  numbered: number
}>
export type NotBuilt = NotAssembled | Readonly<{ type: 'NoSuchBundle' }>

/** A bundle of scans of a whole investigation is smaller than this. */
const mostBytes = 8 * 1024 ** 3

async function keep({ files }: Bench, authority: AuthorityId, stream: Readable): Promise<string> {
  const kept = await files.receive(authority, stream, { limitBytes: mostBytes })
  if (!kept.ok) throw new Error('a bundle could not be kept', { cause: kept.refusal })
  return kept.value.sha256
}

/** Builds it and keeps its bytes; nothing is recorded of it yet. */
export async function buildBundle(
  bench: Bench,
  { authority, matter, bundle: id, edition }: Building,
  onPiece: (done: number, total: number) => Promise<void>,
): Promise<Result<Built, NotBuilt>> {
  const as = { authority, actor: system, priority: 'background' } as const
  const known = await bench.store.work(as, async tx => {
    const row = await matterRow(tx, matter)
    const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    const facts = state.type === 'Open' ? state.facts : undefined
    const bundle = facts?.out.bundles.find(one => one.bundle === id)
    return row && facts && bundle ? { row, facts, bundle } : undefined
  })
  if (!known) return refuse({ type: 'NoSuchBundle' })
  const { row, facts, bundle } = known
  const sections = sectionsIn(bundle)
  const total = sections.reduce((sum, { files }) => sum + files, 0)
  const documents: string[] = []
  async function* pieces() {
    for await (const piece of gather({ bench, authority, row, facts, bundle })) {
      documents.push(piece.document)
      yield piece
    }
  }
  const out = new PassThrough()
  const keeping = keep(bench, authority, out)
  keeping.catch(() => {})
  const write = async (bytes: Uint8Array) => {
    if (out.write(bytes)) return
    await Promise.race([new Promise(resolve => out.once('drain', resolve)), keeping])
  }
  const head = {
    title: bundle.title,
    reference: row.reference,
    authority: authorityOf(bench, authority).name,
    edition,
  }
  const { maker } = bench
  const watch = (done: number) => onPiece(done, total)
  try {
    const made = await assemble({ head, sections, pieces: pieces(), maker, write, onPiece: watch })
    if (!made.ok) {
      out.destroy()
      return made
    }
    out.end()
    const pdf = await keeping
    const listed = manifestOf({ ...head, pdf, documents }, made.value)
    const manifest = await keep(bench, authority, Readable.from([Buffer.from(listed)]))
    const { pages, numbered } = made.value
    return accepted({ pdf, manifest, pages, numbered })
  } catch (problem) {
    out.destroy()
    throw problem
  }
}

type Listing = Readonly<{
  title: string
  reference: string
  edition: Edition
  pdf: string
  documents: readonly string[]
}>

/** Each part by its hash. Of what is left out it says only why, and of nothing when it was made. */
function manifestOf(listing: Listing, { pages, entries }: Assembled): string {
  const { title, reference, edition, pdf, documents } = listing
  const parts = entries.map(({ pages: [from, to], ...entry }, at) => ({
    ...(entry.shown === 'LeftOut' ? {} : { document: documents[at] }),
    ...entry,
    pages: from === to ? from : `${from}-${to}`,
  }))
  const whole = { kind: 'candour-bundle', version: 1, reference, title, edition, pages, pdf, parts }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Why it was not built, for whoever asked; the file's name is theirs to know. */
export function problemOf(refusal: NotBuilt): string {
  switch (refusal.type) {
    case 'NoSuchBundle':
      return 'There is no such bundle any more.'
    case 'NotFound':
      return [
        `“${refusal.words}” is to be taken out of ${refusal.name} and was not found on its pages.`,
        'Mark the part of the page instead.',
      ].join(' ')
    case 'NotRedacted':
      return `What is marked could not be taken out of ${refusal.name}: ${cannot[refusal.why]}.`
  }
}
const cannot: Readonly<Record<CannotMake, string>> = {
  damaged: 'its pages cannot be opened',
  pages: 'it has too many pages',
  time: 'it took too long',
  stopped: 'it stopped what was reading it',
}

/** The same as a job: its state is shown while it runs, and what came of it is recorded. */
export async function buildBundleJob(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const matter = parseMatterId(String(data['matter']))
  const command = parseCommandId(String(data['command']))
  if (!authority || !matter || !command) throw new Error('a bundle to build, without its ids')
  const edition = data['edition'] === 'redacted' ? 'redacted' : 'unredacted'
  const building = { authority, matter, bundle: String(data['bundle']), edition } as const
  const as = { authority, actor: system, priority: 'background' } as const
  const note = (state: BuildState, [done, total]: readonly [number, number], problem = '') =>
    bench.store.work(as, tx => noteBuild(tx, building, { state, done, total, problem }))
  let last: readonly [number, number] = [0, 0]
  await note('building', last)
  try {
    const built = await buildBundle(bench, building, async (done, total) => {
      last = [done, total]
      await note('building', last)
    })
    if (!built.ok) return await note('failed', last, problemOf(built.refusal))
    await recordBuilt(bench, { ...building, command }, built.value)
    await note('built', last)
  } catch (problem) {
    await note('failed', last, 'Something went wrong here. Ask for it again.')
    throw problem
  }
}

type Recording = Building & Readonly<{ command: NonNullable<ReturnType<typeof parseCommandId>> }>

export async function recordBuilt(
  bench: Bench,
  { authority, matter, bundle, edition, command }: Recording,
  built: Built,
): Promise<void> {
  const today = londonDay(bench.world.now())
  const done = await decide(
    bench,
    { authority, actor: system, command },
    {
      matter,
      request: { bundle, edition, pdf: built.pdf },
      command: { type: 'BuildBundle', on: today, today, bundle, edition, ...built },
    },
  )
  if (!done.ok) throw new Error('a bundle that was built could not be recorded')
}
