/** A file received once the pages of a bundle had numbers: it goes in after one of them. */
import { accepted, type DocumentId, type MatterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { bundleIn } from './bundles.ts'

type View = Readonly<{
  matter: MatterId
  last: number
  files: readonly Readonly<{ value: DocumentId; text: string }>[]
  sections: readonly string[]
}>

function read(sheet: Sheet, { matter, last, files, sections }: View) {
  const document = files.find(({ value }) => value === sheet.text('document'))?.value
  const afterPage = Number(sheet.text('after'))
  const isPage = Number.isInteger(afterPage) && afterPage >= 1 && afterPage <= last
  const section = sheet.choice('section', sections)
  if (document && isPage && section) return accepted({ matter, document, afterPage, section })
  return refuse([
    ...problemUnless(document, 'document', 'Choose the file'),
    ...problemUnless(isPage, 'after', `Enter a page between 1 and ${last}`),
    ...problemUnless(section, 'section', 'Choose the section it is listed in'),
  ])
}

export const addToBundle = page({
  path: '/work/matters/:matter/bundles/:bundle/add',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/add.njk',
  title: 'Add a file received later',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const of = found && bundleIn(found.view, here.bundle)
    if (!found || !of) return undefined
    const inside = new Set([
      ...of.parts.flatMap(({ documents }) => documents),
      ...of.additions.map(({ document }) => document),
    ])
    const files = found.view.documents
      .filter(({ document }) => !inside.has(document))
      .map(({ document, name }) => ({ value: document, text: name }))
    const { matter, reference, version, address } = found.task
    return {
      ...{ matter, reference, version, files },
      name: of.title,
      evidence: `${address}/evidence/add`,
      last: of.built.at(-1)?.numbered ?? 0,
      sections: of.parts.map(({ section }) => section),
      sectionItems: of.parts.map(({ section }) => ({ value: section, text: section })),
      place: `${address}/bundles/${of.bundle}`,
      theirs: found.task.last,
    }
  },
  back: (_here, { place }) => place,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'document' }),
  async submit(desk, { as, seen, bundle }, asked) {
    const done = await desk.evidence.addToBundle(as, { ...against(seen), ...asked, bundle })
    return done.ok ? accepted({}) : done
  },
  next: ({ matter, bundle }) =>
    `/work/matters/${encodeURIComponent(matter)}/bundles/${encodeURIComponent(bundle)}?done=added`,
  versions: {
    of: ({ version }) => version,
    compare: ({ theirs }, sheet) => [
      { name: 'What happened last', theirs, yours: sheet.text('after') },
    ],
  },
})
