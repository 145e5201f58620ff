import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { aCase, did, made, theOne } from '../sample.ts'

const log = 'complaints.log'

test('a complaint is to be logged from the day it arrives, and no number of days is invented', () => {
  const entry = theOne(log, aCase([made('2026-11-02')]), '2027-11-02')
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-11-02'])
  assert.equal(entry.elapsedDays, 365)
  assert.deepEqual([entry.owedTo, entry.owedToId], [null, null])
})

test('logging by the authority meets it, whenever; by another body it does not', () => {
  const logged = (by: string) =>
    aCase([made('2026-11-02'), did('complaint-logged', '2026-11-04', { by })])
  const met = theOne(log, logged('force-a'), '2026-11-10')
  assert.deepEqual([met.state, met.met, met.elapsedDays], ['met', '2026-11-04', 2])
  assert.equal(theOne(log, logged('lpb-a'), '2026-11-10').state, 'open')
})

test('received on another day, it is owed from that day', () => {
  const received = did('complaint-received', '2026-11-05', { to: 'force-a' })
  const lawCase = aCase([made('2026-11-02'), received])
  assert.equal(theOne(log, lawCase, '2026-11-10').arose, '2026-11-05')
})

test('made to another body, it is owed from the day it was sent on to the authority', () => {
  const elsewhere = made('2026-11-02', { to: 'lpb-a' })
  const before = theOne(log, aCase([elsewhere]), '2026-11-10')
  assert.deepEqual([before.state, before.arose], ['not-yet', null])
  assert.match(before.needs.join(), /reached the authority/)
  const sent = did('complaint-forwarded', '2026-11-05', { by: 'lpb-a', to: 'force-a' })
  assert.equal(theOne(log, aCase([elsewhere, sent]), '2026-11-10').arose, '2026-11-05')
})

test('told to a constable at the counter, it has reached the authority', () => {
  const at = '2026-11-02T18:30:00Z' as NonNullable<Happening['at']>
  const lawCase = aCase([made('', { at, to: 'o2' })])
  assert.equal(theOne(log, lawCase, '2026-11-10').arose, day('2026-11-02'))
})
