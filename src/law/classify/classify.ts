/** What each matter of a case is on a day, and what follows from that alone. */
import type { Ask, Because, Owed } from '../engine/answer.ts'
import type { CriterionMet } from '../engine/criteria.ts'
import { owed } from '../engine/owed.ts'
import { authorityOf, subjectsOf } from '../engine/parties.ts'
import { regimeOf } from '../engine/regime.ts'
import { type Scene, scenesOf } from '../engine/scene.ts'
import type { Standing } from '../engine/standing.ts'
import { detail, listed, named } from '../engine/timeline.ts'
import type { Allegation, LawCase, Person } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Criterion, MatterKind, Reason } from '../vocabulary.ts'
import { begun } from './begun.ts'
import {
  type ConductOverlay,
  conductOverlaysOf,
  conductStateOf,
  hasConductState,
  isUnderClaim,
} from './conduct-state.ts'
import type { ConductState } from './conduct-steps.ts'
import {
  discriminationCodes,
  type EqualityProvision,
  equalityActOf,
  type Standard,
  standardsOf,
} from './equality-act.ts'
import {
  type Investigate,
  investigateOf,
  type SpecialConstraint,
  specialConstraintOn,
  specialProcedureIn,
} from './handling.ts'
import { type InterestedPerson, interestedPersons } from './interested.ts'
import { type Recording, recordingOf } from './recording.ts'
import {
  mustBeReferred,
  referrals,
  screened,
  wasReferred,
  wasTreatedAsReferred,
} from './screening.ts'
import { complainantsStanding, notBecauseOf } from './standing-here.ts'
import { isSuspended, stateOf } from './state.ts'
import type { MatterState } from './steps.ts'

export type ClassifiedAllegation = Readonly<{
  id: string
  /** Chosen by a person. */
  codes: readonly string[]
  suggestedCodes: readonly string[]
  equalityAct: readonly EqualityProvision[]
  standards: readonly Standard[]
}>

/** Where it goes: if it is no complaint, to what it may be instead. */
export type Route = 'complaint' | 'consider-conduct-matter' | 'consultation' | 'log-and-signpost'

export type ClassifiedMatter = Recording &
  Readonly<{
    id: string
    /** What it is that day. */
    kind: MatterKind
    isComplaint: boolean | 'unknown'
    standing: Standing['standing']
    notBecause: readonly Because[]
    appropriateAuthority: 'chief-officer' | 'local-policing-body'
    appropriateAuthorityId: string | null
    /** voluntary: referred by choice. To be able to refer is nothing the facts can show. */
    referral: 'mandatory' | 'voluntary' | 'none'
    everReferred: boolean
    criteria: readonly Omit<CriterionMet, 'rule'>[]
    investigate: Investigate
    specialProcedure: boolean
    specialConstraint: SpecialConstraint | null
    /** Null for what nobody brought as a complaint. */
    route: Route | null
    /** Of misconduct proceedings once they have begun. Null for an inquest, or an inspection. */
    state: MatterState | ConductState | null
    /** Suspension lies over a state. */
    suspended: boolean
    /** What lies over a misconduct case, and stops no clock. */
    overlays: readonly ConductOverlay[]
    allegations: readonly ClassifiedAllegation[]
  }>

/** A matter that other Regulations govern: named, and nothing computed. */
export type UnclassifiedMatter = Readonly<{
  id: string
  kind: MatterKind
  state: 'not-encoded'
  reason: Reason
}>

export type Classification = Readonly<{
  matters: readonly (ClassifiedMatter | UnclassifiedMatter)[]
  interestedPersons: readonly InterestedPerson[]
  counts: Readonly<{ logged: number; recorded: number; allegations: number }>
}>

/**
 * Standing, recording, referral, handling and codes of every matter begun by the day. `duties` is
 * what `owed` answers to the same question, for whoever has asked it already.
 */
