/** What may be imposed on each person a finding is about, what not, and where they can appeal. */
import type { Day } from '#kernel'
import type { Ask, Because } from '../engine/answer.ts'
import { type ConductRegime, conductRegimeOf, leftOn } from '../engine/conduct-regime.ts'
import { subjectsOf } from '../engine/parties.ts'
import { type Scene, sceneOf, scenesOf } from '../engine/scene.ts'
import { assessmentsOf } from '../engine/severity.ts'
import { inOrder, named } from '../engine/timeline.ts'
import type { LawCase, Person } from '../format/case.ts'
import {
  dismissalPresumed,
  presumedAccelerated,
} from '../police-conduct-2020/outcomes/presumption.ts'
import { type Confidence, type Reason, weakest } from '../vocabulary.ts'
import { type Appeal, appealOf, noAppeal } from './appeal-route.ts'
import { type Availability, availabilityOf, type Circumstances, rowFor } from './availability.ts'
import { convictionDeemed } from './deemed.ts'
import { type Finding, type Forum, findingOf, type Level } from './finding.ts'
import { inForceOn, type Warning, warningsOf } from './warnings.ts'

type Presumed = 'dismissal-without-notice' | 'would-have-been-dismissed'
type Answer = Readonly<{ assessedOn: Day }> & Availability

export type OutcomesOfPerson = Readonly<{
  person: string
  matter: string
  forum: Forum | null
  finding: Level | null
  /** By conviction of an offence triable only on indictment; whatever was found. */
  deemed: 'gross-misconduct' | null
  /** Null where it cannot be told whether the amendments of 2025 reach the case. */
  presumption: Readonly<{ applies: boolean | null; action: Presumed | null }>
  /** The day by which earlier warnings count: of the severity assessment. */
  assessedOn: Day | null
  ambiguities: readonly Readonly<{
    question: 'which-severity-assessment'
    answers: readonly Answer[]
  }>[]
  appeal: Appeal
  /** Warnings in force that day. */
  standing: readonly Pick<Warning, 'kind' | 'from' | 'to'>[]
  needs: readonly string[]
  because: readonly Because[]
  confidence: Confidence
  /** Why nothing is computed. */
  reason?: Reason
}> &
  Availability
export type Outcomes = Readonly<{ people: readonly OutcomesOfPerson[] }>

const ofConduct = ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct']

/** Everyone complained of, matter by matter, whether or not anything was found yet. */
export function outcomes(lawCase: LawCase, ask: Ask): Outcomes {
  const people = scenesOf(lawCase, ask)
    .filter(({ kind }) => ofConduct.includes(kind))
    .flatMap(scene => subjectsOf(scene).map(person => outcomesOf(person, sceneOf(person, scene))))
  return { people }
}

function outcomesOf(person: Person, scene: Scene): OutcomesOfPerson {
  const regime = conductRegimeOf(scene)
  const warnings = warningsOf(person, scene)
  const reached = !regime.reason && regime.covered !== false
  const finding = reached ? findingOf(scene) : undefined
  const none: OutcomesOfPerson = {
    person: person.id,
    matter: scene.matter.id,
    forum: null,
    finding: null,
    deemed: reached && convictionDeemed(scene, regime.overlays) ? 'gross-misconduct' : null,
    available: [],
    notAvailable: [],
    presumption: { applies: false, action: null },
    assessedOn: null,
    ambiguities: [],
    appeal: noAppeal,
    standing: inForceOn(warnings, scene.on).map(({ kind, from, to }) => ({ kind, from, to })),
    needs: [...regime.needs, ...warnings.needs],
    because: regime.because,
    confidence: regime.confidence,
    ...(regime.reason ? { reason: regime.reason } : {}),
  }
  return finding ? { ...none, ...onFinding(finding, person, scene, { none, regime }) } : none
}

type So = Readonly<{ none: OutcomesOfPerson; regime: ConductRegime }>

