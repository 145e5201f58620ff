/** What happened in a complaint, told to `law` in the statute's own terms. */
import type { AuthorityId, Instant, MatterId } from '#kernel'
import { fold, londonDay } from '#kernel'
import type { Criterion, Happening, LawCase } from '#law'
import { accessTells } from './complaint/access.ts'
import type { Telling, Tells } from './complaint/area.ts'
import { assessmentTells } from './complaint/assessment.ts'
import { complaint } from './complaint/complaint.ts'
import { earlierTells } from './complaint/earlier.ts'
import type { CodedAllegation, Facts } from './complaint/facts.ts'
import { handlingTells } from './complaint/handling.ts'
import { intakeTells } from './complaint/intake.ts'
import { lettersTells } from './complaint/letters-told.ts'
import { notesTells } from './complaint/notes.ts'
import { outcomeTells } from './complaint/outcome.ts'
import { type Features, partiesTells, type Subject } from './complaint/parties.ts'
import { privacyTells } from './complaint/privacy.ts'
import { reachTells } from './complaint/reach.ts'
import { referralTells } from './complaint/referral.ts'
import { reviewTells } from './complaint/review-told.ts'
import { safeTells } from './complaint/safe.ts'
import { withdrawalTells } from './complaint/withdrawal.ts'
import type { ComplaintEvent, Disposed, Events } from './complaint/words.ts'
import { afterTells } from './conduct/after.ts'
import { challengeTells } from './conduct/challenge.ts'
import { challengeDaysTells } from './conduct/challenge-days.ts'
import { caseDecidingTells } from './conduct/deciding.ts'
import { delegates, delegatingTells } from './conduct/delegating.ts'
import { hearingOfTells } from './conduct/hearing.ts'
import { impactTells } from './conduct/impact.ts'
import { conductInvestigatingTells } from './conduct/investigating-tells.ts'
import { isJoint } from './conduct/joining.ts'
import { officerPageTells } from './conduct/officer-page.ts'
import { outcomeTasksTells } from './conduct/outcome-tasks.ts'
import { panelTells } from './conduct/panel-tells.ts'
import { paperTells } from './conduct/papers.ts'
import { proceedingsTells } from './conduct/proceedings-told.ts'
import { evidenceOutTells } from './investigation/evidence-out.ts'
import { interviewTells } from './investigation/interviews-told.ts'
import { materialTells } from './investigation/material.ts'
import { policyTells } from './investigation/policy.ts'
import { proofTells } from './investigation/proof-known.ts'
import type { Report } from './report.ts'

/** An event with the day it was written down, which may be later than the day it tells of. */
export type Recorded = Readonly<{ event: ComplaintEvent | Disposed; recordedAt: Instant }>

type Body = LawCase['bodies'][number]
type Person = LawCase['people'][number]
type Matter = LawCase['matters'][number]
type ComplainantFacts = NonNullable<Matter['complainantFacts']>

const tells: Tells<Events> = {
  ...intakeTells,
  ...partiesTells,
  ...assessmentTells,
  ...referralTells,
  ...handlingTells,
  ...outcomeTells,
  ...lettersTells,
  ...withdrawalTells,
  ...reachTells,
  ...reviewTells,
  ...accessTells,
  ...privacyTells,
  ...safeTells,
  ...earlierTells,
  ...conductInvestigatingTells,
  ...caseDecidingTells,
  ...delegatingTells,
  ...panelTells,
  ...hearingOfTells,
  ...outcomeTasksTells,
  ...afterTells,
  ...paperTells,
  ...officerPageTells,
  ...impactTells,
  ...challengeTells,
  ...challengeDaysTells,
  ...materialTells,
  ...proofTells,
  ...interviewTells,
  ...policyTells,
  ...evidenceOutTells,
  ...notesTells,
}

function tell<Type extends keyof Events>(
  type: Type,
  event: Events[Type],
  telling: Telling,
): readonly Happening[] {
  return tells[type](event, telling)
}

/** A happening leads back to the event that told of it. */
function idOf(version: number, nth: number): string {
  return nth === 0 ? `event-${version}` : `event-${version}-${nth + 1}`
}

/** The event of its matter that a happening of `caseOf` came from. */
export function versionToldBy(happening: string): number | undefined {
  const [, version] = /^event-(\d+)(?:-\d+)?$/.exec(happening) ?? []
  return version === undefined ? undefined : Number(version)
}

