/** A bound on how many ways of naming somebody one question weighs, however common the name. */
import { scorerOf } from '../model.ts'
import { type Form, type Person, personOf } from './person.ts'
import { personModel } from './person-model.ts'
import { personSchema } from './person-schema.ts'

/** Each is compared with each of the others, so twice as many take four times as long. */
const most = 300
const score = scorerOf(personSchema, personModel)

/** All of them where they are few; otherwise those that agree most, each taken by itself. */
export function likeliest(asked: Person, forms: readonly Form[]): readonly Form[] {
  if (forms.length <= most) return forms
  return forms
    .map(form => ({ form, bits: score(asked, personOf([form])) }))
    .toSorted((one, other) => other.bits - one.bits)
    .slice(0, most)
    .map(({ form }) => form)
}
