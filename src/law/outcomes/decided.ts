/** What was decided about somebody, matter by matter, and what appeals and courts left of it. */
import type { Day } from '#kernel'
import { concernsPerson } from '../engine/concerning.ts'
import type { Scene } from '../engine/scene.ts'
import { detail, named, type Occurred } from '../engine/timeline.ts'
import type { Body, LawCase, Person } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'

export const warningKinds = ['written-warning', 'final-written-warning'] as const
export type WarningKind = (typeof warningKinds)[number]

/** What stands: the action, the day it took effect where that is known, and any months said. */
export type Given = Readonly<{
  action: string
  from: Day | undefined
  months: number | undefined
}>

export function isWarning(action: string): action is WarningKind {
  return action === 'written-warning' || action === 'final-written-warning'
}

/**
 * Every outcome that stands for one person, in any matter. A warning notified before anything was
 * found in a matter came from somewhere else, and no appeal in this matter touches it.
 */
export function decidedFor(person: Person, scene: Scene): readonly Given[] {
  const { everywhere, lawCase } = scene
  const told = named(everywhere, ...order, 'outcome-quashed', 'quashing-reversed')
    .filter(each => concernsPerson(person, each, lawCase))
    .filter(each => !undoes(each) || madeByTribunal(each, lawCase))
    .toSorted(startsFirst)
  const matters = new Set(told.map(({ matter }) => matter))
  return [...matters].flatMap(matter => standing(told.filter(each => each.matter === matter)))
}

const byOrder: readonly HappeningName[] = ['outcome-quashed', 'quashing-reversed', 'pat-decided']

function undoes({ happening }: Occurred): boolean {
  return byOrder.includes(happening.happened)
}

/** Not by a force, a policing body, the Director General or a person, who have no such power. */
export function madeByTribunal({ happening: { by } }: Occurred, lawCase: LawCase): boolean {
  if (lawCase.people.some(({ id }) => id === by)) return false
  const body = lawCase.bodies.find(({ id }) => id === by)
  const roles = ['court', 'police-appeals-tribunal', 'panel', 'chair']
  return !by || roles.includes(by) || (body !== undefined && !powerless.includes(body.kind))
}
const powerless: readonly Body['kind'][] = [
  'police-force',
  'local-policing-body',
  'director-general',
]

/** On one day, a decision comes before what undoes it. */
const order: readonly HappeningName[] = [
  'finding-made',
  'outcome-notified',
  'warning-notified',
  'pat-decided',
]

export function startsFirst(a: Occurred, b: Occurred): number {
  const [one, other] = [a.span?.[1] ?? '9999', b.span?.[1] ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  return place(a) - place(b)
}

function place({ happening }: Occurred): number {
  const at = order.indexOf(happening.happened)
  return at < 0 ? order.length : at
}

function standing(told: readonly Occurred[]): readonly Given[] {
  const elsewhere: Given[] = []
  let found = false
  let own: Given | undefined
  let quashed: Given | undefined
  for (const each of told) {
    switch (each.happening.happened) {
      case 'finding-made':
        found = true
        break
      case 'warning-notified':
        if (found) own = renewed(own, givenBy(each, detail(each, 'kind')))
        else elsewhere.push(givenBy(each, detail(each, 'kind')))
        break
      case 'outcome-notified':
        found = true
        own = renewed(own, givenBy(each, detail(each, 'action')))
        break
      case 'outcome-quashed':
        quashed = own
        own = undefined
        break
      // What was decided again meanwhile does not stand, and what was quashed does.
      case 'quashing-reversed':
        own = quashed ?? own
        break
      case 'pat-decided':
        own = appealed(own, each)
        break
    }
  }
  return own ? [...elsewhere, own] : elsewhere
}

function givenBy(each: Occurred, action: unknown): Given {
  const months = detail(each, 'months')
  return {
    action: String(action),
    from: each.bounds?.[0],
    months: typeof months === 'number' ? months : undefined,
  }
}

/** Told a second time of the same thing, it runs from the first telling. */
function renewed(own: Given | undefined, next: Given): Given {
  if (own?.action !== next.action) return next
  return { ...next, from: own.from ?? next.from, months: next.months ?? own.months }
}

/** What a tribunal puts in its place takes effect from the day of the decision it replaces. */
function appealed(own: Given | undefined, each: Occurred): Given | undefined {
  if (detail(each, 'order') === 'dismissed') return own
  const action = detail(each, 'action')
  if (detail(each, 'order') !== 'substituted' || typeof action !== 'string') return undefined
  return { action, from: own?.from ?? each.bounds?.[0], months: undefined }
}
