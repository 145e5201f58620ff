/** What the calculator answers, ready to be shown: the last day, the count, and what moves it. */
import type { Day } from '#kernel'
import { countInWords, holidays, type Period, type Reckoned, type Reckoning } from '#law'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { type Calendar, calendarOf } from './calendar.ts'

export type Answer = Readonly<{
  /** Which version of a rule it is, where there is more than one to tell apart. */
  title: string | undefined
  about: readonly string[]
  heading: string
  lines: readonly string[]
  /** How it counts, in the law's own words. */
  count: string | undefined
  calendar: Calendar | undefined
  /** Its days are those of an answer above it. */
  sameDays: boolean
  /** What would change it: the rule's own words, kept in English, and ours of any count. */
  changes: readonly string[]
  alsoChanges: readonly string[]
  confidence: string | undefined
  rule: string | undefined
  starts: readonly string[]
}>

/** Of a rule: each version in force that day, and each count it has. */
export function answersOfRule(
  rule: string,
  found: readonly Reckoning[],
  from: Day,
  here: Around,
): readonly Answer[] {
  const { t } = here
  if (found.length === 0)
    return [nothing(t('none.not-in-force', { day: dateWords(here).day(from) }), here, { rule })]
  const shown = new Set<string>()
  return found.flatMap(version => {
    const { title, starts, confidenceSays: confidence, reaches, sortSays } = version
    const told = { title, starts, confidence, rule, about: [sortSays, ...reaches] }
    if (version.unconfirmed) return [nothing(t('none.unconfirmed'), here, told)]
    if (version.counts.length === 0) return [nothing(t('none.number'), here, told)]
    return version.counts.map(each => {
      const { code, n, from: began } = each.period
      const key = `${code} ${n} ${began}`
      const answer = answerOf(version, each, from, { ...told, here })
      if (shown.has(key)) return { ...answer, calendar: undefined, sameDays: true }
      shown.add(key)
      return answer
    })
  })
}

type Told = Readonly<{ here: Around }> & Partial<Answer>

function answerOf(version: Reckoning, counted: Reckoned, from: Day, told: Told): Answer {
  const { here, ...about } = told
  const { t } = here
  const { day } = dateWords(here)
  const { notBefore, rolledTo, owedFrom, length, what } = counted
  const answer = answerOfCount(counted.period, countInWords(counted.period), here)
  const { last } = counted.period
  const isWorking = counted.period.code.startsWith('working-days')
  const isWait = what === 'wait' && last && owedFrom
  return {
    ...answer,
    ...about,
    heading: isWait ? t('wait', { length, day: day(last) }) : answer.heading,
    lines: [
      ...(isWait ? [t('wait.then', { day: day(owedFrom), title: version.title })] : answer.lines),
      ...(counted.period.from === from
        ? []
        : [t('counted-from', { day: day(counted.period.from) })]),
      ...(notBefore ? [t('not-before', { day: day(notBefore) })] : []),
      ...(rolledTo ? [t('rolled', { day: day(rolledTo) })] : []),
    ],
    // The rule itself says what moves its day; what moves any count of working days is added.
    changes: version.changes,
    alsoChanges: isWorking ? answer.alsoChanges.slice(1) : [],
  }
}

/** Of a count by itself. */
export function answerOfCount(counted: Period, count: string, here: Around): Answer {
  const { t } = here
  const { day } = dateWords(here)
  const { code, last } = counted
  const isWorking = code.startsWith('working-days')
  const isBack = code === 'working-days-before'
  if (!last) {
    const [first, end] = holidays.years
    return {
      ...nothing(t('none.holidays', { first, last: end }), here, { count: begun(count) }),
      calendar: calendarOf(counted, here),
    }
  }
  return {
    ...bare,
    heading: isBack ? t('last.before', { day: day(last) }) : t('last', { day: day(last) }),
    lines: isBack ? [] : [t('last.until')],
    count: begun(count),
    calendar: calendarOf(counted, here),
    alsoChanges: [t('changes.start'), isWorking ? t('changes.working') : t('changes.calendar')],
  }
}

const bare = {
  title: undefined,
  about: [],
  lines: [],
  count: undefined,
  calendar: undefined,
  sameDays: false,
  changes: [],
  alsoChanges: [],
  confidence: undefined,
  rule: undefined,
  starts: [],
} as const

function nothing(why: string, { t }: Around, more: Partial<Answer>): Answer {
  return { ...bare, ...more, heading: t('none'), lines: [why] }
}

function begun(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
