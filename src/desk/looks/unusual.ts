/**
 * Which looks somebody should be asked about. Each rule says what was seen, with its counts, and
 * what is usual; it weighs nothing, adds nothing up and does nothing to anybody. No rule knows a
 * protected characteristic. What they ask about may well be explained in a sentence.
 */
import {
  type Instant,
  londonDay,
  londonTime,
  type MatterId,
  millisecondsOf,
  weekday,
} from '#kernel'

export type SeenLook = Readonly<{
  at: Instant
  what: string
  how: string
  /** The thing itself, as its address names it. */
  subject: string | null
  matter: MatterId | null
  reference: string | null
  own: boolean | null
  found: string | null
}>
/** One hour of somebody's earlier looks. */
export type UsualHour = Readonly<{ hour: Instant; outside: number; taken: number; all: number }>

/** One person's day of looks, with what there is to compare it with. */
export type DayOfLooks = Readonly<{
  /** In lower case; undefined where it is not known. */
  familyName: string | undefined
  unit: string | undefined
  /** Oldest first. */
  looks: readonly SeenLook[]
  /** Hour by hour, the 28 days before. */
  usual: readonly UsualHour[]
  /** Matters that were their own work at an earlier look. */
  once: ReadonlySet<MatterId>
  names: ReadonlyMap<
    MatterId,
    Readonly<{ families: ReadonlySet<string>; units: ReadonlySet<string> }>
  >
  /** Those who complained in the fortnight before, by family name in lower case. */
  complained: readonly Readonly<{ matter: MatterId; family: string; days: number }>[]
}>

export type Unusual = Readonly<{
  says: string
  usual: string
  matter?: MatterId
  /** Raised again on another day; otherwise once for this person and matter. */
  daily: boolean
}>
type Rule = Readonly<{
  /** What the auditor reads as its name. */
  name: string
  /** What it goes by, in plain words. */
  goesBy: string
  find: (day: DayOfLooks) => readonly Unusual[]
}>

const hour = 3_600_000
export const mostInAnHour = 8
export const mostTaken = 10
export const mostRefused = 3
export const oftenRefused = 10
const oddFrom = '22:00'
const oddUntil = '06:00'

/** Said on one line, however it is broken here. */
function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The most in any sixty minutes, and when they began and ended. */
function busiest<T>(looks: readonly SeenLook[], of: (look: SeenLook) => T) {
  let best: Readonly<{ count: number; from: Instant; to: Instant }> | undefined
  let first = 0
  looks.forEach((look, last) => {
    while (millisecondsOf(look.at) - millisecondsOf(looks[first]?.at ?? look.at) >= hour) first += 1
    const window = looks.slice(first, last + 1)
    const count = new Set(window.map(of)).size
    const from = window[0]?.at ?? look.at
    if (count > (best?.count ?? 0)) best = { count, from, to: look.at }
  })
  return best
}

function between(from: Instant, to: Instant): string {
  const [one, other] = [londonTime(from), londonTime(to)]
  return one === other ? `at ${one}` : `between ${one} and ${other}`
}

const most = (hours: readonly UsualHour[], of: 'outside' | 'taken') =>
  Math.max(0, ...hours.map(one => one[of]))

const wasSeen = ({ matter, how }: SeenLook) => matter !== null && how !== 'refused'
const isOutside = (look: SeenLook) => wasSeen(look) && look.own === false

function isOdd(at: Instant): boolean {
  const time = londonTime(at)
  return time >= oddFrom || time < oddUntil || weekday(londonDay(at)) > 5
}

/** Each matter once, at its first look. */
function eachMatter(looks: readonly SeenLook[]): readonly (SeenLook & { matter: MatterId })[] {
  const first = new Map<MatterId, SeenLook & { matter: MatterId }>()
  for (const look of looks)
    if (look.matter !== null && !first.has(look.matter))
      first.set(look.matter, { ...look, matter: look.matter })
  return [...first.values()]
}

const called = ({ reference }: SeenLook) => reference ?? 'a matter'

