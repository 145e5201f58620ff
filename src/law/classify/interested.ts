/**
 * Who has a place of their own in a matter about a death or serious injury: two registers, under
 * two Acts, which differ. A sister is heard by the coroner as of right, and comes into the
 * complaints system only by a decision.
 */
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
type Relation = NonNullable<Person['relation']>['as']

/** Section 47(2)(a), and the life insurer of (b) to (m). */
const beforeTheCoroner: readonly Relation[] = [
  'spouse',
  'civil-partner',
  'partner',
  'parent',
  'child',
  'sibling',
  'half-sibling',
  'grandparent',
  'grandchild',
  'child-of-sibling',
  'step-parent',
  'insurer',
]
const family: readonly Relation[] = [
  ...beforeTheCoroner.filter(each => each !== 'insurer'),
  'former-fiance',
]
const serving: readonly Person['kind'][] = [
  'officer',
  'special-constable',
  'staff',
  'volunteer',
  'contractor',
]

/** Everyone outside the police in a case about someone who died or was hurt, on both registers. */
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
    .filter(({ id, kind }) => !serving.includes(kind) && !dead.includes(id))
    .map(person => ({
      person: person.id,
      pra: underReformAct(person, scenes, [...dead, ...hurt]),
      coroner: automaticBefore(person, dead) ? 'automatic' : 'no',
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

/** A partner counts only where the two lived together as an enduring couple. */
function automaticBefore({ relation }: Person, dead: readonly string[]): boolean {
  if (!relation || !dead.includes(relation.to)) return false
  if (
    relation.as === 'partner' &&
    (relation.enduring === false || relation.livingTogether === false)
  )
    return false
  return beforeTheCoroner.includes(relation.as)
}
