/** Which Conduct Regulations govern one person complained of in a matter, and as amended how. */
import type { Person } from '../format/case.ts'
import { commencement } from '../police-conduct-2020/instrument.ts'
import {
  baseTexts,
  type ConductBase,
  reopenedUnderPresentText,
  staysUnderOlderText,
} from '../police-conduct-2020/scope/base-texts.ts'
import { serving } from '../police-conduct-2020/scope/who-is-covered.ts'
import type { Confidence, Overlay, Reason } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { attentionOf, openBefore } from './attention.ts'
import { type Condition, coverOf } from './covered.ts'
import { once } from './once.ts'
import { type Laid, overlaysOf, reopenedSince } from './overlays.ts'
import type { Reaching } from './reaching.ts'
import type { Scene } from './scene.ts'
import type { Bounds } from './timeline.ts'

export { hasLeft, leftOn } from './covered.ts'

export type ConductRegime = Reaching &
  Readonly<{
    base: ConductBase | null
    /** Overlays that cannot be settled: what turns on one of them is not computed. */
    doubtful: readonly Overlay[]
    laid: readonly Laid[]
    /** Null where it cannot be told. */
    covered: boolean | null
    /** For somebody who has left: on which ground they are still covered. */
    condition: Condition | null
  }>

/** The text for the person of a scene that reads one person alone. Every rule asks. */
export const conductRegimeOf = once(governing)

function governing(scene: Scene): ConductRegime {
  const { person, lawCase, matter } = scene
  const force = lawCase.bodies.find(({ id }) => id === matter.force)
  if (force?.kind === 'national-body') {
    const because = { fact: 'a national body has a scheme of its own', rule: serving.id }
    return notComputed('regime-known-not-computed', because)
  }
  if (!person || (person.kind !== 'officer' && person.kind !== 'special-constable')) {
    const because = { fact: 'not a police officer', rule: serving.id }
    return { ...notComputed('regime-known-not-computed', because), covered: false }
  }
  const attention = attentionOf(scene)
  const reopened = reopenedSince(scene, commencement)
  const own = attention ? baseAt(attention) : baseTexts[0]
  if (own !== 'straddles' && own?.base === 'conduct-2020') {
    const drawnIn = attention && olderBeside(scene, person)
    if (!drawnIn || reopened) return present(scene, person, attention !== undefined)
    return drawnIn === 'straddles'
      ? undetermined()
      : older(drawnIn, 'it relates to an older matter')
  }
  if (reopened) {
    const since = reopened.bounds?.[0] ?? null
    const fact = 'the Director General had it investigated again'
    const because = [{ fact, rule: reopenedUnderPresentText.id }]
    return { ...present(scene, person, true), since, because }
  }
  if (own === 'straddles') return undetermined()
  return older(own?.base ?? null, 'it came to attention before 1 February 2020')
}

function baseAt([first, last]: Bounds) {
  const at = (on: string) => baseTexts.find(({ rule }) => rule.inForce.from <= on)
  return at(first) === at(last) ? at(first) : 'straddles'
}

/** The text of an older matter this one relates to, still being handled when this one arrived. */
function olderBeside(scene: Scene, person: Person): ConductBase | 'straddles' | undefined {
  const beside = openBefore(scene, person, 'anyone').map(came => {
    const text = baseAt(came)
    return text === 'straddles' ? text : text?.base
  })
  const settled = beside.find(base => base && base !== 'conduct-2020' && base !== 'straddles')
  return settled ?? beside.find(base => base === 'straddles')
}

function present(scene: Scene, person: Person, dated: boolean): ConductRegime {
  const { overlays, doubtful, laid } = overlaysOf(scene, person)
  const cover = coverOf(scene, person)
  const fact = dated ? 'it came to attention on or after 1 February 2020' : noDay
  const needs = dated ? [] : ['the day it came to attention, which decides which text governs']
  return {
    base: 'conduct-2020',
    overlays,
    doubtful,
    laid,
    since: null,
    confidence: baseTexts[0].rule.confidence,
    because: [{ fact, rule: baseTexts[0].rule.id }, ...cover.because],
    needs: [...needs, ...cover.needs],
    covered: cover.covered,
    condition: cover.condition,
  }
}
const noDay = 'taken as having come to attention since 1 February 2020: no day is given'

function older(base: ConductBase | null, fact: string): ConductRegime {
  const text = baseTexts.find(each => each.base === base)?.rule
  const because = { fact, rule: staysUnderOlderText.id }
  return { ...notComputed('regime-before-2020', because, text?.confidence), base }
}

function undetermined(): ConductRegime {
  const fact = 'its date may be on either side of the day a text began'
  return notComputed('regime-undetermined', { fact, rule: staysUnderOlderText.id })
}

function notComputed(reason: Reason, because: Because, confidence?: Confidence): ConductRegime {
  return {
    base: null,
    overlays: [],
    doubtful: [],
    laid: [],
    since: null,
    reason,
    confidence: confidence ?? staysUnderOlderText.confidence,
    because: [because],
    needs: [],
    covered: null,
    condition: null,
  }
}
