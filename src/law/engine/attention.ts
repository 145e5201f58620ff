/** When an allegation against somebody first came to attention, and what it arrived beside. */
import type { Day } from '#kernel'
import { handlingEnds, relatingLinks } from '../complaints-and-misconduct-2020/regulation-2.ts'
import type { Person } from '../format/case.ts'
import { linkedBy, type Scene, sceneOf } from './scene.ts'
import { type Bounds, holds, inOrder, listed, named, type Occurred } from './timeline.ts'

/** The first day or days on which a matter was made or came to attention. */
function arrivalOf(here: readonly Occurred[]): Bounds | undefined {
  const begun = named(here, 'complaint-made', 'complaint-received', 'came-to-attention')
  return inOrder(begun)[0]?.span
}

/**
 * The first day or days on which what is alleged against the person came to attention: of somebody
 * whom only a later allegation is about, the day of that one.
 */
export function attentionOf(scene: Scene): Bounds | undefined {
  const { here, matter, person, lawCase } = scene
  if (!person || matter.allegations.every(({ about }) => !about?.length)) return arrivalOf(here)
  const against = matter.allegations.filter(
    ({ about }) => !about?.length || about.includes(person.id),
  )
  const later = new Set(
    lawCase.happenings
      .filter(({ happened }) => happened === 'allegation-made')
      .flatMap(({ about }) => listed(about)),
  )
  if (against.length === 0 || against.some(({ id }) => !later.has(id))) return arrivalOf(here)
  const made = named(here, 'allegation-made').filter(({ happening }) =>
    listed(happening.about).some(id => against.some(allegation => allegation.id === id)),
  )
  return inOrder(made)[0]?.span
}

/** Whether `when` is before or since a day, or may be either. */
export function sinceDay([first, last]: Bounds, day: Day): 'before' | 'since' | 'straddles' {
  if (last < day) return 'before'
  return first >= day ? 'since' : 'straddles'
}

/**
 * Days on which an older allegation about the same matter came to attention, still being handled
 * when this one arrived: against anyone, or against this person only.
 */
export function openBefore(scene: Scene, person: Person, against: 'anyone' | 'them') {
  const when = attentionOf(scene)
  if (!when) return []
  const linked = linkedBy(scene, relatingLinks)
  const related = scene.others().filter(({ matter }) => linked.includes(matter.id))
  const same = {
    ...scene,
    here: scene.everywhere.filter(({ matter }) => matter === scene.matter.id),
  }
  const found: Bounds[] = []
  for (const other of against === 'anyone' ? [same, ...related] : related) {
    const theirs = other.matter.subjects.includes(person.id)
    if (against === 'them' && !theirs) continue
    const its = theirs && other !== same ? sceneOf(person, other) : other
    const came = against === 'anyone' ? arrivalOf(its.here) : attentionOf(its)
    if (came && came[0] <= when[0] && !endedBefore(its, when[0])) found.push(came)
  }
  return found
}

/** It stopped being handled before a day. On that very day, it was still handled. */
export function endedBefore({ here }: Scene, day: Day): boolean {
  return handlingEnds.some(end =>
    named(here, end.happened).some(
      each =>
        holds(each, 'where' in end ? end.where : undefined) && each.span && each.span[1] < day,
    ),
  )
}
