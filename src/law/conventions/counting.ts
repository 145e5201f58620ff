/**
 * How days, weeks and months are counted.
 *
 * None of the instruments says it outright: a period is counted by the ordinary meaning of its
 * words, and which word the drafter chose decides whether the first day counts. Each code of the
 * arithmetic is one of these, so no rule counts by itself.
 */
import { regulation } from '../complaints-and-misconduct-2020/instrument.ts'
import { conduct } from '../police-conduct-2020/instrument.ts'
import { convention } from '../statement.ts'
import { inForceThroughout, meaningOfWords, rulesOfCourt, summerTime } from './instrument.ts'

const ordinary = {
  cite: meaningOfWords,
  tier: 'regulations',
  inForce: inForceThroughout,
  confidence: 'recall',
  caution: 'The ordinary meaning of the words; no provision says it.',
} as const

export const calendarTime = convention({
  ...ordinary,
  id: 'clock.calendar-default',
  title: 'Days are calendar days unless the text says working days',
  says: `A number of days, weeks or months runs through weekends and bank holidays, and its last
    day is not moved off one. Only where a text says working days are closed days left out.`,
})

export const workingDay = convention({
  id: 'clock.working-day',
  cite: regulation('1'),
  tier: 'regulations',
  inForce: inForceThroughout,
  confidence: 'recall',
  title: 'What a working day is',
  says: `Every day is a working day but Saturday, Sunday, Christmas Day, Good Friday and the bank
    holidays of England and Wales, one-off ones too. The eves of Christmas and of the new year work
    when they fall on a weekday.`,
})

export const startingWith = convention({
  ...ordinary,
  id: 'clock.starting-with',
  statedBy: ['clock.28-inclusive', 'clock.12m-inclusive', 'MON_ON(N)'],
  title: 'Starting or beginning with a day: that day is the first',
  says: `A period that starts with a day counts it. Twenty-eight days end twenty-seven days later;
    months end on the day before the same number of a later month, or on its last day where that
    number does not exist.`,
})

export const startingWithDayAfter = convention({
  ...ordinary,
  id: 'clock.starting-with-day-after',
  statedBy: ['clock.56'],
  title: 'Starting with the day after: the day itself is not counted',
  says: `Where the first day is the one after an event, the event is day nought: twenty-eight days
    end twenty-eight days after it, whatever day of the week that is.`,
})

export const withinOf = convention({
  ...ordinary,
  id: 'clock.within-of',
  statedBy: ['clock.4w', 'clock.one-week', 'clock.5wd', 'WD_AFTER(N)'],
  title: 'Within so long of something: the day it happened is not counted',
  says: `Within four weeks of a day ends on the twenty-eighth after it, and within five working
    days of it on the fifth working day after it. The day itself is left out either way.`,
})

export const endOfNextDay = convention({
  ...ordinary,
  id: 'clock.end-of-next-day',
  statedBy: ['clock.end-next-day'],
  title: 'By the end of the day after, whatever day that is',
  says: `The last moment is the last second of the next calendar day in London, weekends and
    holidays alike; on the day the clocks change it is still midnight by the clock.`,
})

export const noNumber = convention({
  ...ordinary,
  id: 'clock.asap',
  statedBy: ['ASAP'],
  title: 'As soon as practicable: no number, and none made up',
  says: `Where the text gives no number there is no last day. What began it and the days gone by
    are shown; a force may set an aim of its own, and it is always called an aim.`,
})

export const londonDays = convention({
  id: 'clock.tz',
  cite: summerTime,
  tier: 'house',
  inForce: inForceThroughout,
  confidence: 'read',
  title: 'Days are London days',
  says: `Everything is reckoned in the days of London and not of universal time, so half past
    eleven on a summer evening belongs to that evening's day.`,
})

export const workingDaysWithTheDay = convention({
  ...ordinary,
  id: 'WD_ON(N)',
  title: 'Working days beginning with the day itself',
  says: `Where the period begins with the date of the event, that day is the first if it is a
    working day. The report for the barred list is counted so, and almost nothing else.`,
})

export const weeksWithTheDay = convention({
  ...ordinary,
  id: 'WK_ON(N)',
  title: 'Weeks beginning with a day',
  says: `Weeks that begin with a day end on the day before the same weekday: four weeks from a
    Tuesday end on a Monday. Where they begin with the next working day, that is found first.`,
})

export const monthsAfter = convention({
  ...ordinary,
  id: 'MON_AFTER(N)',
  cite: rulesOfCourt,
  statedBy: ['clock.6m-target'],
  title: 'Months after: the same number of a later month',
  says: `Not later than so many months after an event ends on the same number of the later month,
    or on its last day. Where a court office is closed that day a claim may be filed on the next it
    opens, which is shown beside the day and never instead of it.`,
})

export const workingDaysBefore = convention({
  ...ordinary,
  id: 'WD_BEFORE(N)',
  cite: conduct('36'),
  title: 'Working days before a day: counted back',
  says: `Not less than so many working days before a day is counted back from the day before it, so
    the day itself is not one of them.`,
})
