/** Chance that comes out the same from the same seed: for invented caseloads, never for secrets. */

export type Chance = Readonly<{
  /** A number from 0 up to 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  oneOf<T>(all: readonly [T, ...T[]]): T
  /** One of the named, as often as its weight says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T
  happens(share: number): boolean
}>

/** Tommy Ettinger's Mulberry32, in the public domain: 32 bits of state, enough for a story. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    oneOf: all => all[between(0, all.length - 1)] ?? all[0],
    weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
      const all = Object.values<number>(weights)
      let left = next() * all.reduce((sum, weight) => sum + weight, 0)
      let last: T | undefined
      for (const name in weights) {
        last = name
        left -= weights[name]
        if (left < 0) break
      }
      if (last === undefined) throw new RangeError('nothing to choose among')
      return last
    },
    happens: share => next() < share,
  }
}
