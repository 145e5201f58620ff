import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { every, theOne } from '../sample.ts'
import { anInquest, coroner, fixed, known } from './inquest.fixture.ts'

const reported = (on: string) =>
  coroner('death-reported-to-coroner', on, { by: 'force-a', to: 'coroner-a' })
const over = (on: string) => coroner('inquest-concluded', on)
const began = coroner('coroner-investigation-began', '2026-11-02')

test('coroner.inform-start: the family is told, each of them, without a day', () => {
  const start = 'coroner.inform-start'
  const lawCase = anInquest(known('2026-11-01', ['mum', 'sis']), began)
  const open = every(start, lawCase, '2026-12-02')
  assert.deepEqual(
    open.map(({ owedToId, due, state, elapsedDays }) => [owedToId, due, state, elapsedDays]),
    [
      ['mum', null, 'open', 30],
      ['sis', null, 'open', 30],
    ],
  )
  assert.ok(open.every(({ bearer, assured }) => bearer === 'coroner' && assured))
  const told = coroner('family-told-of-investigation', '2026-11-03', { to: 'mum' })
  const states = (by: string) =>
    every(
      start,
      anInquest(known('2026-11-01', ['mum', 'sis']), began, { ...told, by }),
      '2026-11-04',
    ).map(({ state }) => state)
  assert.deepEqual(states('coroner-a'), ['met', 'open'])
  assert.deepEqual(states('force-a'), ['open', 'open'])
  assert.equal(theOne(start, anInquest(began, over('2026-11-05')), '2026-11-05').state, 'ended')
})

test('coroner.body-delay: begins once twenty-eight days have run, and never before', () => {
  const delay = 'coroner.body-delay'
  const told = [reported('2026-11-02'), known('2026-11-02')]
  const lawCase = anInquest(...told)
  const before = theOne(delay, lawCase, '2026-11-30')
  assert.deepEqual([before.state, before.arose], ['not-yet', '2026-12-01'])
  assert.deepEqual([before.period?.from, before.period?.to], ['2026-11-02', '2026-11-30'])
  const after = theOne(delay, lawCase, '2026-12-01')
  assert.deepEqual([after.state, after.due], ['open', null])
  const released = (on: string) => coroner('body-released', on)
  assert.deepEqual(every(delay, anInquest(...told, released('2026-11-30')), '2026-12-01'), [])
  const late = anInquest(...told, released('2026-12-05'))
  assert.equal(theOne(delay, late, '2026-12-04').state, 'open')
  assert.equal(theOne(delay, late, '2026-12-05').state, 'ended')
})

test('why the body is kept may be said before the twenty-eight days are over', () => {
  const why = coroner('body-delay-explained', '2026-11-20', { to: 'mum' })
  const lawCase = anInquest(reported('2026-11-02'), known('2026-11-02', ['mum', 'sis']), why)
  assert.deepEqual(
    every('coroner.body-delay', lawCase, '2026-12-03').map(({ state }) => state),
    ['met', 'open'],
  )
})

test('coroner.transfer: five working days, by the coroner who takes over', () => {
  const rule = 'coroner.transfer'
  const moved = coroner('coroner-investigation-transferred', '2026-12-22', { to: 'coroner-b' })
  const base = anInquest(known('2026-12-01'), moved)
  const lawCase = {
    ...base,
    bodies: [...base.bodies, { id: 'coroner-b', kind: 'coroner' as const }],
  }
  const entry = theOne(rule, lawCase, '2026-12-31')
  assert.deepEqual([entry.due, entry.state, entry.bearerId], ['2026-12-31', 'open', 'coroner-b'])
  assert.equal(theOne(rule, lawCase, '2027-01-01').state, 'overdue')
  const told = (on: string) => {
    const notified = coroner('transfer-notified', on, { by: 'coroner-b', to: 'mum' })
    return theOne(rule, { ...lawCase, happenings: [...lawCase.happenings, notified] }, '2027-01-09')
  }
  assert.equal(told('2026-12-31').state, 'met')
  assert.equal(told('2027-01-04').state, 'met-late')
})

test('what the first coroner did before the transfer stays done', () => {
  const base = anInquest(
    known('2026-11-01'),
    fixed('2026-11-10', '2027-02-15'),
    coroner('inquest-notice-given', '2026-11-12', { to: 'mum', details: { of: 'date' } }),
    coroner('coroner-investigation-transferred', '2026-12-22', { to: 'coroner-b' }),
  )
  const bodies = [...base.bodies, { id: 'coroner-b', kind: 'coroner' as const }]
  const rule = 'inquest.notify-interested-persons'
  assert.equal(theOne(rule, { ...base, bodies }, '2027-01-05').state, 'met')
})

