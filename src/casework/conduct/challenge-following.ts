/** What a step in a challenge brings with it: records held, and court's days that are over. */
import type { ComplaintRefusal } from '../complaint/words.ts'
import type { ChallengeEvents } from './challenge.ts'
import { openCourtDays } from './challenge-days-known.ts'
import { challengesOf, holdsOf, isOnlyLetter } from './challenges-known.ts'
import type { ConductEvent, ConductFacts } from './conduct.ts'

type Made = ChallengeEvents['ChallengeMade']

/** From the day a claim, or a letter before one, is recorded: nobody has to think of it. */
export function heldFor(events: ConductFacts, asked: Made): readonly ConductEvent[] {
  const { on, entry, subject, challenge, route, step } = asked
  const isClaim = route === 'judicial-review' && (step === 'made' || step === 'letter-before-claim')
  if (!isClaim || holdsOf(events).some(one => one.challenge === challenge)) return []
  const why = step === 'made' ? 'A claim was made.' : 'A letter before claim came.'
  return [{ type: 'RecordsHeld', on, entry: `${entry}-held`, subject, held: true, why, challenge }]
}

/** What was heard is not waited for any longer; a day still to come stays. */
export function heardOn(events: ConductFacts, asked: Made): readonly ConductEvent[] {
  const { on, entry, subject, challenge, step } = asked
  const what = step === 'held' ? 'hearing' : step === 'permission' ? 'permission' : undefined
  return openCourtDays(events, challenge)
    .filter(day => day.what === what && day.by <= on)
    .map(({ entry: day }) => ({
      ...{ type: 'CourtDayOver', on, subject, day, how: 'done', words: asked.grounds },
      entry: `${entry}-${day}`,
    }))
}

/** A claim that is decided waits for no day of before, but for what its own order asks. */
export function daysOver(
  events: ConductFacts,
  { on, entry, subject, challenge }: ChallengeEvents['ChallengeDecided'],
): readonly ConductEvent[] {
  return openCourtDays(events, challenge)
    .filter(({ what }) => what !== 'order')
    .map(({ entry: day }) => ({
      ...{ type: 'CourtDayOver', on, subject, day, how: 'claim-over' },
      ...{ words: 'The claim was decided.', entry: `${entry}-${day}` },
    }))
}

/**
 * A hold ends with its claim, and one for a letter whenever no claim came of it; one for a claim
 * that was only likely, while none is open unheld.
 */
export function stillNeeded(
  events: ConductFacts,
  challenge: string | undefined,
): ComplaintRefusal | undefined {
  const held = holdsOf(events)
  if (!held.some(one => one.challenge === challenge)) return { type: 'NoSuchEntry' }
  const open = challengesOf(events).filter(one => !one.isOver && !isOnlyLetter(one))
  const needs = challenge
    ? open.some(one => one.challenge === challenge)
    : open.some(one => !held.some(hold => hold.challenge === one.challenge))
  return needs ? { type: 'ClaimNotOver' } : undefined
}
