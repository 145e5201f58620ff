/** What had happened, and was known, by the end of a day. */
import { type Day, day, daysInMonth, londonDay } from '#kernel'
import type { Where } from '../duty.ts'
import type { Happening, LawCase } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Ask, Because } from './answer.ts'
import { once } from './once.ts'
import { inTheirOrder } from './order.ts'

/** First and last day something can have been on; equal where the day is known. */
export type Bounds = readonly [first: Day, last: Day]

export type Occurred = Readonly<{
  happening: Happening
  matter: string | undefined
  /** Undefined where no date may be computed from it: `around` and `undated`. */
  bounds: Bounds | undefined
  /** Also for `around`, where it only orders and sorts and never makes a date. */
  span: Bounds | undefined
}>

/** Happenings that had happened by the end of `on` and were known by the end of `knownOn`. */
export function occurredBy(lawCase: LawCase, { on, knownOn }: Ask): readonly Occurred[] {
  const found = lawCase.happenings
    .map(happening => occurred(happening, lawCase))
    .filter(({ span }) => !span || span[0] <= on)
    .filter(each => knownOn === undefined || known(each, knownOn))
  return inTheirOrder(found)
}

function occurred(happening: Happening, { matters }: LawCase): Occurred {
  const bounds = boundsOf(happening)
  const matter = happening.matter ?? (matters.length === 1 ? matters[0]?.id : undefined)
  const span = bounds ?? (happening.around ? aroundSpan(happening.around) : undefined)
  return { happening, matter, bounds, span }
}

/** Recorded or learnt by then; left out, it is known the day it happened. */
function known({ happening, span }: Occurred, by: Day): boolean {
  const knownOn = happening.knownOn ?? span?.[1]
  return knownOn === undefined || knownOn <= by
}

function boundsOf({ on, at, between }: Happening): Bounds | undefined {
  if (on) return [on, on]
  if (at) return [londonDay(at), londonDay(at)]
  return between
}

/** The days of a year, a month or a day known only roughly. */
function aroundSpan(around: string): Bounds {
  const [year, month, date] = around.split('-')
  if (!month) return [day(`${year}-01-01`), day(`${year}-12-31`)]
  if (date) return [day(around), day(around)]
  return [day(`${around}-01`), day(`${around}-${daysInMonth(Number(year), Number(month))}`)]
}

/** The happening as what an answer rests on, on one of its days. */
export function restsOn(
  { happening: { happened, id } }: Occurred,
  { when, rule }: Readonly<{ when: Day | null | undefined; rule: string }>,
): Because {
  return { happening: happened, when: when ?? null, ...(id ? { id } : {}), rule }
}

/** In order of their last possible day, those without one last. */
export function inOrder(occurred: readonly Occurred[]): readonly Occurred[] {
  // Mostly they are in order as they were told.
  const sorted = occurred.every(
    (each, at) => at === 0 || lastDay(occurred[at - 1]) <= lastDay(each),
  )
  if (sorted) return occurred
  return occurred.toSorted((a, b) =>
    lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0,
  )
}

/** Its last possible day is an earlier one. */
export function isEarlier(one: Occurred, other: Occurred): boolean {
  return lastDay(one) < lastDay(other)
}

/** Without those at the head that certainly were before the day: they are in order. */
export function notBefore(day: Day, ordered: readonly Occurred[]): readonly Occurred[] {
  if (ordered.length < few) return ordered
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lastDay(ordered[middle]) < day) low = middle + 1
    else high = middle
  }
  return isAllDated(ordered) ? ordered.slice(low) : ordered
}

const isAllDated = once((occurred: readonly Occurred[]) => occurred.every(({ bounds }) => bounds))

function lastDay(occurred: Occurred | undefined): string {
  return occurred?.span?.[1] ?? '9999'
}

const none: readonly Occurred[] = []
/** Of so few, it costs more to look them up than to try them all. */
const few = 8

/** Those with one of these names, in the order they were told. */
export function named(
  occurred: readonly Occurred[],
  ...names: readonly HappeningName[]
): readonly Occurred[] {
  if (occurred.length < few)
    return occurred.filter(({ happening }) => names.includes(happening.happened))
  const index = byName(occurred)
  let found = none
  for (const name of names) {
    const those = index.get(name)
    if (those && found.length > 0)
      return occurred.filter(({ happening }) => names.includes(happening.happened))
    if (those) found = those
  }
  return found
}

/** Made the first time it is looked into: every rule looks into the same. */
const byName = once(
  (occurred: readonly Occurred[]): ReadonlyMap<HappeningName, readonly Occurred[]> =>
    Map.groupBy(occurred, ({ happening }) => happening.happened),
)

/** Each name of what happened, once. */
export function namesOf(occurred: readonly Occurred[]): Iterable<HappeningName> {
  return byName(occurred).keys()
}

/** What a detail of the happening holds. */
export function detail({ happening }: Occurred, name: string) {
  return happening.details?.[name]
}

/** Whether a detail of the happening holds what is asked; asking nothing, it does. */
export function holds(occurred: Occurred, where: Where | undefined): boolean {
  if (where === undefined) return true
  const held = detail(occurred, where.detail)
  return Array.isArray(where.is) ? where.is.includes(held) : held === where.is
}

/** A field that may hold one id or several, as a list. */
export function listed(ids: string | readonly string[] | undefined): readonly string[] {
  if (ids === undefined) return []
  return typeof ids === 'string' ? [ids] : ids
}
