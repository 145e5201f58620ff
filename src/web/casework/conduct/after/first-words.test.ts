import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { fromReport, lastDayOf } from './first-words.ts'

test('a hearing sits on working days: a notice is up until the last of them is over', () => {
  const over = (firstDay: string, days: number) => lastDayOf({ firstDay: day(firstDay), days })
  deepEqual(over('2026-10-12', 1), '2026-10-13')
  deepEqual(over('2026-10-12', 5), '2026-10-17')
  // From a Thursday the third day is the Monday.
  deepEqual(over('2026-10-15', 3), '2026-10-20')
  // Over Easter: Friday and Monday are holidays.
  deepEqual(over('2026-04-02', 2), '2026-04-08')
})

test('what a report broke to fit a page runs on again, so that a name in it is whole', () => {
  const report = [
    ...['Report of the outcome', '=====================', '', '1. Finding', '----------', ''],
    ...['1.1 He wrote to Amara', '    Quill at night.', '', '    Shown at: the log', ''],
    ...['2. Outcome', '----------', '', '2.1 A written warning.', '', 'Cato Brandreth'],
  ].join('\n')
  equal(
    fromReport(report),
    'Finding\n----------\n\nHe wrote to Amara Quill at night.\n\nShown at: the log\n\nOutcome\n' +
      '----------\n\nA written warning.',
  )
})
