/** Records as somebody's question reads them, whether they are held in memory or just fetched. */
import type { Day } from '#kernel'
import type { Described } from '../described.ts'
import { plainName } from '../letters.ts'
import { type Prepared, unknown } from '../officer/prepared.ts'
import type { Form, Person, Seen } from './person.ts'

/** One record of somebody being named in one matter; `asOf` is the matter's day. */
export type Sighting = Described & Readonly<{ record: string; matter: string }>

export type Asked = Readonly<{
  /** Matters of this day or later are left out, and so are those of no known day. */
  before?: Day | undefined
  exceptMatter?: string | undefined
  /** Records somebody has answered are of somebody else. */
  exceptRecords?: ReadonlySet<string> | undefined
}>

export type Preparer = (described: Described) => Prepared

export function seenIn(sighting: Sighting, { asOf, number, unit, rank }: Prepared): Seen {
  const { record, matter, rank: said } = sighting
  // A rank may be a code, which is the same code or says nothing.
  const rankSaid = said && /^[\d\s]+$/.test(said) ? said.trim() : plainName(said)
  return { record, matter, asOf, number, unit, rank, rankSaid }
}

/** Whoever is asked about, by whatever is already known to be of them. The first says when. */
export function askedAbout(known: readonly Described[], prepare: Preparer): Person {
  const seen = known.map(described =>
    seenIn({ ...described, record: '', matter: '' }, prepare(described)),
  )
  return { names: known.map(prepare), seen, on: seen[0]?.asOf ?? unknown }
}

/** What may be used of a form's records; nothing of it where none may. */
export function allowedOf({ who, seen }: Form, limits: Limits): readonly Form[] {
  const { before, exceptMatter, exceptRecords } = limits
  const allowed = seen.filter(
    ({ asOf, matter, record }) =>
      (exceptMatter === undefined || matter !== exceptMatter) &&
      !exceptRecords?.has(record) &&
      (before === undefined || (asOf !== unknown && asOf < before)),
  )
  return allowed.length > 0 ? [{ who, seen: allowed }] : []
}

export type Limits = Omit<Asked, 'before'> & Readonly<{ before: number | undefined }>

export function limitsOf(asked: Asked, prepare: Preparer): Limits {
  const { before } = asked
  return { ...asked, before: before && prepare({ asOf: before }).asOf }
}
