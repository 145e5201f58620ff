/** Days before a day that was fixed: each a reminder of its own. */
import { addDays, parseDay } from '#kernel'
import type { DutyRule, Start } from '../duty.ts'
import type { Scene } from './scene.ts'
import { type Beginning, beginning } from './started.ts'
import { detail, inOrder, type Occurred } from './timeline.ts'

/**
 * Those that have come, and the next. They count back from the day last fixed, from the last
 * arrangement on: a change of time or place keeps the day and begins them again. Fixed too late for
 * any of them, it is the day it was fixed.
 */
export function ahead(
  happened: readonly Occurred[],
  { daysBefore, countsFrom }: Start,
  rule: DutyRule,
  { on }: Scene,
): readonly Beginning[] {
  const ordered = inOrder(happened).filter(({ bounds }) => bounds)
  const from = ordered.at(-1)
  const arranged = from?.bounds?.[1]
  const fixed = ordered.map(each => fixedDay(each, countsFrom)).findLast(day => day !== undefined)
  if (!from || !arranged || !fixed) return []
  const days = (daysBefore ?? []).map(n => addDays(fixed, -n)).filter(day => day >= arranged)
  const all = days.length > 0 ? days : [arranged]
  const come = all.filter(day => day <= on).length
  return all.slice(0, come + 1).map(day => ({
    ...beginning(from, rule),
    since: day,
    counted: [day, day],
    ...(day > on ? { notYet: true as const } : {}),
  }))
}

function fixedDay(each: Occurred, from: Start['countsFrom']) {
  const named = typeof from === 'object' && 'detail' in from ? from.detail : undefined
  const said = named === undefined ? undefined : detail(each, named)
  return typeof said === 'string' ? parseDay(said) : undefined
}
