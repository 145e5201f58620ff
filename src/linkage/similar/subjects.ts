/**
 * What texts are about, found from the words that keep company in them: latent semantic analysis
 * (Deerwester and others, 1990) by a randomised decomposition (Halko, Martinsson and Tropp, 2011).
 * Two texts that share no word can be near, because "punched" and "struck" keep the same company.
 */
import { directionsOf, straighten } from './matrix.ts'
import type { Weighed } from './weights.ts'

export type Subjects = Readonly<{
  /** How many there are. */
  size: number
  /** Where a text lies, of length one; written into `into` from `at`. */
  place(text: Weighed, into: Float32Array, at: number): void
  /** How far one term alone draws a text towards a place. */
  draw(term: number, towards: Float32Array): number
}>

/** Few enough to blur words into subjects, enough to keep subjects apart. */
const subjects = 50
/** More are looked for than are kept: the last ones found are the least certain. */
const spare = 10
const rounds = 3
/** Learnt from at most this many texts, spread over all of them: more say nothing new. */
const enough = 6_000

/** The same numbers every time, between -1 and 1: the same texts must give the same answer. */
function spread(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state / 2 ** 31
  }
}

export function subjectsOf(all: readonly Weighed[], terms: number): Subjects {
  const step = Math.max(1, all.length / enough)
  const texts = Array.from(
    { length: Math.min(all.length, enough) },
    (_, index) => all[Math.floor(index * step)],
  ).filter(text => text !== undefined)
  const size = Math.max(1, Math.min(subjects, terms - spare, texts.length - spare))
  const wide = Math.min(size + spare, Math.max(terms, 1), Math.max(texts.length, 1))
  /** Texts by directions, out of terms by directions; and the other way about. */
  const outwards = (from: Float32Array): Float32Array => {
    const found = new Float32Array(texts.length * wide)
    texts.forEach((text, row) => {
      for (let at = 0; at < text.terms.length; at++) {
        const start = (text.terms[at] ?? 0) * wide
        const worth = text.worth[at] ?? 0
        for (let c = 0; c < wide; c++) {
          found[row * wide + c] = (found[row * wide + c] ?? 0) + worth * (from[start + c] ?? 0)
        }
      }
    })
    return found
  }
  const back = (from: Float32Array): Float32Array => {
    const found = new Float32Array(terms * wide)
    texts.forEach((text, row) => {
      for (let at = 0; at < text.terms.length; at++) {
        const start = (text.terms[at] ?? 0) * wide
        const worth = text.worth[at] ?? 0
        for (let c = 0; c < wide; c++) {
          found[start + c] = (found[start + c] ?? 0) + worth * (from[row * wide + c] ?? 0)
        }
      }
    })
    return found
  }
  const next = spread(7)
  let byText = outwards(Float32Array.from({ length: terms * wide }, () => next() + next()))
  straighten(byText, wide)
  for (let round = 0; round < rounds; round++) {
    byText = outwards(back(byText))
    straighten(byText, wide)
  }
  const axes = directionsOf(back(byText), wide, size)
  return {
    size,
    place(text, into, at) {
      into.fill(0, at, at + size)
      for (let i = 0; i < text.terms.length; i++) {
        const start = (text.terms[i] ?? 0) * size
        const worth = text.worth[i] ?? 0
        for (let c = 0; c < size; c++) {
          into[at + c] = (into[at + c] ?? 0) + worth * (axes[start + c] ?? 0)
        }
      }
      let whole = 0
      for (let c = at; c < at + size; c++) whole += (into[c] ?? 0) ** 2
      whole = Math.sqrt(whole) || 1
      for (let c = at; c < at + size; c++) into[c] = (into[c] ?? 0) / whole
    },
    draw(term, towards) {
      let sum = 0
      for (let c = 0; c < size; c++) sum += (axes[term * size + c] ?? 0) * (towards[c] ?? 0)
      return sum
    },
  }
}
