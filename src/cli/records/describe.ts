/** The cells of a row as a description of somebody, and what could not be read of them. */
import type { Day } from '#kernel'
import { type Described, readName } from '#linkage'
import { plainCell } from './cell.ts'
import { type DayOrder, dayIn, yearIn } from './dates.ts'
import type { Mapping } from './mapping.ts'
import { several } from './say.ts'
import { type Values, valuesOf } from './values.ts'

export type Describing = Readonly<{
  describe(cells: readonly string[]): Described
  /** Sentences on columns that do not hold what they should. */
  complaints(headers: readonly string[]): readonly string[]
}>

/** Fewer different values than this show nothing about a column. */
const enough = 20

export function describing(mapping: Mapping, order: DayOrder): Describing {
  const at = (field: string) => mapping.get(field) ?? []
  const text = (field: string) => {
    const columns = at(field)
    const [first] = columns
    if (first === undefined) return () => undefined
    if (columns.length === 1)
      return (cells: readonly string[]) => plainCell(cells[first] ?? '') || undefined
    return (cells: readonly string[]) =>
      columns
        .map(column => plainCell(cells[column] ?? ''))
        .filter(Boolean)
        .join(' ') || undefined
  }
  const checked: { field: string; expected: string; values: Values<unknown> }[] = []
  const value = <T>(field: string, expected: string, reading: (said: string) => T | undefined) => {
    const [column] = at(field)
    const values = valuesOf(reading)
    checked.push({ field, expected, values })
    return (cells: readonly string[]): T | undefined =>
      column === undefined ? undefined : values.read(cells[column] ?? '')
  }
  const day = (field: string) => value<Day>(field, 'a date', said => dayIn(said, order))
  const fields = {
    fullName: text('full name'),
    familyName: text('family name'),
    givenNames: text('given names'),
    suffix: text('suffix'),
    rank: text('rank'),
    unit: text('unit'),
    number: value('number', 'a number', said => (/\d/.test(said) ? said : undefined)),
    birthYear: value('birth year', 'a year', yearIn),
    appointedOn: day('appointed on'),
    leftOn: day('left on'),
  }
  return {
    describe(cells) {
      const whole = fields.fullName(cells)
      const read = whole === undefined ? undefined : readName(whole)
      return {
        familyName: fields.familyName(cells) ?? read?.familyName,
        givenNames: fields.givenNames(cells) ?? read?.givenNames,
        suffix: fields.suffix(cells) ?? read?.suffix,
        number: fields.number(cells) ?? read?.number,
        rank: fields.rank(cells) ?? read?.rank,
        unit: fields.unit(cells),
        birthYear: fields.birthYear(cells),
        appointedOn: fields.appointedOn(cells),
        leftOn: fields.leftOn(cells),
      }
    },
    complaints: headers =>
      checked.flatMap(({ field, expected, values }) => {
        const [said, unread] = [values.said(), values.unread()]
        const header = headers[at(field)[0] ?? -1] ?? field
        if (unread === 0) return []
        const many = several(unread, 'value is', 'different values are')
        const lies = said >= enough && unread * 2 > said
        return lies
          ? [`"${header}" hardly ever holds ${expected}: is it the right column?`]
          : [`"${header}": ${many} not ${expected}, and left out.`]
      }),
  }
}
