/**
 * Which provisions of the Equality Act 2010 an allegation engages, and the codes it suggests.
 *
 * Taken at face value, in the order the Act is read. That none is engaged never ends a complaint:
 * the Standards of Professional Behaviour, recording and referral are asked all the same.
 */
import { addMonths, type Day } from '#kernel'
import { adultAge } from '../complaints-and-misconduct-2020/regulation-36.ts'
import type { Scene } from '../engine/scene.ts'
import { inOrder, listed, named } from '../engine/timeline.ts'
import type { Allegation } from '../format/case.ts'
import { allCharacteristics, type Feature } from '../vocabulary.ts'

type Characteristic = (typeof allCharacteristics)[number]

export const allEqualityProvisions = [
  's13',
  's15',
  's19',
  's20',
  's26(1)',
  's26(2)',
  's26(3)',
  's27',
] as const
export type EqualityProvision = (typeof allEqualityProvisions)[number]

/** Standards every allegation of discrimination is measured by, whatever the Act answers. */
export type Standard = 'equality-and-diversity' | 'authority-respect-and-courtesy'
const standardsOfDiscrimination = [
  'equality-and-diversity',
  'authority-respect-and-courtesy',
] as const

/** s.26(5): harassment reaches neither marriage nor pregnancy. */
const noHarassment: readonly Characteristic[] = [
  'pregnancy-and-maternity',
  'marriage-and-civil-partnership',
]
/**
 * s.29(8): nor, in a service or public function, these. What the police do to the public is one or
 * the other, so only an answer that it was neither lets them back in.
 */
const noHarassmentInPublicFunctions: readonly Characteristic[] = [
  'religion-or-belief',
  'sexual-orientation',
]

/** s.26(3)(a): conduct of a sexual nature, or related to one of these. */
const advances: readonly Characteristic[] = ['sex', 'gender-reassignment']

/**
 * What the facts alleged engage. s.26(3) is asked about where both of its halves are alleged, the
 * conduct and the worse treatment: that one came of rejecting the other, or of putting up with it,
 * is for a person to find.
 */
export function equalityActOf(
  { id, features }: Allegation,
  scene: Scene,
): readonly EqualityProvision[] {
  if (!features) return []
  const alleged = (feature: Feature) => features[feature] === true
  const inPublic = alleged('publicFunction')
  const protectedBy = (features.discriminationOn ?? []).filter(
    each => each !== 'other' && (!inPublic || inPartThree(each, id, scene)),
  )
  const perhapsPublic = features.publicFunction !== false
  const harassable = protectedBy.filter(
    each =>
      !noHarassment.includes(each) &&
      !(perhapsPublic && noHarassmentInPublicFunctions.includes(each)),
  )
  const indirect = protectedBy.filter(each => each !== 'pregnancy-and-maternity')
  const advance =
    alleged('sexualUnwantedConduct') ||
    (alleged('relatedUnwantedConduct') && harassable.some(each => advances.includes(each)))
  const engaged: Readonly<Record<EqualityProvision, boolean>> = {
    s13: alleged('lessFavourableTreatment') && protectedBy.length > 0,
    s15: alleged('disabilityConsequence'),
    s19: alleged('neutralPractice') && indirect.length > 0,
    s20: alleged('adjustmentNotMade'),
    's26(1)': alleged('relatedUnwantedConduct') && harassable.length > 0,
    's26(2)': alleged('sexualUnwantedConduct'),
    's26(3)': advance && alleged('lessFavourableTreatment'),
    s27: alleged('detrimentForComplaining'),
  }
  return allEqualityProvisions.filter(each => engaged[each])
}

/** s.28(1): Part 3 leaves out marriage and civil partnership, and age under eighteen. */
function inPartThree(characteristic: Characteristic, id: string, scene: Scene): boolean {
  const { lawCase, matter } = scene
  if (characteristic === 'marriage-and-civil-partnership') return false
  if (characteristic !== 'age') return true
  const whose = matter.actingFor ?? matter.affected ?? matter.complainant
  const born = lawCase.people.find(person => person.id === whose)?.born
  return !born || addMonths(born, 12 * adultAge) <= dayOfIt(id, scene)
}

/** The day of what is alleged, else the day it was complained of. */
function dayOfIt(allegation: string, { here, on }: Scene): Day {
  const done = named(here, 'conduct-occurred').filter(({ happening }) => {
    const about = listed(happening.about)
    return about.length === 0 || about.includes(allegation)
  })
  const [first] = inOrder([...done, ...named(here, 'complaint-made')])
  return first?.span?.[0] ?? on
}

/** An allegation of discrimination: by what is alleged, or by the code a person chose. */
export function standardsOf({ features, codes }: Allegation): readonly Standard[] {
  const alleged = (features?.discriminationOn ?? []).length > 0
  const coded = (codes ?? []).some(code => code.startsWith('F'))
  return alleged || coded ? standardsOfDiscrimination : []
}

/** F1 to F10, one for each characteristic, beside whatever the act itself is coded as. */
export function discriminationCodes({ features }: Allegation): readonly string[] {
  return allCharacteristics.flatMap((each, at) =>
    features?.discriminationOn?.includes(each) ? [`F${at + 1}`] : [],
  )
}
