/** What happened in a complaint, told to `law` in the statute's own terms. */
import type { AuthorityId, Instant, MatterId } from '#kernel'
import { londonDay } from '#kernel'
import type { Happening, LawCase } from '#law'
import type { ComplaintEvent, Disposed, ToldBy } from './complaint-words.ts'
import type { Report } from './report.ts'

/** An event with the day it was written down, which may be later than the day it tells of. */
export type Recorded = Readonly<{ event: ComplaintEvent | Disposed; recordedAt: Instant }>

type Body = LawCase['bodies'][number]
type Person = LawCase['people'][number]
type ComplainantFacts = NonNullable<LawCase['matters'][number]['complainantFacts']>

/** The bodies a police force answers to, under ids that stand for the role. */
function bodiesOf(force: string): Body[] {
  return [
    { id: force, kind: 'police-force' },
    { id: 'local-policing-body', kind: 'local-policing-body', force },
    { id: 'director-general', kind: 'director-general' },
  ]
}

/** What the person's own answer to "Who are you?" says towards standing; the rest is not known. */
function factsOf(report: Report): ComplainantFacts {
  switch (report.standing) {
    case 'happened-to-me':
      return { conductDoneToThem: true }
    case 'affected':
      return { adverselyAffected: true, presentOrNear: 'unknown', victimAlreadyKnown: 'unknown' }
    case 'saw-or-heard':
      return { firstHandKnowledge: true }
    case 'acting-for-someone':
      return {
        conductDoneToThem: true,
        writtenConsent: report.actingFor?.consent === 'attached' ? true : 'unknown',
      }
    case 'professional':
      return {
        conductDoneToThem: 'unknown',
        adverselyAffected: 'unknown',
        firstHandKnowledge: 'unknown',
      }
  }
}

/**
 * Somebody complained against, as far as a report can say. A rank a stranger typed decides nothing:
 * whether it is the chief officer, and so the local policing body's to deal with, a person says.
 */
function subjectAt(at: number, force: string): Person {
  return { id: `subject-${at + 1}`, kind: 'officer', body: force }
}

/** E-mail waits for a mail server and post for a person; the rest is told as it is said. */
function leavesLater(by: ToldBy): boolean {
  switch (by) {
    case 'email':
    case 'post':
      return true
    case 'phone':
    case 'text':
    case 'in-person':
      return false
  }
}

function happeningOf({ event, recordedAt }: Recorded, force: string): Happening | undefined {
  const knownOn = londonDay(recordedAt)
  switch (event.type) {
    case 'ComplaintMade':
      return {
        happened: 'complaint-made',
        at: event.madeAt,
        by: 'complainant',
        to: force,
        details: { how: event.how },
      }
    case 'ComplaintLogged':
      return { happened: 'complaint-logged', on: event.on, by: force, knownOn }
    case 'ComplainantContacted':
      return {
        happened: 'complainant-contacted',
        on: event.on,
        by: force,
        to: 'complainant',
        knownOn,
      }
    case 'EvidencePreserved':
      return { happened: 'evidence-preserved', on: event.on, by: force, knownOn }
    // A letter that went by itself tells nobody until it has left: it may never have.
    case 'ProgressTold':
      return leavesLater(event.by)
        ? undefined
        : { happened: 'progress-told', on: event.on, by: force, to: 'complainant', knownOn }
    case 'NoticeSent':
    case 'LetterGiven':
      return { happened: 'progress-told', on: event.on, by: force, to: 'complainant', knownOn }
    case 'HandlerNamed':
    case 'SafetyConsidered':
    case 'DocumentReceived':
    case 'Disposed':
      return undefined
  }
}

/**
 * The case `law` reads, from a complaint's events in the order they were written. Undefined where
 * the report itself has been disposed of: there is then nothing left to compute a duty from.
 */
export function caseOf(
  matter: MatterId,
  authority: AuthorityId,
  story: readonly Recorded[],
): LawCase | undefined {
  const made = story.find(({ event }) => event.type === 'ComplaintMade')?.event
  if (made?.type !== 'ComplaintMade') return undefined
  const { report } = made
  const force: string = authority
  const known = report.whom.type === 'Known' ? report.whom.people : []
  const subjects = known.map((_, at) => subjectAt(at, force))
  const represented: Person[] =
    report.standing === 'acting-for-someone'
      ? [{ id: 'represented', kind: 'member-of-public' }]
      : []
  const happenings = story.flatMap(recorded => happeningOf(recorded, force) ?? [])
  const received = londonDay(made.receivedAt)
  if (received !== londonDay(made.madeAt))
    happenings.push({ happened: 'complaint-received', on: received, by: force, to: force })
  return {
    format: 1,
    bodies: bodiesOf(force),
    people: [{ id: 'complainant', kind: 'member-of-public' }, ...represented, ...subjects],
    matters: [
      {
        id: matter,
        kind: 'complaint',
        force,
        subjects: subjects.map(({ id }) => id),
        allegations: [{ id: 'allegation-1', words: report.words }],
        complainant: 'complainant',
        complainantFacts: factsOf(report),
        ...(report.standing === 'acting-for-someone' ? { actingFor: 'represented' } : {}),
        aboutConduct: report.whom.type !== 'Service',
      },
    ],
    links: [],
    happenings,
  }
}
