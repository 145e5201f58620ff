/** Whether a conviction makes the conduct gross misconduct, whatever else is found. */
import { concernsPerson } from '../engine/concerning.ts'
import type { Scene } from '../engine/scene.ts'
import { detail, named } from '../engine/timeline.ts'
import type { Overlay } from '../vocabulary.ts'

/** Convicted of an offence triable only on indictment, where the amendments of 2025 reach it. */
export function convictionDeemed(scene: Scene, overlays: readonly Overlay[]): boolean {
  const { person } = scene
  if (!person || !overlays.includes('a25-part-3')) return false
  return named(scene.here, 'convicted').some(
    each => detail(each, 'indictableOnly') === true && concernsPerson(person, each, scene.lawCase),
  )
}
