/** Where an investigation of an officer stands: read out of what happened, never recorded. */
import type { Day, SubjectId } from '#kernel'
import { blank } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import type { Notice, Route } from './investigating.ts'
import type { Stream } from './notice-contents.ts'

export type InvestigationForm = 'local' | 'directed' | 'independent'
type Formed = Pick<Facts, 'handling' | 'dg' | 'conduct'>
type Event<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>

/** What the force looks into by itself, outside Schedule 3, has Regulations of its own. */
export function streamOf({ classified }: Pick<Facts, 'classified'>): Stream {
  return classified?.as === 'internal-conduct' ? 'internal' : 'schedule-3'
}

const isForm = (choice: string | undefined): choice is InvestigationForm =>
  choice === 'local' || choice === 'directed' || choice === 'independent'

/** The form the investigation had on a day, as it was last decided by then. */
export function formOn({ handling, dg, conduct }: Formed, on: Day): InvestigationForm | undefined {
  const local = handling
    .filter(({ how }) => how === 'local-investigation')
    .map(one => ({ on: one.on, form: 'local' as const }))
  const decided = dg.flatMap(one => (one.form ? [{ on: one.on, form: one.form }] : []))
  const recorded = ofKind(conduct, 'ConductStep').flatMap(one =>
    one.step === 'form-decided' && isForm(one.choice) ? [{ on: one.on, form: one.choice }] : [],
  )
  const all = [...local, ...decided, ...recorded].filter(one => one.on <= on)
  return all.toSorted((one, other) => (one.on < other.on ? -1 : 1)).at(-1)?.form
}

/** Directed by the Director General, or their own. */
export function isInvestigatedByDg(facts: Formed, on: Day): boolean {
  const form = formOn(facts, on)
  return form === 'directed' || form === 'independent'
}

export type SeverityKnown = Readonly<{
  alone?: Event<'ConductSeverity'>
  withHistory?: Event<'ConductSeverity'>
  /** The latest of all that counts: with history, or revised since. */
  stands?: Event<'ConductSeverity'>
}>

export function severityOf(events: ConductFacts): SeverityKnown {
  const all = ofKind(events, 'ConductSeverity')
  const alone = all.find(({ look }) => look === 'alone')
  const withHistory = all.find(({ look }) => look === 'with-history')
  const stands = latest(all.filter(({ look }) => look !== 'alone'))
  return {
    ...(alone ? { alone } : {}),
    ...(withHistory ? { withHistory } : {}),
    ...(stands ? { stands } : {}),
  }
}

/** The suspension in force on a day, with its reviews; undefined where there is none. */
export function suspensionOn(
  events: ConductFacts,
  on: Day,
):
  | Readonly<{
      began: Event<'OfficerSuspended'>
      reviews: readonly Event<'SuspensionReviewed'>[]
      /** Representations nobody has reviewed it on yet. */
      unanswered: boolean
    }>
  | undefined {
  const began = latest(ofKind(events, 'OfficerSuspended').filter(one => one.on <= on))
  if (!began) return undefined
  const since = (one: ConductEvent) => one.on >= began.on && one.on <= on
  const reviews = ofKind(events, 'SuspensionReviewed').filter(since)
  const isOver =
    reviews.some(({ decision }) => decision === 'end') ||
    ofKind(events, 'SuspensionEnded', 'OfficerCleared').some(since)
  if (isOver) return undefined
  const spoken = latest(
    ofKind(events, 'ConductStep').filter(
      one => one.step === 'suspension-representations' && since(one),
    ),
  )
  const unanswered = spoken !== undefined && !reviews.some(one => one.on >= spoken.on)
  return { began, reviews, unanswered }
}

/** The restrictions in force on a day, the latest ones laid down. */
export function restrictionsOn(
  events: ConductFacts,
  on: Day,
): Event<'OfficerRestricted'> | undefined {
  const began = latest(ofKind(events, 'OfficerRestricted').filter(one => one.on <= on))
  const ended = ofKind(events, 'RestrictionsEnded', 'OfficerCleared').some(
    one => began && one.on >= began.on && one.on <= on,
  )
  return ended ? undefined : began
}

