/**
 * A bundle put together: piece after piece as it comes, written as it is made and never whole in
 * memory; its index last, because only then are the pages known, and first to be read.
 */
import {
  type Bookmark,
  type CannotMake,
  type Maker,
  type Numbering,
  type PartMade,
  pageLabel,
  pdfFile,
  type Removal,
  withoutWords,
} from '#evidence'
import { accepted, type OneOf, type Result, refuse } from '#kernel'
import type { ReadOff } from './marks.ts'
import {
  type BundleHead,
  footOf,
  indexSheet,
  type Listed,
  sectionSheet,
  standsFor,
  titleOf,
  wordsSheet,
} from './own-sheets.ts'
import type { Piece } from './piece.ts'
import words from './words.en.json' with { type: 'json' }

/**
 * Why there is no bundle: something that was to be taken out of a file could not be. `piece` is
 * which of them it is, and `removal` which of what is taken out of it, both counted from 0.
 */
export type NotAssembled = OneOf<{
  NotRedacted: { piece: number; why: CannotMake }
  /** Words marked in it that are nowhere on its pages, as where they are only a picture. */
  NotFound: { piece: number; removal: number }
  /** Pages with no words that could be read, on which nobody looked for those marked. */
  NotLookedAt: { piece: number; pages: readonly number[] }
}>

/** What the manifest says of a piece. */
export type Entry = Readonly<{
  section: string
  name: string
  pages: readonly [from: string, to: string]
  shown: Piece['shows']['type']
  why?: string
  sha256?: string
  mediaType?: string
  /** How often something was taken out, and the pages of its own drawn again. */
  removed: number
  drawnAgain: readonly number[]
}>

export type Assembled = Readonly<{
  pages: number
  /** The last page with a number of its own. */
  numbered: number
  entries: readonly Entry[]
}>

export type Assembling = Readonly<{
  head: BundleHead
  sections: readonly Readonly<{ title: string; files: number }>[]
  /** Of each section in turn; later additions after all of them. */
  pieces: AsyncIterable<Piece>
  maker: Maker
  write: (bytes: Uint8Array) => Promise<void>
  onPiece?: (done: number) => Promise<void>
}>

type Part = { made: PartMade; labels: readonly string[]; between: { after: number; part: Part }[] }
type Section = { title: string; page: string; object: number; listed: Listed[]; marks: Bookmark[] }

class Stopped extends Error {
  readonly why: NotAssembled
  constructor(why: NotAssembled) {
    super('the bundle cannot be put together')
    this.why = why
  }
}

export async function assemble(asked: Assembling): Promise<Result<Assembled, NotAssembled>> {
  try {
    return accepted(await together(asked))
  } catch (problem) {
    if (problem instanceof Stopped) return refuse(problem.why)
    throw problem
  }
}

const pdf = 'application/pdf'

