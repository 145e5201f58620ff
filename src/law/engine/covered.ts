/** Whether the Conduct Regulations reach somebody, and on which ground once they have left. */
import { addMonths, type Day } from '#kernel'
import type { Person } from '../format/case.ts'
import * as rules from '../police-conduct-2020/scope/who-is-covered.ts'
import type { Because } from './answer.ts'
import { attentionOf, endedBefore } from './attention.ts'
import { speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { indicatesGross } from './severity.ts'
import { type Bounds, listed, named } from './timeline.ts'

export type Condition = 'A' | 'B' | 'C' | 'none'
export type Cover = Readonly<{
  /** Null where it cannot be told. */
  covered: boolean | null
  /** For somebody who has left: on which ground they are still covered. */
  condition: Condition | null
  because: readonly Because[]
  needs: readonly string[]
}>

/** The day or days on which they left; `unknown` where they did and no day is given. */
function leftWithin({ everywhere, matter, on }: Scene, person: Person): Bounds | 'unknown' | null {
  const left = named(everywhere, 'officer-left').find(each => {
    const said = [...listed(each.happening.about), ...listed(each.happening.by)]
    const others = matter.subjects.filter(id => id !== person.id)
    if (said.includes(person.id)) return true
    return each.matter === matter.id && !said.some(id => others.includes(id))
  })
  if (left) return left.span ?? 'unknown'
  const day = person.leftOn
  return day !== undefined && day <= on ? [day, day] : null
}

/** The day by which they had left, where they have. */
export function leftOn(scene: Scene, person: Person): Day | undefined {
  const left = leftWithin(scene, person)
  if (!left || left === 'unknown') return undefined
  return left[1] <= scene.on ? left[1] : undefined
}

/** They have left, on whatever day. */
export function hasLeft(scene: Scene, person: Person): boolean {
  return leftWithin(scene, person) === 'unknown' || leftOn(scene, person) !== undefined
}

const serves: Cover = { covered: true, condition: 'none', because: [], needs: [] }

/** Whether they are covered: always while they serve, and by three conditions afterwards. */
export function coverOf(scene: Scene, person: Person): Cover {
  if (!hasLeft(scene, person)) return serves
  const left = leftWithin(scene, person)
  const attention = attentionOf(scene)
  if (!left || left === 'unknown' || !attention) {
    const needs = [
      attention ? 'the day they left, from which it is counted' : 'the day it came to attention',
    ]
    return { covered: null, condition: null, because: [], needs }
  }
  // What was over while they still served stays as it was.
  if (endedBefore(scene, left[0])) return { ...serves, condition: 'A' }
  return asGrave(scene, onGround(left, attention, scene))
}

function onGround(left: Bounds, attention: Bounds, scene: Scene): Cover {
  const ground = (condition: Condition | null, covered: boolean | null, fact: string): Cover => ({
    covered,
    condition,
    because: [{ fact, rule: ruleOf(condition) }],
    needs: covered === null ? ['exact days of leaving and of coming to attention'] : [],
  })
  if (left[0] >= attention[1]) return ground('A', true, 'they left after it came to attention')
  const certainlyWithin = attention[1] <= addMonths(left[0], 12)
  if (left[1] < attention[0]) {
    if (certainlyWithin) return ground('B', true, 'they left no more than 12 months before')
    if (attention[0] <= addMonths(left[1], 12)) return ground(null, null, 'the gap is not known')
    const fact = 'they left more than 12 months before it came to attention'
    return determined(scene)
      ? ground('C', true, `${fact}, and the Director General determined it`)
      : { ...ground('none', false, fact), because: [{ fact, rule: rules.conditionB.id }] }
  }
  return ground(null, certainlyWithin ? true : null, 'whether they left first is not known')
}

function ruleOf(condition: Condition | null): string {
  if (condition === 'A') return rules.conditionA.id
  return condition === 'C' ? rules.conditionC.id : rules.conditionB.id
}

/** Only the Director General can determine it. */
function determined(scene: Scene): boolean {
  return named(scene.here, 'dg-special-determination-made').some(({ happening }) =>
    speaksFor(happening.by, ['director-general'], scene),
  )
}

/** Once they have left, nothing less than gross misconduct reaches them. */
function asGrave(scene: Scene, cover: Cover): Cover {
  const gross = indicatesGross(scene)
  if (gross || cover.covered === false) return cover
  const rule = rules.formerOnlyIfGross.id
  if (gross === false) {
    const fact = 'they have left, and less than gross misconduct is indicated'
    return { covered: false, condition: cover.condition, because: [{ fact, rule }], needs: [] }
  }
  const fact = 'they have left, and it is not yet said whether gross misconduct is indicated'
  return {
    ...cover,
    covered: null,
    because: [...cover.because, { fact, rule }],
    needs: [...cover.needs, 'an assessment of severity: does it indicate gross misconduct'],
  }
}
