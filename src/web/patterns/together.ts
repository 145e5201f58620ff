/** Units complained of together, and how far matters gather on few people; nobody is named here. */

import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import type { CompanyPanel, UnitPair } from './panels.ts'
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
import { readingOfCompany } from './readings.ts'

/** As many units as a ring can hold and be read. */
const mostInRing = 14
const fullTurn = 2 * Math.PI

/** Units round a ring, with a line between those that share matters. */
function ringOf(pairs: readonly UnitPair[], numbers: ReadonlyMap<string, number>) {
  const ties = new Map<string, number>()
  for (const { one, other, matters } of pairs)
    for (const unit of [one, other]) ties.set(unit, (ties.get(unit) ?? 0) + matters)
  const shown = [...ties]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostInRing)
    .map(([unit]) => unit)
    .toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
  if (shown.length < 2) return undefined
  const places = new Map(
    shown.map((unit, at) => {
      // Two stand beside each other; more go round from the top.
      const turn = (fullTurn * at) / shown.length - (shown.length === 2 ? fullTurn / 4 : 0)
      const x = `${(50 + 42 * Math.sin(turn)).toFixed(2)}%`
      return [
        unit,
        { unit, no: numbers.get(unit) ?? 0, x, y: `${(50 - 42 * Math.cos(turn)).toFixed(2)}%` },
      ]
    }),
  )
  const most = Math.max(...pairs.map(({ matters }) => matters))
  return {
    units: [...places.values()],
    height: shown.length === 2 ? 90 : 340,
    lines: pairs.flatMap(({ one, other, matters, standsOut }) => {
      const [from, to] = [places.get(one), places.get(other)]
      const thick = 1 + Math.round((7 * matters) / most)
      return from && to ? [{ from, to, thick, isOut: standsOut }] : []
    }),
    more: ties.size - shown.length,
  }
}

type Among = Readonly<{ numbers: ReadonlyMap<string, number>; compared: number }>

function rowOf(pair: UnitPair, { numbers, compared }: Among, here: Around) {
  const { shortDay } = dateWords(here)
  const { one, other, first, last } = pair
  return {
    one: `${numbers.get(one) ?? ''} ${one}`,
    other: `${numbers.get(other) ?? ''} ${other}`,
    matters: number(pair.matters),
    expected: number(pair.expected, 1),
    weight: number(pair.weight, 1),
    when: first && last ? `${shortDay(first)} to ${shortDay(last)}` : '',
    verdict: pair.standsOut
      ? `More than units named with others would share: as many by chance ${chanceWords(pair.chance)}.`
      : compared > 1
        ? 'No more than chance gives.'
        : 'The only pair: there is nothing to compare it with.',
    isWorth: pair.standsOut,
  }
}

function peopleOf({ people }: CompanyPanel) {
  const percent = (share: number) => `${number(100 * share, 1)}%`
  return [
    ['People named, as they are written', number(people.named)],
    [
      'Named in three matters or more',
      `${number(people.thrice)} (${shareOf(people.thrice, people.named)})`,
    ],
    ['Held by the most named tenth', `${percent(people.topTenth)} of all namings`],
    ['What chance alone would give that tenth', percent(people.topTenthByChance)],
    ['Gini coefficient (0: all alike; 1: all on one)', number(people.gini, 2)],
    ['Pairs of people who share three matters or more', number(people.pairs)],
  ].map(([key, value]) => ({ key: { text: key }, value: { text: value } }))
}

export const patternTogether = page({
  path: `${patternsAddress}/together`,
  may: maySee,
  audit: { look: 'patterns' },
  template: 'patterns/together.njk',
  title: 'Patterns: together',
  async show(desk, here) {
    const told = await desk.patterns.companyPattern(here.as, periodIn(here).days)
    if (!told) return undefined
    const { panel, counted } = told
    const units = [...new Set(panel.pairs.flatMap(({ one, other }) => [one, other]))].toSorted(
      (a, b) => a.localeCompare(b, 'en'),
    )
    const numbers = new Map(units.map((unit, at) => [unit, at + 1]))
    return {
      tabs: tabsOf('/together'),
      period: periodIn(here).form,
      rows: panel.pairs.map(pair => rowOf(pair, { numbers, compared: panel.compared }, here)),
      ring: ringOf(panel.pairs, numbers),
      fewer: panel.fewer,
      small: panel.small,
      people: panel.people.named > 0 ? peopleOf(panel) : [],
      reading: readingRows(readingOfCompany(panel), counted, here),
    }
  },
})
