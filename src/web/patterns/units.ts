/** Units beside what chance alone would give them: a picture, and its table in order of names. */

import { suppressed } from '#statistics'
import { download, page } from '../page.ts'
import { sheetFormats, spreadsheet } from '../spreadsheet.ts'
import { funnelOf } from './funnel.ts'
import type { UnitLine } from './panels.ts'
import {
  chanceWords,
  maySee,
  number,
  patternsAddress,
  periodIn,
  readingRows,
  said,
  tabsOf,
  within,
} from './period.ts'
import { readingOfUnits } from './readings.ts'

const address = `${patternsAddress}/units`

/** What the numbers of one unit say, and which rule said it. */
function verdictOf(line: UnitLine, compared: number): string {
  const { standing, ratio, standsOut, isBeyondSpread, chance } = line
  if (standing === 'within') return 'Within what chance gives.'
  if (ratio.value < 1)
    return 'Fewer than chance gives. Ask also whether matters reach us from there.'
  const limit = standing === 'alarm' ? '998 in 1,000' : '95 in 100'
  const by = `Above the ${limit} limit; as many by chance ${chanceWords(chance)}.`
  if (standsOut && isBeyondSpread)
    return said(
      `Worth a look. ${by} It still stands out among ${compared} compared,`,
      'and beyond how much units differ anyhow.',
    )
  if (standsOut)
    return said(
      `${by} It stands out among ${compared} compared,`,
      'but not beyond how much units differ anyhow.',
    )
  return `${by} Among ${compared} compared, so much comes about by chance.`
}

function rowOf(line: UnitLine, at: number, compared: number) {
  const { rate, ratio, drawn } = line
  return {
    no: at + 1,
    unit: line.unit,
    people: number(line.people),
    matters: number(line.matters),
    expected: number(line.expected, 1),
    rate: within(rate, 1),
    drawn:
      drawn.low === drawn.high ? `${number(drawn.value, 1)}, the same for all` : within(drawn, 1),
    ratio: within(ratio, 2),
    verdict: verdictOf(line, compared),
    isWorth: line.standing !== 'within' && ratio.value > 1 && line.standsOut && line.isBeyondSpread,
  }
}

export const patternUnits = page({
  path: address,
  may: maySee,
  audit: { look: 'patterns' },
  template: 'patterns/units.njk',
  title: 'Patterns: units',
  async show(desk, here) {
    const told = await desk.patterns.unitPattern(here.as, periodIn(here).days)
    if (!told) return undefined
    const { panel, counted } = told
    const compared = panel.lines.length
    return {
      tabs: tabsOf('/units'),
      period: periodIn(here).form,
      rows: panel.lines.map((line, at) => rowOf(line, at, compared)),
      funnel: funnelOf(panel.lines),
      small: panel.small,
      without: panel.withoutPeople.map(({ unit, matters }) => ({
        unit,
        matters: number(matters),
      })),
      reading: readingRows(readingOfUnits(panel), counted, here),
    }
  },
})

const hidden = '[c]'

/** Taken away: counts below five are hidden, and what would give them away. */
export const patternUnitsTaken = download({
  path: `${address}/:file`,
  may: maySee,
  audit: { look: 'patterns' },
  async send(desk, here) {
    const format = sheetFormats.find(one => here.file === `units.${one}`)
    const told = format && (await desk.patterns.unitPattern(here.as, periodIn(here).days))
    if (!told) return undefined
    const { lines } = told.panel
    const cells = lines.map(({ matters }) => [matters])
    const away = suppressed({ cells, rowTotals: false, columnTotals: true })
    const rows = lines.map((line, at) => ({
      unit: line.unit,
      people: String(line.people),
      matters: away[at]?.[0] ? hidden : String(line.matters),
      rate: away[at]?.[0] || line.people < 10 ? hidden : number(line.rate.value, 1),
    }))
    const total = lines.reduce((sum, { matters }) => sum + matters, 0)
    return spreadsheet('units', format, {
      rows: [...rows, { unit: 'Total', people: '', matters: String(total), rate: '' }],
      columns: [
        { name: 'Unit', of: ({ unit }) => unit },
        { name: 'People', of: ({ people }) => people },
        { name: 'Matters', of: ({ matters }) => matters },
        { name: 'For each 100 people', of: ({ rate }) => rate },
      ],
    })
  },
})
