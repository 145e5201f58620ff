/**
 * The texts nearest to one in what they say was done. A text never identifies anyone: what is
 * found here is a reason to look, and says no more than which words two texts share.
 */
import { textsByTerm } from './by-term.ts'
import { learn } from './learned.ts'
import { nearestFirst } from './nearest-first.ts'
import { subjectsOf } from './subjects.ts'
import { mostTelling, sharedTerms, vocabularyOf } from './weights.ts'

/** `label` is a code somebody gave the text. It is learnt from if asked, and never compared. */
export type Text = Readonly<{ id: string; text: string; label?: string }>

export type Near = Readonly<{
  id: string
  /** Above nought, larger is nearer; comparable within one answer only. */
  score: number
  /** Words and phrases both have, as they were written, most telling first. */
  why: readonly string[]
  /** Words of the found text that are said in texts like the query, where few are shared. */
  akin: readonly string[]
}>

export type Texts = Readonly<{
  /** The nearest `top` others: never a text with the query's own id. Ties as they were given. */
  nearest(query: Text, top: number): readonly Near[]
}>

export type TextOptions = Readonly<{
  /** Learn from the codes of these texts, or of others given; never from that of a query. */
  learnFrom?: 'the texts' | readonly Text[]
  /** Of few texts nothing can be learnt of what their words are about, and a page waits. */
  byWordsAlone?: boolean
}>

/** What each way of being near counts, beside being about the same subjects, which counts one. */
const sharedWords = 0.5
const likelyCode = 4

export function openTexts(texts: readonly Text[], options: TextOptions = {}): Texts {
  const { learnFrom, byWordsAlone = false } = options
  const vocabulary = vocabularyOf(texts.map(({ text }) => text))
  const weighed = texts.map(({ text }) => vocabulary.weigh(text))
  const subjects = byWordsAlone ? undefined : subjectsOf(weighed, vocabulary.size)
  const lessons = learnFrom === 'the texts' ? texts : (learnFrom ?? [])
  const taught = lessons.flatMap(({ text, label }) =>
    label ? [{ text, label, weighed: vocabulary.weigh(text) }] : [],
  )
  const codes = taught.length > 0 ? learn(taught, vocabulary.size) : undefined

  const about = new Float32Array(texts.length * (subjects?.size ?? 0))
  const coded = new Float32Array(texts.length * (codes?.size ?? 0))
  weighed.forEach((text, index) => {
    subjects?.place(text, about, index * subjects.size)
    codes?.place(texts[index]?.text ?? '', text, coded, index * codes.size)
  })
  const having = textsByTerm(weighed, vocabulary.size)

  return {
    nearest(query, top) {
      const asked = vocabulary.weigh(query.text)
      const scores = having.shared(asked)
      for (let index = 0; index < scores.length; index++) {
        scores[index] = sharedWords * (scores[index] ?? 0)
      }
      const place = new Float32Array(subjects?.size ?? 0)
      subjects?.place(asked, place, 0)
      addNearness(scores, about, place, 1)
      if (codes) {
        const code = new Float32Array(codes.size)
        codes.place(query.text, asked, code, 0)
        addNearness(scores, coded, code, likelyCode)
      }
      const found = nearestFirst(scores, top + 1)
        .filter(index => texts[index]?.id !== query.id && (scores[index] ?? 0) > 0)
        .slice(0, top)
      return found.map(index => {
        const text = weighed[index] ?? asked
        const why = sharedTerms(vocabulary, asked, text)
        const shared = new Set(asked.terms)
        const akin = mostTelling(vocabulary, text, (term, at) =>
          shared.has(term) ? 0 : (subjects?.draw(term, place) ?? 0) * (text.worth[at] ?? 0),
        )
        return {
          id: texts[index]?.id ?? '',
          score: scores[index] ?? 0,
          why: why.slice(0, 6),
          akin: akin.slice(0, 3),
        }
      })
    },
  }
}

/** Add to each text's score how near its place is to the one asked for. */
function addNearness(
  scores: Float32Array,
  places: Float32Array,
  asked: Float32Array,
  counts: number,
): void {
  const size = asked.length
  for (let index = 0, at = 0; index < scores.length; index++, at += size) {
    let sum = 0
    for (let c = 0; c < size; c++) sum += (places[at + c] ?? 0) * (asked[c] ?? 0)
    scores[index] = (scores[index] ?? 0) + counts * sum
  }
}
