/** What changes over a career, compared with how it was nearest the day somebody is asked about. */
import type { Comparison } from '../comparison.ts'
import { unknown } from '../officer/prepared.ts'
import { slipsBetween } from '../officer/slips.ts'
import type { Person, Seen } from './person.ts'

const year = 365.25

function level<T extends string>(levels: readonly T[], name: T): number {
  return levels.indexOf(name)
}

const numbers = [
  'missing',
  'number-then',
  'number-once',
  'number-swapped',
  'number-one-digit',
  'number-different',
] as const

/** A number is handed on when its holder is promoted or leaves: it says most near the day. */
export const numberOverTime: Comparison<Person> = {
  name: 'number',
  levels: numbers,
  level(asked, found) {
    const said = asked.seen[0]?.number
    if (!said || said.plain === '') return 0
    let [best, latest] = [0, '']
    for (const { number, asOf } of found.seen) {
      if (number.plain === '') continue
      latest = number.digits
      const code = numberLevel(said, number, near(asked, asOf, 3))
      if (best === 0 || code < best) best = code
    }
    if (best === 2 && latest === said.digits) return 1
    return best
  },
}

function numberLevel(said: Seen['number'], held: Seen['number'], isNear: boolean): number {
  if (said.digits === held.digits) return isNear ? 1 : 2
  if (said.sorted === held.sorted && slipsBetween(said.digits, held.digits) === 1) return 3
  const short = Math.min(said.digits.length, held.digits.length)
  return short > 3 && slipsBetween(said.digits, held.digits) === 1 ? 4 : 5
}

function near({ on }: Person, asOf: number, years: number): boolean {
  return on === unknown || asOf === unknown ? false : Math.abs(on - asOf) <= years * year
}

const units = ['missing', 'unit-then', 'unit-latest', 'unit-once', 'unit-different'] as const

export const unitOverTime: Comparison<Person> = {
  name: 'unit',
  levels: units,
  level(asked, found) {
    const said = asked.seen[0]?.unit
    if (!said) return 0
    let [best, latest] = [0, '']
    for (const { unit, asOf } of found.seen) {
      if (unit === '') continue
      latest = unit
      const code = unit !== said ? 4 : near(asked, asOf, 2) ? 1 : 3
      if (best === 0 || code < best) best = code
    }
    return best === 3 && latest === said ? 2 : best
  },
}

const ranks = [
  'missing',
  'rank-same-words',
  'rank-same',
  'rank-promoted',
  'rank-leapt',
  'rank-reduced',
] as const

/** Against the latest rank that can be told from it: forces and years write ranks differently. */
export const rankOverTime: Comparison<Person> = {
  name: 'rank',
  levels: ranks,
  level(asked, found) {
    const [said] = asked.seen
    if (!said || said.rankSaid === '') return 0
    for (const held of found.seen.toReversed()) {
      if (held.rankSaid === '') continue
      if (held.rankSaid === said.rankSaid) return level(ranks, 'rank-same-words')
      if (held.rank === unknown || said.rank === unknown) continue
      const steps = said.rank - held.rank
      if (steps === 0) return level(ranks, 'rank-same')
      if (steps < 0) return level(ranks, 'rank-reduced')
      return level(ranks, steps > 2 ? 'rank-leapt' : 'rank-promoted')
    }
    return 0
  },
}

const lately = 20

/** Whether anything is known of them in the years round the day asked about. */
export const lastSeen: Comparison<Person> = {
  name: 'last-seen',
  levels: ['missing', 'seen-lately', 'seen-long-ago'],
  level({ on }, { seen }) {
    const last = seen.at(-1)?.asOf ?? unknown
    if (on === unknown || last === unknown) return 0
    return Math.abs(on - last) <= lately * year ? 1 : 2
  },
}

const services = [
  'missing',
  'in-service',
  'late-in-service',
  'joined-after',
  'past-service',
] as const

/** Whether they can have been serving on the day asked about. */
export const serving: Comparison<Person> = {
  name: 'service',
  levels: services,
  level({ on }, { names }) {
    if (on === unknown) return 0
    let worst = 0
    for (const { appointed, birthYear } of names) {
      if (appointed !== unknown) worst = Math.max(worst, servingYears((on - appointed) / year))
      if (birthYear !== 0) worst = Math.max(worst, servingAge(1970 + on / year - birthYear))
    }
    return worst
  },
}

function servingYears(years: number): number {
  if (years < -0.1) return level(services, 'joined-after')
  return level(
    services,
    years > 40 ? 'past-service' : years > 30 ? 'late-in-service' : 'in-service',
  )
}

function servingAge(age: number): number {
  if (age < 19) return level(services, 'joined-after')
  return level(services, age > 68 ? 'past-service' : age > 60 ? 'late-in-service' : 'in-service')
}