/** The bodies a police force answers to, under ids that stand for the role. */
function bodiesOf(force: string, facts: Facts): Body[] {
  const theirs = facts.subjects.flatMap(({ otherForce }) => otherForce ?? [])
  const others = new Set([...theirs, ...delegates(facts)])
  return [
    { id: force, kind: 'police-force' },
    { id: 'local-policing-body', kind: 'local-policing-body', force },
    { id: 'director-general', kind: 'director-general' },
    ...[...others].map((id): Body => ({ id, kind: 'police-force' })),
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
    case 'police-employee':
    case 'not-said':
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

const lawKind = {
  officer: 'officer',
  'special-constable': 'special-constable',
  staff: 'staff',
  'community-support-officer': 'staff',
  volunteer: 'volunteer',
  contractor: 'contractor',
  'not-known': 'officer',
} as const

/** Somebody the department has named, with what it knows. */
function personOf(force: string, who: Subject): Person {
  const { subject, kind, rankBand, isChief, leftOn, otherForce } = who
  const band = isChief ? 'chief' : rankBand
  return {
    id: subject,
    kind: lawKind[kind],
    body: otherForce ?? force,
    ...(band ? { rankBand: band } : {}),
    ...(leftOn ? { leftOn } : {}),
  }
}

const lawAnswer = { yes: 'yes', no: 'no', 'not-sure': 'unknown' } as const

/** The latest answer to each criterion: they are asked of the whole complaint. */
function criteriaOf({ criteria }: Facts): Partial<Record<Criterion, 'yes' | 'no' | 'unknown'>> {
  const answers = criteria.flatMap(one => one.answers)
  return Object.fromEntries(answers.map(({ criterion, answer }) => [criterion, lawAnswer[answer]]))
}

function allegationOf(one: CodedAllegation, people: readonly string[]) {
  const about = one.about.filter(subject => people.includes(subject))
  return {
    id: one.id,
    words: one.words,
    ...(one.codes.length > 0 ? { codes: [...one.codes] } : {}),
    ...(about.length > 0 ? { about } : {}),
    ...(one.features ? { features: one.features } : {}),
  }
}

const faceValues = { yes: true, no: false, 'not-sure': 'unknown' } as const

/** What whoever decided to record it, or not, found it to allege; a yes is never unsaid by a no. */
function facedBy({ alleged }: Facts, features: Features | undefined) {
  if (!alleged) return {}
  const found = {
    crimeIfProved: faceValues[alleged.crime],
    disciplinaryIfProved: faceValues[alleged.disciplinary],
    article2Or3IfProved: faceValues[alleged.article2Or3],
  }
  const met = Object.entries(found).filter(([, value]) => value === true)
  return { features: { ...found, ...features, ...Object.fromEntries(met) } }
}

function allegationsOf(facts: Facts, report: Report, people: readonly string[]) {
  const made = facts.allegations.map(one => allegationOf(one, people))
  const [first = { id: 'allegation-1', words: report.words }, ...others] = made
  const faced = facedBy(facts, facts.allegations[0]?.features)
  return [{ ...first, ...faced, criteria: criteriaOf(facts) }, ...others]
}

function kindOf({ kind, classified }: Facts): Matter['kind'] {
  return classified && classified.as !== 'not-a-complaint' ? classified.as : kind
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
  const made = story.find(
    ({ event }) => event.type === 'ComplaintMade' || event.type === 'ConductReported',
  )?.event
  if (made?.type !== 'ComplaintMade' && made?.type !== 'ConductReported') return undefined
  const state = fold(
    complaint,
    story.map(({ event }) => event),
  )
  if (state.type === 'Unmade') return undefined
  const { facts } = state
  const { report } = made
  const force: string = authority
  const described = report.whom.type === 'Known' ? report.whom.people : []
  const subjects =
    facts.subjects.length > 0
      ? facts.subjects.map(who => personOf(force, who))
      : described.map((_, at) => subjectAt(at, force))
  const ids = subjects.map(({ id }) => id)
  const represented: Person[] =
    report.standing === 'acting-for-someone'
      ? [{ id: 'represented', kind: 'member-of-public' }]
      : []
  const happenings = story.flatMap(({ event, recordedAt }, at) => {
    if (event.type === 'Disposed') return []
    const telling = { force, knownOn: londonDay(recordedAt), facts }
    const told = [...tell(event.type, event, telling), ...proceedingsTells(event, telling)]
    return told.map((one, nth) => ({ ...one, id: idOf(at + 1, nth) }))
  })
  const { classified } = facts
  return {
    format: 1,
    bodies: bodiesOf(force, facts),
    people: [{ id: 'complainant', kind: 'member-of-public' }, ...represented, ...subjects],
    matters: [
      {
        id: matter,
        kind: kindOf(facts),
        force,
        subjects: ids,
        ...(isJoint(facts) ? { joint: true } : {}),
        allegations: allegationsOf(facts, report, ids),
        complainant: 'complainant',
        complainantFacts: { ...factsOf(report), ...classified?.standing },
        ...(report.standing === 'acting-for-someone' ? { actingFor: 'represented' } : {}),
        aboutConduct: classified?.aboutConduct ?? report.whom.type !== 'Service',
      },
    ],
    links: [],
    happenings,
  }
}
