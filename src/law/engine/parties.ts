/** Who bears a duty, and who can act for whom. */
import type { Day } from '#kernel'
import type { Bearer } from '../duty.ts'
import type { Person } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Role } from '../vocabulary.ts'
import { coronerIn, coronersOf, onlyBody } from './coroner.ts'
import { once } from './once.ts'
import type { Scene } from './scene.ts'
import { detail, inOrder, listed, named, type Occurred } from './timeline.ts'

export type Party = Readonly<{ role: Role; id: string | null }>

/** Someone of this case: a body's id where the case names one. */
export function partyFor(bearer: Exclude<Bearer, 'receiver'>, scene: Scene, on: Day): Party {
  switch (bearer) {
    case 'handler':
      return handlerOn(scene, on)
    case 'presenter':
      return presenterOn(scene, on)
    case 'conducting-authority':
      return conductorOn(scene, on)
    case 'appropriate-authority':
    case 'originating-authority':
      return { role: bearer, id: authorityOf(scene).id }
    case 'chief-officer':
      return { role: bearer, id: scene.matter.force }
    case 'local-policing-body':
      return { role: bearer, id: localPolicingBody(scene) }
    case 'director-general':
      return { role: bearer, id: directorGeneral(scene) }
    case 'officer':
    case 'former-officer':
    case 'staff-member':
    case 'appellant':
      return { role: bearer, id: (scene.person ?? onlyOne(subjectsOf(scene)))?.id ?? null }
    case 'coroner':
      return { role: bearer, id: coronerIn(scene) }
    case 'inspectorate':
    case 'college':
      return { role: bearer, id: onlyBody(bearer, scene) }
    case 'data-controller':
      return { role: bearer, id: scene.matter.force }
    case 'family-liaison':
      return { role: bearer, id: handlerOn(scene, on).id }
    case 'investigator':
      return { role: bearer, id: chosen(scene, 'investigator-appointed').at(-1) ?? null }
    case 'police-friend':
      return { role: bearer, id: chosen(scene, 'police-friend-chosen').at(-1) ?? null }
    case 'complainant':
    case 'representative':
      return { role: bearer, id: scene.matter.complainant ?? null }
    // Where the chief officer appeals, the policing body names somebody else to answer.
    case 'respondent':
      return { role: bearer, id: chiefOfficerComplainedOf(scene) ? null : scene.matter.force }
    default:
      return { role: bearer, id: null }
  }
}

/** The appropriate authority: derived from who is complained of, never typed in. */
export const authorityOf = once(
  (scene: Scene): Party =>
    chiefOfficerComplainedOf(scene)
      ? { role: 'local-policing-body', id: localPolicingBody(scene) }
      : { role: 'chief-officer', id: scene.matter.force },
)

/**
 * A chief officer, or someone acting as one. The Met Deputy Commissioner is not the chief there.
 */
export const chiefOfficerComplainedOf = once((scene: Scene): boolean =>
  subjectsOf(scene).some(isChiefOfficer),
)

/** A chief officer, or someone acting as one. */
export function isChiefOfficer({ rankBand, rank, acting }: Person): boolean {
  return rankBand === 'chief' && (rank !== 'deputy-commissioner' || acting === true)
}

/** A chief officer or the Metropolitan Deputy Commissioner, whom some rules name as well. */
export function chiefRankComplainedOf(scene: Scene): boolean {
  return subjectsOf(scene).some(({ rankBand }) => rankBand === 'chief')
}

function onlyOne<Each>(of: readonly Each[]): Each | undefined {
  return of.length === 1 ? of[0] : undefined
}

export const subjectsOf = once(({ lawCase, matter }: Scene): readonly Person[] => {
  if (matter.aboutConduct === false) return []
  return lawCase.people.filter(({ id }) => matter.subjects.includes(id))
})

/** The Director General once the form is directed or independent, unless it was sent back since. */
function handlerOn(scene: Scene, on: Day): Party {
  const form = formOn(scene, on)
  return form === 'directed' || form === 'independent'
    ? { role: 'director-general', id: directorGeneral(scene) }
    : { role: 'appropriate-authority', id: authorityOf(scene).id }
}

/** The form of the investigation that day; undefined where none is decided, or it was sent back. */
export function formOn(scene: Scene, on: Day): string | undefined {
  const last = turnsOf(scene).findLast(({ span }) => span && span[1] <= on)
  const form = last && detail(last, 'form')
  return typeof form === 'string' ? form : undefined
}

const turnsOf = once((scene: Scene) =>
  inOrder(
    named(scene.here, 'investigation-form-decided', 'dg-referred-back').filter(turn =>
      canTurn(turn, scene),
    ),
  ),
)

/** Who presents the case against the officer: the Director General once they have decided to. */
function presenterOn(scene: Scene, on: Day): Party {
  return decisionsToPresent(scene).some(({ span }) => !span || span[1] <= on)
    ? { role: 'director-general', id: directorGeneral(scene) }
    : conductorOn(scene, on)
}

/** Who runs the proceedings: the force they were delegated to, until they are taken back. */
function conductorOn(scene: Scene, on: Day): Party {
  const id = delegatedTo(scene, on)
  return id === undefined
    ? { role: 'appropriate-authority', id: authorityOf(scene).id }
    : { role: 'delegated-authority', id }
}

