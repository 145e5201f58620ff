/** Where the decision on the report stands: read out of what happened, never recorded. */
import type { Day, SubjectId } from '#kernel'
import type { CodedAllegation, Facts } from '../complaint/facts.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'
import { standingEvents } from './rounds.ts'

type Event<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>

/** What is alleged of one officer: what is said of nobody by name is said of each. */
export function allegedOf(
  { allegations }: Pick<Facts, 'allegations'>,
  subject: SubjectId,
): readonly CodedAllegation[] {
  return allegations.filter(({ about }) => about.length === 0 || about.includes(subject))
}

export type DecidedOnCase = Readonly<{
  report?: Event<'CaseReportReceived'>
  special?: Event<'SpecialConditionsDecided'>
  determined?: Event<'CaseDetermined'>
  withdrawn?: Event<'CaseWithdrawn'>
  began?: Event<'ProceedingsBegan'>
  finding?: Event<'FindingMade'>
  cleared?: Event<'OfficerCleared'>
}>

/** The last of each. A withdrawal after the start ended nothing, and is not one. */
export function decidedOnCase(events: ConductFacts): DecidedOnCase {
  const report = ofKind(events, 'CaseReportReceived').at(-1)
  const special = ofKind(events, 'SpecialConditionsDecided').at(-1)
  const determined = ofKind(events, 'CaseDetermined').at(-1)
  const withdrawn = ofKind(events, 'CaseWithdrawn').findLast(({ asItWas }) => !asItWas)
  const began = ofKind(events, 'ProceedingsBegan').at(-1)
  const finding = ofKind(events, 'FindingMade').at(-1)
  const cleared = ofKind(events, 'OfficerCleared').at(-1)
  return {
    ...(report ? { report } : {}),
    ...(special ? { special } : {}),
    ...(determined ? { determined } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    ...(began ? { began } : {}),
    ...(finding ? { finding } : {}),
    ...(cleared ? { cleared } : {}),
  }
}

export const clearances = ['no-case', 'withdrawn', 'not-proved', 'reversed'] as const
export type Clearance = (typeof clearances)[number]

/**
 * What clears them as things stand: the last that was decided about them found nothing against
 * them. Undefined where something stands, or nothing is decided yet.
 */
export function clearedBy(events: ConductFacts): Clearance | undefined {
  let by: Clearance | undefined
  for (const event of standingEvents(events)) {
    switch (event.type) {
      case 'CaseDetermined':
        by = event.answer === 'none' ? 'no-case' : undefined
        break
      case 'CaseWithdrawn':
        if (!event.asItWas) by = event.route === 'no-action' ? 'withdrawn' : undefined
        break
      case 'FindingMade':
        by = event.level === 'neither' ? 'not-proved' : undefined
        break
      case 'ChallengeDecided':
        if (event.order === 'finding-quashed') by = event.remitted === 'no' ? 'reversed' : undefined
        break
    }
  }
  return by
}

/** Nothing is left to be heard: they are cleared as things stand, or the case was withdrawn. */
export function isCaseOver(events: ConductFacts): boolean {
  const last = ofKind(standingEvents(events), 'CaseDetermined', 'CaseWithdrawn').findLast(
    one => one.type === 'CaseDetermined' || !one.asItWas,
  )
  return clearedBy(events) !== undefined || last?.type === 'CaseWithdrawn'
}

/** Proceedings had begun by then. */
export function hadBegun(events: ConductFacts, on: Day): boolean {
  return ofKind(events, 'ProceedingsBegan').some(one => one.on <= on)
}
