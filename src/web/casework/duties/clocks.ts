/**
 * Clocks drawn against what happened: a line for each duty that has begun, a letter for each thing
 * it rests on. Where each mark lies is a share of the whole width, so that the picture fits a phone
 * and a page with its words at their own size. Nothing is told by colour alone, and every mark is
 * in the tables beside it.
 */
import { versionToldBy } from '#casework'
import type { MatterView } from '#desk'
import { addDays, type Day, day as dayOf, daysBetween, type MatterId } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { addressOf, whatToDo } from '../duty-words.ts'
import { countDays } from '../near-day.ts'
import { toldOf } from '../story.ts'
import { type Duty, whyAddress } from './row.ts'
import { at, lengthOf, type Scale, shareOf } from './scale.ts'
import { brief, type Tick, ticksOf } from './ticks.ts'

/** A stretch of a clock: `run` has passed, `left` is still to come, `late` came after its day. */
type Stretch = Readonly<{ kind: 'run' | 'left' | 'late' | 'open'; x: string; width: string }>
type Mark = Readonly<{ kind: 'due' | 'met' | 'ended'; x: string }>

export type Clock = Readonly<{
  number: number
  title: string
  /** Short enough to be read on a phone. */
  label: string
  href: string
  began: string
  due: string
  stands: string
  stretches: readonly Stretch[]
  marks: readonly Mark[]
}>
export type Happened = Readonly<{
  letter: string
  what: string
  on: string
  href: string | undefined
}>
export type Clocks = Readonly<{
  clocks: readonly Clock[]
  happened: readonly Happened[]
  /** Letters where they stand; those close together stand as one. */
  letters: readonly Readonly<{ text: string; x: string; anchor: string }>[]
  ticks: readonly Tick[]
  today: string
  description: string
  /** How many began and are not drawn. */
  more: number
}>

type Saying = Pick<Around, 'today' | 't'>
type Drawn = Readonly<{
  matter: MatterId
  duties: readonly Duty[]
  max: number
  /** What is said of one of the matter's events. */
  titleOf: (version: number) => string | undefined
}>
type Begun = Duty & Readonly<{ owed: { arose: Day } }>

/** The clocks of a matter, named as its timeline names what happened. */
export function clocksIn(
  { row, story }: MatterView,
  here: Around,
  drawn: Pick<Drawn, 'duties' | 'max'>,
): Clocks | undefined {
  const titleOf = (version: number) => {
    const entry = story.find(one => one.version === version)
    return entry && toldOf(entry, here).what
  }
  return clocksOf({ ...drawn, matter: row.matter, titleOf }, here)
}

/** Undefined where no clock has begun: there is nothing to draw. */
export function clocksOf(asked: Drawn, here: Saying): Clocks | undefined {
  const { matter, duties, max } = asked
  const all = duties.filter(isBegun).toSorted(byBeginning)
  const drawn = all.slice(0, max)
  const [first] = drawn
  if (!first) return undefined
  const { today } = here
  const from = first.owed.arose
  const ends = drawn.flatMap(({ owed }) => [owed.dueLatest ?? owed.due ?? today, owed.met ?? today])
  const to = [addDays(from, 7), today, ...ends].toSorted().at(-1) ?? today
  // Room for the last mark to be whole.
  const scale: Scale = { from, to: addDays(to, Math.ceil(daysBetween(from, to) / 50)) }
  const { day } = dateWords(here)
  const happened = happenedIn(drawn, asked).filter(({ on }) => on >= from && on <= to)
  return {
    clocks: drawn.map((due, at) => clockOf(due, at + 1, { matter, here, scale })),
    happened: happened.map(({ on, ...one }) => ({ ...one, on: day(on) })),
    letters: lettersAt(happened, scale),
    ticks: ticksOf(scale, here),
    today: at(today, scale),
    description: describe(drawn.length, scale, here),
    more: all.length - drawn.length,
  }
}

function describe(many: number, { from, to }: Scale, here: Saying): string {
  const { day } = dateWords(here)
  const clocks = many === 1 ? 'One clock' : `${many} clocks`
  const span = `from ${day(from)} to ${day(to)}. Today is ${day(here.today)}.`
  return `${clocks} ${span} The same is in the tables below.`
}

function isBegun(due: Duty): due is Begun {
  const { arose, state } = due.owed
  return arose !== null && state !== 'not-yet' && state !== 'not-encoded'
}

function byBeginning({ owed: one }: Begun, { owed: other }: Begun): number {
  return one.arose < other.arose ? -1 : one.arose > other.arose ? 1 : 0
}

type Setting = Readonly<{ matter: MatterId; here: Saying; scale: Scale }>

