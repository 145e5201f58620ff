/**
 * A bundle built behind the pages: what it is made of is read a file at a time, written to the
 * store of files as it is made, and recorded with the hash of the whole and of what lists it.
 */
import { PassThrough, Readable } from 'node:stream'
import { complaint } from '#casework'
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
import { markedElsewhereIn } from './elsewhere.ts'
import { gather, sectionsIn } from './gather.ts'
import { alikeMarked } from './marks.ts'
import type { Edition } from './own-sheets.ts'
import { type BuildProblem, keptProblem, type NotBuilt } from './problem.ts'

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
  marks?: readonly string[]
}>

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
    if (!row || !facts || !bundle) return undefined
    return { row, facts, bundle, alike: await alikeMarked(tx, facts) }
  })
  if (!known) return refuse({ type: 'NoSuchBundle' })
  const { row, facts, bundle, alike } = known
  if (edition === 'redacted') {
    const stands = await markedElsewhereIn(bench, as, known)
    const more = Math.max(0, stands.length - 20)
    if (stands.length > 0)
      return refuse({ type: 'MarkedElsewhere', stands: stands.slice(0, 20), more })
  }
  const sections = sectionsIn(bundle)
  const total = sections.reduce((sum, { files }) => sum + files, 0)
  const gathered: Gone[] = []
  async function* pieces() {
    for await (const piece of gather({ bench, authority, row, facts, bundle, alike })) {
      gathered.push({ document: piece.document, marks: piece.marks })
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
      return refuse(problemIn(made.refusal, gathered))
    }
    out.end()
    const pdf = await keeping
    const listed = manifestOf({ ...head, pdf, gathered }, made.value)
    const manifest = await keep(bench, authority, Readable.from([Buffer.from(listed)]))
    const { pages, numbered } = made.value
    const marks = [...new Set(gathered.flatMap(one => one.marks))]
    const taken = edition === 'redacted' ? { marks } : {}
    return accepted({ pdf, manifest, pages, numbered, ...taken })
  } catch (problem) {
    out.destroy()
    throw problem
  }
}

/** What went in: which file, and which marks something was taken out of it for. */
type Gone = Readonly<{ document: string; marks: readonly string[] }>

/** Where it stopped, by ids. */
function problemIn(refusal: NotAssembled, gathered: readonly Gone[]): NotBuilt {
  const { document = '', marks = [] } = gathered[refusal.piece] ?? {}
  switch (refusal.type) {
    case 'NotRedacted':
      return { type: 'NotRedacted', document, why: refusal.why }
    case 'NotFound':
      return { type: 'NotFound', document, redaction: marks[refusal.removal] ?? '' }
    case 'NotLookedAt': {
      const pages = refusal.pages.slice(0, 20)
      return { type: 'NotLookedAt', document, pages, more: refusal.pages.length - pages.length }
    }
  }
}

type Listing = Readonly<{
  title: string
  reference: string
  edition: Edition
  pdf: string
  gathered: readonly Gone[]
}>

/** Each part by its hash. Of what is left out it says only why, and of nothing when it was made. */
function manifestOf(listing: Listing, { pages, entries }: Assembled): string {
  const { title, reference, edition, pdf, gathered } = listing
  const parts = entries.map(({ pages: [from, to], ...entry }, at) => ({
    ...(entry.shown === 'LeftOut' ? {} : { document: gathered[at]?.document }),
    ...entry,
    pages: from === to ? from : `${from}-${to}`,
  }))
  const whole = { kind: 'candour-bundle', version: 1, reference, title, edition, pages, pdf, parts }
  return `${JSON.stringify(whole, null, 2)}\n`
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
  const note = (
    state: BuildState,
    [done, total]: readonly [number, number],
    why?: BuildProblem,
  ) => {
    const problem = why ? { problem: keptProblem(why) } : {}
    return bench.store.work(as, tx => noteBuild(tx, building, { state, done, total, ...problem }))
  }
  let last: readonly [number, number] = [0, 0]
  await note('building', last)
  try {
    const built = await buildBundle(bench, building, async (done, total) => {
      last = [done, total]
      await note('building', last)
    })
    if (!built.ok) return await note('failed', last, built.refusal)
    await recordBuilt(bench, { ...building, command }, built.value)
    await note('built', last)
  } catch (problem) {
    await note('failed', last, { type: 'Fault' })
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