/** The force that ran the proceedings that day for the authority they began with. */
export function delegatedTo(scene: Scene, on: Day): string | undefined {
  const last = delegations(scene).findLast(({ span }) => span && span[1] <= on)?.happening
  return last?.happened === 'proceedings-delegated' ? listed(last.to)[0] : undefined
}

/** Given and taken back by the authority it is of, and never given to itself. */
const delegations = once((scene: Scene): readonly Occurred[] => {
  const own = authorityOf(scene).id
  return inOrder(
    named(scene.here, 'proceedings-delegated', 'proceedings-delegation-ended').filter(
      ({ happening: { by, to } }) =>
        speaksFor(by, ['originating-authority', 'appropriate-authority'], scene) &&
        !listed(to).some(one => one === own),
    ),
  )
})

/** Whether the Director General was presenting the case by the end of that day. */
export function presents(scene: Scene, at: Occurred): boolean {
  return decisionsToPresent(scene).some(({ span }) => !span || !at.span || span[0] <= at.span[1])
}

function decisionsToPresent(scene: Scene): readonly Occurred[] {
  return named(scene.here, 'dg-decided-to-present').filter(({ happening }) =>
    speaksFor(happening.by, ['director-general'], scene),
  )
}

/** Forms of investigation decided by whoever could decide them. */
export function formsDecided(scene: Scene): readonly Occurred[] {
  return named(scene.here, 'investigation-form-decided').filter(form => canTurn(form, scene))
}

/** Only the Director General takes a matter over, or sends it back. */
function canTurn(turn: Occurred, scene: Scene): boolean {
  const local = detail(turn, 'form') === 'local'
  const able: Role[] = local ? ['appropriate-authority', 'director-general'] : ['director-general']
  return speaksFor(turn.happening.by, able, scene)
}

/**
 * Whether `who` (an id, a role, or nobody named) can act as one of these. Someone of a body acts
 * for it, save the person complained of; where nobody is named, the act is taken as done by whoever
 * could do it.
 */
export function speaksFor(who: string | undefined, roles: readonly Role[], scene: Scene): boolean {
  return who === undefined || roles.some(role => speaksAs(who, role, scene))
}

/** Whether `who`, an id or a role, can act as this one. */
export function speaksAs(who: string, role: Role, scene: Scene): boolean {
  return who === role || speakersFor(role, scene).has(who)
}

const speakers = once((_: Scene) => new Map<Role, ReadonlySet<string>>())

/** Ids and roles that can act as this one, worked out once for a scene. */
function speakersFor(role: Role, scene: Scene): ReadonlySet<string> {
  const known = speakers(scene)
  const before = known.get(role)
  if (before) return before
  const found = new Set(whoSpeaksFor(role, scene))
  known.set(role, found)
  return found
}

function whoSpeaksFor(role: Role, scene: Scene): readonly string[] {
  const { id } = partyFor(role, scene, scene.on)
  const authority = authorityOf(scene).role
  return [
    role,
    ...inPerson(role, scene),
    ...(role === 'appropriate-authority' ? [authority] : []),
    ...(role === authority ? ['appropriate-authority'] : []),
    ...(id === null ? [] : [id, ...servingIn(id, scene)]),
  ]
}

/** Those who came to act as one by something that happened, or by what they are. */
function inPerson(role: Role, scene: Scene): Iterable<string> {
  switch (role) {
    case 'investigator':
      return chosen(scene, 'investigator-appointed')
    case 'police-friend':
      return chosen(scene, 'police-friend-chosen')
    case 'chair':
      return chairing(scene)
    case 'complainant':
      return complainants(scene)
    case 'delegated-authority':
      return delegations(scene).flatMap(({ happening }) => listed(happening.to))
    // The coroner an investigation was taken from acted lawfully until then.
    case 'coroner':
      return coronersOf(scene)
    default:
      return []
  }
}

/** Someone of a body, save the person complained of. */
export function isServing(who: string, body: string, scene: Scene): boolean {
  return servingIn(body, scene).includes(who)
}

function servingIn(body: string, { lawCase, matter }: Scene): readonly string[] {
  return lawCase.people
    .filter(person => person.body === body && !matter.subjects.includes(person.id))
    .map(({ id }) => id)
}

/** Ids and roles of whoever complains, and of the person they complain for. */
export function complainants({ matter }: Scene): readonly string[] {
  const ids = [matter.complainant, matter.actingFor].filter(id => id !== undefined)
  return ['complainant', 'representative', ...ids]
}

/** Whom these appointed or chose, the last of them last. */
function chosen({ here }: Scene, by: HappeningName): readonly string[] {
  return inOrder(named(here, by)).flatMap(({ happening }) => listed(happening.about))
}

/** Whom the chief officer delegated the chair to. */
function chairing({ here }: Scene): ReadonlySet<string> {
  const delegated = named(here, 'chairing-delegated')
  return new Set(delegated.flatMap(({ happening }) => listed(happening.to)))
}

function localPolicingBody({ lawCase, matter }: Scene): string | null {
  const all = lawCase.bodies.filter(({ kind }) => kind === 'local-policing-body')
  const own = all.find(({ force }) => force === matter.force)
  const only = all.length === 1 && all[0]?.force === undefined ? all[0] : undefined
  return (own ?? only)?.id ?? null
}

function directorGeneral({ lawCase }: Scene): string | null {
  return lawCase.bodies.find(({ kind }) => kind === 'director-general')?.id ?? null
}
