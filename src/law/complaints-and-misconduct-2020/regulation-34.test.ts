import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, daysFrom } from '#kernel'
import type { Happening } from '../format/case.ts'
import { aCase, complainant, constable, did, every, made, theOne } from '../sample.ts'

const first = 'inform.first-update'
const next = 'inform.next-update'
const outcome = 'inform.outcome'
const told = (on: string, over: Partial<Happening> = {}) =>
  did('progress-told', on, { to: 'c1', ...over })

test('the first update is due four weeks after handling began, and late the day after', () => {
  const lawCase = aCase([made('2026-11-02')])
  const entry = theOne(first, lawCase, '2026-11-30')
  assert.equal(entry.due, '2026-11-30')
  assert.equal(entry.dueAt, '2026-11-30T23:59:59Z')
  assert.equal(entry.state, 'open')
  assert.equal(entry.elapsedDays, 28)
  assert.equal(theOne(first, lawCase, '2026-12-01').state, 'overdue')
  assert.deepEqual(entry.period, {
    code: 'weeks-after',
    n: 4,
    from: '2026-11-02',
    to: '2026-11-30',
  })
})

test('an update due on Christmas Day is due on Christmas Day', () => {
  assert.equal(theOne(first, aCase([made('2026-11-27')]), '2026-12-01').due, '2026-12-25')
})

test('an update on the last day is in time, and one the day after is late', () => {
  const story = (on: string) => aCase([made('2026-11-02'), told(on)])
  assert.equal(theOne(first, story('2026-11-30'), '2026-12-05').state, 'met')
  const late = theOne(first, story('2026-12-01'), '2026-12-05')
  assert.equal(late.state, 'met-late')
  assert.equal(late.met, '2026-12-01')
  assert.equal(late.elapsedDays, 29)
})

test('handling that began later than the complaint arrived moves the first update', () => {
  const lawCase = aCase([made('2026-11-02'), did('handling-started', '2026-11-09')])
  assert.equal(theOne(first, lawCase, '2026-11-10').due, '2026-12-07')
})

test('recording, referral and suspension do not move the first update', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('complaint-recorded', '2026-11-10', { details: { reason: 'R1' } }),
    did('referred-to-dg', '2026-11-11', { to: 'dg', details: { basis: 'voluntary' } }),
    did('investigation-suspended', '2026-11-12', { details: { ground: 'a trial' } }),
  ])
  assert.equal(theOne(first, lawCase, '2026-11-20').due, '2026-11-30')
})

test('the next update is counted from the last time they were told, and only from that', () => {
  const once = aCase([made('2026-11-02'), told('2026-11-20')])
  assert.equal(theOne(next, once, '2026-12-18').state, 'open')
  assert.equal(theOne(next, once, '2026-12-18').due, '2026-12-18')
  assert.equal(theOne(next, once, '2026-12-19').state, 'overdue')
  const twice = aCase([made('2026-11-02'), told('2026-11-20'), told('2026-11-25')])
  const entry = theOne(next, twice, '2026-12-18')
  assert.equal(entry.due, '2026-12-23')
  assert.equal(entry.occurrence, 2)
})

test('every day from the complaint to its outcome has exactly one update running', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    told('2026-11-25'),
    told('2026-12-23'),
    did('outcome-reached', '2027-01-15'),
    did('outcome-told', '2027-01-18', { to: 'c1' }),
  ])
  const running = (on: string) =>
    [...every(first, lawCase, on), ...every(next, lawCase, on)].filter(
      ({ state }) => state === 'open' || state === 'overdue',
    )
  for (const on of daysFrom(day('2026-11-02'), day('2027-01-17')))
    assert.equal(running(on).length, 1, on)
  assert.deepEqual(running('2027-01-18'), [])
})

test('the state of a clock changes once, on the day after the last good day', () => {
  const lawCase = aCase([made('2026-10-01')])
  const states = [...daysFrom(day('2026-10-01'), day('2026-12-31'))].map(
    on => theOne(first, lawCase, on).state,
  )
  assert.equal(states.lastIndexOf('open'), 28)
  assert.equal(states.indexOf('overdue'), 29)
  assert.deepEqual(new Set(states), new Set(['open', 'overdue']))
})

test('nothing is owed before the complaint was made', () => {
  assert.deepEqual(every(first, aCase([made('2026-11-02')]), '2026-11-01'), [])
})

