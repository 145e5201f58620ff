/** Which texts have each term, to score every text that shares one with a query. */
import type { Weighed } from './weights.ts'

export type ByTerm = Readonly<{
  /** How much of what it says each text shares with the one asked for, from 0 to 1. */
  shared(asked: Weighed): Float32Array
}>

/** The texts of each term lie end to end in two arrays, so that a million texts are two arrays. */
export function textsByTerm(weighed: readonly Weighed[], terms: number): ByTerm {
  const starts = new Int32Array(terms + 1)
  for (const text of weighed) {
    for (const term of text.terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  }
  for (let term = 0; term < terms; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  }
  const next = starts.slice()
  const all = starts[terms] ?? 0
  const [which, worth] = [new Int32Array(all), new Float32Array(all)]
  weighed.forEach((text, index) => {
    text.terms.forEach((term, at) => {
      const place = next[term] ?? 0
      next[term] = place + 1
      which[place] = index
      worth[place] = text.worth[at] ?? 0
    })
  })
  return {
    shared(asked: Weighed): Float32Array {
      const scores = new Float32Array(weighed.length)
      asked.terms.forEach((term, at) => {
        const counts = asked.worth[at] ?? 0
        const end = starts[term + 1] ?? 0
        for (let place = starts[term] ?? 0; place < end; place++) {
          const index = which[place] ?? 0
          scores[index] = (scores[index] ?? 0) + counts * (worth[place] ?? 0)
        }
      })
      return scores
    },
  }
}
