/**
 * To whom a coroner owes notice: those the coroner knows of, and nobody else. Where nobody has been
 * made known the duty is there all the same, to somebody the case cannot name yet. A rule of the
 * house looks wider: at everybody who could have a place before the coroner.
 */
import type { Day } from '#kernel'
import { hasPlaceBeforeCoroner } from '../coroners/section-47.ts'
import type { DutyRule } from '../duty.ts'
import type { Recipient } from './recipients.ts'
import type { Scene } from './scene.ts'
import { inOrder, listed, named, type Occurred } from './timeline.ts'

const role = 'coroner-interested-person'
const nobodyYet: Recipient = {
  role,
  id: null,
  names: [role],
  because: [{ fact: 'nobody has been made known to the coroner', rule: 'inquest.known-trap' }],
}

export function beforeTheCoroner(rule: DutyRule, scene: Scene): readonly Recipient[] {
  const known = knownToCoroner(scene)
  const ids = new Set([
    ...known.keys(),
    ...askers(rule, scene),
    ...(rule.roster ? roster(scene) : []),
  ])
  if (ids.size === 0) return [nobodyYet]
  return [...ids].map(id => {
    const since = known.get(id)
    return {
      role,
      id,
      names: [role, id],
      because: since?.because ?? [],
      ...(since?.day && !rule.roster ? { known: since.day } : {}),
      ...(ids.size === 1 ? { sole: true as const } : {}),
    }
  })
}

type Known = Readonly<{ day: Day | undefined; because: Recipient['because'] }>

/** Everyone the coroner's office has acknowledged, from the first day it did. */
function knownToCoroner(scene: Scene): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>()
  const here = aboutTheDeath(scene)
  for (const each of inOrder(here.filter(is('made-known-to-coroner'))))
    for (const id of listed(each.happening.about)) {
      const when = each.bounds?.[1]
      const because = [
        { happening: each.happening.happened, when: when ?? null, rule: 'inquest.known-trap' },
      ]
      if (!found.has(id)) found.set(id, { day: when, because })
    }
  return found
}

function is(name: Occurred['happening']['happened']) {
  return ({ happening }: Occurred) => happening.happened === name
}

/** This matter and those it arises from or belongs with: one death, one family. */
function aboutTheDeath({ everywhere, matter, lawCase }: Scene): readonly Occurred[] {
  const linked = (lawCase.links ?? []).flatMap(({ from, to }) =>
    from === matter.id ? [to] : to === matter.id ? [from] : [],
  )
  return everywhere.filter(each => each.matter === matter.id || linked.includes(each.matter ?? ''))
}

/** Whoever did what the duty begins with, such as asking for documents. */
function askers({ runsFrom }: DutyRule, { here }: Scene): readonly string[] {
  return runsFrom
    .filter(({ byRecipient }) => byRecipient)
    .flatMap(({ happenings }) => named(here, ...happenings))
    .flatMap(({ happening }) => happening.by ?? [])
}

/** Everyone of the case who has a place before the coroner by what they were to the dead. */
function roster({ lawCase, matter }: Scene): readonly string[] {
  const dead = lawCase.matters
    .filter(({ id }) => id === matter.id || isLinked(lawCase.links ?? [], id, matter.id))
    .flatMap(({ deceased }) => deceased ?? [])
  return lawCase.people.filter(person => hasPlaceBeforeCoroner(person, dead)).map(({ id }) => id)
}

function isLinked(links: NonNullable<Scene['lawCase']['links']>, one: string, other: string) {
  return links.some(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  )
}
