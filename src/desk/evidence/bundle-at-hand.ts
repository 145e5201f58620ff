/** A bundle built by whoever runs the server, at its own machine, and taken from there. */
import type { Readable } from 'node:stream'
import { complaint } from '#casework'
import {
  type AuthorityId,
  accepted,
  commandId,
  fold,
  parseDocumentId,
  parseMatterId,
  type Result,
  refuse,
} from '#kernel'
import { documentRow, latestMatters, matterRow } from '#store'
import { type Bench, system } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { buildBundle, recordBuilt } from './bundling/build.ts'
import type { Edition } from './bundling/own-sheets.ts'
import { problemOf } from './bundling/problem.ts'

export type TakenBundle = Readonly<{
  title: string
  pages: number
  /** SHA-256 of the file, and of the list of its parts. */
  pdf: string
  manifest: string
  bytes: () => Readable
}>

export type BundleAtHand = Readonly<{
  /**
   * `matter` is its reference or its id; `title` says which of several. A refusal is a sentence.
   */
  buildBundle(
    asked: Readonly<{
      authority: AuthorityId
      matter: string
      title?: string
      edition: Edition
    }>,
    watch: (done: number, total: number) => void,
  ): Promise<Result<TakenBundle, string>>
}>

export function bundleAtHand(bench: Bench): BundleAtHand {
  return {
    async buildBundle({ authority, matter: words, title, edition }, watch) {
      const as = { authority, actor: system } as const
      const matter = await bench.store.work(as, async tx => {
        const id = parseMatterId(words)
        const row = id && (await matterRow(tx, id))
        const found = row ? [row] : await latestMatters(tx, { max: 2, words })
        return found.find(one => one === row || one.reference === words.toUpperCase())?.matter
      })
      if (!matter) return refuse('There is no such matter here.')
      const { events } = await bench.store.work(as, tx => tx.load(matter))
      const state = fold(complaint, events.map(complaintEvent))
      const all = state.type === 'Open' ? state.facts.out.bundles : []
      const named = all.filter(one => title === undefined || one.title === title)
      const [found, another] = named
      if (!found) return refuse('There is no such bundle in this matter. Make one on its page.')
      if (another) {
        const titles = named.map(one => `"${one.title}"`).join(', ')
        return refuse(`Say which bundle: --bundle TITLE, of ${titles}.`)
      }
      const building = { authority, matter, bundle: found.bundle, edition }
      const built = await buildBundle(bench, building, async (done, total) => watch(done, total))
      if (!built.ok) {
        const { refusal } = built
        const of = 'document' in refusal ? parseDocumentId(refusal.document) : undefined
        const file = of && (await bench.store.work(as, tx => documentRow(tx, of)))
        return refuse(problemOf(refusal, { name: file?.name ?? 'a file' }))
      }
      const command = commandId(bench.world.id())
      await recordBuilt(bench, { ...building, command }, built.value)
      const { pdf, manifest, pages } = built.value
      const bytes = () => bench.files.open(authority, pdf)
      return accepted({ title: found.title, pages, pdf, manifest, bytes })
    },
  }
}
