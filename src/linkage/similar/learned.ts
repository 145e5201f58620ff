/**
 * Which words go with which codes, learnt from texts somebody gave codes to: a softmax over terms
 * with AdaGrad's steps. It is learnt five times, each time without a fifth of the texts, and a text
 * is only ever read by what was learnt without it: no text is judged by its own code, nor by that
 * of another text that says the same.
 */
import type { Weighed } from './weights.ts'

export type Taught = Readonly<{ text: string; weighed: Weighed; label: string }>

export type Learned = Readonly<{
  /** How many codes there are. */
  size: number
  /** How likely each code is for a text, as a direction of length one, into `into` from `at`. */
  place(text: string, weighed: Weighed, into: Float32Array, at: number): void
}>

const parts = 5
const passes = 12
const pace = 0.5
/** What each text is read with besides its words, so that common codes stay likelier. */
const always = 0.3

/** The fifth a text is in: by what it says, so that two that say the same are never parted. */
function partOf(text: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  }
  return ((hash >>> 9) % 65_536) % parts
}

export function learn(taught: readonly Taught[], terms: number): Learned {
  const labels = [...new Set(taught.map(({ label }) => label))].sort()
  const size = labels.length
  const number = new Map(labels.map((label, index) => [label, index]))
  const known = taught.map(one => ({
    weighed: one.weighed,
    label: number.get(one.label) ?? 0,
    part: partOf(one.text),
  }))
  const counts = new Float64Array(size)
  for (const { label } of known) counts[label] = (counts[label] ?? 0) + 1
  const share = counts.map(count => count / Math.max(1, known.length))

  const likely = (weights: Float32Array, { terms: has, worth }: Weighed): Float64Array => {
    const sums = new Float64Array(size)
    for (let c = 0; c < size; c++) sums[c] = always * (weights[terms * size + c] ?? 0)
    for (let at = 0; at < has.length; at++) {
      const start = (has[at] ?? 0) * size
      for (let c = 0; c < size; c++) {
        sums[c] = (sums[c] ?? 0) + (worth[at] ?? 0) * (weights[start + c] ?? 0)
      }
    }
    const most = sums.reduce((one, other) => Math.max(one, other), -Infinity)
    let whole = 0
    for (let c = 0; c < size; c++) whole += sums[c] = Math.exp((sums[c] ?? 0) - most)
    return sums.map(sum => sum / whole)
  }

  const teach = (without: number): Float32Array => {
    const weights = new Float32Array((terms + 1) * size)
    const steps = new Float32Array((terms + 1) * size)
    const from = known.filter(({ part }) => part !== without)
    // A stride that shares no factor with how many there are visits each once, in a mixed order.
    let stride = Math.max(1, Math.floor(from.length * 0.618))
    while (stride > 1 && factor(stride, from.length) > 1) stride -= 1
    for (let pass = 0, at = 0; pass < passes * from.length; pass++) {
      at = (at + stride) % from.length
      const one = from[at]
      if (!one) continue
      // A rare code counts for more each time, so that it is not simply never given.
      const count = Math.sqrt(1 / (size * (share[one.label] ?? 1)))
      const wrong = likely(weights, one.weighed)
      wrong[one.label] = (wrong[one.label] ?? 0) - 1
      const move = (term: number, worth: number) => {
        for (let c = 0; c < size; c++) {
          const slope = count * (wrong[c] ?? 0) * worth
          const index = term * size + c
          const so = (steps[index] ?? 0) + slope * slope
          steps[index] = so
          weights[index] = (weights[index] ?? 0) - (pace * slope) / Math.sqrt(so + 0.1)
        }
      }
      for (let i = 0; i < one.weighed.terms.length; i++) {
        move(one.weighed.terms[i] ?? 0, one.weighed.worth[i] ?? 0)
      }
      move(terms, always)
    }
    return weights
  }
  const lessons = Array.from({ length: parts }, (_, part) => teach(part))

  return {
    size,
    place(text, weighed, into, at) {
      const chances = likely(lessons[partOf(text)] ?? new Float32Array(), weighed)
      let whole = 0
      for (let c = 0; c < size; c++) {
        const value = Math.sqrt((chances[c] ?? 0) / Math.sqrt(share[c] ?? 1))
        into[at + c] = value
        whole += value * value
      }
      whole = Math.sqrt(whole) || 1
      for (let c = at; c < at + size; c++) into[c] = (into[c] ?? 0) / whole
    },
  }
}

function factor(one: number, other: number): number {
  return other === 0 ? one : factor(other, one % other)
}
