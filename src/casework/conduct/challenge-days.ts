/**
 * The days a court or a tribunal fixes in a challenge: each entered as it was given, with who must
 * do what, until it is done or given up. Another day takes the place of one before.
 */
import { type Day, refuse } from '#kernel'
import type { CourtDay, CourtDayBearer, Happening } from '#law'
import type { Decides, Evolves, Telling, Tells } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { courtDaysOf } from './challenge-days-known.ts'
import { challengeIn } from './challenges-known.ts'
import { conductOf } from './conduct.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** Done; given up by the court; or over, because the claim was. */
export const courtDayEnds = ['done', 'vacated'] as const
export type CourtDayEnd = (typeof courtDayEnds)[number] | 'claim-over'

export type ChallengeDaysEvents = {
  /** Its own entry names it from then on. `on` is the day of the direction. */
  CourtDaySet: Step &
    Readonly<{
      challenge: string
      what: CourtDay
      whose: CourtDayBearer
      by: Day
      /** The direction in a sentence: whose, and what it asks. */
      words: string
      /** The entry of the day it takes the place of. */
      instead?: string
    }>
  CourtDayOver: Step &
    Readonly<{
      /** The entry of the day. */
      day: string
      how: CourtDayEnd
      words: string
    }>
}
export type ChallengeDaysCommands = {
  SetCourtDay: ChallengeDaysEvents['CourtDaySet'] & Today
  EndCourtDay: Omit<ChallengeDaysEvents['CourtDayOver'], 'how'> &
    Readonly<{ how: (typeof courtDayEnds)[number] }> &
    Today
}

export const challengeDaysDecides: Decides<ChallengeDaysCommands> = {
  SetCourtDay({ today, on, entry, subject, ...asked }, facts) {
    const { challenge, what, whose, by, words, instead } = asked
    const events = conductOf(facts, subject)
    const before = courtDaysOf(events).find(one => one.day.entry === instead)
    const isUnknown =
      !challengeIn(events, challenge) ||
      (instead !== undefined && (before?.over || before?.day.challenge !== challenge))
    return recorded(
      {
        type: 'CourtDaySet',
        ...{ on, entry, subject, challenge, what, whose, by, words },
        ...(instead ? { instead } : {}),
      },
      { today, facts },
      isUnknown ? { type: 'NoSuchEntry' } : undefined,
      missingWords(words, 'words'),
    )
  },
  EndCourtDay({ today, on, entry, subject, day, how, words }, facts) {
    const known = courtDaysOf(conductOf(facts, subject)).find(one => one.day.entry === day)
    if (!known) return refuse({ type: 'NoSuchEntry' })
    return recorded(
      { type: 'CourtDayOver', on, entry, subject, day, how, words },
      { today, facts },
      known.over && known.over.entry !== entry ? { type: 'NoSuchEntry' } : undefined,
      missingWords(words, 'words'),
    )
  },
}

export const challengeDaysEvolves: Evolves<ChallengeDaysEvents> = {
  CourtDaySet: (facts, event) => kept(facts, { ...event, type: 'CourtDaySet' }),
  CourtDayOver: (facts, event) => kept(facts, { ...event, type: 'CourtDayOver' }),
}

function overTells(
  of: string,
  { on, subject, how }: Step & Readonly<{ how: CourtDayEnd }>,
  { force, knownOn, facts }: Telling,
): readonly Happening[] {
  const set = facts.conduct.find(one => one.type === 'CourtDaySet' && one.entry === of)
  // A direction can be written down as of a later day than what was done for it.
  const about = { on: set && set.on > on ? set.on : on, knownOn, about: subject }
  return how === 'done'
    ? [{ happened: 'court-day-kept', ...about, by: force, details: { of } }]
    : [{ happened: 'court-day-vacated', ...about, by: 'court', details: { of } }]
}

export const challengeDaysTells: Tells<ChallengeDaysEvents> = {
  CourtDaySet(event, telling) {
    const { on, entry: of, subject, challenge, what, whose, by, instead } = event
    const vacated = instead ? overTells(instead, { ...event, how: 'vacated' }, telling) : []
    const details = { what, by, of, challenge, whose }
    const { knownOn } = telling
    return [
      { happened: 'court-day-set', on, knownOn, by: 'court', about: subject, details },
      ...vacated,
    ]
  },
  CourtDayOver: (event, telling) => overTells(event.day, event, telling),
}
