/** Steps that are one thing here and more than one to the law, by what they were. */
import type { Happening } from '#law'
import type { Telling } from '../complaint/area.ts'
import type { AfterEvents } from './after.ts'
import type { ChallengeEvents } from './challenge.ts'
import { type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { runBy } from './delegating.ts'
import { dayGiven } from './given-on.ts'
import type { ConductInvestigatingEvents, Notice } from './investigating.ts'
import { saysTerms } from './investigating-known.ts'
import type { OutcomeTasksEvents } from './outcome-tasks.ts'
import { reverses, roundNow } from './rounds.ts'

type Happened = Happening['happened']

/** Whose act it is, as `law` names them. */
export function deciderBy(
  by: 'appropriate-authority' | 'authority' | 'investigator' | 'director-general',
  force: string,
): string {
  return by === 'appropriate-authority' || by === 'authority' ? force : by
}

/** What each notice is to the law. Of the others no clock asks. */
const notices: Readonly<Record<Notice, readonly Happened[]>> = {
  investigation: ['notice-of-investigation-given'],
  'terms-of-reference': ['terms-of-reference-given'],
  route: ['route-notified'],
  suspension: ['suspension-confirmed-in-writing'],
  'suspension-review': ['suspension-reasons-given'],
  restrictions: [],
  delay: ['delay-explained'],
  referral: ['notice-of-referral-given'],
  documents: ['documents-supplied'],
  accelerated: ['amh-notice-given'],
  panel: [],
  proceedings: ['told-of-proceedings'],
  outcome: ['written-decision-given'],
  closing: [],
}

/** Part of running the proceedings, which another force may do. */
const ofRunning: readonly Notice[] = ['referral', 'documents', 'proceedings']

/**
 * Given on the day it counts as given, by whoever runs them then; without what it must say, it was
 * not that notice.
 */
export function noticeTells(
  served: ConductInvestigatingEvents['NoticeServed'],
  telling: Telling,
): readonly Happening[] {
  const { subject, notice, parts, asItWas } = served
  if (asItWas) return []
  const on = dayGiven(served)
  const byInvestigator = notice === 'investigation' || notice === 'terms-of-reference'
  const authority = ofRunning.includes(notice) ? runBy(telling, subject, on) : telling.force
  const by = byInvestigator ? 'investigator' : authority
  const { knownOn } = telling
  const given = { on, knownOn, by, to: subject, about: subject }
  const withTerms = notice === 'investigation' && saysTerms({ notice, parts })
  const told = withTerms ? [...notices[notice], ...notices['terms-of-reference']] : notices[notice]
  return told.map(happened => ({ happened, ...given }))
}

export function notifiedTells(
  event: OutcomeTasksEvents['OutcomeNotified'],
  { force, knownOn }: Telling,
): readonly Happening[] {
  const { subject, finding, action, months, written } = event
  const given = {
    ...{ on: dayGiven(event), knownOn, by: force, to: subject, about: subject },
  }
  const warned = action === 'written-warning' || action === 'final-written-warning'
  return [
    { happened: 'outcome-notified', ...given, details: { finding, action } },
    ...(written ? [{ happened: 'written-decision-given', ...given } as const] : []),
    ...(warned
      ? [
          {
            happened: 'warning-notified',
            ...given,
            details: { kind: action, ...(months === undefined ? {} : { months }) },
          } as const,
        ]
      : []),
    ...(action === 'reduction-in-rank' ? [{ happened: 'reduced-in-rank', ...given } as const] : []),
  ]
}

export function reflectiveTells(
  { on, subject, step }: AfterEvents['ReflectiveStep'],
  { force, knownOn }: Telling,
): readonly Happening[] {
  const told = { on, knownOn, by: force, about: subject }
  const process = 'reflective'
  switch (step) {
    case 'opened':
      return [{ happened: 'process-began', ...told, details: { process } }]
    case 'invited':
      return [{ happened: 'reflective-account-invited', ...told, to: subject }]
    case 'account':
      return [{ happened: 'reflective-account-given', ...told, by: subject }]
    case 'discussed':
      return []
    case 'report':
      return [{ happened: 'process-ended', ...told, details: { process } }]
    case 'escalated':
      return [{ happened: 'process-ended', ...told, details: { process, sentBack: true } }]
  }
}

const made = {
  'appeal-meeting': {
    made: 'meeting-appeal-made',
    'ground-accepted': 'meeting-appeal-ground-accepted',
    held: 'meeting-appeal-held',
  },
  tribunal: {
    made: 'pat-notice-given',
    copied: 'pat-notice-copied',
    documents: 'pat-documents-supplied',
  },
  'judicial-review': { 'letter-before-claim': 'letter-before-claim-sent', made: 'claim-made' },
} as const satisfies Record<string, Partial<Record<string, Happened>>>

/** Whose step it is, and to whom, where it is not the appellant's. */
const passedOn: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  copied: ['local-policing-body', 'respondent'],
  documents: ['respondent', 'local-policing-body'],
}

