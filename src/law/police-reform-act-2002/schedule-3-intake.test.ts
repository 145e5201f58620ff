import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const toldByDg = 'complaints.received-by-dg'
const forward = 'complaints.forward-wrong-body'

test('complaints.received-by-dg: the IOPC tells the authority, with no date', () => {
  const lawCase = aCase([made('2026-11-02', { to: 'dg' })])
  const entry = theOne(toldByDg, lawCase, '2026-11-20')
  assert.deepEqual([entry.state, entry.due, entry.bearer], ['open', null, 'director-general'])
  assert.equal(entry.owedToId, 'force-a')
  assert.deepEqual(every(forward, lawCase, '2026-11-20'), [])
  const told = did('complaint-forwarded', '2026-11-04', { by: 'dg', to: 'force-a' })
  const met = theOne(toldByDg, aCase([made('2026-11-02', { to: 'dg' }), told]), '2026-11-20')
  assert.deepEqual([met.state, met.met], ['met', '2026-11-04'])
})

test('complaints.forward-wrong-body: whoever received it sends it on, from the day it came', () => {
  const story = [
    made('2026-11-02', { to: 'lpb-a' }),
    did('complaint-received', '2026-11-04', { to: 'lpb-a' }),
  ]
  const entry = theOne(forward, aCase(story), '2026-11-20')
  assert.deepEqual([entry.bearer, entry.bearerId], ['local-policing-body', 'lpb-a'])
  assert.deepEqual([entry.state, entry.arose, entry.due], ['open', '2026-11-04', null])
  const sent = (by: string) => did('complaint-forwarded', '2026-11-06', { by, to: 'force-a' })
  assert.equal(theOne(forward, aCase([...story, sent('lpb-a')]), '2026-11-20').state, 'met')
  assert.equal(theOne(forward, aCase([...story, sent('o1')]), '2026-11-20').state, 'open')
})

test('a force that is not the authority sends it on as well', () => {
  const lawCase = aCase([made('2026-11-02', { to: 'force-b' })], {
    bodies: [
      { id: 'force-a', kind: 'police-force' },
      { id: 'force-b', kind: 'police-force' },
    ],
  })
  const entry = theOne(forward, lawCase, '2026-11-02')
  assert.deepEqual([entry.bearer, entry.bearerId], ['chief-officer', 'force-b'])
})

test('nothing is to be sent on where the authority itself received it', () => {
  for (const to of ['force-a', 'appropriate-authority'])
    for (const rule of [toldByDg, forward])
      assert.deepEqual(every(rule, aCase([made('2026-11-02', { to })]), '2026-11-20'), [], to)
})

test('about a chief officer, the local policing body is no wrong body and the force is', () => {
  const matters = [{ ...complaint, subjects: ['o2'] }]
  const to = (id: string) => aCase([made('2026-11-02', { to: id })], { matters })
  assert.deepEqual(every(forward, to('lpb-a'), '2026-11-02'), [])
  assert.equal(theOne(forward, to('force-a'), '2026-11-02').bearerId, 'force-a')
})
