import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, did, every, theOne } from '../sample.ts'
import { anInquest, coroner, known, mother, sister } from './inquest.fixture.ts'

const meeting = 'ip.pra.meeting'
const consented = (by: string) => did('interested-person-consented', '2026-11-03', { by })
const met = did('interested-person-met', '2026-11-10', { to: 'mum' })

function story(...more: readonly Happening[]) {
  const base = aCase([did('came-to-attention', '2026-11-02'), consented('mum'), ...more])
  const [matter] = base.matters
  assert.ok(matter)
  const dsi = {
    ...matter,
    kind: 'dsi-matter' as const,
    subjects: [],
    allegations: [],
    deceased: 'dead',
  }
  const { complainant, complainantFacts, ...rest } = dsi
  return { ...base, people: [mother, sister], matters: [rest] }
}

test('ip.pra.meeting: a record of each meeting, without a day', () => {
  const entry = theOne(meeting, story(met), '2027-01-10')
  assert.deepEqual([entry.due, entry.state, entry.owedToId], [null, 'open', 'mum'])
  const record = did('meeting-record-sent', '2026-11-12', { to: 'mum' })
  assert.equal(theOne(meeting, story(met, record), '2027-01-10').state, 'met')
  const again = did('interested-person-met', '2026-11-20', { by: 'mum' })
  assert.deepEqual(
    every(meeting, story(met, record, again), '2027-01-10').map(({ state }) => state),
    ['met', 'open'],
  )
  const toAnother = did('meeting-record-sent', '2026-11-12', { to: 'sis' })
  assert.equal(theOne(meeting, story(met, toAnother), '2027-01-10').state, 'open')
})

test('whoever has not agreed to be told is owed no record', () => {
  const withSister = did('interested-person-met', '2026-11-10', { to: 'sis' })
  assert.deepEqual(every(meeting, story(withSister), '2027-01-10'), [])
})

test('inquest.disclosure: owed to each who asked, for each time they asked', () => {
  const disclosure = 'inquest.disclosure'
  const asked = (on: string, by: string) =>
    coroner('disclosure-requested', on, { by, to: 'coroner-a' })
  const given = (on: string, to: string) => coroner('disclosure-made', on, { to })
  const lawCase = anInquest(
    known('2026-11-01'),
    asked('2026-11-10', 'mum'),
    asked('2026-11-11', 'sis'),
    given('2026-11-20', 'sis'),
  )
  assert.deepEqual(
    every(disclosure, lawCase, '2026-12-01').map(({ owedToId, due, state }) => [
      owedToId,
      due,
      state,
    ]),
    [
      ['mum', null, 'open'],
      ['sis', null, 'met'],
    ],
  )
  assert.deepEqual(every(disclosure, anInquest(known('2026-11-01')), '2026-12-01'), [])
})
