import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from './matter.ts'
import { openRelated } from './open-related.ts'

/** Two hundred ordinary matters, a day and a place each. */
const ordinary: readonly Matter[] = Array.from({ length: 200 }, (_, n) => ({
  id: `m${n}`,
  happenedOn: `2019-0${1 + (n % 9)}-1${n % 10}`,
  madeOn: `2019-0${1 + (n % 9)}-2${n % 10}`,
  place: `10${10 + (n % 20)}`,
  allegation: 'A1',
  people: ['unknown'],
}))
const event = { happenedOn: '2019-03-04', place: '2231', madeOn: '2019-03-06' }
const asked = { id: 'asked', ...event, people: ['unknown', 'p1'], references: ['CR/9'] }

test('the same day and place come first, with the reasons in words', () => {
  const other = { id: 'other', ...event, madeOn: '2019-03-09' }
  const [first] = openRelated([...ordinary, asked, other]).to('asked', 3)
  assert.equal(first?.id, 'other')
  assert.deepEqual(first?.why, [
    'Happened on the same day',
    'At the same place',
    'Reported 3 days apart',
  ])
})

test('a reference or a person shared finds a matter of another day', () => {
  const far = { id: 'far', happenedOn: '2018-11-30', place: '9901', references: ['CR/9'] }
  const known = { id: 'known', happenedOn: '2019-03-01', people: ['p1'] }
  const found = openRelated([...ordinary, asked, far, known]).to('asked', 5)
  const why = new Map(found.map(one => [one.id, one.why]))
  assert.ok(why.get('far')?.includes('Both give the reference CR/9'))
  assert.ok(why.get('known')?.includes('The same person is in both'))
})

test('text is the last of the reasons, and finds what has no date at all', () => {
  const text = 'A brindled greyhound was struck with a baton beside the canal lock.'
  const told = new Map([
    ['asked', text],
    ['other', 'The greyhound by the canal lock was struck.'],
    ...ordinary.map(({ id }): [string, string] => [id, 'Nobody rang back about it.']),
  ])
  const [first] = openRelated([...ordinary, { id: 'asked' }, { id: 'other' }], told).to('asked', 1)
  assert.equal(first?.id, 'other')
  assert.match(first?.why[0] ?? '', /^Both texts say: .*greyhound/)
})

test('one nobody knows has no others, and days that are none say nothing', () => {
  const related = openRelated([
    { id: 'a', happenedOn: '31/12/2019' },
    { id: 'b', happenedOn: '' },
  ])
  assert.deepEqual(related.to('nobody', 5), [])
  assert.deepEqual(related.to('a', 5), [])
})
