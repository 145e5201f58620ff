/** Records put together that name somebody in the same way, which no question tells apart. */
import { type Prepared, unknown } from '../officer/prepared.ts'
import type { Form, Seen } from './person.ts'

type Growing = Readonly<{ who: Prepared; seen: Seen[] }>

export type Sorting = Readonly<{
  add(who: Prepared, seen: Seen): void
  /** Each with its records oldest first. */
  forms(): readonly Form[]
}>

export function sorting(): Sorting {
  const byName = new Map<string, Growing>()
  return {
    add(who, seen) {
      const { family, given, birthYear, appointedOn } = who
      const names = `${family.plain}|${given.first} ${given.middle}|${who.suffix}`
      const key = `${names}|${birthYear}|${appointedOn}`
      const known = byName.get(key)
      if (known) known.seen.push(seen)
      else byName.set(key, { who: { ...who, ...passing }, seen: [seen] })
    },
    forms() {
      const all = [...byName.values()]
      for (const { seen } of all) seen.sort((one, other) => one.asOf - other.asOf)
      return all
    },
  }
}

/** What a record says of its own day is in what was seen, and no part of a name. */
const passing = {
  number: { plain: '', digits: '', sorted: '' },
  unit: '',
  rank: unknown,
  asOf: unknown,
} as const
