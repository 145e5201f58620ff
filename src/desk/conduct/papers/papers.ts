/** Papers of the proceedings against an officer: drafted, looked at, signed, kept, read again. */
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { conductOf, type NoticePart, papersOf, type SignedPaper, unsignable } from '#casework'
import { londonDay, type MatterId, refuse, type SubjectId } from '#kernel'
import type { Bench } from '../../bench.ts'
import { type Decided, decide } from '../../decide.ts'
import { keepPaper } from '../../letters/leaving.ts'
import type { ReadDesk } from '../../read-matter.ts'
import { type As, type AsCommand, permits } from '../../who.ts'
import {
  addressedTo,
  type DraftedPart,
  draftedParts,
  drawDraft,
  drawPaper,
  titleOf,
} from './compose.ts'
import { type KnownForPaper, knownForPaper, type OfPaper } from './known.ts'

type Words = Readonly<{ to: string; parts: readonly NoticePart[] }>
export type PaperDraft = Readonly<{
  title: string
  to: string
  parts: readonly DraftedPart[]
}>
export type PaperPreview = Readonly<{
  text: string
  unprinted: readonly string[]
  /** Drafted parts that the record does not say for the day it will be given. */
  lost: readonly string[]
}>
export type KeptPaper = Readonly<{ signed: SignedPaper; title: string; text: string }>
type Kept = Readonly<{ matter: MatterId; subject: SubjectId; entry: string }>
type Signing = OfPaper & Words & Readonly<{ entry: string; waivedWhy?: string; seen?: number }>

export type PapersDesk = Readonly<{
  /** What the record says for each part; undefined where the matter is not to be seen. */
  paperDraft(as: As, asked: OfPaper): Promise<PaperDraft | undefined>
  /** Every word as it would go. */
  previewPaper(as: As, asked: OfPaper & Words): Promise<PaperPreview | undefined>
  /** The same as a PDF that says on every page that it is a draft; nothing of it is kept. */
  draftPaperPdf(as: As, asked: OfPaper & Words): Promise<Uint8Array | undefined>
  /** Kept as evidence is kept, by the hash of its bytes. */
  signPaper(as: AsCommand, asked: Signing): Promise<Decided>
  /** One that was signed, in the exact words that were kept; and its bytes. */
  keptPaper(as: As, asked: Kept): Promise<KeptPaper | undefined>
  keptPaperPdf(as: As, asked: Kept): Promise<Readable | undefined>
}>

const wordsOf = (known: KnownForPaper) =>
  new Map(draftedParts(known).map(({ id, words }) => [id, words]))

export function papersDesk(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>): PapersDesk {
  const today = () => londonDay(bench.world.now())

  async function known(as: As, asked: OfPaper) {
    if (!permits('handle', as) || as.actor.type !== 'staff') return undefined
    const view = await read(as, asked.matter)
    const found = view && knownForPaper(bench, as, view, { ...asked, on: today() })
    if (!view || !found) return undefined
    return { as, view, found, asked, signed: { name: as.actor.name, role: as.actor.role } }
  }
  type Ready = NonNullable<Awaited<ReturnType<typeof known>>>
  /** Words still as they were drafted for today are drafted again for the day it will be given. */
  function asGivenThen({ as, view, found, asked }: Ready, parts: readonly NoticePart[]) {
    const { givenOn: _, ...forToday } = asked
    const then = knownForPaper(bench, as, view, { ...forToday, on: found.on })
    if (!then || found.givenOn === found.on) return parts
    const [before, after] = [wordsOf(then), wordsOf(found)]
    return parts.map(one =>
      before.get(one.part) === one.words ? { ...one, words: after.get(one.part) ?? '' } : one,
    )
  }
  async function signedPaper(as: As, { matter, subject, entry }: Kept) {
    const facts = permits('handle', as) ? (await read(as, matter))?.facts : undefined
    return facts && papersOf(conductOf(facts, subject)).find(one => one.entry === entry)
  }

  return {
    async paperDraft(as, asked) {
      const ready = await known(as, asked)
      return (
        ready && {
          title: titleOf(asked.paper),
          to: addressedTo(ready.found),
          parts: draftedParts(ready.found),
        }
      )
    },
    async previewPaper(as, { to, parts: words, ...asked }) {
      const ready = await known(as, asked)
      if (!ready) return undefined
      const parts = asGivenThen(ready, words)
      const { text, unprinted } = drawPaper(ready.found, { to, parts, signed: ready.signed })
      const said = new Set(parts.filter(one => one.words).map(({ part }) => part))
      const lost = words.map(({ part }) => part).filter(part => !said.has(part))
      return { text, unprinted, lost }
    },
    async draftPaperPdf(as, { to, parts: words, ...asked }) {
      const ready = await known(as, asked)
      if (!ready) return undefined
      const parts = asGivenThen(ready, words)
      return drawDraft(ready.found, { to, parts, signed: ready.signed }).pdf
    },
    async signPaper(as, { to, parts: words, entry, waivedWhy, seen, ...asked }) {
      const ready = await known(as, asked)
      if (!ready || as.actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const { view, found, signed } = ready
      const parts = asGivenThen(ready, words)
      // Nothing is drawn and kept that may not be signed.
      const stopped = unsignable({ paper: asked.paper, parts }, found.facts)
      if (stopped) return refuse(stopped)
      const kept = await keepPaper(bench, as.authority, drawPaper(found, { to, parts, signed }))
      const { matter, subject, paper } = asked
      const { on, givenOn } = found
      return decide(bench, as, {
        matter,
        // What is signed is what was read: whatever came after may change what it has to say.
        seen: seen ?? view.row.version,
        request: { subject, paper, entry, to, parts, givenOn, waivedWhy: waivedWhy ?? null },
        command: {
          ...{ type: 'SignPaper', today: on, on, entry, subject, paper, parts, givenOn },
          to: to.split('\n')[0] ?? to,
          signedBy: as.actor.person,
          ...kept,
          ...(waivedWhy === undefined ? {} : { waivedWhy }),
        },
      })
    },
    async keptPaper(as, asked) {
      const signed = await signedPaper(as, asked)
      if (!signed) return undefined
      const words = await text(bench.files.open(as.authority, signed.text))
      return { signed, title: titleOf(signed.paper), text: words }
    },
    async keptPaperPdf(as, asked) {
      const signed = await signedPaper(as, asked)
      return signed && bench.files.open(as.authority, signed.pdf)
    },
  }
}
