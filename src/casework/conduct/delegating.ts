/**
 * Proceedings that another force runs for the authority they began with, which stays the
 * originating authority: what is owed in them is the other force’s until they are taken back.
 */
import { type Day, refuse, type SubjectId } from '#kernel'
import type { Decides, Evolves, Telling, Tells } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { kept, recorded } from './recorded.ts'
import { byDay, type Step, type Today } from './step.ts'

export type DelegatingEvents = {
  /** `handedOver`: which functions, as the two forces put it. */
  ProceedingsDelegated: Step & Readonly<{ force: string; handedOver: string }>
  DelegationEnded: Step & Readonly<{ why: string }>
}
export type DelegatingCommands = {
  /** `own`: the name of the force that delegates. */
  DelegateProceedings: DelegatingEvents['ProceedingsDelegated'] & Today & Readonly<{ own: string }>
  EndDelegation: DelegatingEvents['DelegationEnded'] & Today
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

export const delegatingDecides: Decides<DelegatingCommands> = {
  DelegateProceedings: ({ today, own, on, entry, subject, force, handedOver }, facts) =>
    same(force, own)
      ? refuse({ type: 'OwnForce' })
      : recorded(
          { type: 'ProceedingsDelegated', ...{ on, entry, subject, force, handedOver } },
          { today, facts },
          missingWords(force, 'force'),
          missingWords(handedOver, 'what'),
        ),
  EndDelegation({ today, on, entry, subject, why }, facts) {
    const isRun = delegatedOn(conductOf(facts, subject), on) !== undefined
    return recorded(
      { type: 'DelegationEnded', ...{ on, entry, subject, why } },
      { today, facts },
      missingWords(why, 'why'),
      isRun ? undefined : { type: 'NoSuchEntry' },
    )
  },
}

export const delegatingEvolves: Evolves<DelegatingEvents> = {
  ProceedingsDelegated: (facts, event) => kept(facts, { ...event, type: 'ProceedingsDelegated' }),
  DelegationEnded: (facts, event) => kept(facts, { ...event, type: 'DelegationEnded' }),
}

export const delegatingTells: Tells<DelegatingEvents> = {
  ProceedingsDelegated: ({ on, subject, force: to }, { force, knownOn }) => [
    { happened: 'proceedings-delegated', on, knownOn, by: force, to, about: subject },
  ],
  DelegationEnded: ({ on, subject }, { force, knownOn }) => [
    { happened: 'proceedings-delegation-ended', on, knownOn, by: force, about: subject },
  ],
}

/** Who ran the proceedings for the authority on a day; undefined where it did so itself. */
export function delegatedOn(
  events: ConductFacts,
  on: Day,
): DelegatingEvents['ProceedingsDelegated'] | undefined {
  const all = ofKind(events, 'ProceedingsDelegated', 'DelegationEnded')
  const last = byDay(all.filter(one => one.on <= on)).at(-1)
  return last?.type === 'ProceedingsDelegated' ? last : undefined
}

/** Whose act a step of running them was on a day, as `law` names them. */
export function runBy({ facts, force }: Telling, subject: SubjectId, on: Day): string {
  return delegatedOn(conductOf(facts, subject), on)?.force ?? force
}

/** Every force any of them was delegated to. */
export function delegates({ conduct }: Pick<Facts, 'conduct'>): readonly string[] {
  return [...new Set(ofKind(conduct, 'ProceedingsDelegated').map(({ force }) => force))]
}
