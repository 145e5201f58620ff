/**
 * Who has a place of their own in a matter about a death or serious injury: two registers, under
 * two Acts, which differ. A sister is heard by the coroner as of right, and comes into the
 * complaints system only by a decision.
 */
import {
  familyBeforeCoroner,
  hasPlaceBeforeCoroner,
  type Relation,
} from '../coroners/section-47.ts'
import { interest } from '../engine/recipients.ts'
import type { Scene } from '../engine/scene.ts'
import { listed, named } from '../engine/timeline.ts'
import type { Person } from '../format/case.ts'
import { interestedByDecision, interestedByInjury } from '../police-reform-act-2002/section-21.ts'

export type InterestedPerson = Readonly<{
  person: string
  /** Police Reform Act: as of right, by a decision under section 21(3), or not at all. */
  pra: 'automatic' | 'decide' | 'no'
  /** Coroners and Justice Act 2009, section 47. */
  coroner: 'automatic' | 'no'
  knownToCoroner: boolean
}>

const family: readonly Relation[] = [...familyBeforeCoroner, 'former-fiance']
const serving: readonly Person['kind'][] = [
  'officer',
  'special-constable',
  'staff',
  'volunteer',
  'contractor',
]

/**
 * Everyone in a case about someone who died or was hurt, on both registers: those outside the
 * police, and those who serve there but were something to the dead or hurt.
 */
export function interestedPersons(scenes: readonly Scene[]): readonly InterestedPerson[] {
  const [scene] = scenes
  const dead = scenes.flatMap(({ matter }) => matter.deceased ?? [])
  const hurt = scenes.flatMap(({ matter }) => matter.affected ?? [])
  const decided = new Set(
    named(scene?.everywhere ?? [], 'sufficient-interest-decided').flatMap(({ happening }) =>
      listed(happening.about),
    ),
  )
  if (!scene || dead.length + hurt.length + decided.size === 0) return []
  const known = new Set(
    named(scene.everywhere, 'made-known-to-coroner').flatMap(({ happening }) =>
      listed(happening.about),
    ),
  )
  return scene.lawCase.people
    .filter(({ id, kind, relation }) => {
      const theirs = relation !== undefined && [...dead, ...hurt].includes(relation.to)
      return (theirs || !serving.includes(kind)) && !dead.includes(id)
    })
    .map(person => ({
      person: person.id,
      pra: underReformAct(person, scenes, [...dead, ...hurt]),
      coroner: hasPlaceBeforeCoroner(person, dead) ? 'automatic' : 'no',
      knownToCoroner: known.has(person.id),
    }))
}

function underReformAct(
  { id, relation }: Person,
  scenes: readonly Scene[],
  concerned: readonly string[],
): InterestedPerson['pra'] {
  const rules = scenes.map(scene => interest(id, scene))
  if (rules.includes(interestedByInjury.id)) return 'automatic'
  if (rules.includes(interestedByDecision.id)) return 'decide'
  return relation && concerned.includes(relation.to) && family.includes(relation.as)
    ? 'decide'
    : 'no'
}
