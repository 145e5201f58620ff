/** Each time it happened, and where, as exactly as the person can say. */
import type { Occasion } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Sheet } from '../../sheet.ts'
import type { Reader } from '../draft.ts'
import { countedIn, fieldAt, type Repeats } from '../repeats.ts'

export const occasionFields: Repeats = {
  fields: ['when-day', 'when-month', 'when-year', 'when-words', 'place'],
  most: 20,
}

function isLeftEmpty(sheet: Sheet, number: number): boolean {
  return sheet.isEmpty(...occasionFields.fields.map(field => fieldAt(field, number)))
}

export const readWhen: Reader<readonly Occasion[]> = sheet => {
  const count = countedIn(sheet.answers(), occasionFields)
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  // Groups left empty are nothing to say, but the first question asks for an answer.
  const told = numbers.filter(number => number === 1 || !isLeftEmpty(sheet, number))
  // Among several, a problem says which of them it is about.
  const which = count > 1 ? '.several' : ''
  const read = told.map(number => {
    const when = sheet.readWhen(fieldAt('when', number), sheet.t(`what${which}`, { number }), {
      notAfter: sheet.today,
      missing: sheet.t(`missing${which}`, { number }),
    })
    return { when, place: sheet.text(fieldAt('place', number)) }
  })
  const problems = read.flatMap(({ when }) => (when.ok ? [] : [when.refusal]))
  if (problems.length > 0) return refuse(problems)
  return accepted(
    read.flatMap(({ when, place }) =>
      when.ok ? [{ when: when.value, ...(place ? { place } : {}) }] : [],
    ),
  )
}