/** A step but a draft, in a claim that was decided, takes it further: before a court again. */
function takesFurther(
  { entry, subject, challenge, route, step }: ChallengeEvents['ChallengeMade'],
  { facts }: Telling,
): boolean {
  if (step === 'draft-judgment') return false
  const events = conductOf(facts, subject)
  const before = events.slice(
    0,
    events.findIndex(one => one.entry === entry),
  )
  const decided = ofKind(before, 'ChallengeDecided')
  return route === 'judicial-review' && decided.some(one => one.challenge === challenge)
}

export function madeTells(
  event: ChallengeEvents['ChallengeMade'],
  telling: Telling,
): readonly Happening[] {
  const { on, subject, challenge, route, by, step } = event
  const { force, knownOn } = telling
  const steps: Partial<Record<string, Happened>> = made[route]
  const happened = steps[step] ?? (takesFurther(event, telling) ? 'claim-made' : undefined)
  const appellant = by === 'officer' ? subject : by === 'chief-officer' ? force : by
  const [who, to] = passedOn[step] ?? [appellant, undefined]
  if (!happened) return []
  const about = { on, knownOn, by: who, ...(to ? { to } : {}), about: subject }
  const details = happened === 'claim-made' ? { details: { challenge } } : {}
  return [{ happened, ...about, ...details }]
}

export function decidedTells(
  { on, entry, subject, challenge, order, action, remitted }: ChallengeEvents['ChallengeDecided'],
  { facts, knownOn }: Telling,
): readonly Happening[] {
  const made = facts.conduct.find(
    one => one.type === 'ChallengeMade' && one.challenge === challenge,
  )
  const route = made?.type === 'ChallengeMade' ? made.route : 'judicial-review'
  const about = { on, knownOn, about: subject }
  if (route === 'appeal-meeting') return [{ happened: 'meeting-appeal-result-given', ...about }]
  if (route === 'tribunal') {
    const ordered = remitted === 'no' ? (order === 'dismissed' ? order : 'substituted') : 'remitted'
    const what = order === 'outcome-quashed' ? 'outcome' : 'finding'
    return [
      {
        happened: 'pat-decided',
        ...{ ...about, by: 'police-appeals-tribunal' },
        details: {
          order: ordered,
          ...(action ? { action } : {}),
          ...(ordered === 'remitted' ? { what } : {}),
        },
      },
    ]
  }
  const ended: Happening = {
    ...about,
    ...{ happened: 'claim-ended', by: 'court', details: { challenge } },
  }
  if (order !== 'outcome-quashed' && order !== 'finding-quashed')
    return [ended, ...restoredTells({ ...about, by: 'court' }, entry, conductOf(facts, subject))]
  const what = order === 'outcome-quashed' ? 'outcome' : 'finding'
  const details = { what, ...(remitted === 'no' ? { remitted: false } : {}) }
  return [{ happened: 'outcome-quashed', ...about, by: 'court', details }, ended]
}

/** A higher court let stand what a lower one had quashed: the outcome of that round, if any. */
function restoredTells(
  about: Omit<Happening, 'happened' | 'details'>,
  entry: string,
  events: ConductFacts,
): readonly Happening[] {
  const at = events.findIndex(one => one.entry === entry)
  const until = events.slice(0, at + 1)
  if (!reverses(until, entry)) return []
  const told = ofKind(roundNow(until).events, 'OutcomeNotified').at(-1)
  return [{ happened: 'quashing-reversed', ...about, details: told ? { action: told.action } : {} }]
}
