/** Requests to read names: listed, made by one person, decided by another, read by the first. */
import type { PatternNamesRefusal } from '#casework'
import { accepted, addDays, type Day, refuse } from '#kernel'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import type { Problem } from '../sheet.ts'
import type { NamedPerson, NamesTold, PeoplePanel } from './panels.ts'
import {
  chanceWords,
  maySee,
  number,
  patternsAddress,
  readingRows,
  tabsOf,
  within,
} from './period.ts'
import { readingOfPeople } from './readings.ts'

const address = `${patternsAddress}/names`
const usualDays = 730
const answers = ['allow', 'refuse'] as const

const tags = {
  waiting: { text: 'To be decided', classes: 'govuk-tag--blue' },
  open: { text: 'Open', classes: 'govuk-tag--green' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
  refused: { text: 'Refused', classes: 'govuk-tag--grey' },
} as const

function tagOf({ state, until }: NamesTold['row'], today: Day) {
  if (state === 'asked') return tags.waiting
  if (state === 'refused') return tags.refused
  return until !== null && until >= today ? tags.open : tags.ended
}

export const patternNamesList = page({
  path: address,
  may: maySee,
  audit: { look: 'patterns' },
  template: 'patterns/names.njk',
  title: 'Patterns: names',
  async show(desk, here) {
    const rows = await desk.patterns.namesRequests(here.as)
    if (!rows) return undefined
    const { shortDay } = dateWords(here)
    return {
      tabs: tabsOf('/names'),
      rows: rows.map(row => ({
        href: `${address}/${row.request}`,
        unit: row.unit,
        by: here.hideNames ? 'A colleague' : row.askedName,
        asked: shortDay(row.askedOn),
        tag: tagOf(row, here.today),
      })),
    }
  },
})

function explain(refusal: PatternNamesRefusal): Problem {
  switch (refusal.type) {
    case 'UnitMissing':
      return { field: 'unit', words: 'Enter the unit' }
    case 'UnitUnknown':
      return {
        field: 'unit',
        words: `Nobody in the directory or in a matter is of “${refusal.unit}”: enter the unit as it is written there`,
      }
    case 'WhyMissing':
      return { field: 'why', words: 'Enter why' }
    case 'PeriodBackwards':
      return { field: 'to', words: 'The last day must be on or after the first' }
    case 'NotAsked':
      return { field: 'answer', words: 'Nobody asked this' }
    case 'AlreadyDecided':
      return { field: 'answer', words: 'Somebody has decided this already' }
    case 'OwnRequest':
      return { field: 'answer', words: 'You asked this. Somebody else must decide it' }
  }
}

type Asked = Readonly<{ unit: string; from: Day; to: Day; why: string }>

export const patternNamesNew = page({
  path: `${address}/new`,
  may: maySee,
  template: 'patterns/names-new.njk',
  title: 'Ask to read names',
  back: () => address,
  show: async (_desk, { today }) => ({ from: addDays(today, -usualDays), to: today }),
  fill({ from, to }) {
    const parts = (name: string, on: Day) => {
      const [year = '', month = '', date = ''] = on.split('-')
      return {
        [`${name}-day`]: String(Number(date)),
        [`${name}-month`]: String(Number(month)),
        [`${name}-year`]: year,
      }
    }
    return { ...parts('from', from), ...parts('to', to) }
  },
  read(sheet) {
    const [unit, why] = [sheet.text('unit').slice(0, 100), sheet.text('why').slice(0, 1000)]
    const from = sheet.readDay('from', 'the first day', { notAfter: sheet.today })
    const to = sheet.readDay('to', 'the last day', { notAfter: sheet.today })
    if (unit && why && from.ok && to.ok)
      return accepted({ unit, why, from: from.value, to: to.value })
    return refuse([
      ...(unit ? [] : [{ field: 'unit', words: 'Enter the unit' }]),
      ...(from.ok ? [] : [from.refusal]),
      ...(to.ok ? [] : [to.refusal]),
      ...(why ? [] : [{ field: 'why', words: 'Enter why' }]),
    ])
  },
  explain,
  submit: (desk, { as }, asked: Asked) => desk.patterns.askForNames(as, asked),
  next: (_here, request) => `${address}/${request}`,
})

function headOf({ row }: NamesTold, here: Around) {
  const { day } = dateWords(here)
  const name = (said: string | null) => (here.hideNames ? 'A colleague' : (said ?? ''))
  return [
    ['Unit', row.unit],
    ['Days', `${day(row.from)} to ${day(row.to)}`],
    ['Asked by', `${name(row.askedName)}, ${day(row.askedOn)}`],
    ['Why', row.why],
    ...(row.decidedOn
      ? [
          [
            row.state === 'allowed' ? 'Allowed by' : 'Refused by',
            `${name(row.decidedName)}, ${day(row.decidedOn)}: ${row.decidedWhy ?? ''}`,
          ],
        ]
      : []),
    ...(row.until ? [['Open until', `the end of ${day(row.until)}`]] : []),
  ].map(([key = '', value = '']) => ({ key: { text: key }, value: { text: value } }))
}

function personOf({ name, number: no, rank, unit, matters, why }: NamedPerson, here: Around) {
  const shown = here.hideNames ? 'Name hidden' : [rank, name, no].filter(Boolean).join(' ')
  return { name: shown, unit: unit ?? '', matters: number(matters), why: here.hideNames ? [] : why }
}

function panelOf({ pairs, supervisors, people, matters, unled }: PeoplePanel, here: Around) {
  const { shortDay } = dateWords(here)
  return {
    people: number(people),
    matters: number(matters),
    pairs: pairs.map(({ one, other, matters: shared, weight, first, last }) => ({
      one: personOf(one, here),
      other: personOf(other, here),
      count: number(shared.length),
      weight: number(weight, 1),
      when: first && last ? `${shortDay(first)} to ${shortDay(last)}` : '',
      matters: shared.map(({ matter, reference, ours }) => ({
        reference,
        href: ours ? `/work/matters/${matter}` : undefined,
      })),
    })),
    supervisors: supervisors.map(line => ({
      name: here.hideNames ? 'Name hidden' : [line.rank, line.name].filter(Boolean).join(' '),
      people: number(line.people),
      matters: number(line.matters),
      expected: number(line.expected, 1),
      ratio: within(line.ratio, 2),
      chance: chanceWords(line.chance),
    })),
    unled: number(unled),
  }
}

export const patternNamesOne = page({
  path: `${address}/:request`,
  may: maySee,
  audit: { look: 'patterns', of: 'request' },
  template: 'patterns/names-one.njk',
  async show(desk, here) {
    const told = await desk.patterns.namesRequest(here.as, here.request)
    if (!told) return undefined
    const { people, counted, mayAnswer, row } = told
    const panel = people && people !== 'too many' ? people : undefined
    return {
      head: headOf(told, here),
      tag: tagOf(row, here.today),
      mayAnswer,
      waits: row.state === 'asked' && !mayAnswer,
      tooMany: people === 'too many',
      panel: panel && panelOf(panel, here),
      reading: panel && counted ? readingRows(readingOfPeople(panel), counted, here) : [],
      answers: [
        { value: 'allow', text: 'Let them read the names for seven days' },
        { value: 'refuse', text: 'Refuse' },
      ],
    }
  },
  title: 'Names in one unit',
  back: () => address,
  read(sheet) {
    const answer = sheet.choice('answer', answers)
    const why = sheet.text('why').slice(0, 1000)
    if (answer && why) return accepted({ allow: answer === 'allow', why })
    return refuse([
      ...(answer ? [] : [{ field: 'answer', words: 'Choose whether they may read the names' }]),
      ...(why ? [] : [{ field: 'why', words: 'Enter why' }]),
    ])
  },
  explain,
  submit: (desk, { as, request }, said: Readonly<{ allow: boolean; why: string }>) =>
    desk.patterns.answerNames(as, { request, ...said }),
  next: ({ request }) => `${address}/${request}`,
})
