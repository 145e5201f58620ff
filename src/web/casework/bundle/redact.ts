/** What is taken out of a file before it is given to anybody, and how its pages look then. */
import { namedRegions, type Place } from '#casework'
import { isMarkable } from '#evidence'
import { accepted, documentId, type MatterId, parseDocumentId, type Result, refuse } from '#kernel'
import { download, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { byWhom } from '../lines/view.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless, taskAt } from '../task.ts'
import { standsShown } from './stands.ts'
import { groundItems, grounds, groundWords, whatWords } from './words.ts'

type View = Readonly<{
  matter: MatterId
  pages: number
  isDrawn: boolean
  /** Whether words are there to be taken out; of what was never read nobody can say no. */
  isThere: (words: string) => boolean
}>
type Redacting = Readonly<{
  matter: MatterId
  place: Place
  quote: string
  ground: string
  why: string
  page: number
}>

const percentIn = (words: string) => {
  const found = /^(\d{1,3}) ?%?$/.exec(words)
  const number = Number(found?.[1])
  return found && number <= 100 ? number / 100 : undefined
}

/** A part of a page: a named one, or four percentages. */
function regionIn(sheet: Sheet, { pages }: View): Result<Place, readonly Problem[]> {
  const number = pages === 1 ? 1 : Number(sheet.text('page'))
  if (!Number.isInteger(number) || number < 1 || number > pages)
    return refuse([{ field: 'page', words: `Enter a page between 1 and ${pages}` }])
  const chosen = sheet.choice('part', [...Object.keys(namedRegions), 'other'])
  if (!chosen) return refuse([{ field: 'part', words: 'Choose which part of the page' }])
  const [, named] = Object.entries(namedRegions).find(([name]) => name === chosen) ?? []
  if (named) return accepted({ type: 'Region', page: number, ...named })
  const [left, right] = [percentIn(sheet.text('left')), percentIn(sheet.text('right'))]
  const [top, bottom] = [percentIn(sheet.text('top')), percentIn(sheet.text('bottom'))]
  const problems = [
    ...(left === undefined || right === undefined || right <= left
      ? [{ field: 'left', words: 'Enter how far across it begins and ends, from 0 to 100' }]
      : []),
    ...(top === undefined || bottom === undefined || bottom <= top
      ? [{ field: 'top', words: 'Enter how far down it begins and ends, from 0 to 100' }]
      : []),
  ]
  if (problems.length > 0 || left === undefined || right === undefined) return refuse(problems)
  if (top === undefined || bottom === undefined) return refuse(problems)
  const sides = { left, top, width: right - left, height: bottom - top }
  return accepted({ type: 'Region', page: number, ...sides })
}

function read(sheet: Sheet, view: View): Result<Redacting, readonly Problem[]> {
  const how = sheet.choice('how', view.isDrawn ? ['words', 'part'] : ['words'])
  const quote = how === 'words' ? sheet.lines('quote') : ''
  const region = how === 'part' ? regionIn(sheet, view) : undefined
  const ground = sheet.choice('ground', grounds)
  const why = sheet.lines('why')
  const problems = [
    ...problemUnless(how, 'how', 'Select what is to be taken out'),
    ...(how === 'words' && !quote ? [{ field: 'quote', words: 'Enter the words' }] : []),
    ...(quote && !view.isThere(quote)
      ? [{ field: 'quote', words: 'Those words are not in what was read out of this file' }]
      : []),
    ...(region && !region.ok ? region.refusal : []),
    ...problemUnless(ground, 'ground', 'Select the ground'),
    ...problemUnless(why, 'why', 'Enter why'),
  ]
  if (problems.length > 0 || !ground) return refuse(problems)
  const place: Place = region?.ok ? region.value : { type: 'Whole' }
  const shown = place.type === 'Region' ? place.page : 1
  return accepted({ matter: view.matter, place, quote, ground, why, page: shown })
}

/** Of these a page can be shown as it will look. */
const drawn = /^(?:application\/pdf|image\/(?:jpeg|png))$/

export const redact = page({
  path: '/work/documents/:document/redact',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/bundle/redact.njk',
  title: 'Take something out of a file',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    const facts = found?.view.facts
    if (!file || !found || !facts) return undefined
    const { read: reading } = file
    const text = reading && 'text' in reading ? reading.text : ''
    const keptBack = marksOf(file).keptBack
    const isDrawn = drawn.test(file.mediaType) && keptBack === undefined
    const counted = reading && 'pages' in reading ? reading.pages : 1
    const asked = Number(here.query.get('page') ?? 1)
    const shown = Number.isInteger(asked) && asked >= 1 && asked <= counted ? asked : 1
    const preview = isDrawn
      ? await desk.evidence.redactedPage(here.as, { document: file.document, page: shown })
      : undefined
    const address = `/work/documents/${file.document}`
    const redacting = await desk.evidence.redacting(here.as, file.document)
    const { marks = [], lookedAt = [] } = redacting ?? {}
    const elsewhere = await desk.evidence.elsewhere(here.as, file.document, file.matter)
    const { stands = [], notLooked = 0 } = elsewhere ?? {}
    const pages = preview?.ok ? preview.value.pages : counted
    const stories = found.view.story
    /** Where the same bytes had another name, that is where they may have been marked. */
    const nameOf = (of: string) => found.view.documents.find(one => one.document === of)?.name ?? ''
    const inName = new Set(
      marks.flatMap(({ redaction, what: { document, quote = '' } }) => {
        if (isMarkable(quote, { reading, name: '' })) return []
        const names = [file.name, nameOf(document)]
        const isNamed = names.some(name => isMarkable(quote, { reading: undefined, name }))
        return isNamed ? [redaction] : []
      }),
    )
    return {
      ...{ matter: file.matter, reference: found.task.reference, file: file.name, address },
      ...{ pages, isDrawn, keptBack, shown, groundItems },
      isThere: (words: string) =>
        (text === '' && reading?.type !== 'Message') ||
        isMarkable(words, { reading, name: file.name }),
      notLooked,
      bundles: `${found.task.address}/bundles`,
      canShow: preview?.ok === true,
      pageItems: Array.from({ length: Math.min(pages, 400) }, (_, at) => at + 1),
      isDone: here.query.get('done') === 'yes',
      isElsewhere: here.query.get('done') === 'elsewhere',
      isLooked: here.query.get('done') === 'looked',
      fill: { how: isDrawn ? '' : 'words', quote: here.query.get('words') ?? '' },
      toLookAt: preview?.ok ? preview.value.toLookAt : [],
      lookedAt: [...new Set(lookedAt)].toSorted((one, other) => one - other).join(', '),
      marks: marks.map(one => {
        const entry = stories.find(
          ({ event }) => event.type === 'RedactionMarked' && event.redaction === one.redaction,
        )
        const of = preview?.ok ? preview.value.marks.indexOf(one.redaction) : -1
        const on = preview?.ok ? (preview.value.found[of] ?? []) : []
        const { document } = one.what
        const other = found.view.documents.find(file => file.document === document)
        return {
          ...whatWords(one),
          ground: groundWords(one.ground),
          why: one.why,
          by: entry ? byWhom(entry, here) : '',
          on: nearDay(one.on, here),
          lift: `/work/documents/${document}/redact/${one.redaction}/lift`,
          // The same file received another time.
          markedIn: document === file.document ? undefined : (other?.name ?? 'another file'),
          pages: on,
          isInName: inName.has(one.redaction),
          isNowhere: preview?.ok === true && on.length === 0 && !inName.has(one.redaction),
          elsewhere: standsShown(
            found.view,
            stands.filter(({ redaction }) => redaction === one.redaction),
          ),
          there: `${address}/redact/${one.redaction}/elsewhere`,
        }
      }),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'how', words: { why: 'why' } }),
  async submit(desk, { as, document }, { matter, place, quote, ground, why, page: at }: Redacting) {
    const what = { document: documentId(document), place, ...(quote ? { quote } : {}) }
    const done = await desk.evidence.markRedaction(as, { matter, what, ground, why })
    return done.ok ? accepted(at) : done
  },
  next: ({ document }, at) => `/work/documents/${documentId(document)}/redact?done=yes&page=${at}`,
})

