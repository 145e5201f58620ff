/** What changes over a career, compared with how it was nearest the day somebody is asked about. */
import type { Comparison } from '../comparison.ts'
import { unknown } from '../officer/prepared.ts'
import { slipsBetween } from '../officer/slips.ts'
import type { Person, Seen } from './person.ts'

const year = 365.25
/** Years either side of the day in which a number or a unit said is the one held. */
const [numberYears, unitYears] = [3, 2]
/** Years after which the last number known of somebody has most likely been handed on. */
const keptYears = 10
const lately = 20

/** A number is handed on when its holder is promoted or leaves: it says most near the day. */
export const numberOverTime: Comparison<Person> = {
  name: 'number',
  levels: [
    'missing',
    'number-then',
    'number-once',
    'number-swapped',
    'number-one-digit',
    'number-different',
  ],
  level: (asked, found) => bestOf(asked, said => numberOf(said, found.seen)),
}

/** The best of what each saying of those asked about comes to; 0 where all come to nothing. */
function bestOf({ seen }: Person, levelOf: (said: Seen) => number): number {
  let best = 0
  for (const said of seen) {
    const code = levelOf(said)
    if (code !== 0 && (best === 0 || code < best)) best = code
  }
  return best
}

function numberOf({ number: said, asOf: on }: Seen, seen: readonly Seen[]): number {
  if (said.plain === '') return 0
  let best = 0
  let latest: Seen | undefined
  for (const one of seen) {
    if (one.number.plain === '') continue
    latest = one
    const code = numberLevel(said, one.number, near(on, one.asOf, numberYears))
    if (best === 0 || code < best) best = code
  }
  const isKept = latest?.number.digits === said.digits && near(on, latest.asOf, keptYears)
  return best === 2 && isKept ? 1 : best
}

function numberLevel(said: Seen['number'], held: Seen['number'], isNear: boolean): number {
  if (said.digits === held.digits) return isNear ? 1 : 2
  if (said.sorted === held.sorted && slipsBetween(said.digits, held.digits) === 1) return 3
  const short = Math.min(said.digits.length, held.digits.length)
  return short > 3 && slipsBetween(said.digits, held.digits) === 1 ? 4 : 5
}

function near(on: number, asOf: number, years: number): boolean {
  return on !== unknown && asOf !== unknown && Math.abs(on - asOf) <= years * year
}

export const unitOverTime: Comparison<Person> = {
  name: 'unit',
  levels: ['missing', 'unit-then', 'unit-latest', 'unit-once', 'unit-different'],
  level: (asked, found) => bestOf(asked, said => unitOf(said, found.seen)),
}

function unitOf({ unit: said, asOf: on }: Seen, seen: readonly Seen[]): number {
  if (said === '') return 0
  let [best, latest] = [0, '']
  for (const { unit, asOf } of seen) {
    if (unit === '') continue
    latest = unit
    const code = unit !== said ? 4 : near(on, asOf, unitYears) ? 1 : 3
    if (best === 0 || code < best) best = code
  }
  return best === 3 && latest === said ? 2 : best
}

/** Against the latest rank that can be told from it: forces and years write ranks differently. */
export const rankOverTime: Comparison<Person> = {
  name: 'rank',
  levels: [
    'missing',
    'rank-same-words',
    'rank-same',
    'rank-promoted',
    'rank-leapt',
    'rank-reduced',
  ],
  level({ seen: [said] }, { seen }) {
    if (!said || said.rankSaid === '') return 0
    for (let at = seen.length - 1; at >= 0; at -= 1) {
      const code = rankOf(said, seen[at])
      if (code !== 0) return code
    }
    return 0
  },
}

function rankOf(said: Seen, held: Seen | undefined): number {
  if (!held || held.rankSaid === '') return 0
  if (held.rankSaid === said.rankSaid) return 1
  if (held.rank === unknown || said.rank === unknown) return 0
  const steps = said.rank - held.rank
  if (steps === 0) return 2
  if (steps < 0) return 5
  return steps > 2 ? 4 : 3
}

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

/** Whether whoever was found can have been serving then, and whoever is asked about when found. */
export const serving: Comparison<Person> = {
  name: 'service',
  levels: ['missing', 'in-service', 'late-in-service', 'joined-after', 'past-service'],
  level(asked, found) {
    let worst = 0
    for (const { appointed, birthYear } of asked.on === unknown ? [] : found.names) {
      if (appointed !== unknown)
        worst = Math.max(worst, servingYears((asked.on - appointed) / year))
      if (birthYear !== 0) worst = Math.max(worst, servingAge(1970 + asked.on / year - birthYear))
    }
    return Math.max(worst, outside(asked, found.seen))
  },
}

function servingYears(years: number): number {
  if (years < -0.1) return 3
  return years > 40 ? 4 : years > 30 ? 2 : 1
}

function servingAge(age: number): number {
  if (age < 19) return 3
  return age > 68 ? 4 : age > 60 ? 2 : 1
}

/** All they are known by is of before those asked about joined, or of after they left. */
function outside({ names }: Person, seen: readonly Seen[]): number {
  for (const { appointed, left } of names) {
    if (
      appointed !== unknown &&
      seen.every(({ asOf }) => asOf !== unknown && asOf < appointed - 31)
    )
      return 3
    if (left !== unknown && seen.every(({ asOf }) => asOf > left + 366)) return 4
  }
  return 0
}
