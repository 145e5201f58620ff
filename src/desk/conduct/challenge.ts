/** Appeals, the tribunal, the court, and what comes back. */
import type { ConductCommands as Commands } from '#casework'
import type { PersonId } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'
import type { As } from '../who.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type ChallengeDesk = Readonly<{
  makeChallenge: Verb<Asked<'MakeChallenge'>>
  decideChallenge: Verb<Asked<'DecideChallenge'>>
  holdRecords: Verb<Asked<'HoldRecords'>>
  setCourtDay: Verb<Asked<'SetCourtDay'>>
  endCourtDay: Verb<Asked<'EndCourtDay'>>
}>

/**
 * Whoever records a draft has it, and may read what they recorded. Of a draft somebody always is
 * named here, so that it is kept from everybody else.
 */
function readersOf(
  { step, readers = [] }: Asked<'MakeChallenge'>,
  actor: As['actor'],
): Readonly<{ readers?: readonly PersonId[] }> {
  if (step !== 'draft-judgment') return {}
  return {
    readers: actor.type === 'staff' ? [...new Set([...readers, actor.person])] : readers,
  }
}

export function challengeDesk(bench: Bench): ChallengeDesk {
  return {
    makeChallenge: verb(bench, 'handle', (asked, today, { actor }) => ({
      type: 'MakeChallenge',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      challenge: asked.challenge,
      route: asked.route,
      by: asked.by,
      step: asked.step,
      grounds: asked.grounds,
      ...(asked.reference === undefined ? {} : { reference: asked.reference }),
      ...(asked.until === undefined ? {} : { until: asked.until }),
      ...(asked.named === undefined ? {} : { named: asked.named }),
      ...readersOf(asked, actor),
    })),
    decideChallenge: verb(bench, 'handle', (asked, today) => ({
      type: 'DecideChallenge',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      challenge: asked.challenge,
      order: asked.order,
      remitted: asked.remitted,
      words: asked.words,
      ...(asked.action === undefined ? {} : { action: asked.action }),
      ...(asked.court === undefined ? {} : { court: asked.court }),
    })),
    holdRecords: verb(bench, 'handle', (asked, today) => ({
      type: 'HoldRecords',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      held: asked.held,
      why: asked.why,
      ...(asked.challenge === undefined ? {} : { challenge: asked.challenge }),
    })),
    setCourtDay: verb(bench, 'handle', (asked, today) => ({
      type: 'SetCourtDay',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      challenge: asked.challenge,
      what: asked.what,
      whose: asked.whose,
      by: asked.by,
      words: asked.words,
      ...(asked.instead === undefined ? {} : { instead: asked.instead }),
    })),
    endCourtDay: verb(bench, 'handle', (asked, today) => ({
      type: 'EndCourtDay',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      day: asked.day,
      how: asked.how,
      words: asked.words,
    })),
  }
}
