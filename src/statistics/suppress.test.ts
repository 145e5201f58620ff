import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suppressed } from './suppress.ts'

const row = { rowTotals: true, columnTotals: false }

test('6.20 a hidden count takes the next smallest along, or the total gives it away', () => {
  assert.deepEqual(suppressed({ cells: [[12, 3, 0, 25]], ...row }), [[true, true, false, false]])
})

test('a nought is shown, unless nothing else can shield the one count', () => {
  assert.deepEqual(suppressed({ cells: [[0, 20, 9]], ...row }), [[false, false, false]])
  assert.deepEqual(suppressed({ cells: [[3, 0]], ...row }), [[true, true]])
})

test('where no total is shown, only the small counts are hidden', () => {
  const cells = [[12, 3]]
  assert.deepEqual(suppressed({ cells, rowTotals: false, columnTotals: false }), [[false, true]])
})

test('no row or column is left with one hidden count', () => {
  const cells = [
    [20, 3, 50],
    [30, 40, 60],
    [7, 25, 35],
  ]
  const hidden = suppressed({ cells, rowTotals: true, columnTotals: true })
  const columns = cells.map((_, at) => hidden.map(each => each[at]))
  for (const line of [...hidden, ...columns])
    assert.notEqual(line.filter(each => each === true).length, 1)
})

test('two rows hidden alike that their columns give away are hidden further', () => {
  // Rows hide two each and columns two each, yet the totals together settle one of them.
  const cells = [
    [3, 3, 50, 60],
    [70, 2, 2, 80],
    [90, 95, 99, 98],
  ]
  const hidden = suppressed({ cells, rowTotals: true, columnTotals: true })
  assert.ok(hidden.flat().filter(Boolean).length >= 6)
})
