/** What moves a last day: more time from who can give it, less where all agreed, another day. */
import { parseDay } from '#kernel'
import { type DutyRule, isNamed } from '../duty.ts'
import type { Role } from '../vocabulary.ts'
import { type Bearing, isDoneBy } from './bearers.ts'
import { alternativeWithin } from './conduct-circumstances.ts'
import type { Dates } from './dates.ts'
import { type Party, presents } from './parties.ts'
import type { Scene } from './scene.ts'
import type { Started } from './started.ts'
import { detail, holds, inOrder, listed, named, type Occurred, restsOn } from './timeline.ts'

/** In the order they were given: a day is never later by agreement, nor sooner by an extension. */
export function movedDates(
  rule: DutyRule,
  scene: Scene,
  { receiver }: Started,
  dates: Dates,
): Dates {
  const { extendable, shortenable, movesTo } = rule
  if (!extendable && !shortenable && !movesTo) return dates
  let moved = dates
  for (const each of inOrder(
    named(scene.here, 'period-extended', 'period-shortened', 'alternative-day-proposed'),
  )) {
    const doing = { rule, scene, receiver }
    if (each.happening.happened === 'period-extended') moved = longer(each, doing, moved)
    else if (each.happening.happened === 'period-shortened') moved = shorter(each, doing, moved)
    else moved = instead(each, doing, moved)
  }
  return moved
}

/** A longer time, given by whoever has the power the rule names; never a shorter one. */
function longer(each: Occurred, doing: Bearing, dates: Dates): Dates {
  const { rule } = doing
  const { extendable } = rule
  const said = detail(each, 'rule')
  const shared = extendable?.sharedWith?.some(each => each === said)
  if (!extendable || !(isNamed(rule, said) || shared)) return dates
  if (!isFor(each, doing.receiver)) return dates
  if (!isDoneBy(extendable.by, each, doing)) return dates
  return later(each, detail(each, 'until'), { dates, under: extendable.rule, why: longerWords })
}

/** Given to somebody who bears it: only for them. */
function isFor({ happening }: Occurred, receiver: Party | undefined): boolean {
  const to = listed(happening.to)
  return !receiver || to.length === 0 || to.some(id => id === receiver.id || id === receiver.role)
}

const longerWords = 'the day it was extended to'

/** The day the officer may put in place of the one named: it is then to be met by that day. */
function instead(each: Occurred, doing: Bearing, dates: Dates): Dates {
  const { movesTo } = doing.rule
  if (!movesTo || !holds(each, { detail: 'what', is: movesTo.what })) return dates
  if (!isDoneBy(['officer'], each, doing)) return dates
  if (!alternativeWithin(each, doing.scene, movesTo.within)) return dates
  const why = 'the day put in place of the one named'
  return later(each, detail(each, 'day'), { dates, under: movesTo.rule, why })
}

type Move = Readonly<{ dates: Dates; under: string; why: string }>

function later(each: Occurred, said: unknown, { dates, under, why }: Move): Dates {
  const until = typeof said === 'string' ? parseDay(said) : undefined
  if (!until || !dates.due || until <= dates.due) return dates
  const latest = dates.dueLatest && dates.dueLatest > until ? dates.dueLatest : until
  return {
    ...dates,
    due: until,
    dueLatest: latest,
    working: [...dates.working, { day: until, counted: true, why }],
    because: [...dates.because, restsOn(each, { when: each.bounds?.[1], rule: under })],
  }
}

/** A shorter time, agreed by everyone who has to sign, for a day that had not passed by then. */
function shorter(each: Occurred, { rule, scene }: Bearing, dates: Dates): Dates {
  const { shortenable } = rule
  if (!shortenable || !isNamed(rule, detail(each, 'rule'))) return dates
  if (!signedByAll(each, shortenable.by, scene)) return dates
  const said = detail(each, 'until')
  const until = typeof said === 'string' ? parseDay(said) : undefined
  if (!until || !dates.due || until >= dates.due) return dates
  if (each.bounds && until < each.bounds[0]) return dates
  const { notBefore, dueLatest } = dates
  return {
    ...dates,
    ...(notBefore && notBefore > until ? { notBefore: until } : {}),
    due: until,
    dueLatest: dueLatest && dueLatest < until ? dueLatest : until,
    working: [...dates.working, { day: until, counted: true, why: 'the day they all agreed on' }],
    because: [...dates.because, restsOn(each, { when: each.bounds?.[1], rule: shortenable.rule })],
  }
}

/** The same person under another name. */
const alsoSigns: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'appropriate-authority': ['originating-authority'],
  officer: ['former-officer'],
  chair: ['panel'],
}

function signedByAll(each: Occurred, by: readonly Role[], scene: Scene): boolean {
  const said = detail(each, 'agreedBy')
  const signed: readonly unknown[] = Array.isArray(said) ? said : []
  const needed: readonly Role[] = presents(scene, each) ? [...by, 'director-general'] : by
  return needed.every(role => [role, ...(alsoSigns[role] ?? [])].some(as => signed.includes(as)))
}
