/**
 * The texts nearest to one in what they say was done. A text never identifies anyone: what is
 * found here is a reason to look, and says no more than which words two texts share.
 */
import { wordsOf } from './words.ts'

/** `label` is a code somebody gave the text; it teaches which words matter, if asked to. */
export type Text = Readonly<{ id: string; text: string; label?: string }>

export type Near = Readonly<{
  id: string
  /** Above nought, larger is nearer; comparable within one answer only. */
  score: number
  /** The words both share that say most, most telling first. */
  why: readonly string[]
}>

export type Texts = Readonly<{
  /** The nearest `top` others: never a text with the query's own id. Ties by id. */
  nearest(query: Text, top: number): readonly Near[]
}>

/** Learn from the labels of the texts, or of others given, never from that of a query. */
export type TextOptions = Readonly<{ learnFrom?: 'the texts' | readonly Text[] }>

export function openTexts(texts: readonly Text[], _options: TextOptions = {}): Texts {
  const within = texts.map(({ text }) => new Set(wordsOf(text)))
  const often = new Map<string, number>()
  for (const words of within) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
  const worth = (word: string) => Math.log(1 + texts.length / (often.get(word) ?? texts.length))
  return {
    nearest(query, top) {
      const asked = [...new Set(wordsOf(query.text))]
      const found: Near[] = []
      texts.forEach(({ id }, index) => {
        const shared = asked.filter(word => within[index]?.has(word))
        if (id === query.id || shared.length === 0) return
        const total = shared.reduce((sum, word) => sum + worth(word), 0)
        const score = total / Math.sqrt(10 + (within[index]?.size ?? 0))
        const why = shared.toSorted((one, other) => worth(other) - worth(one)).slice(0, 5)
        found.push({ id, score, why })
      })
      return found.sort((one, other) => other.score - one.score).slice(0, top)
    },
  }
}
