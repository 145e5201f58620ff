/**
 * What goes out of an investigation in one file: what is taken out of a document before it does,
 * the bundle and its editions, and what is disclosed to whom.
 */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Commands, Passage } from '#casework'
import type { CannotMake, Preview } from '#evidence'
import { accepted, type DocumentId, type MatterId, type Result, refuse } from '#kernel'
import { askBuild, type BuildRow, buildsOf, documentRow, keptBackIn } from '#store'
import type { Bench } from '../bench.ts'
import { handedOut, holdsKeptBack, isFileUnnamedTo } from '../handed-out.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { complaintEvent } from '../reckon.ts'
import type { Handed } from '../sent.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import type { Edition } from './bundling/own-sheets.ts'
import { removalsOf } from './bundling/piece.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today' | 'type'>
type Which = Readonly<{ matter: MatterId; bundle: string; edition: Edition }>

/** A file in it is kept back since it was built: it must be built again before it is given. */
export type NotGiven = 'not-there' | 'kept-back-since'

export type BundleDesk = Readonly<{
  markRedaction: Verb<Readonly<{ what: Passage; ground: string; why: string }>>
  liftRedaction: Verb<Asked<'LiftRedaction'>>
  /** Without `bundle` it is a new one, known by the command it was made with. */
  defineBundle: Verb<Omit<Asked<'DefineBundle'>, 'bundle'> & Readonly<{ bundle?: string }>>
  addToBundle: Verb<Asked<'AddToBundle'>>
  decideDisclosure: Verb<Asked<'DecideDisclosure'>>
  /** It is built behind the pages; `builds` says how far it has come. */
  askForBundle(as: AsCommand, asked: Which): Promise<Result<MatterId, Barrier>>
  builds(as: As, matter: MatterId): Promise<readonly BuildRow[]>
  /** The file, or the list of its parts with their hashes. */
  bundleFile(
    as: As,
    asked: Which & Readonly<{ what: 'pdf' | 'manifest' }>,
  ): Promise<Result<Readonly<{ name: string; mediaType: string; bytes: Readable }>, NotGiven>>
  /** What proves that it was recorded with these hashes, and when. Waits for its checkpoint. */
  bundleReceipt(as: As, asked: Which): Promise<Handed | undefined>
  /** A page of a file as it will look with everything marked taken out of it. */
  redactedPage(
    as: As,
    asked: Readonly<{ document: DocumentId; page: number }>,
  ): Promise<Result<Preview, CannotMake | NotGiven>>
}>

const manifestShape = z.object({
  parts: z.array(z.object({ document: z.string().optional() })),
})

export function bundleDesk(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>): BundleDesk {
  const { store, files, maker } = bench

  async function viewOf(as: As, matter: MatterId): Promise<MatterView | undefined> {
    return permits('handle', as) ? read(as, matter) : undefined
  }
  function builtIn(view: MatterView | undefined, { bundle, edition }: Which) {
    const found = view?.facts?.out.bundles.find(one => one.bundle === bundle)
    const built = found?.built.findLast(one => one.edition === edition)
    return found && built ? { found, built } : undefined
  }

  return {
    markRedaction: verb(bench, 'handle', (asked, on, { command }) => ({
      type: 'MarkRedaction',
      ...{ on, today: on, redaction: command },
      ...{ what: asked.what, ground: asked.ground, why: asked.why },
    })),
    liftRedaction: verb(bench, 'handle', ({ redaction, why }, on) => ({
      type: 'LiftRedaction',
      ...{ on, today: on, redaction, why },
    })),
    defineBundle: verb(bench, 'handle', ({ bundle, title, parts }, on, { command }) => ({
      type: 'DefineBundle',
      ...{ on, today: on, bundle: bundle ?? command, title, parts },
    })),
    addToBundle: verb(bench, 'handle', ({ bundle, document, afterPage, section }, on) => ({
      type: 'AddToBundle',
      ...{ on, today: on, bundle, document, afterPage, section },
    })),
    decideDisclosure: verb(bench, 'handle', (asked, on) => ({
      type: 'DecideDisclosure',
      ...{ on, today: on, document: asked.document, to: asked.to },
      ...{ decision: asked.decision, why: asked.why },
      ...(asked.ground === undefined ? {} : { ground: asked.ground }),
      ...(asked.givenOn === undefined ? {} : { givenOn: asked.givenOn }),
    })),

    async askForBundle(as, asked) {
      const view = await viewOf(as, asked.matter)
      const found = view?.facts?.out.bundles.find(one => one.bundle === asked.bundle)
      if (!found) return refuse({ type: 'NotPermitted' })
      const { matter, bundle, edition } = asked
      await store.work(as, async tx => {
        await askBuild(tx, asked, as.command)
        const ids = { authority: as.authority, matter, bundle, edition, command: as.command }
        await tx.enqueue('build-bundle', ids)
      })
      return accepted(matter)
    },

    async builds(as, matter) {
      return permits('handle', as) ? store.work(as, tx => buildsOf(tx, matter)) : []
    },

    async bundleFile(as, { what, ...which }) {
      const view = await viewOf(as, which.matter)
      const found = builtIn(view, which)
      if (!view || !found) return refuse('not-there')
      const { pdf, manifest } = found.built
      const listed = (await buffer(files.open(as.authority, manifest))).toString('utf8')
      const { parts } = manifestShape.parse(JSON.parse(listed))
      const inside = new Set(parts.flatMap(({ document }) => document ?? []))
      const kept = await store.work(as, tx => keptBackIn(tx, which.matter))
      if (kept.some(document => inside.has(document))) return refuse('kept-back-since')
      const name = `${view.row.reference.replaceAll('/', '-')}-${which.edition}`
      return accepted(
        what === 'pdf'
          ? {
              name: `${name}.pdf`,
              mediaType: 'application/pdf',
              bytes: files.open(as.authority, pdf),
            }
          : {
              name: `${name}-manifest.json`,
              mediaType: 'application/json',
              bytes: files.open(as.authority, manifest),
            },
      )
    },

    async bundleReceipt(as, which) {
      const view = await viewOf(as, which.matter)
      const built = builtIn(view, which)?.built
      if (!built) return undefined
      const event = await store.work(as, async tx =>
        (await tx.load(which.matter)).events.find(stored => {
          const said = complaintEvent(stored)
          return said.type === 'BundleBuilt' && said.pdf === built.pdf
        }),
      )
      if (!event) return undefined
      const receipt = await store.receipt(as.authority, event.id)
      return { name: 'bundle-receipt.json', text: `${JSON.stringify(receipt, null, 2)}\n` }
    },

    async redactedPage(as, { document, page }) {
      if (!permits('handle', as)) return refuse('not-there')
      const row = await store.work(as, tx => documentRow(tx, document))
      const view = row && (await viewOf(as, row.matter))
      if (!row || !view?.facts) return refuse('not-there')
      const sent = await handedOut(
        files,
        as.authority,
        await store.work(as, async tx => ({
          row,
          isUnnamed: await isFileUnnamedTo(as, tx, row),
          holds: await holdsKeptBack(tx, row),
        })),
      )
      const isDrawn = /^(?:application\/pdf|image\/(?:jpeg|png))$/
      if (!sent || !isDrawn.test(sent.row.mediaType)) return refuse('not-there')
      const given = { bytes: await buffer(sent.bytes), mediaType: sent.row.mediaType }
      return maker.preview(given, page, removalsOf(view.facts, document))
    },
  }
}
