import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const first = 'inform.first-update'
const told = (on: string, over: Partial<Happening> = {}) =>
  did('progress-told', on, { to: 'c1', ...over })

test('a range gives the safe date from its first day, and is late only after its last', () => {
  const between = [day('2026-11-02'), day('2026-11-06')] as const
  const lawCase = aCase([made('', { between })])
  const entry = theOne(first, lawCase, '2026-12-04')
  assert.deepEqual([entry.due, entry.dueLatest], ['2026-11-30', '2026-12-04'])
  assert.equal(entry.state, 'open')
  assert.equal(theOne(first, lawCase, '2026-12-05').state, 'overdue')
})

test('a day known only roughly, or not at all, makes no date and says what is missing', () => {
  for (const over of [{ around: '2026-11' }, { undated: true as const }]) {
    const entry = theOne(first, aCase([made('', over)]), '2027-06-01')
    assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, null])
    assert.match(entry.needs.join(), /the day of: complaint made/)
  }
})

test('an update whose day is not known is taken as given, and asks for the day', () => {
  const lawCase = aCase([made('2026-11-02'), told('', { undated: true })])
  const entry = theOne(first, lawCase, '2026-12-10')
  assert.deepEqual([entry.state, entry.met], ['met', null])
  assert.deepEqual(entry.needs, ['the day it was done'])
})

test('an update in a range that straddles the last day may have been late, and says so', () => {
  const between = [day('2026-11-28'), day('2026-12-03')] as const
  const entry = theOne(first, aCase([made('2026-11-02'), told('', { between })]), '2026-12-10')
  assert.equal(entry.state, 'met')
  assert.match(entry.needs.join(), /may have been met late/)
})

test('as known on a day, an update recorded later has not been given', () => {
  const lawCase = aCase([made('2026-11-02'), told('2026-11-20', { knownOn: day('2026-12-05') })])
  assert.equal(theOne(first, lawCase, '2026-12-06').state, 'met')
  assert.equal(theOne(first, lawCase, '2026-12-06', '2026-12-04').state, 'overdue')
  assert.equal(theOne(first, lawCase, '2026-12-06', '2026-12-05').state, 'met')
})

test('an instant counts as its London day, not its day in UTC', () => {
  const at = '2026-07-01T23:30:00Z' as NonNullable<Happening['at']>
  const entry = theOne(first, aCase([made('', { at })]), '2026-07-10')
  assert.deepEqual([entry.arose, entry.due], ['2026-07-02', '2026-07-30'])
  assert.equal(entry.dueAt, '2026-07-30T22:59:59Z')
})

test('from the first day it can have been made, the complaint counts as made', () => {
  const between = [day('2026-11-02'), day('2026-11-06')] as const
  const lawCase = aCase([made('', { between })])
  assert.deepEqual(every(first, lawCase, '2026-11-01'), [])
  assert.equal(theOne(first, lawCase, '2026-11-02').state, 'open')
})
