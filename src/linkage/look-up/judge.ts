/** Of the people found, who is meant: each weighed against the others, and against nobody. */
import { type Frequencies, probabilityOf, weigherOf } from '../model.ts'
import type { Person } from './person.ts'
import { personModel, strangerBits } from './person-model.ts'
import { personSchema } from './person-schema.ts'

export type Judgement = Readonly<{
  person: Person
  /** That they are meant, 0 to 1; with the others' and nobody's they add up to 1. */
  probability: number
  band: 'same' | 'check' | 'different'
  /** What each comparison of the schema says, in doublings; NaN where it says nothing. */
  bits: Float64Array
}>

export type Judge = (asked: Person, people: readonly Person[]) => readonly Judgement[]

const least = {
  same: probabilityOf(personModel.bands.same),
  check: probabilityOf(personModel.bands.check),
}
/** A name that fits is never enough to call two people one: one of these has to fit as well. */
const besideNames = ['number', 'unit', 'birth-year', 'appointed'].map(name =>
  personSchema.comparisons.findIndex(comparison => comparison.name === name),
)

/** Likeliest first. */
export function judging(frequencies: Frequencies): Judge {
  const weigh = weigherOf(personSchema, personModel)
  return (asked, people) => {
    const weighed = people.map(person => {
      const bits = new Float64Array(personSchema.comparisons.length)
      weigh(asked, person, bits)
      return { person, bits, weight: 2 ** bits.reduce((sum, said) => sum + (said || 0), 0) }
    })
    const stranger = 2 ** strangerBits(asked, frequencies)
    const all = weighed.reduce((sum, { weight }) => sum + weight, stranger)
    return weighed
      .map(({ person, bits, weight }) => {
        const probability = weight / all
        return { person, probability, band: bandOf(probability, bits), bits }
      })
      .toSorted((one, other) => other.probability - one.probability)
  }
}

function bandOf(probability: number, bits: Float64Array): Judgement['band'] {
  if (probability < least.check) return 'different'
  const isBorneOut = besideNames.some(at => (bits[at] ?? 0) > 0)
  return probability >= least.same && isBorneOut ? 'same' : 'check'
}
