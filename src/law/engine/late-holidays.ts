/** Bank holidays announced while a clock ran: each moved its last day, and is named for that. */
import { addDays, type Day } from '#kernel'
import { workingDay } from '../conventions/counting.ts'
import { announcedOn, holidayName } from '../holidays.ts'
import type { Limit } from '../limit.ts'
import { type Period, periodAsKnown } from '../periods.ts'
import type { Because } from './answer.ts'

/** `counted`: how the limit was counted from its first day. */
export function lateHolidays(
  limit: Limit,
  from: Day,
  counted: Pick<Period, 'last' | 'working'>,
): readonly Because[] {
  const met = counted.working.filter(step => !step.counted && step.day !== from)
  return met.flatMap(({ day: holiday }) => {
    const announced = announcedOn(holiday)
    if (!announced || announced <= from) return []
    const before = periodAsKnown(limit, from, addDays(announced, -1)).last
    const moved = before === counted.last ? '' : `, and the last day was ${before} until then`
    const fact = `${holidayName(holiday)} (${holiday}) was announced on ${announced}, while this ran`
    return [{ fact: `${fact}${moved}`, rule: workingDay.id }]
  })
}