test('an update to someone else does not keep the complainant told', () => {
  const lawCase = aCase([made('2026-11-02'), told('2026-11-20', { to: 'o1' })])
  assert.equal(theOne(first, lawCase, '2026-12-01').state, 'overdue')
  assert.deepEqual(every(next, lawCase, '2026-12-01'), [])
})

test('an update from the officer complained of counts for nothing', () => {
  const lawCase = aCase([made('2026-11-02'), told('2026-11-20', { by: 'o1' })])
  assert.equal(theOne(first, lawCase, '2026-12-01').state, 'overdue')
})

test('an update from the investigator, or someone of the authority, counts', () => {
  const sergeant = { ...constable, id: 's1', rank: 'sergeant' }
  for (const by of ['investigator', 's1', 'appropriate-authority']) {
    const people = [complainant, constable, sergeant]
    const lawCase = aCase([made('2026-11-02'), told('2026-11-20', { by })], { people })
    assert.equal(theOne(first, lawCase, '2026-12-01').state, 'met', by)
  }
})

test('once the form is directed or independent, the Director General informs', () => {
  for (const form of ['directed', 'independent']) {
    const decided = did('investigation-form-decided', '2026-11-10', { by: 'dg', details: { form } })
    const lawCase = aCase([made('2026-11-02'), decided])
    const before = theOne(first, lawCase, '2026-11-09')
    assert.deepEqual([before.bearer, before.bearerId], ['appropriate-authority', 'force-a'])
    const after = theOne(first, lawCase, '2026-11-10')
    assert.deepEqual([after.bearer, after.bearerId], ['director-general', 'dg'])
    const byForce = aCase([made('2026-11-02'), decided, told('2026-11-20')])
    assert.equal(theOne(first, byForce, '2026-11-21').state, 'open')
    const byDirector = aCase([made('2026-11-02'), decided, told('2026-11-20', { by: 'dg' })])
    assert.equal(theOne(first, byDirector, '2026-11-21').state, 'met')
  }
})

test('a force cannot make the Director General inform by deciding the form itself', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('investigation-form-decided', '2026-11-10', { details: { form: 'independent' } }),
  ])
  assert.equal(theOne(first, lawCase, '2026-11-11').bearer, 'appropriate-authority')
})

test('the outcome is told within five working days, on the last day in time', () => {
  const lawCase = aCase([made('2027-03-01'), did('outcome-reached', '2027-03-24')])
  const entry = theOne(outcome, lawCase, '2027-04-02')
  assert.deepEqual([entry.due, entry.state, entry.arose], ['2027-04-02', 'open', '2027-03-24'])
  assert.equal(theOne(outcome, lawCase, '2027-04-03').state, 'overdue')
  const told = (on: string) => aCase([...lawCase.happenings, did('outcome-told', on, { to: 'c1' })])
  assert.equal(theOne(outcome, told('2027-04-02'), '2027-04-05').state, 'met')
  assert.equal(theOne(outcome, told('2027-04-03'), '2027-04-05').state, 'met-late')
})

test('an outcome told the same day it was reached is told', () => {
  const lawCase = aCase([
    did('outcome-told', '2027-03-24', { to: 'c1' }),
    did('outcome-reached', '2027-03-24'),
    made('2027-03-01'),
  ])
  assert.equal(theOne(outcome, lawCase, '2027-03-24').state, 'met')
  assert.equal(theOne(first, lawCase, '2027-03-24').state, 'ended')
})

test('holidays beyond those known give no outcome date', () => {
  const lawCase = aCase([made('2028-12-01'), did('outcome-reached', '2028-12-28')])
  const entry = theOne(outcome, lawCase, '2028-12-30')
  assert.deepEqual([entry.state, entry.reason], ['not-encoded', 'holidays-beyond-data'])
  assert.equal(entry.due, null)
})

