/** How long a warning is in force, as dates: leave left out of the count, and one extension. */
import type { Day } from '#kernel'
import type { DutyRule } from '../duty.ts'
import {
  extendedTo,
  lastDayOf,
  leaveOf,
  longestWarningMonths,
  warningMonths,
  warningsOf,
  withoutLeave,
} from '../outcomes/warnings.ts'
import type { Step } from '../periods.ts'
import { commencement } from '../police-conduct-2020/instrument.ts'
import { concernsPerson } from './concerning.ts'
import type { Dates } from './dates.ts'
import type { Scene } from './scene.ts'
import type { Started } from './started.ts'
import { detail, inOrder, named, type Occurred, restsOn } from './timeline.ts'

const none: Dates = { due: null, dueLatest: null, working: [], because: [] }

/** The last day in force. A warning of before these Regulations lasted as older ones said. */
export function warningDates(rule: DutyRule, scene: Scene, started: Started): Dates {
  const { person } = scene
  const [from, latest] = started.counted ?? started.bounds ?? []
  if (!person || !from || !latest) return none
  if (from < commencement) return { ...none, reason: 'regime-before-2020' }
  if (rule.lasts === 'extension') return extensionDates(scene, from)
  const kind = rule.lasts === 'final-written-warning' ? rule.lasts : 'written-warning'
  const said = started.from && detail(started.from, 'months')
  const months = typeof said === 'number' ? said : undefined
  const extension = kind === 'final-written-warning' ? extensionOf(from, scene, months) : undefined
  const dueOf = (first: Day) => {
    const own = lastDayOf(kind, first, months)
    const to = extension ? extendedTo(own, extension.months) : own
    return { own, last: withoutLeave({ from: first, to }, leaveOf(person, scene)) }
  }
  const { own, last } = dueOf(from)
  const working: Step[] = [
    { day: from, counted: true, why: 'the first day, which counts' },
    { day: own, counted: true, why: `the last day of ${lengthOf(kind, months)}` },
  ]
  if (extension)
    working.push({ day: last, counted: true, why: `extended by ${extension.months} months` })
  for (const [began, ended] of leaveOf(person, scene))
    if (ended > from && began <= last)
      working.push({ day: ended, counted: false, why: `on leave from ${began}: not counted` })
  return {
    due: last,
    dueLatest: dueOf(latest).last,
    working,
    because: extension
      ? [
          restsOn(extension.given, {
            when: extension.given.bounds?.[0],
            rule: 'outcome.fww.extend',
          }),
        ]
      : [],
  }
}

function lengthOf(kind: keyof typeof warningMonths, months = warningMonths[kind]): string {
  return `${Math.min(months, longestWarningMonths)} months`
}

type Extension = Readonly<{ given: Occurred; months: number }>

/** The first extension while it was in force; a second one counts for nothing. */
function extensionOf(from: Day, scene: Scene, months?: number): Extension | undefined {
  const { person, everywhere, lawCase } = scene
  if (!person) return undefined
  const own = lastDayOf('final-written-warning', from, months)
  const to = withoutLeave({ from, to: own }, leaveOf(person, scene))
  const given = inOrder(named(everywhere, 'warning-extended')).find(
    each =>
      each.bounds &&
      each.bounds[0] >= from &&
      each.bounds[0] <= to &&
      concernsPerson(person, each, lawCase),
  )
  return given && { given, months: Number(detail(given, 'months')) }
}

/** The warning as it was made longer: to its new last day. */
function extensionDates(scene: Scene, on: Day): Dates {
  const { person } = scene
  const extended = person && warningsOf(person, scene).warnings
  const warning = extended?.find(each => each.extended && each.from <= on && on <= each.to)
  if (!warning) return none
  const working = [{ day: warning.to, counted: true, why: 'the last day, once it is extended' }]
  return { ...none, due: warning.to, dueLatest: warning.to, working }
}
