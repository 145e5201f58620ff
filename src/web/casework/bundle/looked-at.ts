/** Somebody looked at pages no words could be read on, and nothing is to be taken out of them. */
import { accepted, documentId, type MatterId, parseDocumentId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { whatWords } from './words.ts'

type View = Readonly<{ matter: MatterId; toLookAt: readonly number[] }>
type Looking = Readonly<{ matter: MatterId; pages: readonly number[]; why: string }>

/** `3, 5-9` as pages; undefined where it is not that. */
function pagesIn(words: string): readonly number[] | undefined {
  const parts = words.split(/[,;\s]+/).filter(Boolean)
  const pages = parts.flatMap(part => {
    const [, from, to] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    return first >= 1 && last >= first && last - first < 10_000
      ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
      : [0]
  })
  return pages.length > 0 && !pages.includes(0) ? [...new Set(pages)] : undefined
}

function read(sheet: Sheet, { matter, toLookAt }: View) {
  const pages = pagesIn(sheet.text('pages'))
  const other = pages?.find(one => !toLookAt.includes(one))
  const why = sheet.lines('why')
  if (pages && other === undefined && why) return accepted<Looking>({ matter, pages, why })
  return refuse([
    ...problemUnless(pages, 'pages', 'Enter the pages you looked at, such as 3 or 5-9'),
    ...(other === undefined
      ? []
      : [{ field: 'pages', words: `Page ${other} is not one that has to be looked at` }]),
    ...problemUnless(why, 'why', 'Enter what the pages show'),
  ])
}

export const lookedAt = page({
  path: '/work/documents/:document/redact/looked-at',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/bundle/looked-at.njk',
  title: 'Say that pages were looked at',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    if (!file || !found) return undefined
    const of = { document: file.document, page: 1 }
    const preview = await desk.evidence.redactedPage(here.as, of)
    const redacting = await desk.evidence.redacting(here.as, file.document)
    const address = `/work/documents/${file.document}/redact`
    return {
      ...{ ...found.task, file: file.name, address },
      toLookAt: preview.ok ? preview.value.toLookAt : [],
      sought: (redacting?.marks ?? []).flatMap(one => whatWords(one).quote || []),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'pages', words: { why: 'why' } }),
  async submit(desk, { as, document, seen }, { matter, pages, why }: Looking) {
    const of = { matter, document: documentId(document), pages, why }
    const done = await desk.evidence.sayLookedAt(as, { ...against(seen), ...of })
    return done.ok ? accepted({}) : done
  },
  next: ({ document }) => `/work/documents/${documentId(document)}/redact?done=looked`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('pages') },
    ],
  },
})