test('proceedings that come out of a complaint are reported on until their outcome is told', () => {
  const story = [
    made('2026-11-02'),
    told('2026-11-20'),
    did('process-began', '2026-12-01', { about: 'o1', details: { process: 'disciplinary' } }),
    did('outcome-reached', '2026-12-03'),
    did('outcome-told', '2026-12-04', { to: 'c1' }),
  ]
  const running = aCase(story)
  assert.equal(theOne(next, running, '2026-12-18').state, 'open')
  const process = every(first, running, '2026-12-18').find(({ occurrence }) => occurrence === 2)
  assert.deepEqual([process?.due, process?.about], ['2026-12-29', 'o1'])

  const ended = did('process-ended', '2026-12-10', { details: { process: 'disciplinary' } })
  const known = aCase([...story, ended])
  const owed = every(outcome, known, '2026-12-17')
  assert.deepEqual(owed.map(({ due, state }) => [due, state]).at(-1), ['2026-12-17', 'open'])

  const closed = aCase([...story, ended, did('outcome-told', '2026-12-15', { to: 'c1' })])
  assert.equal(theOne(next, closed, '2026-12-18').state, 'ended')
  assert.ok(every(outcome, closed, '2026-12-18').every(({ state }) => state === 'met'))
})

test('reflective practice sent back to be assessed has no outcome yet; its report is one', () => {
  const ended = (sentBack?: boolean) =>
    aCase([
      made('2026-11-02'),
      did('process-began', '2026-11-27', { details: { process: 'reflective' } }),
      did('process-ended', '2026-12-01', {
        details: { process: 'reflective', ...(sentBack === undefined ? {} : { sentBack }) },
      }),
    ])
  assert.deepEqual(every(outcome, ended(true), '2026-12-08'), [])
  assert.equal(theOne(outcome, ended(), '2026-12-08').due, '2026-12-08')
  assert.equal(theOne(outcome, ended(false), '2026-12-08').state, 'open')
  assert.equal(theOne(outcome, ended(), '2026-12-09').state, 'overdue')
})

test('a process sent back still ran to its end: an outcome told later ends the updates', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    told('2026-11-20'),
    did('process-began', '2026-11-27', { details: { process: 'reflective' } }),
    did('process-ended', '2026-12-01', { details: { process: 'reflective', sentBack: true } }),
    did('outcome-reached', '2026-12-02'),
    did('outcome-told', '2026-12-03', { to: 'c1' }),
  ])
  assert.equal(theOne(next, lawCase, '2026-12-18').state, 'ended')
})

test('the fact of an appeal is told within five working days of its being brought', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('process-began', '2026-11-11', { details: { process: 'appeal' } }),
  ])
  assert.equal(theOne(outcome, lawCase, '2026-11-18').due, '2026-11-18')
})

test('an outcome of proceedings does not end the updates while the complaint goes on', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    told('2026-11-20'),
    did('process-began', '2026-11-21', { details: { process: 'criminal' } }),
    did('process-ended', '2026-11-30', { details: { process: 'criminal' } }),
    did('outcome-told', '2026-12-01', { to: 'c1' }),
  ])
  assert.equal(theOne(next, lawCase, '2026-12-18').state, 'open')
})

test('a withdrawal the authority accepts ends every duty to inform', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('public-interest-determined', '2026-11-10', { details: { treatAsConductMatter: false } }),
  ])
  assert.equal(theOne(first, lawCase, '2026-12-10').state, 'ended')
  const kept = did('public-interest-determined', '2026-11-10', {
    details: { treatAsConductMatter: true },
  })
  assert.equal(theOne(first, aCase([made('2026-11-02'), kept]), '2026-12-10').state, 'overdue')
})

test('an update and the outcome on one day: the update was given, not cut off', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    told('2026-11-20'),
    did('outcome-reached', '2026-11-20'),
    did('outcome-told', '2026-11-20', { to: 'c1' }),
  ])
  assert.equal(theOne(first, lawCase, '2026-11-21').state, 'met')
})

test('an outcome told to the officer ends nothing for the complainant', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('outcome-reached', '2026-11-20'),
    did('outcome-told', '2026-11-20', { to: 'o1' }),
  ])
  assert.equal(theOne(first, lawCase, '2026-11-21').state, 'open')
  assert.equal(theOne(outcome, lawCase, '2026-11-28').state, 'overdue')
})

test('the weakest of rule, period and regime is the confidence shown', () => {
  const entry = theOne(first, aCase([made('2026-11-02')]), '2026-11-03')
  assert.equal(entry.confidence, 'recall')
  assert.equal(entry.tier, 'regulations')
})

test('the first update is due the same number of days on, whatever day the complaint came', () => {
  for (const on of daysFrom(day('2026-01-01'), day('2027-12-31')))
    assert.equal(theOne(first, aCase([made(on)]), on).due, addDays(on, 28))
})
