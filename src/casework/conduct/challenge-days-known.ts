/** The calendar of a challenge: which days a court fixed, and which are over. Read out. */
import type { Day } from '#kernel'
import type { CourtDayEnd } from './challenge-days.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'

type CourtDaySet = Extract<ConductEvent, { type: 'CourtDaySet' }>
export type CourtDayKnown = Readonly<{
  day: CourtDaySet
  /** How and when it was over; `moved` where another took its place. */
  over?: Readonly<{ on: Day; how: CourtDayEnd | 'moved'; words: string; entry: string }>
}>

/** Every day a court or a tribunal fixed, the soonest first. */
export function courtDaysOf(events: ConductFacts): readonly CourtDayKnown[] {
  const all = ofKind(events, 'CourtDaySet', 'CourtDayOver')
  return ofKind(all, 'CourtDaySet')
    .map((day): CourtDayKnown => {
      const last = all.find(one =>
        one.type === 'CourtDayOver' ? one.day === day.entry : one.instead === day.entry,
      )
      if (!last) return { day }
      const how = last.type === 'CourtDayOver' ? last.how : 'moved'
      return { day, over: { on: last.on, how, words: last.words, entry: last.entry } }
    })
    .toSorted((a, b) => (a.day.by < b.day.by ? -1 : a.day.by > b.day.by ? 1 : 0))
}

/** Those of one challenge that still stand. */
export function openCourtDays(events: ConductFacts, challenge: string): readonly CourtDaySet[] {
  return courtDaysOf(events).flatMap(({ day, over }) =>
    over || day.challenge !== challenge ? [] : day,
  )
}
