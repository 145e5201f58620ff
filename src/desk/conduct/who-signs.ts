/** Whoever does what only a named person can. */
import type { PersonId } from '#kernel'
import type { As } from '../who.ts'

/** Only staff are ever let to these verbs. */
export function whoIs({ actor }: As): PersonId {
  if (actor.type !== 'staff') throw new Error('nobody but staff signs for proceedings')
  return actor.person
}
