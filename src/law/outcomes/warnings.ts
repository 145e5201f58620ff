/** How long a warning is in force, and which warnings somebody has in force on a day. */
import { addDays, type Day, daysBetween } from '#kernel'
import { concernsPerson } from '../engine/concerning.ts'
import type { Scene } from '../engine/scene.ts'
import { type Bounds, detail, inOrder, named, type Occurred } from '../engine/timeline.ts'
import type { Person } from '../format/case.ts'
import { period } from '../periods.ts'
import { commencement } from '../police-conduct-2020/instrument.ts'
import { decidedFor, type Given, isWarning, type WarningKind } from './decided.ts'

export type Warning = Readonly<{
  kind: WarningKind
  /** The first and the last day it is in force. */
  from: Day
  to: Day
  extended: boolean
}>
export type Warnings = Readonly<{ warnings: readonly Warning[]; needs: readonly string[] }>

/** Months a warning lasts where nothing else was recorded: counted with the day it was notified. */
export const warningMonths: Readonly<Record<WarningKind, number>> = {
  'written-warning': 18,
  'final-written-warning': 24,
}
/** No final written warning lasts longer, whatever was recorded. */
export const longestWarningMonths = 60

/** The last day in force of a warning notified on `from`, before any time on leave is left out. */
export function lastDayOf(kind: WarningKind, from: Day, months = warningMonths[kind]): Day {
  const counted = Math.min(months, longestWarningMonths)
  return period('months-beginning-with', counted, from).last ?? from
}

/** The last day of a warning that ends on `last`, once it is extended by so many months. */
export function extendedTo(last: Day, months: number): Day {
  return period('months-beginning-with', months, addDays(last, 1)).last ?? last
}

/** Days between two days spent on a career break or extended leave: each leave, in order. */
export function leaveOf(person: Person, { everywhere, lawCase, on }: Scene): readonly Bounds[] {
  const turns = inOrder(named(everywhere, 'leave-began', 'leave-ended')).filter(each =>
    concernsPerson(person, each, lawCase),
  )
  const leave: Bounds[] = []
  let began: Day | undefined
  for (const { happening, bounds } of turns) {
    if (!bounds) continue
    if (happening.happened === 'leave-began') began ??= bounds[0]
    else if (began) {
      leave.push([began, bounds[0]])
      began = undefined
    }
  }
  return began ? [...leave, [began, on]] : leave
}

/** The last day, with the days of leave that fell within the warning left out of the count. */
export function withoutLeave({ from, to }: Pick<Warning, 'from' | 'to'>, leave: readonly Bounds[]) {
  let last = to
  for (const [began, ended] of leave) {
    const since = began > from ? began : from
    if (since > last || ended <= since) continue
    last = addDays(last, daysBetween(since, ended))
  }
  return last
}

/** Every warning somebody was given and still stands, in any matter of the case, and its days. */
export function warningsOf(person: Person, scene: Scene): Warnings {
  const leave = leaveOf(person, scene)
  const extensions = inOrder(named(scene.everywhere, 'warning-extended')).filter(
    each => each.bounds && concernsPerson(person, each, scene.lawCase),
  )
  const used = new Set<Occurred>()
  const warnings: Warning[] = []
  const needs = new Set<string>()
  for (const given of decidedFor(person, scene)) {
    const { action } = given
    if (!isWarning(action)) continue
    const wanting = wantingFor(given)
    if (wanting || !given.from) {
      needs.add(wanting ?? dayNotified)
      continue
    }
    warnings.push(running({ kind: action, from: given.from, months: given.months }))
  }
  return { warnings, needs: [...needs] }

  function running(one: { kind: WarningKind; from: Day; months: number | undefined }): Warning {
    const { kind, from } = one
    const own = lastDayOf(kind, from, one.months)
    const unextended = withoutLeave({ from, to: own }, leave)
    // Once only: a second extension counts for nothing.
    const extension = extensions.find(
      each =>
        kind === 'final-written-warning' &&
        !used.has(each) &&
        each.bounds !== undefined &&
        each.bounds[0] >= from &&
        each.bounds[0] <= unextended,
    )
    if (!extension) return { kind, from, to: unextended, extended: false }
    used.add(extension)
    const to = extendedTo(own, Number(detail(extension, 'months')))
    return { kind, from, to: withoutLeave({ from, to }, leave), extended: true }
  }
}

const dayNotified = 'the day the warning was notified'

/** Older Regulations gave warnings other lengths, which are not encoded. */
function wantingFor({ from, months }: Given): string | undefined {
  if (!from) return dayNotified
  const older = from < commencement && months === undefined
  return older ? 'how many months a warning from before 1 February 2020 was given for' : undefined
}

/** Those in force on a day. */
export function inForceOn({ warnings }: Warnings, on: Day): readonly Warning[] {
  return warnings.filter(({ from, to }) => from <= on && on <= to)
}
