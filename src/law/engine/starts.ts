/** The days on which a duty began to be owed. */
import type { DutyRule, Start } from '../rule.ts'
import type { Role } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { criteriaNamed, criteriaOf } from './criteria.ts'
import { authorityOf, partyFor, speaksFor } from './parties.ts'
import { notBefore, type Recipient, toldTo } from './recipients.ts'
import { hasBegun, type Scene } from './scene.ts'
import { type Bounds, holds, inOrder, listed, named, type Occurred } from './timeline.ts'

export type Started = Readonly<{
  /** Undefined where no date may be computed from it. */
  bounds: Bounds | undefined
  occurrence: number
  /** It has not begun at all: it has not reached the one who would owe it. */
  notYet?: true
  about: string | null
  because: readonly Because[]
  needs: readonly string[]
}>

type Beginning = Omit<Started, 'occurrence'>

/** Every start of a duty towards one recipient, in order, numbered from 1. */
export function startsOf(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Started[] {
  const found = rule.runsFrom.flatMap(start => read(start, rule, scene, recipient))
  const latest = rule.runsFrom[0]?.reading === 'latest'
  const agreed = recipient.agreed
  return found.map((each, at) => ({
    ...each,
    bounds: notBefore(each.bounds, agreed),
    occurrence: latest ? tellings(rule, scene, recipient).length : at + 1,
  }))
}

function read(start: Start, rule: DutyRule, scene: Scene, recipient: Recipient): Beginning[] {
  const begin = (from: Occurred) => beginning(from, rule)
  const happened = counted(start, rule, scene, recipient)
  switch (start.reading) {
    case 'each':
      return inOrder(happened).map(begin)
    case 'latest': {
      const last = inOrder(happened).findLast(({ bounds }) => bounds) ?? happened[0]
      return last ? [begin(last)] : []
    }
    case 'receipt':
      return receipt(happened, rule, scene)
    case 'handling': {
      const [started] = inOrder(named(happened, 'handling-started', 'came-to-attention'))
      return started ? [begin(started)] : receipt(happened, rule, scene)
    }
    case 'criterion':
      return becameClear(happened, rule, scene)
  }
}

function tellings(rule: DutyRule, scene: Scene, recipient: Recipient): readonly Occurred[] {
  return rule.runsFrom.flatMap(start => counted(start, rule, scene, recipient))
}

/** The happenings that count for a start: by whom, told to whom, with which detail. */
function counted(start: Start, rule: DutyRule, scene: Scene, recipient: Recipient) {
  return named(scene.here, ...start.happenings).filter(
    each =>
      holds(each, start.where) &&
      (!start.by || speaksFor(each.happening.by, able(start.by, rule, scene, each), scene)) &&
      (!start.toRecipient || toldTo(each, recipient)),
  )
}

/** Roles that could do something on the day it was done; `bearer` is whoever bore the duty then. */
export function able(
  by: readonly (Role | 'bearer')[],
  rule: DutyRule,
  scene: Scene,
  { span }: Occurred,
): readonly Role[] {
  return by.map(role =>
    role === 'bearer' ? partyFor(rule.bearer, scene, span?.[1] ?? scene.on).role : role,
  )
}

function beginning({ happening, bounds }: Occurred, rule: DutyRule): Beginning {
  const what = happening.happened.replaceAll('-', ' ')
  return {
    bounds,
    about: aboutOf(happening.about),
    because: [{ happening: happening.happened, when: bounds?.[0] ?? null, rule: rule.id }],
    needs: bounds ? [] : [`the day of: ${what}`],
  }
}

function aboutOf(about: string | readonly string[] | undefined): string | null {
  return listed(about)[0] ?? null
}

/** The first day the authority had it: received another day, made to it, or sent on to it. */
function receipt(happened: readonly Occurred[], rule: DutyRule, scene: Scene): Beginning[] {
  const made = named(happened, 'complaint-made')
  const reached = [
    named(happened, 'complaint-received'),
    made,
    named(happened, 'complaint-forwarded'),
  ].map(each => inOrder(each.filter(one => reachedAuthority(one, scene)))[0])
  const first = reached.find(each => each !== undefined)
  if (first) return [{ ...beginning(first, rule), about: null }]
  return made.slice(0, 1).map(each => ({
    ...beginning(each, rule),
    bounds: undefined,
    notYet: true as const,
    about: null,
    needs: ['the day the complaint reached the authority that must deal with it'],
  }))
}

function reachedAuthority({ happening }: Occurred, scene: Scene): boolean {
  const to = listed(happening.to)
  const authority = ['appropriate-authority', authorityOf(scene).role] as const
  return to.length === 0 || to.some(each => speaksFor(each, authority, scene))
}

/**
 * The day it first became clear, which a person enters. Where a criterion is met and nobody has
 * said
 * when that became clear, the duty is owed and has no date: the latest day is never taken instead.
 */
function becameClear(happened: readonly Occurred[], rule: DutyRule, scene: Scene): Beginning[] {
  const dated = inOrder(happened).filter(({ bounds }) => bounds)
  const [first, ...later] = dated.length > 0 ? dated : happened
  if (!first) return unnoticed(rule, scene)
  const starts = [first]
  const back = named(scene.here, 'dg-referred-back')
  for (const each of later) {
    const last = starts.at(-1)
    const seen = starts.flatMap(criteriaNamed)
    const other = criteriaNamed(each).some(code => !seen.includes(code))
    const returned = back.some(one => isBetween(one, last, each))
    if (other && returned) starts.push(each)
  }
  return starts.map(each => beginning(each, rule))
}

function isBetween({ bounds }: Occurred, first: Occurred | undefined, then: Occurred): boolean {
  if (!bounds || !first?.bounds || !then.bounds) return false
  return first.bounds[0] <= bounds[0] && bounds[1] <= then.bounds[0]
}

function unnoticed(rule: DutyRule, scene: Scene): Beginning[] {
  const met = criteriaOf(scene).find(({ met, code }) => met === 'yes' && code !== 'M9')
  if (!met || !hasBegun(scene)) return []
  return [
    {
      bounds: undefined,
      about: met.allegation,
      because: [{ fact: `${met.code} is met (${met.from})`, rule: met.rule }],
      needs: [
        'the day it first became clear to the authority that this must be referred ' +
          `(${rule.cite.words}): a person decides, and says why`,
      ],
    },
  ]
}
