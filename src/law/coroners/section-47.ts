/** Who has a place of their own before the coroner: Coroners and Justice Act 2009, section 47. */
import type { Person } from '../format/case.ts'

export type Relation = NonNullable<Person['relation']>['as']

/** Section 47(2)(a): the family, of any age. */
export const familyBeforeCoroner: readonly Relation[] = [
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
]
/** Section 47(2)(b) to (m), as far as a relation alone shows it. */
const others: readonly Relation[] = ['insurer']

/** By what they were to the dead; a partner only where the two lived as an enduring couple. */
export function hasPlaceBeforeCoroner({ relation }: Person, dead: readonly string[]): boolean {
  if (!relation || !dead.includes(relation.to)) return false
  const apart = relation.enduring === false || relation.livingTogether === false
  if (relation.as === 'partner' && apart) return false
  return familyBeforeCoroner.includes(relation.as) || others.includes(relation.as)
}