export function classify(
  lawCase: LawCase,
  ask: Ask,
  duties: readonly Owed[] = owed(lawCase, ask),
): Classification {
  const scenes = scenesOf(lawCase, ask).filter(begun)
  const count = (what: HappeningName) =>
    scenes.filter(({ here }) => named(here, what).length > 0).length
  return {
    matters: scenes.map(scene => matterOf(scene, duties)),
    interestedPersons: interestedPersons(scenes),
    counts: {
      logged: count('complaint-logged'),
      recorded: count('complaint-recorded'),
      allegations: scenes.flatMap(({ allegations }) => allegations).length,
    },
  }
}

function matterOf(
  scene: Scene,
  everything: readonly Owed[],
): ClassifiedMatter | UnclassifiedMatter {
  const { id } = scene.matter
  const { kind } = scene
  const { reason } = regimeOf(scene)
  if (reason) return { id, kind, state: 'not-encoded', reason }

  const standing = complainantsStanding(scene)
  const recording = recordingOf(scene, standing)
  const authority = authorityOf(scene)
  const duties = everything.filter(({ matter }) => matter === id)
  return {
    id,
    kind,
    isComplaint: asBoolean[standing.isComplaint],
    standing: standing.standing,
    notBecause: notBecauseOf(scene, standing),
    appropriateAuthority:
      authority.role === 'chief-officer' ? authority.role : 'local-policing-body',
    appropriateAuthorityId: authority.id,
    ...recording,
    referral: referralOf(scene, recording),
    everReferred: wasReferred(scene) || wasTreatedAsReferred(scene),
    criteria: screened(scene).map(({ rule, ...criterion }) => criterion),
    investigate: investigateOf(scene, recording.schedule3 !== 'no'),
    specialProcedure: specialProcedureIn(scene),
    specialConstraint: specialConstraintOn(scene),
    route: routeOf(scene, standing),
    state: besidesClaims(
      hasConductState(scene) ? conductStateOf(scene, duties) : stateOf(scene, standing, duties),
      scene,
    ),
    suspended: isSuspended(scene),
    overlays: conductOverlaysOf(scene, duties),
    allegations: scene.allegations.map(each => allegationOf(each, scene)),
  }
}

/** Nothing is at an end while a claim for judicial review is before the court. */
function besidesClaims<State>(state: State, scene: Scene): State | 'JR' {
  return state === 'CLOSED' && isUnderClaim(scene) ? 'JR' : state
}

const asBoolean = { yes: true, no: false, unknown: 'unknown' } as const

/** It must be referred, or somebody chose to refer it. */
function referralOf(scene: Scene, { schedule3 }: Recording): ClassifiedMatter['referral'] {
  if (schedule3 === 'no') return 'none'
  if (mustBeReferred(scene)) return 'mandatory'
  const bases = referrals(scene).map(each => detail(each, 'basis'))
  if (bases.includes('mandatory')) return 'mandatory'
  return bases.length > 0 ? 'voluntary' : 'none'
}

function routeOf(scene: Scene, { isComplaint }: Standing): Route | null {
  if (scene.kind !== 'complaint') return null
  if (isComplaint !== 'no') return 'complaint'
  if (scene.matter.aboutConduct === false) return 'consultation'
  const subjects = subjectsOf(scene)
  // An officer nobody has identified yet serves all the same.
  const serving = subjects.length === 0 || subjects.some(each => serves(each, scene))
  return serving ? 'consider-conduct-matter' : 'log-and-signpost'
}

function serves({ id, kind, leftOn }: Person, { here }: Scene): boolean {
  const left = named(here, 'officer-left').some(({ happening }) =>
    listed(happening.about).includes(id),
  )
  const outsider = ['member-of-public', 'clinician', 'organisation'].includes(kind)
  return !outsider && leftOn === undefined && !left
}

function allegationOf(allegation: Allegation, scene: Scene): ClassifiedAllegation {
  const { id, codes } = allegation
  const met = screened(scene).filter(each => each.met === 'yes' && each.allegation === id)
  const abused = (code: Criterion) => met.some(each => each.code === code)
  return {
    id,
    codes: codes ?? [],
    suggestedCodes: [
      ...discriminationCodes(allegation),
      ...(abused('M4a') ? ['G2'] : []),
      ...(abused('M4b') ? ['G3'] : []),
    ],
    equalityAct: equalityActOf(allegation, scene),
    standards: standardsOf(allegation),
  }
}
