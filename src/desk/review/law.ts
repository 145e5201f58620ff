/** What `law` says of a matter's review: whether there is one, whose, and by which day. */
import { type ComplaintCommand, caseOf, type Recorded, type ReviewStanding } from '#casework'
import { type AuthorityId, type Day, londonDay, type MatterId } from '#kernel'
import { type NoRight, type Owed, owed, type ReviewLimb, reviewBody } from '#law'
import type { Known } from '../decide.ts'
import { storyOf } from '../reckon.ts'

export type ReviewLaw = ReviewStanding &
  Readonly<{
    noRightBecause: NoRight | null
    limbs: readonly ReviewLimb[]
    /** The time for asking, once a whole notice of the right was given. */
    time: Owed | undefined
    /** Who must be told of the application, and of the decision. */
    notify: readonly Owed[]
    tell: readonly Owed[]
    forward: Owed | undefined
  }>

/** Undefined where the report has been disposed of: there is nothing left to say it from. */
export function reviewLawOf(
  matter: MatterId,
  authority: AuthorityId,
  { story, on }: Readonly<{ story: readonly Recorded[]; on: Day }>,
): ReviewLaw | undefined {
  const lawCase = caseOf(matter, authority, story)
  const found = lawCase && reviewBody(lawCase, { on }).matters.find(({ id }) => id === matter)
  if (!lawCase || !found) return undefined
  const duties = owed(lawCase, { on })
  const of = (rule: string) => duties.filter(duty => duty.rule === rule)
  const [time] = of('review.time')
  const { right, noRightBecause, body, limbs } = found
  return {
    right,
    noRightBecause,
    body,
    limbs,
    time,
    late: time?.state === 'met-late',
    notify: of('review.notify'),
    tell: of('review.outcome-notice'),
    forward: of('review.forward').find(({ state }) => state === 'open' || state === 'overdue'),
  }
}

/** The same at the moment of a decision. */
export function lawAt({ matter, events, tx }: Known): ReviewLaw | undefined {
  return reviewLawOf(matter, tx.authority, { story: storyOf(events), on: londonDay(tx.now) })
}

/** A command on a review with what `law` says of it, for the decider to go by. */
export function withLaw(command: ComplaintCommand, known: Known): ComplaintCommand {
  const law = lawAt(known)
  if (!law) return command
  const { right, body, late } = law
  switch (command.type) {
    case 'ApplyForReview':
    case 'RefuseReview':
    case 'DecideReview':
      return { ...command, law: { right, body, late } }
    default:
      return command
  }
}

/** The last to be told ends it: nothing is left to read the matter for. */
export function withLast(command: ComplaintCommand, known: Known): ComplaintCommand {
  if (command.type !== 'TellReviewDecision') return command
  const open = lawAt(known)?.tell.filter(({ met }) => met === null) ?? []
  // What waits for a carrier is still owed to them, and nothing more of it is the reviewer's.
  const done = storyOf(known.events).flatMap(({ event }) =>
    event.type === 'ReviewDecisionTold' && event.review === command.review ? [event.whom] : [],
  )
  const ids = [...done, command.whom].map(whom => (whom === 'force' ? known.tx.authority : whom))
  return { ...command, last: open.every(({ owedToId }) => ids.some(id => id === owedToId)) }
}
