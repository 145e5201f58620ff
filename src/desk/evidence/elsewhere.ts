/**
 * What is taken out of one file and stands in others: where, marked there too by one answer, or
 * left there by somebody who says why.
 */
import { markedElsewhere, type Redaction } from '#casework'
import { commandId, type DocumentId, type MatterId, refuse } from '#kernel'
import { isShared } from '#store'
import { type Bench, today } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { undecidedAlike } from '../privacy/alike.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { markedElsewhereIn, type StandsIn, stillSaid } from './bundling/elsewhere.ts'
import { alikeMarked, marksOn } from './bundling/marks.ts'

export type { StandsIn } from './bundling/elsewhere.ts'

/** Where words marked in a file stand in others of its matter. */
export type Elsewhere = Readonly<{
  stands: readonly StandsIn[]
  /** Files not looked into: what the others say is enough for one page. */
  notLooked: number
}>
type OfBundle = Readonly<{ matter: MatterId; bundle: string }>

export type ElsewhereDesk = Readonly<{
  /** Of every mark in this file, in the files that the asker may see. */
  elsewhere(as: As, document: DocumentId, matter: MatterId): Promise<Elsewhere | undefined>
  /** Marked in each of those too, on the same ground and for the same reason. */
  markThereToo(
    as: AsCommand,
    asked: Readonly<{ matter: MatterId; document: DocumentId; redaction: string }>,
  ): Promise<Decided>
  /** Of everything marked in a bundle, in its other files; what somebody left there left out. */
  elsewhereInBundle(as: As, asked: OfBundle): Promise<readonly StandsIn[] | undefined>
  markAllInBundle(as: AsCommand, asked: OfBundle): Promise<Decided>
  leaveInBundle(as: AsCommand, asked: OfBundle & Readonly<{ why: string }>): Promise<Decided>
}>

/** Characters of other files that one page looks through: some hundred of a second's work. */
const mostCharacters = 4_000_000

export function elsewhereDesk(
  bench: Bench,
  { matter: read }: Pick<ReadDesk, 'matter'>,
): ElsewhereDesk {
  const { store, world } = bench

  async function viewOf(as: As, matter: MatterId): Promise<MatterView | undefined> {
    return permits('handle', as) ? read(as, matter) : undefined
  }
  async function ofFile(
    as: As,
    { documents, facts, row }: MatterView,
    document: DocumentId,
  ): Promise<Elsewhere> {
    if (!facts) return { stands: [], notLooked: 0 }
    const { alike, undecided } = await store.work(as, async tx => ({
      alike: await alikeMarked(tx, facts),
      undecided: await undecidedAlike(tx, row.matter, facts.privacy.marks),
    }))
    const marks = marksOn(facts, alike, document)
    const sha256 = documents.find(one => one.document === document)?.sha256
    const others = documents.filter(
      one => isShared(one) && one.sha256 !== sha256 && !undecided.has(one.document),
    )
    const stands: StandsIn[] = []
    let looked = 0
    let characters = 0
    for (const one of marks.length > 0 ? others : []) {
      if (characters > mostCharacters) break
      looked += 1
      characters += one.read && 'text' in one.read ? one.read.text.length : 0
      stands.push(...stillSaid(one, marksOn(facts, alike, one.document), marks))
    }
    return { stands, notLooked: marks.length > 0 ? others.length - looked : 0 }
  }
  async function ofBundle(as: As, view: MatterView | undefined, id: string) {
    const facts = view?.facts
    const bundle = facts?.out.bundles.find(one => one.bundle === id)
    if (!view || !facts || !bundle) return undefined
    const alike = await store.work(as, tx => alikeMarked(tx, facts))
    return markedElsewhereIn(bench, as, { row: view.row, facts, bundle, alike })
  }
  /** Each is a mark of its own; asked again, nothing stands there that is not marked. */
  async function markEach(
    as: AsCommand,
    { row, facts }: MatterView,
    stands: readonly StandsIn[],
  ): Promise<Decided> {
    const on = today(bench)
    let done: Decided = { ok: true, value: { version: row.version } }
    for (const { document, redaction } of stands) {
      const mark = facts?.out.redactions.find(one => one.redaction === redaction)
      if (!mark) continue
      const command = commandId(world.id())
      const { ground, why, what } = mark
      const asked = { what: wherever(document, what), ground, why }
      done = await decide(
        bench,
        { ...as, command },
        {
          matter: row.matter,
          request: asked,
          command: { type: 'MarkRedaction', on, today: on, redaction: command, ...asked },
        },
      )
      if (!done.ok) return done
    }
    return done
  }

  return {
    async elsewhere(as, document, matter) {
      const view = await viewOf(as, matter)
      return view && ofFile(as, view, document)
    },
    async markThereToo(as, { matter, document, redaction }) {
      const view = await viewOf(as, matter)
      if (!view) return refuse({ type: 'NotPermitted' })
      const { stands } = await ofFile(as, view, document)
      return markEach(
        as,
        view,
        stands.filter(one => one.redaction === redaction),
      )
    },
    elsewhereInBundle: async (as, { matter, bundle }) =>
      ofBundle(as, await viewOf(as, matter), bundle),
    async markAllInBundle(as, { matter, bundle }) {
      const view = await viewOf(as, matter)
      const stands = await ofBundle(as, view, bundle)
      return view && stands ? markEach(as, view, stands) : refuse({ type: 'NotPermitted' })
    },
    async leaveInBundle(as, { matter, bundle, why }) {
      const stands = await ofBundle(as, await viewOf(as, matter), bundle)
      if (!stands) return refuse({ type: 'NotPermitted' })
      const left = [...new Set(stands.map(one => one.document))].map(document => ({
        document,
        marks: stands.filter(one => one.document === document).map(one => one.redaction),
      }))
      const on = today(bench)
      return decide(bench, as, {
        matter,
        request: { bundle, why },
        command: {
          type: 'LeaveMarkedWords',
          ...{ on, today: on, bundle, left },
          waived: { rule: markedElsewhere, why },
        },
      })
    },
  }
}

/** The same words in another file: everywhere in it, whichever page they were first marked on. */
function wherever(document: DocumentId, { quote }: Redaction['what']): Redaction['what'] {
  return { document, place: { type: 'Whole' }, ...(quote ? { quote } : {}) }
}
