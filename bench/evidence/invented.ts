/** Chance that comes out the same every time. */

export type Chance = Readonly<{
  /** Whether something that happens so often, of 1, happens now. */
  chance: (share: number) => boolean
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number
}>

/** Mulberry32: small, quick, and good enough to break files with. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    chance: share => next() < share,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
  }
}
