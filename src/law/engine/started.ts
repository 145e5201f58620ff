/** One beginning of a duty, as a happening or its want of an answer gives it. */
import { addDays, type Day, parseDay } from '#kernel'
import type { DutyRule, Start } from '../duty.ts'
import { type Limit, workingDaysAfter } from '../limit.ts'
import { lastDayAsKnown } from '../periods.ts'
import type { Because, Owed } from './answer.ts'
import { type Party, speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { type Bounds, detail, inOrder, listed, named, type Occurred } from './timeline.ts'

/** Every field is always there, so that one is read like another. */
export type Started = Readonly<{
  /** Undefined where no date may be computed from it. */
  bounds: Bounds | undefined
  /** The day the limit counts from, where it is another than the day it began. */
  counted: Bounds | undefined
  /** It came to be owed to this recipient, or to be done, only on this later day. */
  since: Day | undefined
  /** The rule gives no day for it: its time had run before it came to be owed. */
  undated: true | undefined
  /** Its own limit, where that is not the rule's. */
  limit: Limit | undefined
  occurrence: number
  /** It has not begun at all: it has not reached the one who would owe it. */
  notYet: true | undefined
  /** What it began with, and whom that was addressed to, where they bear it. */
  from: Occurred | undefined
  receiver: Party | undefined
  /** The time that ran before it began. */
  spell: Owed['period'] | undefined
  about: string | null
  /** What it rests on beside the happening it began with. */
  because: readonly Because[]
  needs: readonly string[]
}>

export type Beginning = Omit<Started, 'occurrence'>

/** It is owed, and nothing says since when. */
export const undated: Beginning = {
  bounds: undefined,
  counted: undefined,
  since: undefined,
  undated: undefined,
  limit: undefined,
  notYet: undefined,
  from: undefined,
  receiver: undefined,
  spell: undefined,
  about: null,
  because: [],
  needs: [],
}

export function beginning(from: Occurred, rule: DutyRule, start?: Start): Beginning {
  const { happening, bounds } = from
  return {
    ...undated,
    bounds,
    counted: start?.countsFrom && countedFrom(from, start.countsFrom),
    limit: start && limitOf(from, rule, start),
    from,
    about: listed(happening.about)[0] ?? null,
    needs: bounds ? undated.needs : [`the day of: ${happening.happened.replaceAll('-', ' ')}`],
  }
}

/** The limit of this start, or as long as the happening says. */
function limitOf(from: Occurred, rule: DutyRule, start: Start): Limit | undefined {
  const limit = start.limit ?? rule.limit
  const said = start.orLonger && detail(from, start.orLonger.detail)
  return typeof said === 'number' && said > limit.n ? { ...limit, n: said } : start.limit
}

const nextWorkingDay = workingDaysAfter(1)

/** The day the limit counts from: the day after, the next that works, or one that is named. */
function countedFrom(from: Occurred, how: NonNullable<Start['countsFrom']>): Bounds | undefined {
  if (typeof how === 'object') {
    const named = detail(from, how.detail)
    const on = typeof named === 'string' ? parseDay(named) : undefined
    return on && [on, on]
  }
  const moved = (on: Day) =>
    how === 'next-day'
      ? addDays(on, 1)
      : (lastDayAsKnown(nextWorkingDay, on).last ?? addDays(on, 1))
  return from.bounds && [moved(from.bounds[0]), moved(from.bounds[1])]
}

/** The day after the time for an answer ran out, once it has, where none came. */
export function silenceAfter(
  asked: Occurred,
  { within, answeredBy }: Start,
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  const last = within && asked.bounds && lastDayAsKnown(within, asked.bounds[1]).last
  if (!last || scene.on <= last || (answeredBy && named(scene.here, answeredBy).length > 0))
    return []
  const from = addDays(last, 1)
  const because = { fact: `no answer came by ${last}`, rule: rule.id }
  return [{ ...beginning(asked, rule), bounds: [from, from], because: [because] }]
}

/** The day after each spell of time that has run, and after the next, which has not begun. */
export function spellsFrom(
  began: Occurred,
  { spells, fromSecond, endedBy, endedOnlyBy }: Start,
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  // Rough or not given: it is owed, and no date comes of it.
  if (!began.bounds) return fromSecond ? [] : [beginning(began, rule)]
  const found: Beginning[] = []
  const ends = named(scene.here, ...(endedBy ?? [])).filter(
    ({ happening }) => !endedOnlyBy || speaksFor(happening.by, endedOnlyBy, scene),
  )
  const over = inOrder(ends)[0]?.span?.[1]
  const last = over ?? scene.on
  let from = began.bounds?.[0]
  while (spells && from && from <= last) {
    const next = found.length === 0 ? spells[0] : spells[1]
    if (!next) break
    const { code, n } = next
    const to = lastDayAsKnown(next, from).last
    if (!to) break
    const day = addDays(to, 1)
    const notYet = day > scene.on
    if (over && day > over) break
    const spell = { code, n, from, to }
    const more = notYet ? ({ notYet } as const) : {}
    found.push({ ...beginning(began, rule), bounds: [day, day], spell, ...more })
    from = day
  }
  return fromSecond ? found.slice(1) : found
}

/** The first of these on or after each thing that gives rise to them, each once. */
export function nextAfterEach(
  happened: readonly Occurred[],
  { after, past }: Start,
  { here }: Scene,
): readonly Occurred[] {
  const ordered = inOrder(happened)
  const found = named(here, ...(after ? [after] : [])).map(({ span }) => {
    const first = past && span ? lastDayAsKnown(past, span[0]).last : span?.[0]
    return ordered.find(
      each => !first || !each.span || (past ? each.span[1] > first : each.span[1] >= first),
    )
  })
  return inOrder([...new Set(found)].filter(each => each !== undefined))
}
