/** What is known of each person. Everything is optional, and spelling does not matter. */
import type { Described } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'
import { countedIn, fieldAt, type Repeats } from '../repeats.ts'

const personFields = ['name', 'rank', 'number', 'description', 'station', 'vehicle'] as const
export const people: Repeats = { fields: personFields, most: 20 }

export const readPeople: Reader<readonly Described[]> = sheet => {
  const count = countedIn(sheet.answers(), people)
  const described = Array.from({ length: count }, (_, at): Described => {
    const known = personFields.flatMap(field => {
      const name = fieldAt(field, at + 1)
      const text = field === 'description' ? sheet.lines(name) : sheet.text(name)
      return text ? [[field, text] as const] : []
    })
    return Object.fromEntries(known)
  })
  const told = described.filter(one => Object.keys(one).length > 0)
  if (told.length > 0) return accepted(told)
  return refuse([{ field: fieldAt('name', 1), words: sheet.t('missing') }])
}