/** One page as it will look, for whoever marks it: a picture, so that nothing in it runs. */
export const redactedPage = download({
  path: '/work/documents/:document/redact/pages/:number',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  async send(desk, { as, document, number }) {
    const id = parseDocumentId(document)
    if (!id || !/^\d{1,5}$/.test(number)) return undefined
    const found = await desk.evidence.redactedPage(as, { document: id, page: Number(number) })
    if (!found.ok) return undefined
    const body = found.value.picture
    return { name: `page-${number}.png`, mediaType: 'image/png', body, inline: true }
  },
})

export const liftRedaction = page({
  path: '/work/documents/:document/redact/:redaction/lift',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/bundle/lift.njk',
  title: 'Leave something in after all',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    const mark = found?.view.facts?.out.redactions.find(one => one.redaction === here.redaction)
    if (!file || !found || mark?.what.document !== id) return undefined
    return {
      matter: file.matter,
      reference: found.task.reference,
      file: file.name,
      mark: { ...whatWords(mark), ground: groundWords(mark.ground), why: mark.why },
      address: `/work/documents/${file.document}/redact`,
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet, { matter }) {
    const why = sheet.lines('why')
    return why
      ? accepted({ matter, why })
      : refuse([{ field: 'why', words: 'Enter why it is left in' }])
  },
  explain: explainBeside({ first: 'why' }),
  async submit(desk, { as, redaction }, { matter, why }) {
    const done = await desk.evidence.liftRedaction(as, { matter, redaction, why })
    return done.ok ? accepted({}) : done
  },
  next: ({ document }) => `/work/documents/${documentId(document)}/redact`,
})
