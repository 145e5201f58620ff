/** Who bears a duty that names no fixed body, and who can do what a rule asks for. */
import type { Day } from '#kernel'
import type { Bearer, DutyRule } from '../duty.ts'
import type { Body } from '../format/case.ts'
import type { Role } from '../vocabulary.ts'
import { delegatedTo, isServing, type Party, partyFor, speaksAs } from './parties.ts'
import { reviewIn } from './review.ts'
import type { Scene } from './scene.ts'
import { listed, type Occurred } from './timeline.ts'

/** Who bears it that day; `receiver` is whoever the happening it began with was addressed to. */
export function bearerOf({ bearer }: DutyRule, scene: Scene, on: Day, receiver?: Party): Party {
  switch (bearer) {
    case 'receiver':
    case 'recommendation-recipient':
      return receiver ?? { role: 'recommendation-recipient', id: null }
    default:
      return roleIn(scene, bearer, on)
  }
}

/** Who holds a role, the body that decides the review among them. */
export function roleIn(scene: Scene, role: Exclude<Bearer, 'receiver'>, on: Day): Party {
  return role === 'relevant-review-body'
    ? { role, id: reviewIn(scene).bodyId }
    : partyFor(role, scene, on)
}

const roles: Readonly<Partial<Record<Body['kind'], Role>>> = {
  'police-force': 'chief-officer',
  'local-policing-body': 'local-policing-body',
  'director-general': 'director-general',
}

/** Everyone who bears a duty because something was addressed to them. */
export function receiversOf(
  { bearer }: DutyRule,
  { happening }: Occurred,
  scene: Scene,
): readonly Party[] {
  if (bearer !== 'receiver' && bearer !== 'recommendation-recipient') return []
  return listed(happening.to).flatMap(to => {
    if (bearer === 'recommendation-recipient') return [{ role: bearer, id: to }]
    const kind = scene.lawCase.bodies.find(({ id }) => id === to)?.kind
    const role = (kind && roles[kind]) ?? Object.values(roles).find(each => each === to)
    return role ? [kind ? { role, id: to } : partyFor(role, scene, scene.on)] : []
  })
}

/** A rule as it is borne here; `receiver` where those bear it whom its start was addressed to. */
export type Bearing = Readonly<{ rule: DutyRule; scene: Scene; receiver: Party | undefined }>

/** Whether it was done by one of these; `bearer` is whoever bore the duty on that day. */
export function isDoneBy(
  by: readonly (Role | 'bearer')[],
  { happening, span }: Occurred,
  { rule, scene, receiver }: Bearing,
): boolean {
  const day = span?.[1] ?? scene.on
  return by.some(role => {
    if (role === 'appropriate-authority' && isDelegate(happening.by, scene, day)) return true
    if (role !== 'bearer') return actsAs(happening.by, role, scene)
    if (receiver) return isReceiver(happening.by, receiver, scene)
    return actsAs(happening.by, bearerOf(rule, scene, day).role, scene)
  })
}

/** It acts for the authority while the running of the proceedings is delegated to it. */
function isDelegate(who: string | undefined, scene: Scene, on: Day): boolean {
  const force = who === undefined ? undefined : delegatedTo(scene, on)
  return force !== undefined && who !== undefined && isReceiver(who, delegate(force), scene)
}
const delegate = (id: string): Party => ({ role: 'delegated-authority', id })

/** The review body acts under that name, and as the body it is. */
function actsAs(who: string | undefined, role: Role, scene: Scene): boolean {
  if (who === undefined || speaksAs(who, role, scene)) return true
  const body = role === 'relevant-review-body' ? reviewIn(scene).body : null
  return body !== null && speaksAs(who, body, scene)
}

function isReceiver(who: string | undefined, { role, id }: Party, scene: Scene): boolean {
  if (who === undefined || who === id || who === role) return true
  return id !== null && isServing(who, id, scene)
}

/** Whether it was addressed to one of these. */
export function isAddressedTo(to: readonly Role[], { happening }: Occurred, scene: Scene): boolean {
  return listed(happening.to).some(each => to.some(role => actsAs(each, role, scene)))
}
