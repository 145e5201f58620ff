/** Who bears a duty, and who can act for whom. */
import type { Day } from '#kernel'
import type { Person } from '../format/case.ts'
import type { Role } from '../vocabulary.ts'
import { coronerIn, isCoroner, onlyBody } from './coroner.ts'
import type { Scene } from './scene.ts'
import { detail, inOrder, listed, named, type Occurred } from './timeline.ts'

export type Party = Readonly<{ role: Role; id: string | null }>

/** Someone of this case: a body's id where the case names one. */
export function partyFor(bearer: Role | 'handler', scene: Scene, on: Day): Party {
  switch (bearer) {
    case 'handler':
      return handlerOn(scene, on)
    case 'appropriate-authority':
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
    case 'complainant':
    case 'representative':
      return { role: bearer, id: scene.matter.complainant ?? null }
    default:
      return { role: bearer, id: null }
  }
}

/** The appropriate authority: derived from who is complained of, never typed in. */
export function authorityOf(scene: Scene): Party {
  return chiefOfficerComplainedOf(scene)
    ? { role: 'local-policing-body', id: localPolicingBody(scene) }
    : { role: 'chief-officer', id: scene.matter.force }
}

/**
 * A chief officer, or someone acting as one. The Met Deputy Commissioner is not the chief there.
 */
export function chiefOfficerComplainedOf(scene: Scene): boolean {
  return subjectsOf(scene).some(
    ({ rankBand, rank, acting }) =>
      rankBand === 'chief' && (rank !== 'deputy-commissioner' || acting === true),
  )
}

/** A chief officer or the Metropolitan Deputy Commissioner, whom some rules name as well. */
export function chiefRankComplainedOf(scene: Scene): boolean {
  return subjectsOf(scene).some(({ rankBand }) => rankBand === 'chief')
}

function onlyOne<Each>(of: readonly Each[]): Each | undefined {
  return of.length === 1 ? of[0] : undefined
}

export function subjectsOf({ lawCase, matter }: Scene): readonly Person[] {
  if (matter.aboutConduct === false) return []
  return lawCase.people.filter(({ id }) => matter.subjects.includes(id))
}

/** The Director General once the form is directed or independent, unless it was sent back since. */
function handlerOn(scene: Scene, on: Day): Party {
  const turns = named(scene.here, 'investigation-form-decided', 'dg-referred-back').filter(
    turn => turn.span && turn.span[1] <= on && canTurn(turn, scene),
  )
  const last = inOrder(turns).at(-1)
  const form = last && detail(last, 'form')
  return form === 'directed' || form === 'independent'
    ? { role: 'director-general', id: directorGeneral(scene) }
    : { role: 'appropriate-authority', id: authorityOf(scene).id }
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
 * for
 * it, save the person complained of; where nobody is named the act is taken as done by who could.
 */
export function speaksFor(who: string | undefined, roles: readonly Role[], scene: Scene): boolean {
  if (who === undefined) return true
  return roles.some(role => {
    if (who === role) return true
    if (role === 'investigator') return appointed(scene).has(who)
    if (role === 'complainant') return complainants(scene).includes(who)
    // The coroner an investigation was taken from acted lawfully until then.
    if (role === 'coroner' && isCoroner(who, scene)) return true
    const id = partyFor(role, scene, scene.on).id
    if (role === 'appropriate-authority' && who === authorityOf(scene).role) return true
    if (role === authorityOf(scene).role && who === 'appropriate-authority') return true
    return id !== null && (who === id || isServing(who, id, scene))
  })
}

/** Someone of a body, save the person complained of. */
export function isServing(who: string, body: string, { lawCase, matter }: Scene): boolean {
  if (matter.subjects.includes(who)) return false
  return lawCase.people.some(person => person.id === who && person.body === body)
}

/** Ids and roles of whoever complains, and of the person they complain for. */
export function complainants({ matter }: Scene): readonly string[] {
  const ids = [matter.complainant, matter.actingFor].filter(id => id !== undefined)
  return ['complainant', 'representative', ...ids]
}

function appointed({ here }: Scene): ReadonlySet<string> {
  const appointed = named(here, 'investigator-appointed')
  return new Set(appointed.flatMap(({ happening }) => listed(happening.about)))
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
