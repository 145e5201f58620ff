import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const handle = 'complaints.handle-rp'
const investigate = 'complaints.must-investigate'
const recorded = (on: string) => did('complaint-recorded', on, { details: { reason: 'R3' } })
const referred = (on: string) =>
  did('referred-to-dg', on, { to: 'dg', details: { basis: 'mandatory' } })
const back = (on: string) => did('dg-referred-back', on, { by: 'dg' })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), ...more])

test('complaints.handle-rp: owed once recorded, and met by a decision how', () => {
  assert.deepEqual(every(handle, story(), '2026-11-25'), [])
  const entry = theOne(handle, story(recorded('2026-11-03')), '2026-11-25')
  assert.deepEqual([entry.state, entry.due, entry.bearerId], ['open', null, 'force-a'])
  const ways = [
    did('handling-otherwise-decided', '2026-11-05'),
    did('investigation-form-decided', '2026-11-05', { details: { form: 'local' } }),
    did('outcome-reached', '2026-11-05'),
  ]
  for (const way of ways)
    assert.equal(theOne(handle, story(recorded('2026-11-03'), way), '2026-11-25').state, 'met')
})

test('it waits while the complaint is with the IOPC, and begins anew when it comes back', () => {
  const away = [recorded('2026-11-03'), referred('2026-11-04')]
  assert.equal(theOne(handle, story(...away), '2026-11-25').state, 'ended')
  const states = every(handle, story(...away, back('2026-11-20')), '2026-11-25')
  assert.deepEqual(
    states.map(({ state, arose, occurrence }) => [state, arose, occurrence]),
    [
      ['ended', '2026-11-03', 1],
      ['open', '2026-11-20', 2],
    ],
  )
  assert.deepEqual(
    every(handle, story(referred('2026-11-03'), recorded('2026-11-04')), '2026-11-25'),
    [],
  )
})

const sign = (of: string, on = '2026-11-10') =>
  did('indication-appeared', on, { about: 'o1', details: { of } })
const excepted = (on: string, freshEvidence = false) =>
  did('repeat-exception-decided', on, { details: { freshEvidence } })

test('complaints.must-investigate: from the day the indication appears', () => {
  assert.deepEqual(every(investigate, story(sign('crime')), '2026-11-09'), [])
  const entry = theOne(investigate, story(sign('crime')), '2026-11-10')
  assert.deepEqual([entry.state, entry.due, entry.about], ['open', null, 'o1'])
  const form = (by: string, on: string) =>
    did('investigation-form-decided', on, { by, details: { form: 'local' } })
  const met = theOne(investigate, story(sign('crime'), form('force-a', '2026-11-12')), '2026-11-20')
  assert.equal(met.met, '2026-11-12')
  const running = story(form('force-a', '2026-11-05'), sign('crime'))
  assert.equal(theOne(investigate, running, '2026-11-20').state, 'met')
  const byOfficer = story(sign('crime'), form('o1', '2026-11-12'))
  assert.equal(theOne(investigate, byOfficer, '2026-11-20').state, 'open')
})

test('complaints.repeat-exception: decided after the indication it ends the duty, not before', () => {
  const after = story(sign('disciplinary'), excepted('2026-11-12'))
  assert.equal(theOne(investigate, after, '2026-11-20').state, 'ended')
  const before = story(excepted('2026-11-05'), sign('disciplinary'))
  assert.equal(theOne(investigate, before, '2026-11-20').state, 'open')
  const fresh = story(sign('disciplinary'), excepted('2026-11-12', true))
  assert.equal(theOne(investigate, fresh, '2026-11-20').state, 'open')
})

test('a possible breach of Article 2 or 3 blocks the exception', () => {
  const lawCase = story(sign('article-2-or-3'), excepted('2026-11-12'))
  assert.equal(theOne(investigate, lawCase, '2026-11-20').state, 'open')
})
