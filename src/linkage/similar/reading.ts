/** Reading a text for what is looked for in it, and giving back the words that said so. */

export type LookedFor = Readonly<{
  id: string
  /** In plain words, as a list of reasons says it: "offered to photograph injuries". */
  says: string
  /** What says it: any one of these, each written as `phrase` reads it. */
  phrases: readonly string[]
}>

/**
 * A phrase to look for. `ME` and `MY` are anybody's, `word*` is a word by how it begins, `~3` is up
 * to three words of any kind, and `(this|that)` is either. No phrase can take long on any text.
 */
function phrase(text: string): RegExp {
  const pattern = text
    .replaceAll('*', '\\w*')
    .replaceAll(/~(\d) ?/g, "(?:[\\w’'-]+ ){0,$1}")
    .replaceAll('ME', '(?:me|him|her|them|us)')
    .replaceAll('MY', '(?:my|his|her|their|our)')
  return new RegExp(`\\b(?:${pattern})(?![\\w’'])`, 'gi')
}

/** What is looked for, its phrases made ready once. */
export type Reader = (text: string) => readonly Fired[]

export type Fired = Readonly<{
  id: string
  says: string
  /** The words of the text, so that a reader can judge whether it was meant so. */
  words: string
}>

/** Only so much of a text is read: what it is about is said by then. */
const mostRead = 50_000

/** Denied, not said: "did not message her", "no gifts". */
const denied = /\b(?:not|never|no|nobody|without|denies|denied|n't)\s+(?:\w+\s+){0,2}$/i

export function readerOf(all: readonly LookedFor[]): Reader {
  const ready = all.map(({ id, says, phrases }) => ({ id, says, patterns: phrases.map(phrase) }))
  return text => {
    const read = text.slice(0, mostRead).replaceAll(/\s+/g, ' ')
    return ready.flatMap(({ id, says, patterns }) => {
      for (const pattern of patterns) {
        for (const match of read.matchAll(pattern)) {
          const before = read.slice(Math.max(0, match.index - 40), match.index)
          if (!denied.test(before)) return [{ id, says, words: match[0] }]
        }
      }
      return []
    })
  }
}
