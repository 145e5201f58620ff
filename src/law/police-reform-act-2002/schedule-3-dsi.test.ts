import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, Matter } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const kindOf = (kind: Matter['kind']): Matter => ({
  id: 'm1',
  kind,
  force: 'force-a',
  subjects: [],
  allegations: [],
})
const noticed = did('came-to-attention', '2026-11-27', { matter: 'm1', to: 'force-a' })
const story = (kind: Matter['kind'], ...more: readonly Happening[]) =>
  aCase([noticed, ...more], { matters: [kindOf(kind)] })
const refer = 'dsi.refer-mandatory'
const referred = (on: string) =>
  did('referred-to-dg', on, { matter: 'm1', to: 'dg', details: { basis: 'mandatory' } })

test('dsi.record: every one is recorded, with no date', () => {
  const entry = theOne('dsi.record', story('dsi-matter'), '2026-12-25')
  assert.deepEqual([entry.state, entry.due, entry.bearerId], ['open', null, 'force-a'])
  const recorded = story('dsi-matter', did('matter-recorded', '2026-11-28'))
  assert.equal(theOne('dsi.record', recorded, '2026-12-25').state, 'met')
  assert.deepEqual(every('dsi.record', story('conduct-matter'), '2026-12-25'), [])
})

test('dsi.preserve: evidence is kept until it is no longer needed; so in a conduct matter', () => {
  const kept = did('evidence-preserved', '2026-11-28')
  const done = did('preservation-no-longer-needed', '2027-01-04')
  for (const [rule, kind] of [
    ['dsi.preserve', 'dsi-matter'],
    ['complaints.preserve-evidence-conduct-dsi', 'conduct-matter'],
  ] as const) {
    const entry = theOne(rule, story(kind, kept), '2027-01-05')
    assert.deepEqual([entry.state, entry.met], ['open', '2026-11-28'])
    assert.equal(theOne(rule, story(kind, kept, done), '2027-01-05').state, 'ended')
  }
})

test('dsi.refer-mandatory: by the end of the next day, whatever day that is', () => {
  const entry = theOne(refer, story('dsi-matter'), '2026-11-28')
  assert.deepEqual([entry.due, entry.state, entry.owedToId], ['2026-11-28', 'open', 'dg'])
  assert.equal(theOne(refer, story('dsi-matter'), '2026-11-29').state, 'overdue')
  const at = (on: string) => theOne(refer, story('dsi-matter', referred(on)), '2026-12-25').state
  assert.equal(at('2026-11-28'), 'met')
  assert.equal(at('2026-11-29'), 'met-late')
  assert.deepEqual(every(refer, story('conduct-matter'), '2026-11-28'), [])
})

test('required by the IOPC, it is due the day after that', () => {
  const required = did('dg-called-in', '2026-12-03', { by: 'dg' })
  const owed = every(refer, story('dsi-matter', required), '2026-12-04')
  assert.deepEqual(
    owed.map(({ due }) => due),
    ['2026-11-28', '2026-12-04'],
  )
})

test('a complaint of the same circumstances does not take away what was already owed', () => {
  const withComplaint = (...more: readonly Happening[]) =>
    aCase([noticed, made('2026-12-10', { matter: 'm2' }), ...more], {
      matters: [kindOf('dsi-matter'), { ...complaint, id: 'm2' }],
      links: [{ from: 'm2', to: 'm1', kind: 'same-matter' }],
    })
  assert.equal(theOne(refer, withComplaint(), '2026-12-11').state, 'overdue')
  assert.equal(theOne(refer, withComplaint(referred('2026-11-28')), '2026-12-11').state, 'met')
})
