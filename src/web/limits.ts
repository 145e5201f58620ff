/**
 * Slows whoever tries too often: a token bucket for each key, in this process's memory.
 *
 * Memory is bounded: full buckets say nothing and are swept. Limits are for slowing guesses, not
 * for locking people out, so a bucket refills at a steady pace whatever happens meanwhile.
 */
import { type Instant, millisecondsOf } from '#kernel'

export type Pace = Readonly<{
  /** How many may come at once. */
  burst: number
  /** Seconds until one more may come. */
  everySeconds: number
}>
export type Limiter = Readonly<{
  /** Takes one turn; answers the seconds to wait, or 0 where the turn was there to take. */
  take(key: string): number
  /** Gives back a turn that was taken and turned out to be nobody's guess. */
  giveBack(key: string): void
}>

const sweepAt = 10_000

export function createLimiter(now: () => Instant, { burst, everySeconds }: Pace): Limiter {
  const buckets = new Map<string, { turns: number; at: number }>()
  let sweepNext = sweepAt

  function turnsAt(bucket: { turns: number; at: number }, seconds: number): number {
    return Math.min(burst, bucket.turns + Math.max(0, seconds - bucket.at) / everySeconds)
  }

  function sweep(seconds: number): void {
    for (const [key, bucket] of buckets) if (turnsAt(bucket, seconds) >= burst) buckets.delete(key)
    // Not again for every caller while a crowd is at it: each sweep looks at all of them.
    sweepNext = Math.max(sweepAt, buckets.size * 2)
  }

  return {
    take(key) {
      const seconds = millisecondsOf(now()) / 1000
      if (buckets.size >= sweepNext) sweep(seconds)
      const turns = turnsAt(buckets.get(key) ?? { turns: burst, at: seconds }, seconds)
      const taken = turns >= 1
      buckets.set(key, { turns: taken ? turns - 1 : turns, at: seconds })
      return taken ? 0 : Math.max(1, Math.ceil((1 - turns) * everySeconds))
    },
    giveBack(key) {
      const bucket = buckets.get(key)
      if (bucket) buckets.set(key, { ...bucket, turns: Math.min(burst, bucket.turns + 1) })
    },
  }
}

/**
 * What one caller's addresses have in common: an IPv4 address whole, the first 64 bits of an IPv6
 * one. A single line is given 2^64 of those, and would otherwise never be slowed.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [before = [], after = []] = address.split('::').map(half => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map(group => Number.parseInt(group, 16).toString(16)).join(':')
}
