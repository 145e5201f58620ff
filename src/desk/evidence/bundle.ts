/**
 * What goes out of an investigation in one file: the bundle and its editions, and what is disclosed
 * to whom.
 */
import type { Readable } from 'node:stream'
import type { BuiltBundle, Commands } from '#casework'
import { accepted, type MatterId, type Result, refuse } from '#kernel'
import { askBuild, type BuildRow, buildsOf } from '#store'
import type { Bench } from '../bench.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { complaintEvent } from '../reckon.ts'
import type { Handed } from '../sent.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { bundleStanding, type NotStanding, type Standing } from './bundle-standing.ts'
import type { Edition } from './bundling/own-sheets.ts'
import { type BuildProblem, readProblem } from './bundling/problem.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today' | 'type'>
type Which = Readonly<{ matter: MatterId; bundle: string; edition: Edition }>

/**
 * A file in it is kept back since it was built, or something more was marked to be taken out: it
 * must be built again before it is given.
 */
export type NotGiven = 'not-there' | NotStanding
export type Build = Omit<BuildRow, 'problem'> & Readonly<{ problem: BuildProblem | undefined }>

export type BundleDesk = Readonly<{
  /** Without `bundle` it is a new one, known by the command it was made with. */
  defineBundle: Verb<Omit<Asked<'DefineBundle'>, 'bundle'> & Readonly<{ bundle?: string }>>
  addToBundle: Verb<Asked<'AddToBundle'>>
  decideDisclosure: Verb<Asked<'DecideDisclosure'>>
  /** It is built behind the pages; `builds` says how far it has come. */
  askForBundle(as: AsCommand, asked: Which): Promise<Result<MatterId, Barrier>>
  builds(as: As, matter: MatterId): Promise<readonly Build[]>
  /** The file, or the list of its parts with their hashes. */
  bundleFile(
    as: As,
    asked: Which & Readonly<{ what: 'pdf' | 'manifest' }>,
  ): Promise<Result<Readonly<{ name: string; mediaType: string; bytes: Readable }>, NotGiven>>
  /** Why it is not given as it was built, and what was marked since. */
  standing(as: As, asked: Which): Promise<Standing | undefined>
  /** What proves that it was recorded with these hashes, and when. Waits for its checkpoint. */
  bundleReceipt(as: As, asked: Which): Promise<Handed | undefined>
}>

export function bundleDesk(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>): BundleDesk {
  const { store, files } = bench

  async function viewOf(as: As, matter: MatterId): Promise<MatterView | undefined> {
    return permits('handle', as) ? read(as, matter) : undefined
  }
  function builtIn(view: MatterView | undefined, { bundle, edition }: Which) {
    const found = view?.facts?.out.bundles.find(one => one.bundle === bundle)
    const built = found?.built.findLast(one => one.edition === edition)
    return found && built ? { found, built } : undefined
  }
  /** Whether what was built may be given as it is. */
  const standingOf = (as: As, { row, facts, story }: MatterView, built: BuiltBundle) =>
    bundleStanding(bench, {
      ...{ authority: as.authority, matter: row.matter, facts, built },
      events: story.map(({ event }) => event),
    })

  return {
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
      if (!permits('handle', as)) return []
      const rows = await store.work(as, tx => buildsOf(tx, matter))
      return rows.map(row => ({
        ...row,
        problem: row.state === 'failed' ? readProblem(row.problem) : undefined,
      }))
    },

    async bundleFile(as, { what, ...which }) {
      const view = await viewOf(as, which.matter)
      const found = builtIn(view, which)
      if (!view || !found) return refuse('not-there')
      const { pdf, manifest } = found.built
      const { not } = await standingOf(as, view, found.built)
      if (not) return refuse(not)
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

    async standing(as, which) {
      const view = await viewOf(as, which.matter)
      const built = builtIn(view, which)?.built
      return view && built && standingOf(as, view, built)
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
  }
}
