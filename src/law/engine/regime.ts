/** Which text governs a matter, by the day it was made or came to attention. */
import type { Day } from '#kernel'
import { commencement as amendedOn, regimeOf2025 } from '../amendments-2025/regulation-66.ts'
import { commencement } from '../complaints-and-misconduct-2020/instrument.ts'
import {
  handlingEnds,
  regimeByDate,
  regimeByLink,
  regimeByOrder,
  relatingLinks,
} from '../complaints-and-misconduct-2020/regulation-2.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Rule } from '../rule.ts'
import { once } from './once.ts'
import { reopenedSince } from './overlays.ts'
import { subjectsOf } from './parties.ts'
import type { Reaching } from './reaching.ts'
import { linkedBy, type Scene } from './scene.ts'
import { type Bounds, holds, inOrder, named } from './timeline.ts'

export type Regime = Readonly<{
  base: 'complaints-2012' | 'complaints-2020' | null
  overlays: readonly 'a25-part-5'[]
}> &
  Reaching

/** The text that governs a Schedule 3 matter on the day of the scene. */
export const regimeOf = once((scene: Scene): Regime => {
  const amended = amendedIn(scene)
  const those = (reach: Amended) => (amended === reach ? (['a25-part-5'] as const) : [])
  const answer = (rule: Rule, fact: string, rest: Partial<Regime>): Regime => ({
    base: 'complaints-2020',
    overlays: those('yes'),
    doubtful: those('doubtful'),
    since: null,
    confidence: rule.confidence,
    because: [{ fact, rule: rule.id }],
    needs: [],
    ...rest,
  })
  if (otherScheme(scene))
    return answer(regimeByDate, 'it comes under a scheme that is known and not computed', {
      base: null,
      reason: 'regime-known-not-computed',
    })

  const era = eraOf(scene)
  const drawnIn = era === 'before' || era === 'straddles' ? undefined : earlierMatterOf(scene)
  if ((era === 'unknown' || era === 'since') && !drawnIn) return answer(...bySince(era))

  const ordered = reopenedSince(scene, commencement)
  if (ordered?.bounds) return answer(...byOrder(ordered.happening.happened, ordered.bounds[0]))
  if (era === 'straddles' || drawnIn === 'straddles')
    return answer(regimeByDate, 'its date may be before or after 1 February 2020', {
      base: null,
      reason: 'regime-undetermined',
    })
  const old = { base: 'complaints-2012', reason: 'regime-before-2020' } as const
  return drawnIn
    ? answer(regimeByLink, 'it relates to an older matter that was still being handled', old)
    : answer(regimeByDate, 'made or came to attention before 1 February 2020', old)
})

function bySince(era: 'since' | 'unknown'): [Rule, string, Partial<Regime>] {
  if (era === 'since')
    return [regimeByDate, 'made or came to attention on or after 1 February 2020', {}]
  const needs = ['the day it was made or came to attention, which decides which Regulations govern']
  return [regimeByDate, 'taken as made on or after 1 February 2020: no day is given', { needs }]
}

function byOrder(happened: HappeningName, since: Day): [Rule, string, Partial<Regime>] {
  const again = happened === 'reinvestigation-ordered'
  const what = again ? 'ordered it to be investigated again' : 'directed it under section 28A'
  return [regimeByOrder, `the Director General ${what}`, { since }]
}

type Era = 'before' | 'since' | 'straddles' | 'unknown'

function eraOf(scene: Scene, since: Day = commencement): Era {
  const span = beginningOf(scene)
  if (!span) return 'unknown'
  if (span[1] < since) return 'before'
  return span[0] < since ? 'straddles' : 'since'
}

/** The first day or days on which it was made or came to attention. */
function beginningOf({ here }: Scene): Bounds | undefined {
  const made = named(here, 'complaint-made', 'came-to-attention')
  const begun = made.length > 0 ? made : named(here, 'complaint-received')
  return inOrder(begun)[0]?.span
}

/** An older matter this one relates to, still being handled when this one arrived. */
function earlierMatterOf(scene: Scene, since: Day = commencement): Era | undefined {
  const linked = linkedBy(scene, relatingLinks)
  const eras = scene
    .others()
    .filter(other => linked.includes(other.matter.id) && stillHandled(other, beginningOf(scene)))
    .map(other => eraOf(other, since))
  return eras.find(era => era === 'before') ?? eras.find(era => era === 'straddles')
}

/** An end on the very day still counts as handled: starts come before what ends them. */
function stillHandled({ here }: Scene, when: Bounds | undefined): boolean {
  return !handlingEnds.some(end =>
    named(here, end.happened).some(
      each =>
        holds(each, 'where' in end ? end.where : undefined) &&
        each.span &&
        when &&
        each.span[1] < when[0],
    ),
  )
}

type Amended = 'yes' | 'no' | 'doubtful'

/** Whether the amendments of 2025 reach it: nobody can say where a date may be either side. */
function amendedIn(scene: Scene): Amended {
  if (reopenedSince(scene, amendedOn)) return 'yes'
  const era = eraOf(scene, amendedOn)
  if (era === 'straddles') return 'doubtful'
  if (era !== 'since') return 'no'
  const earlier = earlierMatterOf(scene, amendedOn)
  return earlier === undefined ? 'yes' : earlier === 'before' ? 'no' : 'doubtful'
}

/** National bodies and contractors have schemes of their own. */
function otherScheme(scene: Scene): boolean {
  const body = scene.lawCase.bodies.find(({ id }) => id === scene.matter.force)
  const subjects = subjectsOf(scene)
  const contractors = subjects.length > 0 && subjects.every(({ kind }) => kind === 'contractor')
  return body?.kind === 'national-body' || contractors
}

/** The rule the overlay rests on, for whoever shows it. */
export const overlayRule = regimeOf2025.id
