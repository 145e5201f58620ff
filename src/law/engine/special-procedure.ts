/**
 * From when the special procedure governs the investigation of one person's conduct.
 *
 * Of a complaint, once a crime or behaviour that would justify discipline is indicated; of a
 * recordable conduct matter, at once. Either way not before there is an investigation.
 */

import type { Scene } from './scene.ts'
import { holds, inOrder, listed, named, type Occurred } from './timeline.ts'

/** The later of what it takes, or undefined where one is wanting. Asked of one person's scene. */
export function specialBegins(scene: Scene): Occurred | undefined {
  const [investigated] = inOrder(
    named(scene.here, 'investigation-form-decided', 'investigator-appointed'),
  )
  if (!investigated) return undefined
  if (scene.kind === 'conduct-matter') {
    const [converted] = inOrder(named(scene.here, 'converted-to-conduct-matter'))
    return later(investigated, converted ?? investigated)
  }
  if (scene.kind !== 'complaint') return undefined
  const [indicated] = inOrder(indications(scene))
  return indicated && later(indicated, investigated)
}

/** What appeared about this person of crime or discipline: Article 2 or 3 alone is not enough. */
function indications(scene: Scene): readonly Occurred[] {
  return named(scene.here, 'indication-appeared').filter(
    each =>
      holds(each, { detail: 'of', is: ['crime', 'disciplinary'] }) && isAboutPerson(each, scene),
  )
}

/** It names them, or an allegation about them, or nobody in particular. */
function isAboutPerson({ happening }: Occurred, { person, allegations }: Scene): boolean {
  const about = listed(happening.about)
  if (about.length === 0 || !person) return true
  const alleged = allegations.filter(({ id }) => about.includes(id))
  return (
    about.includes(person.id) ||
    alleged.some(allegation => !allegation.about || allegation.about.includes(person.id))
  )
}

function later(one: Occurred, other: Occurred): Occurred {
  return inOrder([one, other]).at(-1) ?? one
}
