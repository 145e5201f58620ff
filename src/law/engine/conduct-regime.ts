/** Which Conduct Regulations govern one person complained of in a matter, and as amended how. */
import { addMonths, type Day, day } from '#kernel'
import { commencement as amendedOn } from '../amendments-2025/regulation-66.ts'
import { handlingEnds, relatingLinks } from '../complaints-and-misconduct-2020/regulation-2.ts'
import type { Person } from '../format/case.ts'
import type { Confidence, Overlay, Reason } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import type { Reaching } from './reaching.ts'
import { linkedBy, type Scene, sceneOf } from './scene.ts'
import { type Bounds, holds, inOrder, listed, named } from './timeline.ts'

export type ConductBase = 'conduct-2004' | 'conduct-2008' | 'conduct-2012' | 'conduct-2020'

export type ConductRegime = Reaching &
  Readonly<{
    base: ConductBase | null
    /** Null where it cannot be told. */
    covered: boolean | null
    /** For somebody who has left: on which ground they are still covered. */
    condition: 'A' | 'B' | 'C' | 'none' | null
  }>

const bases: readonly (readonly [from: Day, base: ConductBase])[] = [
  [day('2020-02-01'), 'conduct-2020'],
  [day('2012-11-22'), 'conduct-2012'],
  [day('2008-12-01'), 'conduct-2008'],
  [day('2004-04-01'), 'conduct-2004'],
]
const panelsReformed = day('2024-05-07')
const vettingBegan = day('2025-05-14')

/** The text for the person of a scene that reads one person alone. */
export function conductRegimeOf(scene: Scene): ConductRegime {
  const { person } = scene
  if (!person || (person.kind !== 'officer' && person.kind !== 'special-constable'))
    return outside('regime-known-not-computed', 'conduct.scope.serving', 'not a police officer')
  const attention = attentionOf(scene)
  if (!attention) {
    const needs = ['the day it came to attention, which decides which Regulations govern']
    return { ...governed('conduct-2020', [], scene, person), needs }
  }
  const own = baseOn(attention)
  const drawnIn = relatedOpen(scene, person, day('2020-02-01'))
  if (reopened(scene)) return governed('conduct-2020', overlaysOf(scene, person), scene, person)
  if (own === 'straddles')
    return outside(
      'regime-undetermined',
      'conduct.transitional.2020',
      'its date may be either side',
    )
  const base = drawnIn ?? own
  if (base === 'conduct-2020') return governed(base, overlaysOf(scene, person), scene, person)
  return {
    ...outside('regime-before-2020', 'conduct.transitional.2020', 'an older text governs it'),
    base,
  }
}

function outside(reason: Reason, rule: string, fact: string): ConductRegime {
  return {
    base: null,
    overlays: [],
    since: null,
    reason,
    confidence: 'read-part',
    because: [{ fact, rule }],
    needs: [],
    covered: null,
    condition: null,
  }
}

function governed(
  base: ConductBase,
  overlays: readonly Overlay[],
  scene: Scene,
  person: Person,
): ConductRegime {
  const because: Because[] = [
    {
      fact: `the Conduct Regulations of ${base.slice(-4)} govern`,
      rule: 'conduct.transitional.2020',
    },
  ]
  const confidence: Confidence = 'read-part'
  const { covered, condition } = coverOf(scene, person)
  return { base, overlays, since: null, confidence, because, needs: [], covered, condition }
}

/** The first day or days on which the allegation came to attention. */
export function attentionOf({ here }: Scene): Bounds | undefined {
  const begun = named(here, 'complaint-made', 'complaint-received', 'came-to-attention')
  return inOrder(begun)[0]?.span
}

function baseOn([first, last]: Bounds): ConductBase | 'straddles' | null {
  const at = (on: Day) => bases.find(([from]) => from <= on)?.[1] ?? null
  return at(first) === at(last) ? at(first) : 'straddles'
}

function reopened({ here }: Scene): boolean {
  return named(here, 'reinvestigation-ordered', 'section-28a-direction-given').length > 0
}

/** The text of an older matter about the same person, still being handled when this one arrived. */
function relatedOpen(scene: Scene, person: Person, since: Day): ConductBase | undefined {
  const when = attentionOf(scene)
  const linked = linkedBy(scene, relatingLinks)
  for (const other of scene.others()) {
    if (!linked.includes(other.matter.id) || !other.matter.subjects.includes(person.id)) continue
    const its = sceneOf(person, other)
    const came = attentionOf(its)
    if (!came || came[1] >= since || !when || ended(its, when)) continue
    const base = baseOn(came)
    if (base && base !== 'straddles') return base
  }
  return undefined
}

function ended({ here }: Scene, when: Bounds): boolean {
  return handlingEnds.some(end =>
    named(here, end.happened).some(
      each =>
        holds(each, 'where' in end ? end.where : undefined) && each.span && each.span[1] < when[0],
    ),
  )
}

function overlaysOf(scene: Scene, person: Person): readonly Overlay[] {
  const found: Overlay[] = []
  const attention = attentionOf(scene)
  const notice = inOrder(named(scene.here, 'notice-of-referral-given', 'amh-notice-given'))[0]
  const noticed = notice?.span?.[0]
  if ((noticed ?? scene.on) >= panelsReformed) found.push('a24-panels')
  const fresh = attention !== undefined && attention[0] >= amendedOn
  if (reopened(scene) || (fresh && !relatedOpen(scene, person, amendedOn))) found.push('a25-part-3')
  const left = leftOn(scene, person)
  if (left && scene.on >= amendedOn && !(noticed && noticed < amendedOn)) found.push('a25-schedule')
  if (fresh) found.push('a25-performance')
  if (scene.on >= vettingBegan) found.push('vetting-2025')
  return found
}

/** The day they left, where they have. */
export function leftOn({ here, on }: Scene, person: Person): Day | undefined {
  const left = named(here, 'officer-left').find(
    ({ happening }) =>
      [...listed(happening.about), happening.by].includes(person.id) || !happening.about,
  )
  const day = left?.span?.[1] ?? person.leftOn
  return day !== undefined && day <= on ? day : undefined
}

function coverOf(scene: Scene, person: Person): Pick<ConductRegime, 'covered' | 'condition'> {
  const left = leftOn(scene, person)
  const attention = attentionOf(scene)
  if (!left) return { covered: true, condition: 'none' }
  if (!attention) return { covered: null, condition: null }
  if (left >= attention[0]) return { covered: true, condition: 'A' }
  if (attention[0] <= addMonths(left, 12)) return { covered: true, condition: 'B' }
  const determined = named(scene.here, 'dg-special-determination-made').length > 0
  return determined ? { covered: true, condition: 'C' } : { covered: false, condition: 'none' }
}
