/** Days of the week and months beside what their share of the days would give. */

import { page } from '../page.ts'
import type { TimeLine } from './panels.ts'
import {
  chanceWords,
  maySee,
  number,
  patternsAddress,
  periodIn,
  readingRows,
  tabsOf,
  within,
} from './period.ts'
import { readingOfTimes } from './readings.ts'

type Say = (line: TimeLine) => string

function panelOf(lines: readonly TimeLine[], say: Say) {
  const most = Math.max(...lines.map(({ matters, expected }) => Math.max(matters, expected)), 1)
  return lines.map(line => ({
    when: say(line),
    days: number(line.days),
    matters: `${number(line.matters)} ${line.matters === 1 ? 'matter' : 'matters'}`,
    expected: `${number(line.expected, 1)} expected`,
    ratio: line.expected === 0 ? '' : within(line.ratio, 2),
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
    const { weekdays, months } = panel
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
      reading: readingRows(readingOfTimes(panel), counted, here),
    }
  },
})
