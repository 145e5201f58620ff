import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addSeconds, instant } from '#kernel'
import { holidays } from '#law'
import { leavesFrom, mayLandFrom } from './quiet.ts'

const lands = (at: string) => mayLandFrom(instant(at), holidays)
const sameMoment = (at: string) => assert.equal(lands(at), instant(at), at)

test('on a working day news lands at once, evenings too', () => {
  sameMoment('2026-11-18T10:00:00Z')
  sameMoment('2026-11-19T21:30:00Z')
  sameMoment('2026-11-20T15:59:59Z')
})

test('from 16:00 on a Friday it waits for Monday at 9', () => {
  const monday = instant('2026-11-23T09:00:00Z')
  for (const at of ['2026-11-20T16:00:00Z', '2026-11-21T12:00:00Z', '2026-11-22T23:59:59Z'])
    assert.equal(lands(at), monday, at)
  assert.equal(lands('2026-11-23T08:59:59Z'), monday)
  sameMoment('2026-11-23T09:00:00Z')
})

test('a bank holiday and its eve are as a weekend: Easter waits until Tuesday', () => {
  sameMoment('2027-03-25T15:59:00Z')
  const tuesday = instant('2027-03-30T08:00:00Z')
  assert.equal(lands('2027-03-25T16:00:00Z'), tuesday)
  assert.equal(lands('2027-03-29T12:00:00Z'), tuesday)
})

test('the clock is London’s: in summer 16:00 is 15:00 in UTC', () => {
  sameMoment('2027-07-02T14:59:00Z')
  assert.equal(lands('2027-07-02T15:00:00Z'), instant('2027-07-05T08:00:00Z'))
})

test('a morning after a working day is not quiet, however early', () => {
  sameMoment('2026-11-24T03:00:00Z')
})

test('beyond the holidays we know, weekdays work', () => {
  sameMoment('2190-12-23T10:00:00Z')
})

test('what is urgent, asked for or agreed to lands at any time', () => {
  const saturday = instant('2026-11-21T12:00:00Z')
  const at = (about: string, anyTime = false) => leavesFrom(saturday, { about, anyTime }, holidays)
  assert.equal(at('urgent'), saturday)
  assert.equal(at('receipt'), saturday)
  assert.equal(at('update', true), saturday)
  assert.notEqual(at('update'), saturday)
  assert.notEqual(at('letter'), saturday)
})

test('a sweep of a year of hours: never backwards, never quiet twice, never over five days', () => {
  let at = instant('2026-01-01T00:30:00Z')
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const from = mayLandFrom(at, holidays)
    assert.ok(from >= at)
    assert.equal(mayLandFrom(from, holidays), from)
    assert.ok(from <= addSeconds(at, 5 * 86_400), at)
    at = addSeconds(at, 3600)
  }
})
