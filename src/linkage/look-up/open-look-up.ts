/**
 * The earlier matters of whoever somebody describes, found among records held in memory: what the
 * command line asks with, and what the errors of each band are measured by.
 */
import type { Described } from '../described.ts'
import { preparer } from '../officer/prepared.ts'
import { filed } from './filed.ts'
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
  for (const sighting of records) {
    const who = prepare(sighting)
    sorted.add(who, seenIn(sighting, who))
    size += 1
  }
  const { frequencies, near } = filed(sorted.forms())
  const [gather, judge] = [gatherer(frequencies), judging(frequencies)]
  return {
    size,
    ask(described, asked = {}) {
      const person = askedAbout([{ ...described, asOf: described.asOf ?? asked.before }], prepare)
      const limits = limitsOf(asked, prepare)
      const allowed = person.names.flatMap(near).flatMap(form => allowedOf(form, limits))
      return judge(person, gather(likeliest(person, allowed))).flatMap(
        ({ person: found, probability, band }, at) =>
          band === 'different'
            ? []
            : found.seen.map(({ record, matter }) => {
                return { record, matter, band, probability, person: at + 1 }
              }),
      )
    },
  }
}
