/**
 * What stands of one officer in one matter, told to whoever has a reason to be told before a post
 * is filled or a case is disclosed: what is live, what is in force, and what cleared them before
 * all else. Words about the incident, other people and drafts are no part of it.
 */
import type { Day, SubjectId } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { challengesOf } from './challenges-known.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { type Clearance, clearedBy, decidedOnCase } from './deciding-known.ts'
import { deferralOn, restrictionsOn, severityOf, suspensionOn } from './investigating-known.ts'
import { findingNow, roundNow, standingEvents } from './rounds.ts'

export const heldKinds = [
  'cleared',
  /** Notice is held back: what else stands in the matter must not reach them through an answer. */
  'not-told',
  'complained-of',
  'under-investigation',
  'report-received',
  'case-to-answer',
  'finding',
  'outcome',
  'outcome-quashed',
  'decided-again',
  'withdrawn',
  'warning',
  'suspended',
  'restricted',
  'criminal-proceedings',
  'challenged',
] as const
export type HeldKind = (typeof heldKinds)[number]
/** One thing that stands: since when, until when, and which of its kind it is. */
export type Held = Readonly<{ what: HeldKind; on: Day; until?: Day; which?: string }>

/** What cleared them, and the day it did; undefined where something stands or is open. */
export function clearedSince(
  events: ConductFacts,
): Readonly<{ by: Clearance; on: Day }> | undefined {
  const by = clearedBy(events)
  if (!by) return undefined
  const last = ofKind(standingEvents(events), decidingKind[by]).at(-1)
  return last && { by, on: last.on }
}
const decidingKind = {
  'no-case': 'CaseDetermined',
  withdrawn: 'CaseWithdrawn',
  'not-proved': 'FindingMade',
  reversed: 'ChallengeDecided',
} as const satisfies Record<Clearance, ConductEvent['type']>

type Asking = Readonly<{ subject: SubjectId; madeOn: Day; today: Day }>

/** What stands, cleared first. Warnings in force are the law's to say, and are not here. */
export function heldOf(facts: Facts, { subject, madeOn, today }: Asking): readonly Held[] {
  const events = conductOf(facts, subject)
  const cleared = clearedSince(events)
  const untold = deferralOn(facts, subject, today)
  return [
    ...(untold && !cleared ? [{ what: 'not-told', on: untold.on } as const] : []),
    ...(cleared
      ? [{ what: 'cleared', on: cleared.on, which: cleared.by } as const]
      : reachedIn(events, { isOpen: facts.finalised === undefined, madeOn })),
    ...inForce(events, today),
  ]
}

/** How far it has come; of an outcome its finding too. */
function reachedIn(
  events: ConductFacts,
  { isOpen, madeOn }: Readonly<{ isOpen: boolean; madeOn: Day }>,
): readonly Held[] {
  const round = roundNow(events)
  const found = findingNow(events)
  const finding: readonly Held[] = found
    ? [{ what: 'finding', on: found.on, which: found.level }]
    : []
  if (round.quashedBy) return [...finding, { what: 'outcome-quashed', on: round.quashedBy.on }]
  const notified = ofKind(round.events, 'OutcomeNotified').at(-1)
  if (notified) {
    const instead = ofKind(round.events, 'ChallengeDecided').findLast(
      ({ order }) => order === 'substituted',
    )
    const which = instead?.action ?? notified.action
    return [...finding, { what: 'outcome', on: instead?.on ?? notified.on, which }]
  }
  if (round.why === 'outcome-quashed' || round.why === 'finding-quashed') {
    const sent = ofKind(standingEvents(events), 'ChallengeDecided').findLast(
      ({ remitted }) => remitted !== 'no',
    )
    return [...finding, ...(sent ? [{ what: 'decided-again', on: sent.on } as const] : [])]
  }
  if (found) return finding
  const { withdrawn, determined, report } = decidedOnCase(events)
  if (withdrawn) return [{ what: 'withdrawn', on: withdrawn.on, which: withdrawn.route }]
  if (determined) return [{ what: 'case-to-answer', on: determined.on, which: determined.form }]
  if (report) return [{ what: 'report-received', on: report.on }]
  const { stands, alone } = severityOf(events)
  const severity = stands ?? alone
  if (severity) return [{ what: 'under-investigation', on: severity.on, which: severity.level }]
  return isOpen ? [{ what: 'complained-of', on: madeOn }] : []
}

/** What runs beside it, whatever was decided: a suspension stands until somebody ended it. */
function inForce(events: ConductFacts, today: Day): readonly Held[] {
  const suspended = suspensionOn(events, today)
  const restricted = restrictionsOn(events, today)
  const criminal = ofKind(events, 'ConductStep').findLast(
    ({ step }) => step === 'criminal-proceedings-began' || step === 'criminal-proceedings-ended',
  )
  const challenges = challengesOf(events).filter(({ decided }) => decided.length === 0)
  return [
    ...(suspended ? [{ what: 'suspended', on: suspended.began.on } as const] : []),
    ...(restricted ? [{ what: 'restricted', on: restricted.on } as const] : []),
    ...(criminal?.step === 'criminal-proceedings-began'
      ? [{ what: 'criminal-proceedings', on: criminal.on } as const]
      : []),
    ...challenges.flatMap(({ route, steps: [first] }) =>
      first ? [{ what: 'challenged', on: first.on, which: route } as const] : [],
    ),
  ]
}
