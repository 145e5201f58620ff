/** One matter of a case as it stood at the end of a day. */
import type { Day } from '#kernel'
import type { Allegation, LawCase, Matter, Person } from '../format/case.ts'
import type { Calendar } from '../holidays.ts'
import type { MatterKind } from '../vocabulary.ts'
import type { Ask } from './answer.ts'
import { listed, named, type Occurred, occurredBy } from './timeline.ts'

export type Scene = Readonly<{
  lawCase: LawCase
  on: Day
  /** Only what was known by the end of this day, where that was asked. */
  knownOn?: Day
  matter: Matter
  /** What it is that day: a matter can be converted. */
  kind: MatterKind
  /** Allegations made so far. */
  allegations: readonly Allegation[]
  /** What has happened in this matter, and in the whole case. */
  here: readonly Occurred[]
  everywhere: readonly Occurred[]
  /** Every other matter of the case, as it stood the same day. */
  others: () => readonly Scene[]
  /** The working days of another body of law than that of England and Wales. */
  calendar?: Calendar
  /** Where only what concerns one person complained of is read: that person. */
  person?: Person
}>

/** Every matter of a case as it stood, by what was known. */
export function scenesOf(lawCase: LawCase, ask: Ask): readonly Scene[] {
  const everywhere = occurredBy(lawCase, ask)
  const scenes: readonly Scene[] = lawCase.matters.map(matter => {
    const here = everywhere.filter(each => each.matter === matter.id)
    return {
      lawCase,
      on: ask.on,
      ...(ask.knownOn ? { knownOn: ask.knownOn } : {}),
      matter,
      kind: kindOf(matter, here, everywhere, lawCase),
      allegations: allegationsMade(matter, here, lawCase),
      here,
      everywhere,
      others: () => scenes.filter(scene => scene.matter.id !== matter.id),
    }
  })
  return scenes
}

/** Whether the matter has begun: complained of, or come to attention. */
export function hasBegun({ here }: Scene): boolean {
  return named(here, 'complaint-made', 'complaint-received', 'came-to-attention').length > 0
}

/**
 * The matter as it concerns one person complained of: what names another of them, and not this one,
 * is left out. What names none of them concerns them all.
 */
export function sceneOf(person: Person, scene: Scene): Scene {
  const others = new Set(scene.matter.subjects.filter(id => id !== person.id))
  if (others.size === 0) return { ...scene, person }
  const concerns = ({ happening: { by, to, about } }: Occurred) => {
    const named = [...listed(by), ...listed(to), ...listed(about)]
    return named.includes(person.id) || !named.some(id => others.has(id))
  }
  return { ...scene, person, here: scene.here.filter(concerns) }
}

/** Ids of the matters this one is linked to, either way, by one of these kinds of link. */
export function linkedBy({ lawCase, matter }: Scene, kinds: readonly string[]): readonly string[] {
  return (lawCase.links ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ from, to }) => (from === matter.id ? [to] : to === matter.id ? [from] : []))
}

function kindOf(
  matter: Matter,
  here: readonly Occurred[],
  everywhere: readonly Occurred[],
  lawCase: LawCase,
): MatterKind {
  if (named(here, 'converted-to-conduct-matter').length > 0) return 'conduct-matter'
  if (matter.kind !== 'dsi-matter') return matter.kind
  // A death or serious injury stops being a matter of its own once someone complains of it.
  const same = (lawCase.links ?? []).filter(({ kind }) => kind === 'same-matter')
  const complained = named(everywhere, 'complaint-made').some(made =>
    same.some(
      ({ from, to }) =>
        (from === matter.id && to === made.matter) || (to === matter.id && from === made.matter),
    ),
  )
  return complained ? 'complaint' : matter.kind
}

/** All but those that came later than the complaint and have not come yet. */
function allegationsMade(
  matter: Matter,
  here: readonly Occurred[],
  { happenings }: LawCase,
): readonly Allegation[] {
  const later = new Set(
    happenings
      .filter(({ happened }) => happened === 'allegation-made')
      .flatMap(({ about }) => listed(about)),
  )
  const made = new Set(
    named(here, 'allegation-made').flatMap(({ happening }) => listed(happening.about)),
  )
  return matter.allegations.filter(({ id }) => !later.has(id) || made.has(id))
}
