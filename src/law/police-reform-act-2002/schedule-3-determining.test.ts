import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const determine = 'report.aa-determine'
const views = 'report.dg-views'
const story = (...more: readonly Happening[]) => aCase([made('2026-10-05'), ...more])

test('report.aa-determine: begins with the report to the authority, and has no date', () => {
  const report = (to: string) => did('report-submitted', '2026-12-01', { by: 'investigator', to })
  const entry = theOne(determine, story(report('force-a')), '2027-02-01')
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-12-01'])
  assert.deepEqual(every(determine, story(report('dg')), '2027-02-01'), [])
  const decided = did('case-determined', '2026-12-20', {
    about: 'o1',
    details: { caseToAnswer: 'none' },
  })
  assert.equal(theOne(determine, story(report('force-a'), decided), '2027-02-01').state, 'met')
})

test('report.dg-views: 28 days starting with the day after it was asked', () => {
  const asked = did('dg-views-sought', '2026-12-01', { by: 'dg' })
  const entry = theOne(views, story(asked), '2026-12-29')
  assert.deepEqual([entry.due, entry.state, entry.owedToId], ['2026-12-29', 'open', 'dg'])
  assert.equal(theOne(views, story(asked), '2026-12-30').state, 'overdue')
  const given = (on: string) =>
    theOne(views, story(asked, did('aa-views-given', on)), '2027-02-01').state
  assert.equal(given('2026-12-29'), 'met')
  assert.equal(given('2026-12-30'), 'met-late')
  const longer = (by: string) =>
    did('period-extended', '2026-12-20', {
      by,
      details: { rule: views, until: '2027-01-15', reason: 'a long report' },
    })
  assert.equal(theOne(views, story(asked, longer('dg')), '2026-12-22').due, '2027-01-15')
  assert.equal(theOne(views, story(asked, longer('force-a')), '2026-12-22').due, '2026-12-29')
})
