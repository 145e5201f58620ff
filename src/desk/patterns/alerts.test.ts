import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import type { NamedRow, PatternAlertRow } from '#store'
import { raisedBy } from './alerts.ts'

const today = day('2026-10-31')
const alert: PatternAlertRow = {
  ...{ alert: 'a', unit: null, kind: null, matters: 3, days: 30, why: 'Agreed' },
  ...{ setOn: today, setBy: 'Wren', endedOn: null, endedWhy: null },
}
/** One matter every ten days. */
const rows = Array.from({ length: 36 }, (_, at): NamedRow => {
  const [matter, on] = [`m${at}`, addDays(today, -10 * at)]
  return {
    ...{ matter, reference: matter, ours: false, kind: 'complaint', on, happenedOn: null },
    ...{ codes: [], record: matter, unit: 'Mill Lane', number: null, rank: null },
    ...{ familyName: 'Kestrel', givenNames: null, name: null, line: null },
  }
})
const nowhere = new Set<string>()

test('what is usual is worked out over the days of the year before that were read', () => {
  const from = addDays(today, -89)
  const read = { from, to: today, rows: rows.filter(({ on }) => on >= from) }
  const [one] = raisedBy([alert], read, nowhere).raised
  assert.deepEqual([one?.matters.length, one?.before, one?.usual], [3, 60, 3])
  const short = { ...read, from: addDays(today, -29) }
  const [none] = raisedBy([alert], short, nowhere).raised
  assert.deepEqual([none?.before, none?.usual, none?.chance], [0, undefined, undefined])
})

test('what came about in a unit of few people is counted, and not shown apart', () => {
  const read = { from: addDays(today, -394), to: today, rows }
  assert.deepEqual(raisedBy([alert], read, new Set(['MILL LANE'])), { raised: [], small: 1 })
})
