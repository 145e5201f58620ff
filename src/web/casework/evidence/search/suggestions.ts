/** What a file seems to name, each accepted, put right or declined by a person. */
import type { SuggestionKind } from '#casework'
import { lookedAt, type Suggested, suggestionsIn } from '#evidence'
import { accepted, documentId, type MatterId, parseDay, parseDocumentId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { type Around, page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { marksOf } from '../../privacy/marks.ts'
import { explainBeside } from '../../refusals.ts'
import { taskAt } from '../../task.ts'
import { pointable } from './pointable.ts'

/** Asked on one page. */
const most = 12
const answers = ['yes', 'put-right', 'no'] as const

export const kindWords: Readonly<Record<SuggestionKind, string>> = {
  person: 'Person',
  rank: 'Rank',
  number: 'Number',
  date: 'Date',
  place: 'Place',
  quotation: 'Quoted words',
}

type Asked = Readonly<{ index: number; suggested: Suggested }>
type Answered = Readonly<{
  kind: SuggestionKind
  words: string
  answer: 'accepted' | 'declined'
  as?: string
}>
type Answering = Readonly<{ matter: MatterId; answers: readonly Answered[] }>

function readOne(sheet: Sheet, { index, suggested }: Asked): Answered | Problem | undefined {
  const { kind, words, means } = suggested
  const answer = sheet.choice(`answer-${index}`, answers)
  if (!answer) return undefined
  if (answer === 'no') return { kind, words, answer: 'declined' }
  const said = answer === 'put-right' ? sheet.text(`as-${index}`) : means
  if (answer === 'put-right' && !said)
    return { field: `as-${index}`, words: `Enter what “${words}” is` }
  return { kind, words, answer: 'accepted', ...(said ? { as: said } : {}) }
}

type View = Readonly<{
  matter: MatterId
  /** Everything it seems to name; those on the page are among them. */
  all: readonly Asked[]
  asked: readonly Asked[]
}>

function read(sheet: Sheet, view: View) {
  const all = view.all.flatMap(one => readOne(sheet, one) ?? [])
  const problems = all.flatMap(one => ('field' in one ? [one] : []))
  const said = all.flatMap(one => ('field' in one ? [] : [one]))
  if (problems.length > 0) return refuse(problems)
  const [first] = view.asked
  if (said.length > 0) return accepted<Answering>({ matter: view.matter, answers: said })
  return refuse(
    first ? [{ field: `answer-${first.index}`, words: 'Answer at least one of these' }] : [],
  )
}

/** What it seems to mean, for a person: a day in words. */
export function meaningWords(means: string | undefined, here: Pick<Around, 't'>): string {
  const day = means === undefined ? undefined : parseDay(means)
  return day ? dateWords(here).day(day) : (means ?? '')
}

export const suggestions = page({
  path: '/work/documents/:document/suggestions',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/search/suggestions.njk',
  title: 'What a file seems to name',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    const facts = found?.view.facts
    if (!file || !found || !facts) return undefined
    const { text } = pointable(file)
    const all = suggestionsIn(text).map((suggested, index) => ({ index, suggested }))
    const said = facts.material.suggestions.filter(({ document }) => document === id)
    const isAnswered = ({ suggested: { kind, words } }: Asked) =>
      said.some(one => one.kind === kind && one.words === words)
    const again = all.find(({ index }) => String(index) === here.query.get('again'))
    const waiting = all.filter(one => !isAnswered(one))
    const asked = again ? [again] : waiting.slice(0, most)
    const address = `/work/documents/${file.document}`
    const placeOf = ({ from }: Suggested, words: string) =>
      `${address}/words?${new URLSearchParams({ find: words, from: String(from) })}#passage`
    return {
      ...{ matter: file.matter, reference: found.task.reference, file: file.name, address },
      ...{ keptBack: marksOf(file).keptBack, isCut: text.length > lookedAt },
      ...{ all, asked, waiting: waiting.length, isRead: file.readAt !== null },
      shown: asked.map(({ index, suggested }) => ({
        index,
        kind: kindWords[suggested.kind],
        words: suggested.words,
        means: meaningWords(suggested.means, here),
        times: suggested.times,
        around: aroundOf(text, suggested),
        href: placeOf(suggested, suggested.words),
      })),
      answered: said.map(({ kind, words, answer, as }) => {
        const of = all.find(({ suggested }) => suggested.kind === kind && suggested.words === words)
        return {
          kind: kindWords[kind],
          ...{ words, isAccepted: answer === 'accepted', as: meaningWords(as, here) },
          href: of && placeOf(of.suggested, words),
          again: of && `${address}/suggestions?again=${of.index}`,
        }
      }),
    }
  },
  back: (_here, { address }) => `${address}/words`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'answer-0' }),
  async submit(desk, { as, document }, { matter, answers: said }: Answering) {
    return desk.evidence.answerSuggestions(as, {
      ...{ matter, document: documentId(document), answers: said },
    })
  },
  next: ({ document }) => `/work/documents/${document}/suggestions`,
})

function aroundOf(text: string, { from, to }: Suggested) {
  const plain = (words: string) => words.replaceAll(/\s+/g, ' ')
  return {
    before: plain(text.slice(Math.max(0, from - 70), from)),
    words: plain(text.slice(from, to)),
    after: plain(text.slice(to, to + 70)),
  }
}
