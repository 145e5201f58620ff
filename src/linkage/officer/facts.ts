/** What is not a name: number, years, service, unit, rank. */
import type { Comparison } from '../comparison.ts'
import { type Prepared, unknown } from './prepared.ts'
import { slipsBetween } from './slips.ts'

const numbers = {
  'number-same': 1,
  'number-same-later': 2,
  'number-swapped': 3,
  'number-one-digit': 4,
  'number-with-rank': 5,
  'number-different': 6,
  'number-changed': 7,
} as const

/** A number that somebody gave up is given out again: after so many days it may be another's. */
const reused = 4400

/** A number goes with a rank: another number means little where the rank is another too. */
export const number: Comparison<Prepared> = {
  name: 'number',
  levels: ['missing', ...Object.keys(numbers)],
  level(one, other) {
    const [here, there] = [one.number, other.number]
    if (here.plain === '' || there.plain === '') return 0
    if (here === there || here.digits === there.digits) {
      const dated = one.asOf !== unknown && other.asOf !== unknown
      const isLater = dated && Math.abs(one.asOf - other.asOf) > reused
      return isLater ? numbers['number-same-later'] : numbers['number-same']
    }
    const short = Math.min(here.digits.length, there.digits.length)
    if (short > 2 && slipsBetween(here.digits, there.digits) === 1) {
      if (here.sorted === there.sorted) return numbers['number-swapped']
      if (short > 3) return numbers['number-one-digit']
    }
    if (one.rank === unknown || other.rank === unknown) return numbers['number-changed']
    return one.rank === other.rank ? numbers['number-different'] : numbers['number-with-rank']
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

const days = { grace: 31, leaving: 366, year: 365.25 } as const
/** Ages outside which nobody is in service, and after which nobody starts. In years. */
const ages = { least: 18, most: 67, starting: 48 } as const
/** Days are counted from the first of this year. */
const counted = 1970

const services = {
  'in-service': 1,
  'joined-after': 2,
  'left-before': 3,
  'too-young': 4,
  'too-old': 5,
} as const

/** Somebody who had not joined, had left, or was too young or too old, was not there. */
export const service: Comparison<Prepared> = {
  name: 'service',
  levels: ['missing', ...Object.keys(services)],
  level(one, other) {
    return Math.max(serving(one, other), serving(other, one))
  },
}

/** Whether the days of `other` are days on which `who` served; 0 where nothing can be said. */
function serving(who: Prepared, other: Prepared): number {
  const { asOf: at, appointed: start } = other
  if (at === unknown && start === unknown) return 0
  if (at !== unknown && who.appointed - at > days.grace && who.appointed !== unknown)
    return services['joined-after']
  if (at !== unknown && who.left !== unknown && at - who.left > days.leaving)
    return services['left-before']
  const first = start === unknown ? at : start
  const isKnown = at !== unknown && (who.appointed !== unknown || who.left !== unknown)
  if (who.birthYear === 0) return isKnown ? services['in-service'] : 0
  const age = counted + first / days.year - who.birthYear
  if (age < ages.least) return services['too-young']
  if (start !== unknown && age > ages.starting) return services['too-old']
  if (at !== unknown && counted + at / days.year - who.birthYear > ages.most)
    return services['too-old']
  return services['in-service']
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
