/** Of the people found, who is meant: each weighed against the others, and against nobody. */
import { type Frequencies, probabilityOf, scorerOf } from '../model.ts'
import type { Person } from './person.ts'
import { personModel, strangerBits } from './person-model.ts'
import { personSchema } from './person-schema.ts'

export type Judgement = Readonly<{
  person: Person
  /** That they are meant, 0 to 1; with the others' and nobody's they add up to 1. */
  probability: number
  band: 'same' | 'check' | 'different'
}>

export type Judge = (asked: Person, people: readonly Person[]) => readonly Judgement[]

const bands = {
  same: probabilityOf(personModel.bands.same),
  check: probabilityOf(personModel.bands.check),
}

/** Likeliest first. */
export function judging(frequencies: Frequencies): Judge {
  const score = scorerOf(personSchema, personModel)
  return (asked, people) => {
    const weights = people.map(person => 2 ** score(asked, person))
    const stranger = 2 ** strangerBits(asked, frequencies)
    const all = weights.reduce((sum, weight) => sum + weight, stranger)
    return people
      .map((person, at) => {
        const probability = (weights[at] ?? 0) / all
        return { person, probability, band: bandOf(probability) }
      })
      .toSorted((one, other) => other.probability - one.probability)
  }
}

function bandOf(probability: number): Judgement['band'] {
  if (probability >= bands.same) return 'same'
  return probability >= bands.check ? 'check' : 'different'
}
