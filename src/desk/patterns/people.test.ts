import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { NamedRow } from '#store'
import { answerKey, namedWith, peoplePanel } from './people.ts'

let rows = 0
function row(matter: string, familyName: string, number: string): NamedRow {
  rows += 1
  return {
    ...{ matter, reference: matter, ours: false, kind: 'complaint', on: day('2026-03-02') },
    ...{ happenedOn: null, codes: [], record: `r${rows}`, unit: 'Mill Lane', number },
    ...{ rank: 'Constable', familyName, givenNames: 'Sam', name: null, line: null },
  }
}
const all = ['1', '2', '3'].flatMap(matter => [
  row(matter, 'Kestrel', '3101'),
  row(matter, matter === '3' ? 'Quillan' : 'Rowley', matter === '3' ? '9909' : '3102'),
])
const [one, rowley, other, , , quillan] = all

function pairs(answers: Parameters<typeof peoplePanel>[2]['answers']) {
  const named = namedWith('MILL LANE', all)
  assert.ok(named)
  return peoplePanel('MILL LANE', named, { lines: [], answers }).pairs.map(
    ({ one, other, matters }) => `${one.name}, ${other.name}: ${matters.length}`,
  )
}

test('what somebody answered of who is who stands above how records compare', () => {
  assert.ok(one && rowley && other && quillan)
  assert.deepEqual(pairs([]), ['Sam Kestrel, Sam Rowley: 2'])
  const same = { known: answerKey(rowley), found: answerKey(quillan), isSame: true }
  assert.deepEqual(pairs([same]), ['Sam Kestrel, Sam Quillan: 3'])
  const notSame = { known: answerKey(other), found: answerKey(one), isSame: false }
  // The third record still compares as either of them, and joins the first it was met beside.
  assert.deepEqual(pairs([notSame]), [])
})

test('too many records to compare are not compared', () => {
  const many = Array.from({ length: 1_501 }, (_, at) => row(String(at), 'Kestrel', '3101'))
  assert.equal(namedWith('MILL LANE', many), undefined)
})
