/**
 * Bank holidays in England and Wales, with Christmas Day and Good Friday: the days that are not
 * working days though they fall on a weekday. Contains public sector information licensed under
 * the Open Government Licence v3.0 (GOV.UK bank holidays). A one-off day can be announced at short
 * notice, while clocks run: refresh yearly, and say when it was announced.
 */
import { type Day, day, type Holidays } from '#kernel'

/** By name, the days for which it was kept; a substitute day stands under the same name. */
const names: Readonly<Record<string, readonly string[]>> = {
  'New Year’s Day': [
    '2012-01-02',
    '2013-01-01',
    '2014-01-01',
    '2015-01-01',
    '2016-01-01',
    '2017-01-02',
    '2018-01-01',
    '2019-01-01',
    '2020-01-01',
    '2021-01-01',
    '2022-01-03',
    '2023-01-02',
    '2024-01-01',
    '2025-01-01',
    '2026-01-01',
    '2027-01-01',
    '2028-01-03',
  ],
  'Good Friday': [
    '2012-04-06',
    '2013-03-29',
    '2014-04-18',
    '2015-04-03',
    '2016-03-25',
    '2017-04-14',
    '2018-03-30',
    '2019-04-19',
    '2020-04-10',
    '2021-04-02',
    '2022-04-15',
    '2023-04-07',
    '2024-03-29',
    '2025-04-18',
    '2026-04-03',
    '2027-03-26',
    '2028-04-14',
  ],
  'Easter Monday': [
    '2012-04-09',
    '2013-04-01',
    '2014-04-21',
    '2015-04-06',
    '2016-03-28',
    '2017-04-17',
    '2018-04-02',
    '2019-04-22',
    '2020-04-13',
    '2021-04-05',
    '2022-04-18',
    '2023-04-10',
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2028-04-17',
  ],
  'Early May bank holiday': [
    '2012-05-07',
    '2013-05-06',
    '2014-05-05',
    '2015-05-04',
    '2016-05-02',
    '2017-05-01',
    '2018-05-07',
    '2019-05-06',
    '2020-05-08',
    '2021-05-03',
    '2022-05-02',
    '2023-05-01',
    '2024-05-06',
    '2025-05-05',
    '2026-05-04',
    '2027-05-03',
    '2028-05-01',
  ],
  'Spring bank holiday': [
    '2012-06-04',
    '2013-05-27',
    '2014-05-26',
    '2015-05-25',
    '2016-05-30',
    '2017-05-29',
    '2018-05-28',
    '2019-05-27',
    '2020-05-25',
    '2021-05-31',
    '2022-06-02',
    '2023-05-29',
    '2024-05-27',
    '2025-05-26',
    '2026-05-25',
    '2027-05-31',
    '2028-05-29',
  ],
  'Queen’s Diamond Jubilee': ['2012-06-05'],
  'Summer bank holiday': [
    '2012-08-27',
    '2013-08-26',
    '2014-08-25',
    '2015-08-31',
    '2016-08-29',
    '2017-08-28',
    '2018-08-27',
    '2019-08-26',
    '2020-08-31',
    '2021-08-30',
    '2022-08-29',
    '2023-08-28',
    '2024-08-26',
    '2025-08-25',
    '2026-08-31',
    '2027-08-30',
    '2028-08-28',
  ],
  'Christmas Day': [
    '2012-12-25',
    '2013-12-25',
    '2014-12-25',
    '2015-12-25',
    '2016-12-27',
    '2017-12-25',
    '2018-12-25',
    '2019-12-25',
    '2020-12-25',
    '2021-12-27',
    '2022-12-27',
    '2023-12-25',
    '2024-12-25',
    '2025-12-25',
    '2026-12-25',
    '2027-12-27',
    '2028-12-25',
  ],
  'Boxing Day': [
    '2012-12-26',
    '2013-12-26',
    '2014-12-26',
    '2015-12-28',
    '2016-12-26',
    '2017-12-26',
    '2018-12-26',
    '2019-12-26',
    '2020-12-28',
    '2021-12-28',
    '2022-12-26',
    '2023-12-26',
    '2024-12-26',
    '2025-12-26',
    '2026-12-28',
    '2027-12-28',
    '2028-12-26',
  ],
  'Platinum Jubilee bank holiday': ['2022-06-03'],
  'State Funeral of Queen Elizabeth II': ['2022-09-19'],
  'Coronation of King Charles III': ['2023-05-08'],
}

/** The days that are no working days in one body of law, each with its name, as they were known. */
export type Calendar = Readonly<{
  /** By the end of that day; left out, as they are known now. */
  knownOn: (on?: Day) => Holidays
  nameOf: (on: Day) => string | undefined
  /** The day a one-off holiday was announced; undefined for those that come every year. */
  announcedOn: (holiday: Day) => Day | undefined
}>

export type Announcement = Readonly<{
  on: Day
  /** Days that became holidays by it, and days that were to be holidays and were not. */
  added: readonly Day[]
  taken: readonly Day[]
}>

/** Every holiday that was added or moved for once, in the order of its announcement. */
export const announcements: readonly Announcement[] = [
  announcement('2010-01-05', ['2012-06-04', '2012-06-05'], ['2012-05-28']),
  announcement('2019-06-07', ['2020-05-08'], ['2020-05-04']),
  announcement('2020-11-12', ['2022-06-02', '2022-06-03'], ['2022-05-30']),
  announcement('2022-09-10', ['2022-09-19']),
  announcement('2022-11-06', ['2023-05-08']),
]

function announcement(
  on: string,
  added: readonly string[],
  taken: readonly string[] = [],
): Announcement {
  return { on: day(on), added: added.map(day), taken: taken.map(day) }
}

const announcedOf: ReadonlyMap<Day, Day> = new Map(
  announcements.flatMap(({ on, added }) => added.map(each => [each, on] as const)),
)

const nameOf: ReadonlyMap<Day, string> = new Map(
  Object.entries(names).flatMap(([name, days]) => days.map(each => [day(each), name] as const)),
)

/** The years for which the list is complete. Before and after it there is no answer. */
export const holidays: Holidays = { years: [2012, 2028], days: new Set(nameOf.keys()) }

/** What a day is kept as, or undefined where it is no holiday. */
export function holidayName(on: Day): string | undefined {
  return nameOf.get(on)
}

/** The day a one-off holiday was announced; undefined for those that come every year. */
export function announcedOn(holiday: Day): Day | undefined {
  return announcedOf.get(holiday)
}

/** The holidays before each announcement, the latest first: without it, and those after it. */
const earlier: { before: Day; holidays: Holidays }[] = []
for (const { on, added, taken } of announcements.toReversed()) {
  const days = new Set(earlier.at(-1)?.holidays.days ?? holidays.days)
  for (const each of added) days.delete(each)
  for (const each of taken) days.add(each)
  earlier.push({ before: on, holidays: { years: holidays.years, days } })
}

/** The holidays as they were known by the end of a day; without one, as they are known now. */
export function holidaysKnownOn(by: Day | undefined): Holidays {
  if (by === undefined) return holidays
  return earlier.findLast(({ before }) => by < before)?.holidays ?? holidays
}

/** Of England and Wales. */
export const calendar: Calendar = {
  knownOn: holidaysKnownOn,
  nameOf: holidayName,
  announcedOn,
}
