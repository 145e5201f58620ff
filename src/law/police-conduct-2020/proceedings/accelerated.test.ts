import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { agreed, assessed, conductCase, determined, longer, shown } from '../proceedings.fixture.ts'

const stated = did('special-conditions-stated', '2026-07-06', { by: 'investigator' })
const conditions = (met: boolean, on: string) =>
  did('special-conditions-determined', on, { details: { met } })
const notice = did('amh-notice-given', '2026-07-20', { to: 'o1' })
const story = (...more: readonly Happening[]) =>
  conductCase([assessed('gross-misconduct'), ...more])

test('the investigator’s statement is to be determined, without a number', () => {
  const open = theOne('amh.determine', story(stated), '2026-12-01')
  assert.deepEqual([open.state, open.due], ['open', null])
  const decided = story(stated, conditions(true, '2026-07-13'))
  assert.equal(theOne('amh.determine', decided, '2026-07-13').state, 'met')
  const byOther = story(stated, { ...conditions(true, '2026-07-13'), by: 'dg' })
  assert.equal(theOne('amh.determine', byOther, '2026-07-13').state, 'open')
})

test('trap: a conviction alone brings no accelerated hearing', () => {
  const convicted = did('convicted', '2026-06-01', {
    about: 'o1',
    details: { indictableOnly: true },
  })
  assert.deepEqual(every('amh.determine', story(convicted), '2026-06-02'), [])
})

test('notice is owed once the conditions are met, and no longer once they are not', () => {
  const met = [stated, conditions(true, '2026-07-13')]
  assert.equal(theOne('amh.notice', story(...met), '2026-07-14').state, 'open')
  assert.equal(theOne('amh.notice', story(...met, notice), '2026-07-20').state, 'met')
  assert.deepEqual(
    every('amh.notice', story(stated, conditions(false, '2026-07-13')), '2026-07-14'),
    [],
  )
  const gone = story(...met, conditions(false, '2026-07-16'))
  assert.equal(theOne('amh.notice', gone, '2026-07-16').state, 'ended')
  const back = theOne('amh.remit', gone, '2026-07-17')
  assert.deepEqual([back.state, back.due], ['open', null])
  const sent = determined('gross-misconduct', 'hearing', '2026-07-21')
  const ordinary = story(...met, conditions(false, '2026-07-16'), sent)
  assert.equal(theOne('amh.remit', ordinary, '2026-07-21').state, 'met')
  assert.deepEqual(
    every('amh.remit', story(stated, conditions(false, '2026-07-13')), '2026-07-14'),
    [],
  )
})

test('found met a second time, it is neither given up nor sent back', () => {
  const met = [stated, conditions(true, '2026-07-13'), conditions(true, '2026-07-15')]
  const [first] = every('amh.notice', story(...met), '2026-07-16')
  assert.equal(first?.state, 'open')
  assert.deepEqual(every('amh.remit', story(...met), '2026-07-16'), [])
})

test('a case withdrawn has no day to keep', () => {
  const withdrawn = did('proceedings-withdrawn', '2026-07-24')
  for (const rule of ['amh.date', 'amh.response'])
    assert.deepEqual(
      every(rule, story(stated, notice, withdrawn), '2026-08-20').map(({ state }) => state),
      ['ended'],
    )
  const certified = [stated, conditions(true, '2026-07-13')]
  const before = story(...certified, did('proceedings-withdrawn', '2026-07-15'))
  assert.equal(theOne('amh.notice', before, '2026-07-16').state, 'ended')
})

test('not less than ten and not more than fifteen working days after the notice', () => {
  const date = (on: string, ...more: readonly Happening[]) =>
    every('amh.date', story(stated, notice, ...more), on).map(({ state, notBefore, due }) => [
      state,
      notBefore,
      due,
    ])
  const window = ['2026-08-03', '2026-08-10']
  assert.deepEqual(date('2026-07-21'), [['open', ...window]])
  assert.deepEqual(date('2026-08-10'), [['open', ...window]])
  assert.deepEqual(date('2026-08-11'), [['overdue', ...window]])
  const fixed = (firstDay: string) =>
    did('hearing-date-fixed', '2026-07-20', { details: { firstDay } })
  const states = (firstDay: string) => date('2026-07-21', fixed(firstDay))[0]?.[0]
  assert.equal(states('2026-07-31'), 'open')
  assert.equal(states('2026-08-03'), 'met')
  assert.equal(states('2026-08-10'), 'met')
  assert.equal(states('2026-08-11'), 'open')
  const began = (on: string) => date(on, did('proceedings-began', on))[0]?.[0]
  assert.deepEqual([began('2026-07-31'), began('2026-08-03')], ['open', 'met'])
  assert.equal(began('2026-08-11'), 'met-late')
})

test('agreement can bring it forward, even before the ten days; nobody can put it off', () => {
  const by = ['appropriate-authority', 'officer', 'chair']
  const less = agreed('amh.date', '2026-07-30', '2026-07-22', by)
  const moved = theOne('amh.date', story(stated, notice, less), '2026-07-23')
  assert.deepEqual([moved.notBefore, moved.due], ['2026-07-30', '2026-07-30'])
  const more = longer('amh.date', '2026-08-28', '2026-07-22', 'chair')
  assert.equal(theOne('amh.date', story(stated, notice, more), '2026-07-23').due, '2026-08-10')
})

test('seven working days for the officer’s answer, not fifteen', () => {
  const answer = (on: string, ...more: readonly Happening[]) =>
    shown('amh.response', story(stated, notice, ...more), on)
  assert.deepEqual(answer('2026-07-29'), [['open', '2026-07-29']])
  assert.deepEqual(answer('2026-07-30'), [['overdue', '2026-07-29']])
  const given = did('officer-responded', '2026-07-29', { by: 'o1' })
  assert.deepEqual(answer('2026-07-29', given), [['met', '2026-07-29']])
  const withdrawn = did('proceedings-withdrawn', '2026-07-24')
  assert.deepEqual(answer('2026-07-30', withdrawn), [['ended', '2026-07-29']])
  const met = [
    conditions(true, '2026-07-13'),
    did('documents-supplied', '2026-07-20', { to: 'o1' }),
  ]
  assert.deepEqual(every('response.officer', story(stated, ...met, notice), '2026-07-21'), [])
})

const prejudice = did('prejudice-found', '2026-06-01')
const concluded = did('criminal-proceedings-concluded', '2026-10-05', {
  about: 'o1',
  details: { result: 'acquitted' },
})
const kinds = (...more: readonly Happening[]) =>
  every('amh.after-criminal', story(...more), '2026-10-06').map(({ kind, state }) => [kind, state])

test('after the criminal case, whatever came of it, the determination may be made', () => {
  assert.deepEqual(kinds(prejudice, concluded), [['entitlement', 'open']])
  assert.deepEqual(kinds(prejudice, did('prejudice-ended', '2026-10-02')), [
    ['entitlement', 'open'],
  ])
  assert.deepEqual(kinds(concluded), [])
  const again = conditions(true, '2026-10-06')
  assert.deepEqual(kinds(prejudice, concluded, again), [['entitlement', 'met']])
})

test('and must be made again where an accelerated hearing was pending', () => {
  const pending = [stated, conditions(true, '2026-07-13')]
  assert.deepEqual(kinds(...pending, concluded), [['duty', 'open']])
  assert.deepEqual(kinds(...pending, concluded, conditions(false, '2026-10-06')), [['duty', 'met']])
})
