/** What goes into a bundle, in which section and in what order. */
import type { MatterView } from '#desk'
import { accepted, type DocumentId, type MatterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { bundleIn } from './bundles.ts'

const most = 8
const usual = ['The complaint', 'Accounts', 'Documents of the time', 'Recordings', 'Correspondence']

type FileShown = Readonly<{
  document: DocumentId
  name: string
  href: string
  received: string
  keptBack: string | undefined
}>
type View = Readonly<{ matter: MatterId; files: readonly FileShown[] }>
type Part = Readonly<{ section: string; documents: readonly DocumentId[] }>
type Defining = Readonly<{ matter: MatterId; title: string; parts: readonly Part[] }>

const numbers = Array.from({ length: most }, (_, at) => at + 1)

function read(sheet: Sheet, { matter, files }: View) {
  const title = sheet.text('title')
  const named = numbers.map(at => sheet.text(`section-${at}`))
  const chosen = files.flatMap(({ document }, at) => {
    const into = Number(sheet.choice(`in-${at}`, numbers.map(String)) ?? 0)
    const place = Number(sheet.text(`place-${at}`) || at + 1)
    return into > 0 ? [{ document, into, at, place }] : []
  })
  const nameless = chosen.find(({ into }) => !named[into - 1])
  const unplaced = chosen.find(({ place }) => !Number.isInteger(place) || place < 1)
  const problems = [
    ...problemUnless(title, 'title', 'Enter what the bundle is called'),
    ...(nameless
      ? [{ field: `section-${nameless.into}`, words: 'Enter what this section is called' }]
      : []),
    ...(unplaced
      ? [{ field: `place-${unplaced.at}`, words: 'Enter its place as a number, such as 3' }]
      : []),
    ...problemUnless(
      chosen.length > 0,
      files.length > 0 ? 'in-0' : 'title',
      'Put at least one file in a section',
    ),
  ]
  if (problems.length > 0) return refuse(problems)
  const parts = numbers.flatMap((into): readonly Part[] => {
    const documents = chosen
      .filter(one => one.into === into)
      .toSorted((one, other) => one.place - other.place || one.at - other.at)
      .map(({ document }) => document)
    return documents.length > 0 ? [{ section: named[into - 1] ?? '', documents }] : []
  })
  return accepted<Defining>({ matter, title, parts })
}

function filesOf({ documents }: MatterView, here: Around): readonly FileShown[] {
  return documents.map(file => ({
    document: file.document,
    name: file.name,
    href: `/work/documents/${file.document}`,
    received: nearDay(file.receivedOn, here),
    keptBack: marksOf(file).keptBack,
  }))
}

function fillFrom(view: MatterView, id: string | undefined): Answers {
  const found = id === undefined ? undefined : bundleIn(view, id)
  const sections = found ? found.parts.map(({ section }) => section) : usual
  const named = Object.fromEntries(numbers.map(at => [`section-${at}`, sections[at - 1] ?? '']))
  const placed = view.documents.flatMap(({ document }, at) => {
    const into = found?.parts.findIndex(({ documents }) => documents.includes(document)) ?? -1
    const place = found?.parts[into]?.documents.indexOf(document) ?? -1
    return [
      [`in-${at}`, into < 0 ? '0' : String(into + 1)],
      [`place-${at}`, place < 0 ? '' : String(place + 1)],
    ] as const
  })
  return { title: found?.title ?? '', ...named, ...Object.fromEntries(placed) }
}

async function shown(
  desk: Parameters<typeof taskAt>[0],
  here: Around & { matter: string },
  id?: string,
) {
  const found = await taskAt(desk, here, here.matter)
  if (!found?.view.facts) return undefined
  const { view, task } = found
  return {
    ...task,
    files: filesOf(view, here),
    fill: fillFrom(view, id),
    sections: numbers,
    items: [
      { value: '0', text: 'Not in it' },
      ...numbers.map(at => ({ value: String(at), text: `Section ${at}` })),
    ],
  }
}

export const newBundle = page({
  path: '/work/matters/:matter/bundles/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/define.njk',
  title: 'Make a bundle',
  async show(desk, here) {
    return shown(desk, here)
  },
  back: (_here, { address }) => `${address}/bundles`,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'title' }),
  async submit(desk, { as, seen, command }, { matter, title, parts }: Defining) {
    const done = await desk.evidence.defineBundle(as, { ...against(seen), matter, title, parts })
    return done.ok ? accepted(command) : done
  },
  next: ({ matter }, made) =>
    `/work/matters/${encodeURIComponent(matter)}/bundles/${made}?done=saved`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('title') },
    ],
  },
})

export const changeBundle = page({
  path: '/work/matters/:matter/bundles/:bundle/change',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/define.njk',
  title: 'Change what is in a bundle',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    return found && bundleIn(found.view, here.bundle) ? shown(desk, here, here.bundle) : undefined
  },
  back: ({ bundle }, { address }) => `${address}/bundles/${encodeURIComponent(bundle)}`,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'title' }),
  async submit(desk, { as, seen, bundle }, { matter, title, parts }: Defining) {
    const asked = { ...against(seen), matter, bundle, title, parts }
    const done = await desk.evidence.defineBundle(as, asked)
    return done.ok ? accepted(bundle) : done
  },
  next: ({ matter }, id) =>
    `/work/matters/${encodeURIComponent(matter)}/bundles/${encodeURIComponent(id)}?done=saved`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('title') },
    ],
  },
})
