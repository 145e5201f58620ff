/**
 * The same question, of records that a database brought together: who among them is meant, what of
 * theirs was found, and why.
 */
import type { Day } from '#kernel'
import type { Described } from '../described.ts'
import type { Frequencies, Model } from '../model.ts'
import { preparer } from '../officer/prepared.ts'
import { sorting } from './forms.ts'
import { judging } from './judge.ts'
import { likeliest } from './likeliest.ts'
import { gatherer } from './people.ts'
import {
  type Asked,
  allowedOf,
  askedAbout,
  limitsOf,
  type Sighting,
  seenIn,
} from './prepared-people.ts'
import { type Reason, reasonsFor } from './reasons.ts'

export type WhoAmong = Asked &
  Readonly<{
    /** Further records somebody has answered are of whoever is asked about. */
    also?: readonly Described[] | undefined
    /** How common each name is in the whole file; without it every name is taken to be common. */
    frequencies?: Frequencies | undefined
    /** What the names and years of two records are worth, where that was learned here. */
    model?: Model | undefined
    /** Writes a day as people read it. */
    day?: ((on: Day) => string) | undefined
  }>

/** Records that are taken to be of one person, and whether that is the one asked about. */
export type FoundAmong = Readonly<{
  records: readonly string[]
  band: 'same' | 'check' | 'different'
  /** That they are meant, 0 to 1; with the others' and nobody's they add up to 1. */
  probability: number
  /** Strongest first; none for those who are not meant. */
  reasons: readonly Reason[]
}>

/** Likeliest first; of a name that hundreds share, those that agree most. */
export function whoAmong(
  asked: Described,
  records: readonly Sighting[],
  options: WhoAmong = {},
): readonly FoundAmong[] {
  const { also = [], frequencies = new Map(), day = String, model } = options
  const prepare = preparer()
  const sorted = sorting()
  for (const sighting of records) {
    const who = prepare(sighting)
    sorted.add(who, seenIn(sighting, who))
  }
  const limits = limitsOf(options, prepare)
  const person = askedAbout([{ ...asked, asOf: asked.asOf ?? options.before }, ...also], prepare)
  const allowed = sorted.forms().flatMap(form => allowedOf(form, limits))
  const people = gatherer(frequencies, model)(likeliest(person, allowed))
  const byRecord = new Map(records.map(sighting => [sighting.record, sighting]))
  return judging(frequencies)(person, people).map(judgement => {
    const { person: found, band, probability } = judgement
    const seen = found.seen.flatMap(({ record }) => byRecord.get(record) ?? [])
    return {
      records: seen.map(({ record }) => record),
      band,
      probability,
      reasons:
        band === 'different' ? [] : reasonsFor(asked, { asked: person, judgement, seen, day }),
    }
  })
}
