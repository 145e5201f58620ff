import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../../format/case.ts'
import { aCase, did, every, made, theOne } from '../../sample.ts'

const copies = 'investigate.timeliness-copies'
const sent = (on: string, over: Partial<Happening>) => did('timeliness-report-sent', on, over)
const story = (form: string, ...more: readonly Happening[]) =>
  aCase([
    made('2026-01-15'),
    did('investigation-form-decided', '2026-02-01', { by: 'dg', details: { form } }),
    ...more,
  ])

test('investigate.timeliness-copies: the copies follow the report that nothing excuses', () => {
  assert.deepEqual(every(copies, story('local'), '2027-02-01'), [])
  const toPolicingBody = sent('2027-01-18', { to: 'lpb-a' })
  assert.deepEqual(every(copies, story('local', toPolicingBody), '2027-02-01'), [])
  const report = sent('2027-01-18', { to: ['lpb-a', 'dg'] })
  const entry = theOne(copies, story('local', report), '2027-02-01')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.owedToId, entry.bearerId],
    ['open', null, '2027-01-18', 'c1', 'force-a'],
  )
  const copy = sent('2027-01-20', { to: 'c1' })
  const met = theOne(copies, story('local', report, copy), '2027-02-01')
  assert.deepEqual([met.state, met.met], ['met', '2027-01-20'])
})

test('investigate.timeliness-copies: of the IOPC’s own report, from the IOPC', () => {
  const report = sent('2027-01-18', { by: 'dg', to: 'lpb-a' })
  const entry = theOne(copies, story('independent', report), '2027-02-01')
  assert.deepEqual([entry.bearerId, entry.state], ['dg', 'open'])
  const copy = (by: string) => sent('2027-01-20', { by, to: 'c1' })
  assert.equal(theOne(copies, story('independent', report, copy('dg')), '2027-02-01').state, 'met')
  assert.equal(
    theOne(copies, story('independent', report, copy('force-a')), '2027-02-01').state,
    'open',
  )
})

test('investigate.timeliness-copies: a copy of the first report is none of the second', () => {
  const reports = ['2027-01-18', '2027-07-19'].map((on, at) =>
    sent(on, { to: 'dg', details: { occurrence: at + 1 } }),
  )
  const copy = sent('2027-07-20', { to: 'c1', details: { occurrence: 1 } })
  assert.deepEqual(
    every(copies, story('local', ...reports, copy), '2027-08-01').map(each => each.state),
    ['met', 'open'],
  )
})

test('investigate.timeliness-copies: may be withheld where telling would do harm', () => {
  const withheld = did('information-withheld', '2027-01-18', {
    to: 'c1',
    details: {
      rule: copies,
      all: true,
      purpose: 'a trial',
      realRisk: true,
      significantEffect: true,
      retestOn: '2027-03-01',
    },
  })
  const lawCase = story('local', sent('2027-01-18', { to: 'dg' }), withheld)
  assert.equal(theOne(copies, lawCase, '2027-03-01').state, 'withheld')
  assert.equal(theOne(copies, lawCase, '2027-03-02').state, 'open')
})

test('twelve months from a day nobody gave exactly are owed, and no date comes of them', () => {
  const form = did('investigation-form-decided', '2026-02-01', { details: { form: 'local' } })
  for (const rough of [{ around: '2025' }, { around: '2025-06' }, { undated: true }] as const) {
    const entries = every(
      'investigate.timeliness-local',
      aCase([made('2025-06-10', rough), form]),
      '2027-01-10',
    )
    assert.deepEqual(
      entries.map(({ owedToId, state, arose, due, period }) => [
        owedToId,
        state,
        arose,
        due,
        period?.to,
      ]),
      [
        ['dg', 'open', null, null, null],
        ['lpb-a', 'open', null, null, null],
      ],
    )
    assert.match(entries[0]?.needs.join() ?? '', /the day of: complaint made/)
  }
})

test('of a range the first day is taken: the report is looked for sooner, never too late', () => {
  const form = did('investigation-form-decided', '2026-02-01', { details: { form: 'local' } })
  const between = ['2025-08-30', '2025-08-31'].map(on => day(on))
  const [first, last] = between
  assert.ok(first && last)
  const lawCase = aCase([made('2025-08-30', { between: [first, last] }), form])
  const [entry] = every('investigate.timeliness-local', lawCase, '2026-08-30')
  assert.deepEqual([entry?.arose, entry?.state], ['2026-08-30', 'open'])
})
