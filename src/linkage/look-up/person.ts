/** Somebody as their records tell of them over time: what is asked about, and what is found. */
import { type Prepared, unknown } from '../officer/prepared.ts'

/** What one record says of them on its day. */
export type Seen = Readonly<{
  record: string
  matter: string
  /** Days from 1 January 1970, or `unknown`. */
  asOf: number
  number: Prepared['number']
  unit: string
  /** Steps above the lowest, or `unknown`. */
  rank: number
  /** The rank in its own words. */
  rankSaid: string
}>

/** One way of naming somebody, with the years that go with it, and every record of it. */
export type Form = Readonly<{ who: Prepared; seen: readonly Seen[] }>

export type Person = Readonly<{
  names: readonly Prepared[]
  /** Oldest first. */
  seen: readonly Seen[]
  /** The day they are asked about; `unknown` for whoever is found. */
  on: number
}>

export function personOf(forms: readonly Form[]): Person {
  const seen = forms.flatMap(form => form.seen).toSorted((one, other) => one.asOf - other.asOf)
  return { names: forms.map(({ who }) => who), seen, on: unknown }
}
