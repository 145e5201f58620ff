/** What each panel says of itself: what was counted, of how many, and how it was worked out. */
import type { CompanyPanel, PeoplePanel, TimePanel, UnitPanel } from './panels.ts'
import { chanceWords, number, type Reading, said, shareOf } from './period.ts'

const byar = '95 in 100: Byar’s limits from ten matters up, exact ones below.'
const ofThose = 'of those said to stand out, at most 1 in 20 is by chance (Benjamini and Hochberg).'

export function readingOfUnits({
  lines,
  matters,
  people,
  unitless,
  phi,
  phiChance,
}: UnitPanel): Reading {
  return {
    counts: said(
      'Matters that name somebody of a unit, each once in it.',
      `${number(matters)} matters name somebody.`,
    ),
    denominator: said(
      'People of each unit in the directory as it stands today:',
      `${number(people)} in ${number(lines.length)} units.`,
      'Nobody knows from it how many there were throughout.',
    ),
    missing: `${number(unitless)} of ${number(matters)} (${shareOf(unitless, matters)}) say no unit.`,
    interval: byar,
    method: said(
      'Expected is a unit’s share of all the people. Funnel limits are exact (Poisson).',
      'A rate is also drawn to the other units’ by as much as it is uncertain (empirical Bayes).',
      phi === undefined
        ? ''
        : `Units differ ${number(phi, 1)} times as much as chance makes them (1 is chance;`,
      phi === undefined ? '' : `so much by chance ${chanceWords(phiChance ?? 1)}).`,
    ),
    comparisons: `${number(lines.length)} units; ${ofThose}`,
  }
}

export function readingOfTimes({ weekdays, months, matters, dayUnknown }: TimePanel): Reading {
  return {
    counts: `Matters that name somebody, each once: ${number(matters)}.`,
    denominator: 'Days: how many such weekdays, or days of the month, the period has.',
    missing: said(
      `The day it happened is not known of ${number(dayUnknown)}`,
      `(${shareOf(dayUnknown, matters)}): they are in the months and in no weekday.`,
    ),
    interval: byar,
    method: said(
      'Expected is the share of the days. The chance of as many is exact (Poisson).',
      'More work on some days, such as weekend nights, is part of what is seen.',
    ),
    comparisons: said(
      `${number(weekdays.length)} weekdays and ${number(months.length)} months;`,
      ofThose,
    ),
  }
}

export function readingOfCompany(panel: CompanyPanel): Reading {
  return {
    counts: said(
      `Matters that name people of two units or more: ${number(panel.shared)}.`,
      'A pair is listed from two shared matters on.',
    ),
    denominator: `Matters that name any unit: ${number(panel.matters)}.`,
    missing: said(
      `Left out: names that are no one person’s (${number(panel.placeholders)})`,
      `and matters that name a crowd (${number(panel.crowded)}).`,
    ),
    interval: said(
      'A pair is told with the number expected and the chance of as many;',
      'the tenth beside what chance gives it.',
    ),
    method: said(
      'Weight: each shared matter of k units adds 1/(k − 1), so that a crowd binds nobody.',
      'Expected: as often as each unit is named with any other. Of people, number and family name',
      'as written are one person: two ways of writing somebody count as two.',
    ),
    comparisons: `Pairs of units: ${number(panel.compared)}; ${ofThose}`,
  }
}

export function readingOfAlerts(alerts: number): Reading {
  return {
    counts: 'Matters that name somebody of a unit, each once in it.',
    denominator: 'None: an alert counts, and sets its count beside the year before.',
    missing: 'Matters that say no unit are in no alert.',
    interval: said(
      'None: a count is what it is. The chance of as many is exact (Poisson),',
      'and takes the year before as known.',
    ),
    method: said(
      'What is usual is the number of the year before, for as many days; of fewer days where no',
      'more could be counted at once, and then each alert says so.',
    ),
    comparisons: `Alerts: ${number(alerts)}, each of every unit unless it names one.`,
  }
}

export function readingOfPeople(panel: PeoplePanel): Reading {
  const { people, matters, pairs, supervisors, common } = panel
  return {
    counts: said(
      `Matters that name somebody of the unit, each once: ${number(matters)}.`,
      'A pair is listed from two shared matters on.',
    ),
    denominator: said(
      `People of the unit named in these days: ${number(people)}.`,
      'Of supervisors: how many of the unit answer to them in the directory today.',
    ),
    missing: said(
      'Whoever is written in too few particulars to be told apart',
      'stands as a person of their own.',
      common === 0
        ? ''
        : `${number(common)} ways of writing somebody are like too many others to be compared with each.`,
    ),
    interval: `For supervisors, ${byar} A pair is a count and has none.`,
    method: said(
      'Records are taken as one person’s only where two compare as the same by the weights in use,',
      'or somebody answered so. Weight: each shared matter of k people adds 1/(k − 1). Shared matters say who is',
      'complained of together, and nothing about what either did.',
    ),
    comparisons: `Pairs: ${number(pairs.length)}; supervisors: ${number(supervisors.length)}.`,
  }
}
