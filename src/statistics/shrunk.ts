/**
 * A rate drawn towards its peers' by as much as it is uncertain: three matters in a month are less
 * than they look, and thirty in a year are not.
 */
import { gammaBelow, gammaQuantile } from './gamma.ts'

/** How many, over how much exposure: people on the strength, or years. */
export type Exposed = Readonly<{ count: number; exposure: number }>
/** A gamma distribution: `shape` over `scale` is its mean. */
export type Peers = Readonly<{ shape: number; scale: number }>

/**
 * The distribution of the peers' own rates, from their counts (Marshall 1991). Undefined where
 * they differ no more than chance makes them: each is then best told by the rate of them all.
 */
export function peersOf(all: readonly Exposed[]): Peers | undefined {
  const exposure = all.reduce((sum, one) => sum + one.exposure, 0)
  const count = all.reduce((sum, one) => sum + one.count, 0)
  if (exposure <= 0 || count === 0) return undefined
  const mean = count / exposure
  const spread = all.reduce(
    (sum, one) => sum + one.exposure * (one.count / one.exposure - mean) ** 2,
    0,
  )
  const between = spread / exposure - mean / (exposure / all.length)
  return between > 0 ? { shape: mean ** 2 / between, scale: mean / between } : undefined
}

export function shrunkRate({ shape, scale }: Peers, { count, exposure }: Exposed): number {
  return (shape + count) / (scale + exposure)
}

/** The chance that the rate behind what was seen is above `rate`. */
export function chanceAbove(peers: Peers, exposed: Exposed, rate: number): number {
  const { shape, scale } = peers
  return 1 - gammaBelow(shape + exposed.count, rate * (scale + exposed.exposure))
}

/** Where a share of what the rate may be lies below. */
export function shrunkQuantile(peers: Peers, exposed: Exposed, share: number): number {
  const { shape, scale } = peers
  return gammaQuantile(shape + exposed.count, share) / (scale + exposed.exposure)
}
