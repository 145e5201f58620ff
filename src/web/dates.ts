/** Days and instants in words: "Thursday 26 November 2026", the clock of London. */
import {
  boundsOf,
  type Day,
  type Instant,
  londonDay,
  londonTime,
  type When,
  weekday,
} from '#kernel'
import type { Words } from './words.ts'

export type DateWords = Readonly<{
  /** "Thursday 26 November 2026". */
  day(on: Day): string
  /** "26 November 2026". */
  shortDay(on: Day): string
  /** "Thursday 26 November 2026, 10:42". */
  moment(at: Instant): string
  /** "10:42". */
  time(at: Instant): string
  /** "Thursday 26 November 2026", "about June 2019", the person's own words, or day and words. */
  when(when: When): string
}>

export function dateWords({ t }: Pick<Words, 't'>): DateWords {
  function shortDay(on: Day): string {
    const [year, month, date] = on.split('-').map(Number)
    return t('date.short', { date: date ?? 0, month: t(`month.${month}`), year: year ?? 0 })
  }
  function day(on: Day): string {
    return t('date.long', { weekday: t(`weekday.${weekday(on)}`), short: shortDay(on) })
  }
  function roughly(around: string): string {
    const [year, month, date] = around.split('-').map(Number)
    const named = month ? `${t(`month.${month}`)} ${year}` : `${year}`
    return t('date.about', { when: date ? `${date} ${named}` : named })
  }
  function withWords(date: string, { words }: When): string {
    return words ? t('date.words', { date, words }) : date
  }
  return {
    day,
    shortDay,
    time: londonTime,
    moment: at => t('date.moment', { day: day(londonDay(at)), time: londonTime(at) }),
    when(when) {
      if (when.type === 'undated') return when.words ?? t('date.unknown')
      if (when.type === 'around') {
        // A year that was only read out of the words would be said twice.
        if (when.words?.includes(when.around)) return when.words
        return withWords(roughly(when.around), when)
      }
      if (when.type === 'at')
        return t('date.moment', { day: day(londonDay(when.at)), time: londonTime(when.at) })
      const [first, last] = boundsOf(when) ?? []
      if (!first || !last) return t('date.unknown')
      const days =
        first === last ? day(first) : t('date.between', { first: day(first), last: day(last) })
      return withWords(days, when)
    },
  }
}
