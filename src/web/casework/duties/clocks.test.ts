import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { day, matterId } from '#kernel'
import { type Happening, owed } from '#law'
import { madeComplaint } from '../../testing/made-complaint.ts'
import { createWords, readCatalogues } from '../../words.ts'
import { clocksOf } from './clocks.ts'

const { t } = createWords(readCatalogues())('casework/duties/duties.njk', 'en')
const matter = matterId('m1')
const told = (on: string, id: string): Happening => ({
  id,
  happened: 'progress-told',
  on: day(on),
  by: 'northmoor',
  to: 'complainant',
})

/** Clocks of a complaint made on Monday 2 November 2026, as they stand on a day. */
function clocksOn(on: string, rules: readonly string[], ...more: readonly Happening[]) {
  const lawCase = madeComplaint(...more)
  const today = day(on)
  const duties = owed(lawCase, { on: today })
    .filter(({ rule }) => rules.includes(rule))
    .map(one => ({ aimOn: null, owed: one }))
  const titleOf = (version: number) => ({ 1: 'Complaint made', 4: 'Update sent' })[version]
  return clocksOf({ matter, duties, max: 10, titleOf }, { today, t })
}

const kinds = (clocks: ReturnType<typeof clocksOn>) =>
  clocks?.clocks.map(({ stretches }) => stretches.map(({ kind }) => kind))

test('a clock that runs shows the time that has run, what is left, and its last day', () => {
  const clocks = clocksOn('2026-11-16', ['inform.first-update'])
  deepEqual(kinds(clocks), [['run', 'left']])
  const [clock] = clocks?.clocks ?? []
  deepEqual(clock?.stretches.map(({ x, width }) => [x, width])[0], ['0.00%', '48.28%'])
  deepEqual(clock?.marks, [{ kind: 'due', x: '96.55%' }])
  equal(clock?.label, '1 Send the first update: due 30 Nov')
  equal(clock?.due, '30 November 2026')
})

test('past its last day a clock is told apart by more than its colour', () => {
  const clocks = clocksOn('2026-12-04', ['inform.first-update'])
  deepEqual(kinds(clocks), [['run', 'late']])
  match(clocks?.clocks[0]?.label ?? '', /: overdue since 30 Nov$/)
})

test('what was met says when, and stops there', () => {
  const clocks = clocksOn('2026-12-04', ['inform.first-update'], told('2026-11-20', 'event-4'))
  deepEqual(kinds(clocks), [['run']])
  ok(clocks?.clocks[0]?.marks.some(({ kind }) => kind === 'met'))
  match(clocks?.clocks[0]?.stands ?? '', /^met 20 Nov$/)
})

test('a duty without a number has no last day, and counts the days so far', () => {
  const clocks = clocksOn('2026-11-16', ['complaints.contact-complainant'])
  deepEqual(kinds(clocks), [['open']])
  deepEqual(clocks?.clocks[0]?.marks, [])
  equal(clocks?.clocks[0]?.due, 'No number in law')
  equal(clocks?.clocks[0]?.stands, '14 days so far')
})

test('everything a clock rests on has a letter, and is listed beside the picture', () => {
  const rules = ['inform.first-update', 'inform.next-update']
  const clocks = clocksOn('2026-12-04', rules, told('2026-11-20', 'event-4'))
  deepEqual(
    clocks?.happened.map(({ letter, what }) => [letter, what]),
    [
      ['A', 'Complaint made'],
      ['B', 'Update sent'],
    ],
  )
  deepEqual(
    clocks?.letters.map(({ text }) => text),
    ['A', 'B'],
  )
  match(clocks?.description ?? '', /^2 clocks from .* Today is Friday 4 December 2026\./)
})

test('letters too close to be read apart stand as one', () => {
  const close = told('2026-11-03', 'event-4')
  const clocks = clocksOn('2026-12-04', ['inform.first-update', 'inform.next-update'], close)
  deepEqual(
    clocks?.letters.map(({ text }) => text),
    ['A–B'],
  )
})

test('nothing is drawn where no clock has begun', () => {
  equal(clocksOn('2026-11-16', []), undefined)
})
