/** Whether an act answers to the very thing a duty began with, and falls where the rule lets it. */
import { parseDay } from '#kernel'
import type { Dates } from './dates.ts'
import type { Scene } from './scene.ts'
import type { Started } from './started.ts'
import { detail, listed, named, type Occurred } from './timeline.ts'

/** About what it began with; where it says nothing, it answers to the last of them before it. */
export function aboutTheSame(act: Occurred, { from }: Started, { here }: Scene): boolean {
  if (!from) return true
  const said = listed(act.happening.about)
  const meant = listed(from.happening.about)
  if (said.length > 0 && meant.length > 0) return said.some(each => meant.includes(each))
  return !named(here, from.happening.happened).some(
    each => isLater(each, from) && !isLater(each, act),
  )
}

/** Its detail of this name is that of what the duty began with. */
export function sameDetail(name: string, act: Occurred, { from }: Started): boolean {
  return from !== undefined && detail(act, name) === detail(from, name)
}

/** Done again: not what began the duty, but later. */
export function isAgain(act: Occurred, { from }: Started): boolean {
  return from !== undefined && act !== from && isLater(act, from)
}

function isLater({ span }: Occurred, { span: than }: Occurred): boolean {
  return span !== undefined && than !== undefined && span[1] > than[1]
}

/** The day it names is within the time given; where no day is named or counted, it may be. */
export function dayWithin(named: unknown, dates: Dates | undefined): boolean {
  const on = typeof named === 'string' ? parseDay(named) : undefined
  const last = dates?.dueLatest ?? dates?.due
  if (!on || !last) return true
  return on <= last && (!dates?.notBefore || on >= dates.notBefore)
}

export function notTooEarly({ bounds }: Occurred, dates: Dates | undefined): boolean {
  return !bounds || !dates?.notBefore || bounds[1] >= dates.notBefore
}

/** Something had been found here by the day it began: it came out of this matter. */
export function onceFound({ from }: Started, { here }: Scene): boolean {
  return named(here, 'finding-made', 'outcome-notified').some(
    found => found === from || !from || !isLater(found, from),
  )
}