function clockOf(due: Begun, number: number, { matter, here, scale }: Setting): Clock {
  const { owed } = due
  const { shortDay } = dateWords(here)
  const over = overOn(due, here.today)
  const end = owed.dueLatest ?? owed.due
  const stands = standsOf(due, here)
  return {
    number,
    title: owed.title,
    label: `${number} ${cut(whatToDo(owed), widest - stands.length)}: ${stands}`,
    href: whyAddress(matter, owed),
    began: shortDay(owed.arose),
    due: end ? shortDay(end) : 'No number in law',
    stands,
    stretches: stretchesOf(due, scale, here.today),
    marks: [
      ...(end ? [{ kind: 'due', x: at(end, scale) } as const] : []),
      ...(owed.met ? [{ kind: 'met', x: at(owed.met, scale) } as const] : []),
      ...(over && !owed.met ? [{ kind: 'ended', x: at(over, scale) } as const] : []),
    ],
  }
}

/** As many letters as fit the width of a phone: how it stands is said whole. */
const widest = 40
function cut(words: string, room: number): string {
  return words.length <= room ? words : `${words.slice(0, room - 1).trimEnd()}…`
}

/** The day it was met or ended, where it was; a duty that goes on is over on neither. */
function overOn({ owed: { arose, met, state, elapsedDays } }: Begun, today: Day): Day | undefined {
  if (state === 'met' || state === 'met-late') return met ?? undefined
  if (state !== 'ended' || elapsedDays === null) return undefined
  const on = addDays(arose, elapsedDays)
  return on < today ? on : today
}

function stretchesOf(due: Begun, scale: Scale, today: Day): readonly Stretch[] {
  const { arose, due: dueOn, dueLatest } = due.owed
  const end = dueLatest ?? dueOn
  const now = overOn(due, today) ?? today
  const stretch = (kind: Stretch['kind'], first: Day, last: Day): readonly Stretch[] => {
    const [x, until] = [shareOf(first, scale), shareOf(last, scale)]
    return until > x ? [{ kind, x: lengthOf(x), width: lengthOf(until - x) }] : []
  }
  if (!end) return stretch('open', arose, now)
  const isLate = now > end
  return [
    ...stretch('run', arose, isLate ? end : now),
    ...(now < end && !overOn(due, today) ? stretch('left', now, end) : []),
    ...(isLate ? stretch('late', end, now) : []),
  ]
}

function standsOf(due: Begun, here: Saying): string {
  const { state, due: dueOn, met, elapsedDays } = due.owed
  const day = (on: Day) => near(on, here)
  switch (state) {
    case 'met':
      return met ? `met ${day(met)}` : 'met'
    case 'met-late':
      return met ? `met late ${day(met)}` : 'met late'
    case 'ended':
      return 'ended'
    case 'withheld':
      return 'withheld'
    case 'overdue':
      return dueOn ? `overdue since ${day(dueOn)}` : 'overdue'
    default:
      if (met) return 'begun, goes on'
      return dueOn ? `due ${day(dueOn)}` : `${countDays(elapsedDays ?? 0)} so far`
  }
}

/** "19 Nov", and its year where that is not this one. */
function near(on: Day, { today, t }: Saying): string {
  const said = brief(dateWords({ t }).shortDay(on))
  return on.slice(0, 4) === today.slice(0, 4) ? said.replace(/ \d{4}$/, '') : said
}

type Fact = Readonly<{ letter: string; what: string; on: Day; href: string | undefined }>

/** What the clocks rest on, each once, in the order it happened. */
function happenedIn(drawn: readonly Begun[], { matter, titleOf }: Drawn): readonly Fact[] {
  const found = new Map<string, Omit<Fact, 'letter'>>()
  for (const { owed } of drawn)
    for (const because of owed.because) {
      if (!('happening' in because) || because.when === null) continue
      const { happening, id, when } = because
      const version = id === undefined ? undefined : versionToldBy(id)
      const title = version === undefined ? undefined : titleOf(version)
      const what = title ?? happening.replaceAll('-', ' ').replace(/^./, one => one.toUpperCase())
      const href = title === undefined ? undefined : addressOf(matter, 'timeline')
      found.set(`${when} ${what}`, { what, on: dayOf(when), href })
    }
  return [...found.values()]
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .slice(0, alphabet.length)
    .map((one, nth) => ({ ...one, letter: alphabet.charAt(nth) }))
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** As near as two letters may stand and still be read apart on a phone, as a share of the width. */
const apart = 13

function lettersAt(happened: readonly Fact[], scale: Scale): Clocks['letters'] {
  const placed: { first: string; last: string; share: number }[] = []
  for (const { letter, on } of happened) {
    const share = shareOf(on, scale)
    const before = placed.at(-1)
    if (before && share - before.share < apart) before.last = letter
    else placed.push({ first: letter, last: letter, share })
  }
  return placed.map(({ first, last, share }) => ({
    text: first === last ? first : `${first}–${last}`,
    x: lengthOf(share),
    anchor: share < 4 ? 'start' : share > 96 ? 'end' : 'middle',
  }))
}
