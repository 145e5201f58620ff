/** The calendar of one challenge: each day a court fixed, in order, with who must do what. */
import { type ConductFacts, courtDaysOf } from '#casework'
import type { Day } from '#kernel'
import { dateWords } from '../../../dates.ts'
import type { Words } from '../../../words.ts'
import { daysLeft } from '../../near-day.ts'
import { bearerWords, courtDayEndWords, courtDayWords } from './words.ts'

type Saying = Pick<Words, 't'>

export function calendarOf(events: ConductFacts, challenge: string, today: Day, here: Saying) {
  const { day: words, shortDay } = dateWords(here)
  return courtDaysOf(events)
    .filter(one => one.day.challenge === challenge)
    .map(({ day, over }) => ({
      when: words(day.by),
      what: courtDayWords[day.what],
      whose: bearerWords[day.whose],
      direction: `${day.words} (${shortDay(day.on)})`,
      over: over && `${courtDayEndWords[over.how]}, ${shortDay(over.on)}`,
      left: over ? undefined : daysLeft(day.by, today),
      isPast: !over && day.by < today,
      isLate: over?.how === 'done' && over.on > day.by,
    }))
}

/** The next day of all that is still to come or was missed: what it is for, and when. */
export function nextCourtDay(events: ConductFacts, here: Saying): string | undefined {
  const next = courtDaysOf(events).find(({ over }) => !over)?.day
  return next && `${courtDayWords[next.what]}: ${dateWords(here).shortDay(next.by)}`
}
