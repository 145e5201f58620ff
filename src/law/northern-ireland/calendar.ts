/**
 * Bank holidays in Northern Ireland: those of England and Wales and two more. Contains public
 * sector information licensed under the Open Government Licence v3.0 (GOV.UK bank holidays).
 */
import { type Day, day, type Holidays } from '#kernel'
import { type Calendar, calendar as englandAndWales } from '../holidays.ts'

const patrick = 'St Patrick’s Day'
const boyne = 'Battle of the Boyne (Orangemen’s Day)'

/** Where the day falls at a weekend, the substitute day that was kept. */
const more: ReadonlyMap<Day, string> = new Map(
  [
    [patrick, '2024-03-18', '2025-03-17', '2026-03-17', '2027-03-17', '2028-03-17'],
    [boyne, '2024-07-12', '2025-07-14', '2026-07-13', '2027-07-12', '2028-07-12'],
  ].flatMap(([name = '', ...days]) => days.map(each => [day(each), name] as const)),
)

/** The years for which both lists are complete. */
const years = [2024, 2028] as const

export const calendar: Calendar = {
  knownOn(on): Holidays {
    const { days } = englandAndWales.knownOn(on)
    return { years, days: new Set([...days, ...more.keys()]) }
  },
  nameOf: on => more.get(on) ?? englandAndWales.nameOf(on),
  announcedOn: englandAndWales.announcedOn,
}