/** Notices of one kind that were given, the latest last; those that were not whole are not. */
export function noticesGiven(
  events: ConductFacts,
  notice: Notice,
): readonly Event<'NoticeServed'>[] {
  return ofKind(events, 'NoticeServed').filter(one => one.notice === notice && !one.asItWas)
}

/** What did reach the officer, whatever it lacked; of what went astray they know nothing. */
export function noticesReached(events: ConductFacts): readonly Event<'NoticeServed'>[] {
  return ofKind(events, 'NoticeServed').filter(({ service }) => service.way !== 'astray')
}

/** Given as a notice of their own, or as a part of the notice of the investigation. */
export function saysTerms({ notice, parts }: Pick<Event<'NoticeServed'>, 'notice' | 'parts'>) {
  if (notice === 'terms-of-reference') return true
  return notice === 'investigation' && parts.some(one => one.part === 'terms' && !blank(one.words))
}

/** When the officer was first given notice of the investigation, on whichever page. */
export function noticeOfInvestigationOn(facts: Facts, subject: SubjectId): Day | undefined {
  const served = noticesGiven(conductOf(facts, subject), 'investigation').map(
    ({ on, service }) => service.deemedOn ?? on,
  )
  const given = facts.interviewing.given
    .filter(one => one.subject === subject && one.what === 'notice-of-investigation')
    .map(({ on }) => on)
  return [...served, ...given].toSorted().at(0)
}

/** The notice of the investigation held back on a day, until that is over or it is given. */
export function deferralOn(
  facts: Facts,
  subject: SubjectId,
  on: Day,
): Event<'NoticeDeferred'> | undefined {
  const events = conductOf(facts, subject)
  const isNotice = ({ notice }: Event<'NoticeDeferred'>) => notice === 'investigation'
  const held = latest(ofKind(events, 'NoticeDeferred').filter(one => isNotice(one) && one.on <= on))
  if (!held) return undefined
  const given = noticesGiven(events, 'investigation').map(
    ({ on, service }) => service.deemedOn ?? on,
  )
  const ended = ofKind(events, 'ConductStep')
    .filter(({ step, rule }) => step === 'prejudice-ended' && rule !== 'case.determine')
    .map(one => one.on)
  const isOver = [...given, ...ended].some(day => day >= held.on && day <= on)
  return isOver ? undefined : held
}

/** The day it went to reflective practice: by a decision, or a step of it. */
export function reflectiveSince(events: ConductFacts): Day | undefined {
  return [...sentTo(events, 'reflective-practice'), ...ofKind(events, 'ReflectiveStep')]
    .map(({ on }) => on)
    .toSorted()
    .at(0)
}

/** Looks like misconduct after all, and nobody has assessed it again since. */
export function isSentBackToAssess(events: ConductFacts): boolean {
  const last = ofKind(events, 'ReflectiveStep', 'ConductSeverity').at(-1)
  return last?.type === 'ReflectiveStep' && last.step === 'escalated'
}

/** How far the performance procedure is; undefined where nothing sent the case there. */
export function performanceOf(events: ConductFacts): 'sent' | 'began' | 'ended' | undefined {
  const last = ofKind(events, 'ConductStep').findLast(
    ({ step }) => step === 'performance-began' || step === 'performance-ended',
  )
  if (last) return last.step === 'performance-ended' ? 'ended' : 'began'
  return sentTo(events, 'performance').length > 0 ? 'sent' : undefined
}

function sentTo(events: ConductFacts, to: Route) {
  return ofKind(events, 'RouteChosen', 'CaseWithdrawn').filter(({ route }) => route === to)
}

/** Reports on the time it takes: which of them is next, from 1 after twelve months. */
export function delayReportNext(events: ConductFacts): number {
  const sent = ofKind(events, 'DelayReported').filter(({ asItWas }) => !asItWas)
  return Math.max(0, ...sent.map(({ occurrence }) => occurrence)) + 1
}

/** The last by the day it happened; of one day, the last that was recorded. */
function latest<One extends Readonly<{ on: Day }>>(all: readonly One[]): One | undefined {
  return all.reduce<One | undefined>(
    (last, one) => (last === undefined || one.on >= last.on ? one : last),
    undefined,
  )
}
