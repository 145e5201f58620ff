/**
 * The earlier matters of whoever somebody describes, found among records held in memory: what the
 * command line asks with, and what the errors of each band are measured by.
 */
import type { Day } from '#kernel'
import type { Described } from '../described.ts'
import { type Prepared, preparer, unknown } from '../officer/prepared.ts'
import { rankWords, sorting } from './filed.ts'
import { judging } from './judge.ts'
import { gatherer } from './people.ts'
import type { Form, Person, Seen } from './person.ts'

/** One record of somebody being named in one matter; `asOf` is the matter's day. */
export type Sighting = Described & Readonly<{ record: string; matter: string }>

export type Asked = Readonly<{
  /** Matters of this day or later are left out, and so are those of no known day. */
  before?: Day | undefined
  exceptMatter?: string | undefined
}>

export type Answer = Readonly<{
  record: string
  matter: string
  band: 'same' | 'check'
  /** That it is the person described, 0 to 1. */
  probability: number
  /** Which person of those found, likeliest first, from 1. */
  person: number
}>

export type LookUp = Readonly<{
  size: number
  /** Likeliest first: every record of every earlier matter that is theirs or may be. */
  ask(described: Described, asked?: Asked): readonly Answer[]
}>

export function openLookUp(records: Iterable<Sighting>): LookUp {
  const prepare = preparer()
  const sorted = sorting()
  let size = 0
  for (const { record, matter, ...described } of records) {
    const who = prepare(described)
    sorted.add(who, seenAs(who, { record, matter, rank: described.rank }))
    size += 1
  }
  const { forms, frequencies, near } = sorted.filed()
  const [gather, judge] = [gatherer(frequencies), judging(frequencies)]
  return {
    size,
    ask(described, { before, exceptMatter } = {}) {
      const who = prepare({ ...described, asOf: described.asOf ?? before })
      const until = before === undefined ? Infinity : prepare({ asOf: before }).asOf
      const allowed = near(who).flatMap(at => {
        const form = forms[at]
        return form ? allowedOf(form, until, exceptMatter) : []
      })
      return judge(askedAs(who, described.rank), gather(allowed)).flatMap(
        ({ person, probability, band }, at) =>
          band === 'different'
            ? []
            : person.seen.map(({ record, matter }) => {
                return { record, matter, band, probability, person: at + 1 }
              }),
      )
    },
  }
}

function askedAs(who: Prepared, rank: string | undefined): Person {
  return { names: [who], seen: [seenAs(who, { record: '', matter: '', rank })], on: who.asOf }
}

function seenAs(
  { asOf, number, unit, rank }: Prepared,
  said: Readonly<{ record: string; matter: string; rank: string | undefined }>,
): Seen {
  const { record, matter } = said
  return { record, matter, asOf, number, unit, rank, rankSaid: rankWords(said.rank) }
}

function allowedOf(
  { who, seen }: Form,
  until: number,
  except: string | undefined,
): readonly Form[] {
  const allowed = seen.filter(
    ({ asOf, matter }) =>
      matter !== except && (until === Infinity || (asOf !== unknown && asOf < until)),
  )
  return allowed.length > 0 ? [{ who, seen: allowed }] : []
}
