import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { aCase, did, every, made, theOne } from '../../sample.ts'

const resume = 'investigate.resume'
const suspended = did('investigation-suspended', '2026-03-02', { details: { ground: 'a trial' } })
const over = did('criminal-proceedings-concluded', '2026-08-03', {
  by: 'court',
  about: 'o1',
  details: { result: 'acquitted' },
})
const asked = did('resumption-asked', '2026-08-05', { to: 'c1' })
const story = (...more: readonly Happening[]) => aCase([made('2026-01-15'), ...more])
const duty = (on: string, ...more: readonly Happening[]) =>
  every(resume, story(...more), on).filter(({ kind }) => kind === 'duty')
const answer = (on: string, ...more: readonly Happening[]) =>
  every(resume, story(...more), on).find(({ kind }) => kind === 'entitlement')

test('investigate.suspend: it lasts from one day to another, and has no last day', () => {
  const rule = 'investigate.suspend'
  const entry = theOne(rule, story(suspended), '2026-07-01')
  assert.deepEqual([entry.kind, entry.state, entry.due], ['period', 'open', null])
  const resumed = did('suspension-of-investigation-ended', '2026-08-10')
  const ended = theOne(rule, story(suspended, resumed), '2026-09-01')
  assert.deepEqual([ended.state, ended.elapsedDays], ['ended', 161])
  assert.deepEqual(every(rule, story({ ...suspended, by: 'o1' }), '2026-07-01'), [])
})

test('a suspension moves no update and no report on a late investigation', () => {
  const form = did('investigation-form-decided', '2026-01-20', { details: { form: 'local' } })
  const update = (...more: readonly Happening[]) =>
    theOne('inform.first-update', story(form, ...more), '2026-03-10').due
  const report = (...more: readonly Happening[]) =>
    every('investigate.timeliness-local', story(form, ...more), '2027-01-15').map(
      ({ arose }) => arose,
    )
  assert.equal(update(suspended), update())
  assert.deepEqual(report(suspended), report())
  assert.ok(report(suspended).some(arose => arose === '2027-01-15'))
})

test('investigate.resume: once the trial is over, and only where it was suspended', () => {
  assert.deepEqual(duty('2026-09-01', over), [])
  const [entry] = duty('2026-09-01', suspended, over)
  assert.deepEqual(
    [entry?.state, entry?.due, entry?.arose, entry?.owedToId],
    ['open', null, '2026-08-03', 'c1'],
  )
  const resumed = did('suspension-of-investigation-ended', '2026-08-10')
  const earlier = did('suspension-of-investigation-ended', '2026-07-10')
  assert.equal(duty('2026-09-01', suspended, over, asked)[0]?.state, 'met')
  assert.equal(duty('2026-09-01', suspended, over, resumed)[0]?.state, 'met')
  assert.deepEqual(duty('2026-09-01', suspended, earlier, over), [])
})

test('investigate.resume: resumed the very day the trial ended is resumed', () => {
  const sameDay = did('suspension-of-investigation-ended', '2026-08-03')
  assert.equal(duty('2026-09-01', suspended, over, sameDay)[0]?.state, 'met')
})

test('investigate.resume: the complainant has 28 days, and the answer may be late', () => {
  const open = answer('2026-09-02', suspended, over, asked)
  assert.deepEqual([open?.state, open?.due, open?.bearerId], ['open', '2026-09-02', 'c1'])
  assert.equal(answer('2026-09-03', suspended, over, asked)?.state, 'ended')
  const answered = (on: string) =>
    did('resumption-answered', on, { by: 'c1', details: { wants: true } })
  const state = (on: string) => answer('2026-10-01', suspended, over, asked, answered(on))?.state
  assert.equal(state('2026-09-02'), 'met')
  assert.equal(state('2026-09-03'), 'met-late')
})

test('investigate.resume: silence leaves the public interest to be decided the day after', () => {
  const rule = 'complaints.withdraw-local'
  assert.deepEqual(every(rule, story(suspended, over, asked), '2026-09-02'), [])
  assert.equal(theOne(rule, story(suspended, over, asked), '2026-09-03').arose, '2026-09-03')
})
