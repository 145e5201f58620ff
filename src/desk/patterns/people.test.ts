import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { officerModel } from '#linkage'
import type { NamedRow } from '#store'
import { namedWith, peoplePanel } from './people.ts'
import { answerKey, samePeople, type WhoIsWho } from './same-people.ts'

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

async function pairs(answers: WhoIsWho['answers'], model = officerModel) {
  const named = namedWith('MILL LANE', all)
  assert.ok(named)
  const panel = await peoplePanel('MILL LANE', named, { lines: [], answers, model })
  return panel.pairs.map(
    ({ one, other, matters }) => `${one.name}, ${other.name}: ${matters.length}`,
  )
}

test('what somebody answered of who is who stands above how records compare', async () => {
  assert.ok(one && rowley && other && quillan)
  assert.deepEqual(await pairs([]), ['Sam Kestrel, Sam Rowley: 2'])
  const same = { known: answerKey(rowley), found: answerKey(quillan), isSame: true }
  assert.deepEqual(await pairs([same]), ['Sam Kestrel, Sam Quillan: 3'])
  const notSame = { known: answerKey(other), found: answerKey(one), isSame: false }
  // The third record still compares as either of them, and joins the first it was met beside.
  assert.deepEqual(await pairs([notSame]), [])
})

test('too many records to compare are not compared', () => {
  const many = Array.from({ length: 1_501 }, (_, at) => row(String(at), 'Kestrel', '3101'))
  assert.equal(namedWith('MILL LANE', many), undefined)
})

test('the model in use says what is enough to be one person', async () => {
  const strict = { ...officerModel, bands: { ...officerModel.bands, same: 1_000 } }
  assert.deepEqual(await pairs([], strict), [])
})

test('many records of one way of writing are compared once, and common ones not each with each', async () => {
  const known = { answers: [], model: officerModel }
  const alike = Array.from({ length: 1_500 }, (_, at) => row(String(at), 'Kestrel', '3101'))
  const one = await samePeople(alike, known)
  assert.deepEqual([new Set(one.of).size, one.common], [1, 0])
  const like = alike.map((each, at) => ({ ...each, number: String(4000 + at) }))
  const started = performance.now()
  const many = await samePeople(like, known)
  assert.ok(many.common > 0)
  assert.ok(performance.now() - started < 10_000)
})
