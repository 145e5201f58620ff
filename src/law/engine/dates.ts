/** The last lawful day of a duty: counted from its start, and moved where the rule lets it move. */
import { addDays, type Day, daysBetween } from '#kernel'
import type { Act, DutyRule } from '../duty.ts'
import { type Counting, lastDayAsKnown, period, type Step } from '../periods.ts'
import type { Reason } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { isAddressedTo } from './bearers.ts'
import { isSo } from './circumstances.ts'
import { lateHolidays } from './late-holidays.ts'
import { movedDates } from './moving.ts'
import type { Scene } from './scene.ts'
import type { Started } from './started.ts'
import { holds, inOrder, named, type Occurred, restsOn } from './timeline.ts'
import { warningDates } from './warning-dates.ts'

export type Dates = Readonly<{
  notBefore?: Day | null
  rolledTo?: Day | null
  due: Day | null
  dueLatest: Day | null
  reason?: Reason
  working: readonly Step[]
  /** What moved it. */
  because: readonly Because[]
}>

const none: Dates = { due: null, dueLatest: null, working: [], because: [] }

/** The safe date counts from the first day it can have started, the latest from the last. */
export function datesOf(
  rule: DutyRule,
  scene: Scene,
  started: Started,
  count: Counting = lastDayAsKnown,
): Dates {
  const { bounds, notYet, undated } = started
  if (!bounds || notYet || undated) return none
  if (rule.lasts) return warningDates(rule, scene, started)
  const limit = started.limit ?? rule.limit
  const [from, to] = started.counted ?? bounds
  const { knownOn, calendar } = scene
  const first = count(limit, from, knownOn, calendar)
  const last = from === to ? first : count(limit, to, knownOn, calendar)
  const { reason, working } = last.reason ? last : first
  if (reason) return { ...none, reason, working }
  const because = calendar ? [] : lateHolidays(limit, from, first)
  const counted = { ...none, due: first.last, dueLatest: last.last, working, because }
  const { notBefore, rolls } = rule
  const earliest = notBefore ? { notBefore: lastDayAsKnown(notBefore, from).last } : {}
  const dates = movedDates(rule, scene, started, {
    ...withLeftOut(rule, scene, counted),
    ...earliest,
  })
  return {
    ...dates,
    ...(rolls && dates.due ? { rolledTo: nextOpenDay(dates.due) } : {}),
  }
}

/** The next day that works, where this one does not; otherwise nothing. */
function nextOpenDay(due: Day): Day | null {
  const open = period('working-days-beginning-with', 1, due).last
  return open === due ? null : open
}

/** Days the rule leaves out of the count, where they began before the time had run out. */
function withLeftOut({ leavesOut }: DutyRule, scene: Scene, dates: Dates): Dates {
  if (!leavesOut) return dates
  const { from, until, rule } = leavesOut
  const ends = acts(until, scene)
  let moved = dates
  for (const began of acts(from, scene)) {
    const [start] = began.bounds ?? []
    if (!start || !moved.due || !moved.dueLatest || start > moved.dueLatest) continue
    const end = ends.find(({ bounds }) => bounds && bounds[0] >= start)?.bounds?.[0]
    const days = daysBetween(start, end ?? scene.on)
    const why = `${days} ${days === 1 ? 'day' : 'days'} left out, from ${start}`
    moved = {
      ...moved,
      due: addDays(moved.due, days),
      dueLatest: addDays(moved.dueLatest, days),
      working: [...moved.working, { day: end ?? scene.on, counted: false, why }],
      because: [...moved.because, restsOn(began, { when: start, rule })],
    }
  }
  return moved
}

function acts(act: Act, scene: Scene): readonly Occurred[] {
  return inOrder(named(scene.here, act.happened)).filter(
    each =>
      each.bounds &&
      holds(each, act.where) &&
      (!act.to || isAddressedTo(act.to, each, scene)) &&
      isSo(act, each, scene),
  )
}