async function together({
  head,
  sections,
  pieces,
  maker,
  write,
  onPiece,
}: Assembling): Promise<Assembled> {
  const file = pdfFile(write)
  const parts: Part[] = []
  const entries: Entry[] = []
  const found = new Map<string, Section>()
  const added = new Map<number, number>()
  let next = 1
  let done = 0

  /** One file's pages. What is written is let go at once: only where it is stays known. */
  async function put(
    given: Readonly<{ bytes: Uint8Array; mediaType: string }>,
    removals: readonly Removal[],
    numbering: Numbering,
    links?: Readonly<Record<string, number>>,
  ): Promise<Result<Part, CannotMake>> {
    const made = await maker.part(given, {
      removals,
      first: file.first(),
      keysFrom: file.keysFrom(),
      foot: { before: footOf(head), numbering },
      ...(links ? { links } : {}),
    })
    if (!made.ok) return made
    await file.add(made.value)
    const labels = made.value.pages.map((_, at) => pageLabel(numbering, at))
    const kept = { ...made.value, body: new Uint8Array(0), offsets: [] }
    return accepted({ made: kept, labels, between: [] })
  }
  async function own(bytes: Uint8Array, numbering: Numbering): Promise<Part> {
    const part = await put({ bytes, mediaType: pdf }, [], numbering)
    if (!part.ok) throw new Error('a sheet of ours could not be put in', { cause: part.refusal })
    return part.value
  }
  /** Where the next page goes, and what keeps count of it. */
  function place(
    afterPage: number | undefined,
  ): Readonly<{ numbering: Numbering; keep: (part: Part) => void }> {
    if (afterPage === undefined)
      return {
        numbering: { type: 'Numbered', from: next },
        keep(part) {
          next += part.labels.length
          parts.push(part)
        },
      }
    const from = added.get(afterPage) ?? 0
    return {
      numbering: { type: 'Added', after: afterPage, from },
      keep(part) {
        added.set(afterPage, from + part.labels.length)
        const host = parts.find(({ labels }) => labels.includes(String(afterPage))) ?? parts.at(-1)
        const at = host ? host.labels.indexOf(String(afterPage)) : -1
        host?.between.push({ after: at < 0 ? host.labels.length : at + 1, part })
      },
    }
  }
  async function section(title: string): Promise<Section> {
    const known = found.get(title)
    if (known) return known
    const at = sections.findIndex(one => one.title === title)
    const { numbering, keep } = place(undefined)
    const part = await own(sectionSheet(head, title, at + 1, sections[at]?.files ?? 0), numbering)
    keep(part)
    const [object = 0, page = ''] = [part.made.pages[0], part.labels[0]]
    const begun = { title, page, object, listed: [], marks: [] }
    found.set(title, begun)
    return begun
  }
  const notFound = (removal: number) => new Stopped({ type: 'NotFound', piece: done, removal })
  async function pagesOf(piece: Piece): Promise<readonly Part[]> {
    const { shows, afterPage } = piece
    const removals = head.edition === 'redacted' ? piece.removals : []
    const isSought = (one: Removal, at: number): one is Removal & { type: 'Words' } =>
      one.type === 'Words' && !piece.inName?.includes(at)
    const hidden = hidesPart(removals)
    const made: Part[] = []
    const keep = async (bytes: Uint8Array) => {
      const here = place(afterPage)
      const part = await own(bytes, here.numbering)
      here.keep(part)
      made.push(part)
    }
    if (shows.type === 'Words') {
      const all = `${shows.text}\n${piece.name}`
      const missing = removals.findIndex((one, at) => isSought(one, at) && !holds(all, one.words))
      if (missing >= 0) throw notFound(missing)
      await keep(wordsSheet(head, piece, { ...shows, says: 'asWords', hidden }))
      return made
    }
    if (shows.type !== 'Pages') {
      await keep(standsFor(head, piece))
      return made
    }
    const here = place(afterPage)
    const part = await put(shows, removals, here.numbering)
    if (!part.ok) {
      if (piece.removals.length > 0)
        throw new Stopped({ type: 'NotRedacted', piece: done, why: part.refusal })
      await keep(standsFor(head, piece))
      return made
    }
    const { removed, unsearched } = part.value.made
    const missed = removals.findIndex((one, at) => isSought(one, at) && !removed[at])
    if (missed >= 0) throw notFound(missed)
    const beside = shows.words ?? []
    const seen = stillSeen(beside, removals)
    if (seen >= 0) throw notFound(seen)
    const known = new Set([...piece.lookedAt, ...beside.map(({ page }) => page)])
    const pages = unsearched.filter(page => !known.has(page))
    if (pages.length > 0) throw new Stopped({ type: 'NotLookedAt', piece: done, pages })
    here.keep(part.value)
    made.push(part.value)
    if (beside.length > 0) {
      const text = beside.map(one => one.text).join('\n\n')
      await keep(wordsSheet(head, piece, { text, cut: false, says: 'asWordsBeside', hidden }))
    }
    return made
  }

  for await (const piece of pieces) {
    const into = await section(piece.section)
    const made = await pagesOf(piece)
    const labels = made.flatMap(part => part.labels)
    const [from = '', to = ''] = [labels[0], labels.at(-1)]
    const name = titleOf(piece, head.edition)
    const isLeftOut = piece.shows.type === 'LeftOut'
    into.listed.push({
      words: name,
      from,
      to,
      ...(isLeftOut ? {} : { receivedOn: piece.receivedOn }),
    })
    into.marks.push({ title: name, page: made[0]?.made.pages[0] ?? into.object, within: [] })
    entries.push({
      section: piece.section,
      name,
      pages: [from, to],
      shown: piece.shows.type,
      ...('why' in piece.shows ? { why: piece.shows.why } : {}),
      ...(isLeftOut ? {} : { sha256: piece.sha256, mediaType: piece.mediaType }),
      removed: made.reduce(
        (sum, { made: { removed } }) => sum + removed.reduce((all, one) => all + one, 0),
        0,
      ),
      drawnAgain: made[0]?.made.drawn ?? [],
    })
    done += 1
    await onPiece?.(done)
  }
  const listed = [...found.values()]
  const links = linksIn([...parts, ...parts.flatMap(between)])
  const sheet = { bytes: indexSheet(head, listed), mediaType: pdf }
  const index = await put(sheet, [], { type: 'Front', from: 1 }, links)
  if (!index.ok) throw new Error('the index could not be put in', { cause: index.refusal })
  const front = index.value
  const marks = listed.map(({ title, object, marks: within }) => ({ title, page: object, within }))
  const first = { title: words.index, page: front.made.pages[0] ?? 0, within: [] }
  const whole = [front, ...parts]
  const title = `${head.title}, ${head.reference}`
  await file.end({ title, language: 'en', parts: whole, bookmarks: [first, ...marks] })
  const pages = [...whole, ...parts.flatMap(between)].reduce(
    (sum, part) => sum + part.labels.length,
    0,
  )
  return { pages, numbered: next - 1, entries }
}

function between(part: Part): readonly Part[] {
  return part.between.flatMap(one => [one.part, ...between(one.part)])
}

function linksIn(parts: readonly Part[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parts.flatMap(({ labels, made }) => labels.map((label, at) => [label, made.pages[at] ?? 0])),
  )
}

/** Which words these are of is not known, once part of a page is not to be seen. */
const hidesPart = (removals: readonly Removal[]) => removals.some(({ type }) => type === 'Region')

/** Which words to be taken out stand in a picture, nobody having marked that part; -1 for none. */
function stillSeen(read: readonly ReadOff[], removals: readonly Removal[]): number {
  for (const { page, text } of read) {
    const isOn = (one: Removal) => one.page === undefined || one.page === page
    if (hidesPart(removals.filter(isOn))) continue
    const at = removals.findIndex(
      one => one.type === 'Words' && isOn(one) && holds(text, one.words),
    )
    if (at >= 0) return at
  }
  return -1
}

const holds = (text: string, words: string) => withoutWords(text, [words]) !== text
