/** Days of the week and months beside what their share of the days would give. */
import type { TimeLine } from '#desk'
import { page } from '../page.ts'
import {
  chanceWords,
  maySee,
  number,
  patternsAddress,
  periodIn,
  readingRows,
  shareOf,
  tabsOf,
} from './period.ts'

type Say = (line: TimeLine) => string

function panelOf(lines: readonly TimeLine[], say: Say) {
  const most = Math.max(...lines.map(({ matters, expected }) => Math.max(matters, expected)), 1)
  return lines.map(line => ({
    when: say(line),
    days: number(line.days),
    matters: `${number(line.matters)} ${line.matters === 1 ? 'matter' : 'matters'}`,
    expected: `${number(line.expected, 1)} expected`,
    ratio:
      line.expected === 0
        ? ''
        : `${number(line.ratio.value, 2)} (${number(line.ratio.low, 2)} to ${number(line.ratio.high, 2)})`,
    verdict: line.standsOut
      ? `Stands out among ${lines.length} compared: as many by chance ${chanceWords(line.chance)}.`
      : 'No more than chance gives.',
    isWorth: line.standsOut,
    width: `${((100 * line.matters) / most).toFixed(1)}%`,
    mark: `${((100 * line.expected) / most).toFixed(1)}%`,
  }))
}

export const patternTimes = page({
  path: `${patternsAddress}/times`,
  may: maySee,
  audit: { look: 'patterns' },
  template: 'patterns/times.njk',
  title: 'Patterns: times',
  async show(desk, here) {
    const told = await desk.patterns.timePattern(here.as, periodIn(here).days)
    if (!told) return undefined
    const { panel, counted } = told
    const { weekdays, months, matters, dayUnknown } = panel
    const month: Say = ({ when }) =>
      `${here.t(`month.${Number(when.slice(5))}`)} ${when.slice(0, 4)}`
    return {
      tabs: tabsOf('/times'),
      period: periodIn(here).form,
      panels: [
        {
          id: 'weekdays',
          heading: 'Days of the week on which it happened',
          rows: panelOf(weekdays, ({ when }) => here.t(`weekday.${when}`)),
        },
        {
          id: 'months',
          heading: 'Months in which matters came',
          rows: panelOf(months, month),
        },
      ].filter(({ rows }) => rows.length > 0),
      reading: readingRows(
        {
          counts: `Matters that name somebody, each once: ${number(matters)}.`,
          denominator: 'Days: how many such weekdays, or days of the month, the period has.',
          missing: `The day it happened is not known of ${number(dayUnknown)} (${shareOf(dayUnknown, matters)}): they are in the months and in no weekday.`,
          interval: '95 in 100: Byar’s limits from ten matters up, exact ones below.',
          method:
            'Expected is the share of the days. The chance of as many is exact (Poisson). More work on some days, such as weekend nights, is part of what is seen.',
          comparisons: `${number(weekdays.length)} weekdays and ${number(months.length)} months; of those said to stand out, at most 1 in 20 is by chance (Benjamini and Hochberg).`,
        },
        counted,
        here,
      ),
    }
  },
})
