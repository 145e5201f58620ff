/** Which body of a case is the coroner, and who else holds an office that only one body can. */
import type { Scene } from './scene.ts'
import { inOrder, listed, named } from './timeline.ts'

/** Whoever took the investigation over last, else was told of the death, else the only coroner. */
export function coronerIn(scene: Scene): string | null {
  const turns = inOrder(
    named(scene.here, 'death-reported-to-coroner', 'coroner-investigation-transferred'),
  )
  const taken = turns.flatMap(({ happening }) => listed(happening.to))
  const coroners = coronersOf(scene)
  return taken.findLast(id => coroners.includes(id)) ?? onlyBody('coroner', scene)
}

export function coronersOf({ lawCase }: Scene): readonly string[] {
  return lawCase.bodies.filter(({ kind }) => kind === 'coroner').map(({ id }) => id)
}

/** The one body of this kind, where there is just one. */
export function onlyBody(
  kind: 'coroner' | 'inspectorate' | 'college',
  { lawCase }: Scene,
): string | null {
  const [one, ...more] = lawCase.bodies.filter(each => each.kind === kind)
  return one && more.length === 0 ? one.id : null
}
