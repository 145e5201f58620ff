/** Marking a passage of a file, so that it can be cited wherever something rests on it. */
import { findWords } from '#evidence'
import { accepted, documentId, type MatterId, parseDocumentId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { safeReturn } from '../../../sign-in/return.ts'
import { mayRead } from '../../matter-frame.ts'
import { marksOf } from '../../privacy/marks.ts'
import { explainBeside } from '../../refusals.ts'
import { problemUnless, taskAt } from '../../task.ts'
import { isSamePlace } from './passage-words.ts'
import { pointable, waysOf } from './pointable.ts'
import { type Pointable, type Pointed, readPlace, spanName, type Way } from './read-place.ts'
import { wordsShown } from './words-of-file.ts'

type View = Readonly<{
  matter: MatterId
  of: Pointable
  ways: readonly Way[]
  /** The passage already marked at a place. */
  markedAt(place: Pointed['place']): string | undefined
}>
type Marking = Pointed &
  Readonly<{ matter: MatterId; note: string; back: string; already: string | undefined }>

function read(sheet: Sheet, { matter, of, ways, markedAt }: View) {
  const way = sheet.choice('how', ways)
  if (!way) return refuse(problemUnless(way, 'how', 'Select how you say which part you mean'))
  const pointed = readPlace(way, sheet, of)
  if (!pointed.ok) return pointed
  const note = sheet.lines('note')
  const already = markedAt(pointed.value.place)
  return accepted<Marking>({ ...pointed.value, matter, note, back: sheet.text('back'), already })
}

/** Where the same words stand more than once: each with a little of what is around it. */
function placesOf({ text, pageOf, paragraphs }: Pointable) {
  return (typed: string) => {
    const found = typed.trim() ? findWords(text, typed) : []
    if (found.length < 2) return []
    return found.map(span => {
      const number = paragraphs.findIndex(({ to }) => to > span.from) + 1
      const page = pageOf(span.from)
      const around = text.slice(Math.max(0, span.from - 60), span.to + 60).replaceAll(/\s+/g, ' ')
      return {
        value: spanName(span),
        text: `${page === undefined ? '' : `Page ${page}, `}${page === undefined ? 'P' : 'p'}aragraph ${number}`,
        hint: `… ${around.trim()} …`,
      }
    })
  }
}

export const markPassage = page({
  path: '/work/documents/:document/passage',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/search/passage.njk',
  title: 'Mark a passage',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    const facts = found?.view.facts
    if (!file || !found || !facts) return undefined
    const of = pointable(file)
    const ways = waysOf(of, file)
    const marked = facts.material.passages.filter(({ document }) => document === id)
    const address = `/work/documents/${file.document}`
    const asked = here.query.get('back')
    const back = asked ? safeReturn(asked) : `${address}/words`
    return {
      ...{ matter: file.matter, reference: found.task.reference, file: file.name, of, ways, back },
      ...{ address, keptBack: marksOf(file).keptBack, isRead: file.readAt !== null },
      placesOf: placesOf(of),
      markedAt: (place: Pointed['place']) =>
        marked.find(one => isSamePlace(one.place, place))?.passage,
      fill: { how: ways[0] ?? 'whole', back, quote: here.query.get('words') ?? '' },
      words: wordsShown(of, {
        ...{ marked, found: [], query: here.query },
        path: `${address}/passage`,
      }),
    }
  },
  back: (_here, { back }) => back,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'how' }),
  async submit(desk, { as, document, command }, asked: Marking) {
    const { matter, place, said, note, back, already } = asked
    if (already) return accepted({ back, passage: already })
    const done = await desk.evidence.markPassage(as, {
      ...{ matter, document: documentId(document), passage: String(command), place },
      ...(said ? { quote: said } : {}),
      ...(note ? { words: note } : {}),
    })
    return done.ok ? accepted({ back, passage: String(command) }) : done
  },
  next(_here, { back, passage }) {
    const [path = '', query] = safeReturn(back).split('#', 1)[0]?.split('?') ?? []
    const asked = new URLSearchParams(query)
    asked.set('passage', passage)
    return `${path}?${asked}#passage`
  },
})
