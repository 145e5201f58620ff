/** What is not a name: number, years, service, unit, rank. */
import type { Comparison } from '../comparison.ts'
import { type Prepared, unknown } from './prepared.ts'
import { slipsBetween } from './slips.ts'

export const number: Comparison<Prepared> = {
  name: 'number',
  levels: ['missing', 'number-same', 'number-swapped', 'number-one-digit', 'number-different'],
  level({ number: one }, { number: other }) {
    if (one.plain === '' || other.plain === '') return 0
    if (one === other || one.digits === other.digits) return 1
    if (one.sorted === other.sorted && slipsBetween(one.digits, other.digits) === 1) return 2
    const short = Math.min(one.digits.length, other.digits.length)
    return short > 3 && slipsBetween(one.digits, other.digits) === 1 ? 3 : 4
  },
  term: (one, _other, level) => (level === 1 ? one.number.digits : undefined),
}

export const birthYear: Comparison<Prepared> = {
  name: 'birth-year',
  levels: ['missing', 'born-same', 'born-a-year-apart', 'born-swapped', 'born-different'],
  level({ birthYear: one }, { birthYear: other }) {
    if (one === 0 || other === 0) return 0
    if (one === other) return 1
    if (Math.abs(one - other) === 1) return 2
    const swapped = (one % 10) * 10 + (Math.floor(one / 10) % 10)
    return swapped === other % 100 && one - (one % 100) === other - (other % 100) ? 3 : 4
  },
}

export const appointed: Comparison<Prepared> = {
  name: 'appointed',
  levels: ['missing', 'appointed-same', 'appointed-near', 'appointed-slip', 'appointed-different'],
  level(one, other) {
    if (one.appointed === unknown || other.appointed === unknown) return 0
    if (one.appointed === other.appointed) return 1
    if (Math.abs(one.appointed - other.appointed) <= 31) return 2
    return slipsBetween(one.appointedOn, other.appointedOn) === 1 ? 3 : 4
  },
  term: (one, _other, level) => (level === 1 ? one.appointedOn : undefined),
}

/** Somebody who had not joined, or had left, was not there. */
export const service: Comparison<Prepared> = {
  name: 'service',
  levels: ['missing', 'joined-after', 'left-before'],
  level(one, other) {
    const first = outside(one, other.asOf)
    return first > 0 ? first : outside(other, one.asOf)
  },
}

function outside(who: Prepared, at: number): number {
  if (at === unknown) return 0
  if (who.appointed !== unknown && who.appointed - at > 31) return 1
  return who.left !== unknown && at - who.left > 366 ? 2 : 0
}

export const unit: Comparison<Prepared> = {
  name: 'unit',
  levels: ['missing', 'unit-same-months', 'unit-same', 'unit-different'],
  level(one, other) {
    if (one.unit === '' || other.unit === '') return 0
    if (one.unit !== other.unit) return 3
    const dated = one.asOf !== unknown && other.asOf !== unknown
    return dated && Math.abs(one.asOf - other.asOf) < 190 ? 1 : 2
  },
  term: (one, _other, level) => (level === 1 || level === 2 ? one.unit : undefined),
}

export const rank: Comparison<Prepared> = {
  name: 'rank',
  levels: ['missing', 'rank-same', 'rank-promoted', 'rank-leapt', 'rank-reduced', 'rank-different'],
  level(one, other) {
    if (one.rank === unknown || other.rank === unknown) return 0
    if (one.rank === other.rank) return 1
    if (one.asOf === unknown || other.asOf === unknown || one.asOf === other.asOf) return 5
    const steps = one.asOf < other.asOf ? other.rank - one.rank : one.rank - other.rank
    if (steps < 0) return 4
    return steps > 2 ? 3 : 2
  },
}