function onFinding(
  finding: Finding,
  person: Person,
  scene: Scene,
  { none, regime }: So,
): Partial<OutcomesOfPerson> {
  const { forum, level } = finding
  const of = hadLeft(person, scene) ? 'former' : 'serving'
  const row = rowFor({ finding, of })
  const appeal = appealOf(finding, person, of)
  if (!row) {
    const needs = [...none.needs, `a rule for ${plain(level)} at ${places[forum]}: none was read`]
    return { forum, finding: level, appeal, needs }
  }
  const warnings = warningsOf(person, scene)
  const lowestRank = lowestRanks.includes(person.rank ?? '')
  const so: Omit<Circumstances, 'assessedOn'> = { finding, of, lowestRank, warnings }
  const days = assessmentDays(scene)
  const answers = days.map(assessedOn => ({
    assessedOn,
    ...availabilityOf(row, { ...so, assessedOn }),
  }))
  const assessedOn = days[0] ?? null
  const differ = new Set(answers.map(({ available }) => available.join())).size > 1
  const presumption = presumptionOf(finding, of, regime)
  const needs = [
    ...none.needs,
    ...(assessedOn || warnings.warnings.length === 0 ? [] : [dayAssessed]),
    ...(level === 'misconduct' && forum === 'hearing' && finding.unconnected === undefined
      ? ['whether it rests on more than one incident, not closely connected']
      : []),
    ...(none.deemed && level !== none.deemed
      ? ['a finding that follows from the conviction, which makes it gross misconduct']
      : []),
  ]
  return {
    forum,
    finding: level,
    ...availabilityOf(row, { ...so, assessedOn }),
    presumption,
    assessedOn,
    ambiguities: differ ? [{ question: 'which-severity-assessment', answers }] : [],
    appeal,
    needs,
    because: [
      ...none.because,
      { fact: `${plain(level)} was found at ${places[forum]}`, rule: row.rule.id },
      ...(presumption.applies ? presumedBecause(forum, regime) : []),
    ],
    confidence: weakest(none.confidence, row.rule.confidence, ...readOf(presumption.applies)),
  }
}

const dayAssessed = 'the day severity was assessed, by which earlier warnings count'
/** Ranks with none below. */
const lowestRanks = ['constable', 'detective-constable', 'special-constable']

/** Every day that may be the severity assessment: the first, each revision, each end of a range. */
function assessmentDays(scene: Scene): readonly Day[] {
  return [...new Set(assessmentsOf(scene).flatMap(({ bounds }) => bounds ?? []))]
}

/** By the day they were told the outcome, or by now where they were not. */
function hadLeft(person: Person, scene: Scene): boolean {
  const left = leftOn(scene, person)
  const told = inOrder(named(scene.here, 'outcome-notified')).at(-1)?.span?.[1]
  return left !== undefined && (told === undefined || left <= told)
}

function presumptionOf(
  { level }: Finding,
  of: 'serving' | 'former',
  { overlays, doubtful }: ConductRegime,
): OutcomesOfPerson['presumption'] {
  if (level !== 'gross-misconduct') return { applies: false, action: null }
  if (doubtful.includes('a25-part-3')) return { applies: null, action: null }
  if (!overlays.includes('a25-part-3')) return { applies: false, action: null }
  const action = of === 'former' ? 'would-have-been-dismissed' : 'dismissal-without-notice'
  return { applies: true, action }
}

function presumedBecause(forum: Forum, { laid }: ConductRegime): readonly Because[] {
  const { id } = forum === 'accelerated' ? presumedAccelerated : dismissalPresumed
  const reached = laid.filter(({ overlay }) => overlay === 'a25-part-3')
  return [...reached.map(({ because }) => because), { fact: 'dismissal is presumed', rule: id }]
}

function readOf(applies: boolean | null): readonly Confidence[] {
  return applies ? [dismissalPresumed.confidence] : []
}

const places: Readonly<Record<Forum, string>> = {
  hearing: 'a hearing',
  meeting: 'a meeting',
  accelerated: 'an accelerated hearing',
}

function plain(level: Level): string {
  return level === 'neither' ? 'neither kind of misconduct' : level.replaceAll('-', ' ')
}
