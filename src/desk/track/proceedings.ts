/**
 * What a complainant may know of the proceedings against an officer: that they were told what was
 * decided, on which day, and by when a court can still be asked. Never by whom, or what.
 */
import { conductOf, dayGiven, type Facts, impactOf, ofKind, roundNow } from '#casework'
import type { Day, MatterId } from '#kernel'
import type { StoredEvent, Work } from '#store'
import { lawKnown } from '../conduct/law-of.ts'

export type TrackedProceedings = Readonly<{
  /** The day a person told them of the outcome. */
  toldOn: Day
  /** The day of the decision, which the time in court runs from. */
  decidedOn: Day
  /** The latest day a court can be asked; a closed office may give one day more. */
  court:
    | Readonly<{ until: Day; rolledTo: Day | undefined; citation: string; rule: string }>
    | undefined
}>
type There = Readonly<{ matter: MatterId; events: readonly StoredEvent[]; tx: Work; on: Day }>

/** One for each outcome they were told of by a person; of any other nothing is said. */
export function proceedingsToldOf(
  facts: Facts,
  { matter, events, tx, on }: There,
): readonly TrackedProceedings[] {
  return facts.subjects.flatMap(({ subject }) => {
    const conduct = conductOf(facts, subject)
    const now = roundNow(conduct)
    const outcome = now.quashedBy ? undefined : ofKind(now.events, 'OutcomeNotified').at(-1)
    const since = outcome ? conduct.slice(conduct.indexOf(outcome)) : []
    const told = ofKind(since, 'PersonToldFirst').findLast(
      ({ capacity }) => capacity === 'complainant',
    )
    if (!outcome || !told) return []
    const decidedOn = dayGiven(outcome)
    const time = lawKnown({ matter, events, tx }, subject, on)?.duties.findLast(
      ({ rule, bearer, arose }) =>
        rule === 'jr.time' && bearer === 'complainant' && arose === decidedOn,
    )
    const court = time?.due
      ? {
          ...{ until: time.due, rolledTo: time.rolledTo ?? undefined },
          ...{ citation: time.citation, rule: time.rule },
        }
      : undefined
    return [{ toldOn: told.on, decidedOn, court }]
  })
}

/** Their own words on what it did to them, once each however many officers it is kept of. */
export function impactSaid({ conduct }: Facts): readonly Readonly<{ on: Day; words: string }>[] {
  const said = new Map(impactOf(conduct).map(({ on, words }) => [`${on} ${words}`, { on, words }]))
  return [...said.values()]
}
