/** What each word and phrase of a text is worth, by how often texts of its kind have it. */
import { leadAndRest, wordsOf } from './words.ts'

/** A text as the numbers of its terms, each once, and their worth: of length one. */
export type Weighed = Readonly<{ terms: Int32Array; worth: Float32Array }>

export type Vocabulary = Readonly<{
  /** How many terms it knows. */
  size: number
  weigh(text: string): Weighed
  /** A term as somebody wrote it. */
  written(term: number): string
}>

/** BM25's settings, in its form for fields: round numbers, checked on half the texts. */
const settings = {
  /** A word in the first sentence counts as this many. */
  lead: 4,
  /** After about this many a word says little more by being said again. */
  saturation: 1.2,
  /** How much a longer text is held to have said more by being longer: 0 not at all, 1 wholly. */
  length: 0.5,
  /** Below 1, a rare word is worth less than its rarity: two texts share it by accident. */
  rarity: 0.8,
  /** What fewer texts than this have tells nothing of any other. */
  fewest: 2,
  /** A vocabulary is kept this small whatever is read: the commonest terms stay. */
  most: 200_000,
}

type Counted = Readonly<{ counts: ReadonlyMap<string, number>; length: number }>

/** How often each word, and each two words in a row, are said. */
function count(text: string, note?: (term: string, written: string) => void): Counted {
  const counts = new Map<string, number>()
  let length = 0
  leadAndRest(text).forEach((part, index) => {
    const times = index === 0 ? settings.lead : 1
    let before: { stem: string; written: string } | undefined
    for (const word of wordsOf(part)) {
      const add = (term: string, written: string) => {
        counts.set(term, (counts.get(term) ?? 0) + times)
        note?.(term, written)
      }
      add(word.stem, word.written)
      if (before) add(`${before.stem} ${word.stem}`, `${before.written} ${word.written}`)
      before = word
      length += times
    }
  })
  return { counts, length }
}

/** Terms that only one text so far has are let go of when there are more than this. */
const crowded = 1_500_000

/** Learn which terms there are and how common. Texts are read once and not kept. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const often = new Map<string, number>()
  const forms = new Map<string, string>()
  let [all, length] = [0, 0]
  for (const text of texts) {
    const counted = count(text)
    for (const term of counted.counts.keys()) often.set(term, (often.get(term) ?? 0) + 1)
    if (often.size > crowded) for (const [term, n] of often) if (n === 1) often.delete(term)
    all += 1
    length += counted.length
  }
  const usual = length / Math.max(1, all) || 1
  let kept = [...often].filter(([, n]) => n >= Math.min(settings.fewest, all))
  if (kept.length > settings.most) {
    kept = kept.sort((one, other) => other[1] - one[1]).slice(0, settings.most)
  }
  const numbers = new Map(kept.map(([term], index) => [term, index]))
  const rarity = Float32Array.from(
    kept.map(([, n]) => Math.log(1 + (all - n + 0.5) / (n + 0.5)) ** settings.rarity),
  )
  return {
    size: kept.length,
    written: term => forms.get(kept[term]?.[0] ?? '') ?? kept[term]?.[0] ?? '',
    weigh(text) {
      const { counts, length: own } = count(text, (term, written) => {
        if (!forms.has(term) && numbers.has(term)) forms.set(term, written)
      })
      const slack = settings.saturation * (1 - settings.length + (settings.length * own) / usual)
      const found: [term: number, worth: number][] = []
      for (const [term, n] of counts) {
        const number = numbers.get(term)
        if (number === undefined) continue
        const worth = ((n * (settings.saturation + 1)) / (n + slack)) * (rarity[number] ?? 0)
        if (worth > 0) found.push([number, worth])
      }
      const whole = Math.sqrt(found.reduce((sum, [, worth]) => sum + worth * worth, 0)) || 1
      return {
        terms: Int32Array.from(found, ([term]) => term),
        worth: Float32Array.from(found, ([, worth]) => worth / whole),
      }
    },
  }
}

/** What two texts both have, as it was written, most telling first. */
export function sharedTerms(
  vocabulary: Vocabulary,
  one: Weighed,
  other: Weighed,
): readonly string[] {
  const worths = new Map(Array.from(one.terms, (term, at) => [term, one.worth[at] ?? 0]))
  const worth = (term: number, at: number) => (worths.get(term) ?? 0) * (other.worth[at] ?? 0)
  return mostTelling(vocabulary, other, worth)
}

/** The terms of `text` that `worth` finds worth something, most first, none said twice. */
export function mostTelling(
  vocabulary: Vocabulary,
  text: Weighed,
  worth: (term: number, at: number) => number,
): readonly string[] {
  const found = Array.from(text.terms, (term, at) => ({ term, worth: worth(term, at) }))
    .filter(one => one.worth > 0)
    .sort((one, two) => two.worth - one.worth)
    .slice(0, 30)
    .map(({ term }) => vocabulary.written(term))
  return withoutRepeats(found)
}

/** A word that a phrase before it already says is not said again, nor a phrase of said words. */
function withoutRepeats(words: readonly string[]): readonly string[] {
  const said = new Set<string>()
  return words.filter(word => {
    const parts = word.split(' ')
    const fresh = parts.some(part => !said.has(part))
    for (const part of parts) said.add(part)
    return fresh
  })
}
