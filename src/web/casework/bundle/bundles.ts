/** Bundles of a matter, each with its editions, how far they are built, and what was given. */
import { editions } from '#casework'
import type { MatterView, Standing } from '#desk'
import { accepted, type MatterId, parseMatterId, refuse } from '#kernel'
import { action, download, elsewhere, page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { taskAt } from '../task.ts'
import { problemShown } from './problem.ts'
import { doneWords, editionWords, whatWords } from './words.ts'

export const bundles = page({
  path: '/work/matters/:matter/bundles',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/bundles.njk',
  title: 'Bundles',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { task } = found
    return {
      ...task,
      disclosure: `${task.address}/disclosure`,
      make: `${task.address}/bundles/new`,
      bundles: facts.out.bundles.map(one => ({
        title: one.title,
        href: `${task.address}/bundles/${one.bundle}`,
        files: one.parts.flatMap(({ documents }) => documents).length + one.additions.length,
        built: one.built
          .map(({ edition }) => editionWords[edition])
          .filter(isFirst)
          .join(', '),
      })),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})

const isFirst = (one: string, at: number, all: readonly string[]) => all.indexOf(one) === at

/** A bundle of the matter an address names. */
export function bundleIn(view: MatterView, id: string) {
  return view.facts?.out.bundles.find(({ bundle }) => bundle === id)
}

/** Each file of it by section, as the matter knows the file now. */
function partsShown(view: MatterView, bundle: NonNullable<ReturnType<typeof bundleIn>>) {
  const redactions = view.facts?.out.redactions ?? []
  const fileOf = (id: string, afterPage?: number) => {
    const file = view.documents.find(({ document }) => document === id)
    if (!file) return []
    const { keptBack } = marksOf(file)
    const same = new Set(
      view.documents.filter(one => one.sha256 === file.sha256).map(one => one.document),
    )
    const marked = redactions.filter(({ what }) => same.has(what.document)).length
    const href = `/work/documents/${id}`
    return [{ name: file.name, href, redact: `${href}/redact`, keptBack, marked, afterPage }]
  }
  const sections = [
    ...bundle.parts.map(({ section }) => section),
    ...bundle.additions.map(({ section }) => section),
  ].filter(isFirst)
  return sections.map(section => ({
    section,
    files: [
      ...bundle.parts
        .filter(part => part.section === section)
        .flatMap(({ documents }) => documents.flatMap(id => fileOf(id))),
      ...bundle.additions
        .filter(one => one.section === section)
        .flatMap(({ document, afterPage }) => fileOf(document, afterPage)),
    ],
  }))
}

const stateWords = {
  waiting: 'It waits to be built. Look again in a minute.',
  building: 'It is being built',
  built: '',
  failed: 'It could not be built',
} as const

export const bundle = page({
  path: '/work/matters/:matter/bundles/:bundle',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/bundle.njk',
  async show(desk, here) {
    // Asked before the record is: what is said to be built here is then surely in it.
    const id = parseMatterId(here.matter)
    const builds = id ? await desk.evidence.builds(here.as, id) : []
    const found = await taskAt(desk, here, here.matter)
    const of = found && bundleIn(found.view, here.bundle)
    if (!found || !of) return undefined
    const { task } = found
    const address = `${task.address}/bundles/${of.bundle}`
    const standings = await Promise.all(
      editions.map(edition =>
        desk.evidence.standing(here.as, { matter: task.matter, bundle: of.bundle, edition }),
      ),
    )
    return {
      ...{ reference: task.reference, title: of.title, address, here: address },
      all: `${task.address}/bundles`,
      isNumbered: of.built.length > 0,
      said: doneWords.get(here.query.get('done') ?? ''),
      parts: partsShown(found.view, of),
      editions: editions.map((edition, at) => {
        const row = builds.find(one => one.bundle === of.bundle && one.edition === edition)
        const built = of.built.findLast(one => one.edition === edition)
        const state = row?.state ?? (built ? 'built' : undefined)
        return {
          ...{ edition, title: editionWords[edition], state, at: `${address}/${edition}` },
          says: state ? stateWords[state] : 'Nobody has asked for it yet.',
          progress: row?.state === 'building' && row.total > 0 ? `${row.done} of ${row.total}` : '',
          problem: row?.problem && problemShown(row.problem, found.view, address),
          isUnderWay: state === 'waiting' || state === 'building',
          built: built && {
            pages: built.pages,
            on: nearDay(built.on, here),
            pdf: built.pdf,
            isOlder: isOlder(of, built, found.view),
            ...standingShown(standings[at], found.view),
          },
        }
      }),
    }
  },
  title: ({ title }) => title,
  back: (_here, { all }) => all,
  reference: ({ reference }) => reference,
})

/** Whether it may be given as it was built, and what was marked since. */
function standingShown(standing: Standing | undefined, { documents }: MatterView) {
  return {
    isKeptBack: standing?.not === 'kept-back-since',
    markedSince: (standing?.marks ?? []).map(mark => {
      const { document } = mark.what
      const file = documents.find(one => one.document === document)?.name ?? 'a file'
      return { ...whatWords(mark), file, why: mark.why, href: `/work/documents/${document}/redact` }
    }),
  }
}

type Of = NonNullable<ReturnType<typeof bundleIn>>

/** Whether something was marked, left in or added since it was built. */
function isOlder(of: Of, built: Of['built'][number], { story }: MatterView): boolean {
  const at = story.findLastIndex(
    ({ event }) => event.type === 'BundleBuilt' && event.pdf === built.pdf,
  )
  const documents = new Set<string>(of.parts.flatMap(part => part.documents))
  for (const { document } of of.additions) documents.add(document)
  return story.slice(at + 1).some(({ event }) => {
    if (event.type === 'RedactionMarked') return documents.has(event.what.document)
    if (event.type === 'DocumentMarked') return documents.has(event.document)
    return (
      event.type === 'RedactionLifted' ||
      (event.type === 'BundleAdded' && event.bundle === of.bundle)
    )
  })
}

export const buildBundle = action({
  path: '/work/matters/:matter/bundles/:bundle/build',
  may: mayRead,
  read(sheet) {
    const edition = sheet.choice('edition', editions)
    return edition ? accepted(edition) : refuse([{ field: 'edition', words: 'Select an edition' }])
  },
  explain: explainBeside({ first: 'edition' }),
  async submit(desk, { as, matter, bundle: id }, edition) {
    const of = parseMatterId(matter)
    if (!of) return refuse({ type: 'NotPermitted' } as const)
    const done = await desk.evidence.askForBundle(as, { matter: of, bundle: id, edition })
    return done.ok ? accepted(of) : done
  },
  next: ({ bundle: id }, of: MatterId) => `${addressOf(of, 'bundles')}/${encodeURIComponent(id)}`,
})

const whats = { file: 'pdf', manifest: 'manifest' } as const

/** The file itself, the list of its parts, or what proves both. */
export const bundleFile = download({
  path: '/work/matters/:matter/bundles/:bundle/:edition/:what',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    const edition = editions.find(one => one === here.edition)
    if (!view || !edition) return undefined
    const which = { matter: view.row.matter, bundle: here.bundle, edition }
    if (here.what === 'receipt') {
      const receipt = await desk.evidence.bundleReceipt(here.as, which)
      const mediaType = 'application/json'
      return receipt && { name: receipt.name, mediaType, body: Buffer.from(receipt.text) }
    }
    const what = here.what === 'file' || here.what === 'manifest' ? whats[here.what] : undefined
    const given = what && (await desk.evidence.bundleFile(here.as, { ...which, what }))
    // Why it is not given stands on its page.
    if (given && !given.ok && given.refusal !== 'not-there')
      return elsewhere(`${addressOf(which.matter, 'bundles')}/${encodeURIComponent(here.bundle)}`)
    if (!given?.ok) return undefined
    const { name, mediaType, bytes } = given.value
    return { name, mediaType, body: bytes }
  },
})