test('inquest.target-6m: six months, the month’s end where it is shorter, and never overdue', () => {
  const target = 'inquest.target-6m'
  const lawCase = anInquest(reported('2026-08-31'))
  for (const on of ['2027-02-28', '2027-03-01', '2028-06-01']) {
    const entry = theOne(target, lawCase, on)
    assert.deepEqual([entry.due, entry.state, entry.assured], ['2027-02-28', 'open', true])
  }
  const late = anInquest(reported('2026-08-31'), over('2027-09-01'))
  assert.equal(theOne(target, late, '2027-09-02').state, 'met')
})

test('inquest.report-12m: the Chief Coroner hears after a year, and again at the end', () => {
  const rule = 'inquest.report-12m'
  const told = (on: string) => coroner('chief-coroner-told', on)
  const states = (on: string, ...more: readonly ReturnType<typeof told>[]) =>
    every(rule, anInquest(reported('2025-11-10'), ...more), on).map(({ state }) => state)
  assert.deepEqual(states('2026-11-10'), ['not-yet'])
  assert.deepEqual(states('2026-11-11'), ['open'])
  const entry = theOne(rule, anInquest(reported('2025-11-10')), '2026-11-11')
  assert.deepEqual([entry.arose, entry.due, entry.owedTo], ['2026-11-11', null, 'chief-coroner'])
  assert.deepEqual(states('2026-11-20', told('2026-11-15')), ['met'])
  assert.deepEqual(states('2027-02-02', told('2026-11-15'), over('2027-02-01')), ['met', 'open'])
  assert.deepEqual(states('2027-02-02', over('2027-02-01')), ['ended', 'open'])
  assert.deepEqual(
    states('2027-02-05', told('2026-11-15'), over('2027-02-01'), told('2027-02-03')),
    ['met', 'met'],
  )
})

test('an inquest that ends within the year is reported to nobody', () => {
  const rule = 'inquest.report-12m'
  const ended = (on: string) =>
    every(rule, anInquest(reported('2025-11-10'), over(on)), '2026-12-01').length
  assert.equal(ended('2026-11-10'), 0)
  assert.equal(ended('2026-11-11'), 2)
})

test('inquest.suspend.request: twenty-eight days of which the first is one', () => {
  const rule = 'inquest.suspend.request'
  const suspended = (details: Record<string, string | number>) =>
    coroner('inquest-suspended', '2026-06-01', { details })
  const asked = { ground: 'prosecutor-asked' }
  const lawCase = anInquest(suspended(asked))
  const entry = theOne(rule, lawCase, '2026-06-28')
  assert.deepEqual([entry.kind, entry.state, entry.assured], ['period', 'open', true])
  assert.deepEqual([entry.period?.from, entry.period?.to], ['2026-06-01', '2026-06-28'])
  assert.equal(theOne(rule, lawCase, '2026-06-29').state, 'ended')
  const due = (...all: readonly Happening[]) => theOne(rule, anInquest(...all), '2026-06-20').due
  assert.equal(due(suspended({ ...asked, days: 56 })), '2026-07-26')
  assert.equal(due(suspended({ ...asked, days: 14 })), '2026-06-28')
  const longer = (by: string, until: string) =>
    coroner('period-extended', '2026-06-10', {
      by,
      details: { rule, until, reason: 'asked again' },
    })
  assert.equal(due(suspended(asked), longer('coroner-a', '2026-07-31')), '2026-07-31')
  assert.equal(
    due(suspended(asked), longer('coroner-a', '2026-07-31'), longer('coroner-a', '2026-08-31')),
    '2026-08-31',
  )
  assert.equal(due(suspended(asked), longer('force-a', '2026-07-31')), '2026-06-28')
  for (const ground of ['charged', 'other'])
    assert.deepEqual(every(rule, anInquest(suspended({ ground })), '2026-06-20'), [])
  const resumed = anInquest(suspended(asked), coroner('inquest-resumed', '2026-06-15'))
  assert.equal(theOne(rule, resumed, '2026-06-15').state, 'ended')
})

test('a coroner’s duty is the coroner’s in every entry, and assured', () => {
  const lawCase = anInquest(
    reported('2025-08-31'),
    began,
    known('2026-11-03'),
    fixed('2026-11-10', '2027-02-15'),
  )
  for (const rule of [
    'coroner.inform-start',
    'coroner.body-delay',
    'inquest.target-6m',
    'inquest.report-12m',
    'inquest.notify-interested-persons',
    'inquest.publish',
  ]) {
    const found = every(rule, lawCase, '2026-12-20')
    assert.ok(found.length > 0, rule)
    assert.ok(
      found.every(({ bearer, assured }) => bearer === 'coroner' && assured),
      rule,
    )
  }
})