export const unusualRules = {
  'many-in-an-hour': {
    name: 'Many matters in an hour',
    goesBy: plain(`At least ${mostInAnHour} matters that were not their own work in sixty minutes,
      and three times the most in any hour of the 28 days before.`),
    find({ looks, usual }) {
      const found = busiest(looks.filter(isOutside), ({ matter }) => matter)
      const before = most(usual, 'outside')
      if (!found || found.count < Math.max(mostInAnHour, 3 * before)) return []
      const matters = counted(found.count, 'matter')
      return [
        {
          says: `Opened ${matters} that were not their own work ${between(found.from, found.to)}.`,
          usual: `In the 28 days before, at most ${before} in any hour.`,
          daily: true,
        },
      ]
    },
  },
  'outside-hours': {
    name: 'Outside usual hours',
    goesBy: plain(`At least 3 matters that were not their own work at a weekend or between
      ${oddFrom} and ${oddUntil}, where fewer than one in ten of their working hours was then.`),
    find({ looks, usual }) {
      const odd = eachMatter(looks.filter(look => isOutside(look) && isOdd(look.at)))
      const at = usual.filter(({ all }) => all > 0)
      const oddHours = at.filter(one => isOdd(one.hour)).length
      const [first] = odd
      const last = odd.at(-1)
      if (!first || !last || odd.length < 3 || oddHours * 10 >= Math.max(at.length, 1)) return []
      return [
        {
          says: plain(`Looked at ${counted(odd.length, 'matter')} that were not their own work
            ${between(first.at, last.at)}.`),
          usual: plain(`In the 28 days before, ${oddHours} of the ${counted(at.length, 'hour')}
            they worked in were at a weekend or at night.`),
          daily: true,
        },
      ]
    },
  },
  'same-name': {
    name: 'Their own family name',
    goesBy: 'Somebody in the matter has the same family name, or they searched for their own.',
    find({ looks, names, familyName }) {
      if (!familyName) return []
      const searched = looks.filter(({ found }) => wordsIn(found).has(familyName))
      const matters = eachMatter(looks.filter(wasSeen)).filter(({ matter }) =>
        names.get(matter)?.families.has(familyName),
      )
      return [
        ...matters.map(look => ({
          says: `Looked at ${called(look)}, in which somebody has the same family name.`,
          usual: 'Many people share a family name, and nothing else was compared.',
          matter: look.matter,
          daily: false,
        })),
        ...(searched.length > 0
          ? [
              {
                says: `Searched for their own family name ${counted(searched.length, 'time')}.`,
                usual: 'Many people share a family name, and nothing else was compared.',
                daily: true,
              },
            ]
          : []),
      ]
    },
  },
  'own-unit': {
    name: 'Their own unit',
    goesBy: 'A matter that is not their own work, about somebody in their own unit.',
    find({ looks, names, unit }) {
      if (!unit) return []
      return eachMatter(looks.filter(isOutside))
        .filter(({ matter }) => names.get(matter)?.units.has(unit))
        .map(look => ({
          says: `Looked at ${called(look)}, which is about somebody in their own unit.`,
          usual: 'Those near a matter are kept from it where the directory shows it.',
          matter: look.matter,
          daily: false,
        }))
    },
  },
  refused: {
    name: 'Refused again and again',
    goesBy: plain(`In a day, at least ${mostRefused} different things asked for that they may not
      see, or anything ${oftenRefused} times.`),
    find({ looks }) {
      const refused = looks.filter(({ how }) => how === 'refused')
      const things = new Set(refused.map(({ what, subject }) => `${what} ${subject}`)).size
      if (things < mostRefused && refused.length < oftenRefused) return []
      return [
        {
          says: plain(`Asked ${counted(refused.length, 'time')} for what they may not see:
            ${counted(things, 'thing')}.`),
          usual: 'Most people are never refused: nothing that is not theirs is linked.',
          daily: true,
        },
      ]
    },
  },
  taken: {
    name: 'Many printed or downloaded',
    goesBy: plain(`At least ${mostTaken} printed or downloaded in sixty minutes, and three times
      the most in any hour of the 28 days before.`),
    find({ looks, usual }) {
      const copies = looks.filter(({ how }) => how === 'printed' || how === 'downloaded')
      const found = busiest(copies, look => look)
      const before = most(usual, 'taken')
      if (!found || found.count < Math.max(mostTaken, 3 * before)) return []
      return [
        {
          says: `Printed or downloaded ${counted(found.count, 'thing')} ${between(found.from, found.to)}.`,
          usual: `In the 28 days before, at most ${before} in any hour.`,
          daily: true,
        },
      ]
    },
  },
  'part-ended': {
    name: 'After their part ended',
    goesBy: 'A matter that used to be their own work and no longer is.',
    find({ looks, once }) {
      return eachMatter(looks.filter(isOutside))
        .filter(({ matter }) => once.has(matter))
        .map(look => ({
          says: `Looked at ${called(look)} again, which used to be their own work.`,
          usual: 'Whoever takes a matter over may ask the one before.',
          matter: look.matter,
          daily: false,
        }))
    },
  },
  'around-complaint': {
    name: 'Looked somebody up about when they complained',
    goesBy: plain(`A search for the family name of somebody who complained in the fortnight before,
      where that complaint is not the searcher’s own work.`),
    find({ looks, complained }) {
      const searches = looks.filter(({ found, how }) => found !== null && how !== 'refused')
      return complained.flatMap(({ matter, family, days }) => {
        const isSearched = searches.some(({ found }) => wordsIn(found).has(family))
        if (!isSearched || looks.some(look => look.matter === matter && look.own)) return []
        return [
          {
            says: `Searched for the family name of somebody who complained ${counted(days, 'day')} earlier.`,
            usual: 'A search for an officer may happen on the same name.',
            matter,
            daily: false,
          },
        ]
      })
    },
  },
} as const satisfies Readonly<Record<string, Rule>>

export type UnusualRule = keyof typeof unusualRules
export const unusualRuleNames = [
  'many-in-an-hour',
  'outside-hours',
  'same-name',
  'own-unit',
  'refused',
  'taken',
  'part-ended',
  'around-complaint',
] as const satisfies readonly UnusualRule[]

export function wordsIn(found: string | null): ReadonlySet<string> {
  return new Set((found ?? '').toLowerCase().split(/[^\p{L}’'-]+/u))
}

export function unusualIn(day: DayOfLooks): readonly (Unusual & Readonly<{ rule: UnusualRule }>)[] {
  return unusualRuleNames.flatMap(rule =>
    unusualRules[rule].find(day).map((one: Unusual) => ({ ...one, rule })),
  )
}
