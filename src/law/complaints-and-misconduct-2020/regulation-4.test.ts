import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, daysFrom } from '#kernel'
import type { Happening, LawCase, Matter } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const refer = 'complaints.refer-deadline'
const callIn = 'complaints.refer-deadline-callin'

const clear = (on: string, criteria: string[] = ['M2'], over: Partial<Happening> = {}) =>
  did('referral-criterion-became-clear', on, { about: 'a1', details: { criteria }, ...over })
const referred = (on: string, over: Partial<Happening> = {}) =>
  did('referred-to-dg', on, { to: 'dg', details: { basis: 'mandatory' }, ...over })

/** A complaint of abuse of position for a sexual purpose. */
function alleging(happenings: readonly Happening[] = []): LawCase {
  const features = { positionAbusedForSexualPurpose: true }
  const allegations = [{ id: 'a1', words: 'messages from his own phone', features }]
  return aCase([made('2026-11-02'), ...happenings], { matters: [{ ...complaint, allegations }] })
}

test('referral is due by the end of the day after it became clear, weekend or not', () => {
  const lawCase = aCase([made('2026-11-27'), clear('2026-11-27')])
  const entry = theOne(refer, lawCase, '2026-11-28')
  assert.deepEqual([entry.due, entry.dueAt], ['2026-11-28', '2026-11-28T23:59:59Z'])
  assert.deepEqual([entry.state, entry.bearerId, entry.owedToId], ['open', 'force-a', 'dg'])
  assert.equal(theOne(refer, lawCase, '2026-11-29').state, 'overdue')
  assert.equal(theOne(refer, lawCase, '2026-11-27').about, 'a1')
})

test('the referral clock starts when it became clear, not when the complaint arrived', () => {
  const lawCase = aCase([made('2026-12-01'), clear('2026-12-14', ['M5'])])
  assert.deepEqual(every(refer, lawCase, '2026-12-10'), [])
  const entry = theOne(refer, lawCase, '2026-12-14')
  assert.deepEqual([entry.arose, entry.due], ['2026-12-14', '2026-12-15'])
})

test('of several criteria, the one that became clear first sets the day', () => {
  const lawCase = aCase([made('2026-11-02'), clear('2026-11-20'), clear('2026-11-10', ['M4a'])])
  assert.equal(theOne(refer, lawCase, '2026-11-21').due, '2026-11-11')
})

test('there is a referral day for every day on which it can become clear', () => {
  for (const on of daysFrom(day('2026-03-20'), day('2026-04-10'))) {
    const lawCase = aCase([made('2026-03-02'), clear(on)])
    assert.equal(theOne(refer, lawCase, on).state, 'open')
  }
})

test('becoming clear at night on the day the clocks change counts as its London day', () => {
  const at = '2026-10-24T23:30:00Z' as NonNullable<Happening['at']>
  const entry = theOne(refer, aCase([made('2026-10-01'), clear('', ['M2'], { at })]), '2026-10-26')
  assert.deepEqual([entry.arose, entry.due], ['2026-10-25', '2026-10-26'])
  assert.equal(entry.dueAt, '2026-10-26T23:59:59Z')
})

test('a referral on the last day is in time, and the day after is late', () => {
  const story = (on: string) => aCase([made('2026-11-02'), clear('2026-11-10'), referred(on)])
  assert.equal(theOne(refer, story('2026-11-11'), '2026-11-20').state, 'met')
  assert.equal(theOne(refer, story('2026-11-12'), '2026-11-20').state, 'met-late')
})

test('a voluntary referral made before it became clear is enough', () => {
  const lawCase = aCase([made('2026-11-02'), referred('2026-11-05'), clear('2026-11-10')])
  const entry = theOne(refer, lawCase, '2026-11-20')
  assert.deepEqual([entry.state, entry.met, entry.elapsedDays], ['met', '2026-11-05', 0])
})

test('a referral that was sent back does not meet what becomes clear afterwards', () => {
  const back = did('dg-referred-back', '2026-11-07', { by: 'dg' })
  const story = [made('2026-11-02'), referred('2026-11-05'), back, clear('2026-11-10')]
  assert.equal(theOne(refer, aCase(story), '2026-11-12').state, 'overdue')
})

test('another criterion that becomes clear after a referral back must be referred again', () => {
  const story = [
    made('2026-11-02'),
    clear('2026-11-03'),
    referred('2026-11-04'),
    did('dg-referred-back', '2026-11-10', { by: 'dg' }),
    clear('2026-11-20', ['M4']),
  ]
  const [first, second] = every(refer, aCase(story), '2026-11-21')
  assert.deepEqual([first?.state, first?.occurrence], ['met', 1])
  assert.deepEqual([second?.state, second?.due, second?.occurrence], ['open', '2026-11-21', 2])
})

test('the same criterion becoming clear again after a referral back is the same duty', () => {
  const story = [
    made('2026-11-02'),
    clear('2026-11-03'),
    referred('2026-11-04'),
    did('dg-referred-back', '2026-11-10', { by: 'dg' }),
    clear('2026-11-20'),
  ]
  assert.deepEqual(
    every(refer, aCase(story), '2026-11-21').map(({ state }) => state),
    ['met'],
  )
})

test('a referral sent back the very day something becomes clear does not meet it', () => {
  const back = did('dg-referred-back', '2026-11-10', { by: 'dg' })
  const story = [made('2026-11-02'), referred('2026-11-05'), back, clear('2026-11-10')]
  assert.equal(theOne(refer, aCase(story), '2026-11-11').state, 'open')
})

test('the same criterion becoming clear twice is one duty', () => {
  const lawCase = aCase([made('2026-11-02'), clear('2026-11-03'), clear('2026-11-20')])
  assert.equal(every(refer, lawCase, '2026-11-21').length, 1)
})

test('a referral by the local policing body counts; one by anybody else does not', () => {
  const story = (by: string) =>
    aCase([made('2026-11-02'), clear('2026-11-10'), referred('2026-11-11', { by })])
  assert.equal(theOne(refer, story('lpb-a'), '2026-11-12').state, 'met')
  assert.equal(theOne(refer, story('c1'), '2026-11-12').state, 'overdue')
})

test('it becomes clear to the authority, not to another body', () => {
  const lawCase = aCase([made('2026-11-02'), clear('2026-11-10', ['M2'], { by: 'dg' })])
  assert.deepEqual(every(refer, lawCase, '2026-11-12'), [])
})

test('once the Director General treats it as referred, nothing is left to refer', () => {
  const treated = did('dg-treated-as-referred', '2026-11-11', { by: 'dg' })
  const lawCase = aCase([made('2026-11-02'), clear('2026-11-10'), treated])
  assert.equal(theOne(refer, lawCase, '2026-11-20').state, 'ended')
})

test('a criterion met, with no day on which it became clear, is owed and has no date', () => {
  const lawCase = alleging()
  const entry = theOne(refer, lawCase, '2027-03-08')
  assert.deepEqual([entry.state, entry.due, entry.about], ['open', null, 'a1'])
  assert.match(entry.needs.join(), /first became clear/)
  assert.ok(entry.because.some(({ rule }) => rule === 'refer.M4a-apsp'))
})

test('as known before the note was found, the day it became clear is still to be entered', () => {
  const noted = clear('2027-01-11', ['M4a'], { knownOn: day('2027-03-08') })
  const lawCase = alleging([noted])
  assert.equal(theOne(refer, lawCase, '2027-03-08').due, '2027-01-12')
  assert.equal(theOne(refer, lawCase, '2027-03-08', '2027-03-07').due, null)
})

test('a range for the day it became clear is late only after its last', () => {
  const between = [day('2026-11-10'), day('2026-11-12')] as const
  const lawCase = aCase([made('2026-11-02'), clear('', ['M2'], { between })])
  const entry = theOne(refer, lawCase, '2026-11-13')
  assert.deepEqual([entry.state, entry.due, entry.dueLatest], ['open', '2026-11-11', '2026-11-13'])
  assert.equal(theOne(refer, lawCase, '2026-11-14').state, 'overdue')
})

test('a referral of the same matter under another name counts for both', () => {
  const dsi: Matter = {
    id: 'm0',
    kind: 'dsi-matter',
    force: 'force-a',
    subjects: [],
    allegations: [],
  }
  const allegations = [
    { id: 'a1', words: 'a fracture', features: { resultedInSeriousInjury: true } },
  ]
  const lawCase = aCase(
    [
      did('came-to-attention', '2026-12-31', { matter: 'm0', to: 'force-a' }),
      referred('2027-01-01', { matter: 'm0' }),
      made('2027-01-10', { matter: 'm1' }),
    ],
    {
      matters: [dsi, { ...complaint, allegations }],
      links: [{ from: 'm1', to: 'm0', kind: 'same-matter' }],
    },
  )
  assert.deepEqual([theOne(refer, lawCase, '2027-01-11').state], ['met'])
})

test('conduct matters are cited to regulation 7, and a chief officer’s is always referred', () => {
  const matter: Matter = { ...complaint, kind: 'conduct-matter', subjects: ['o2'] }
  const lawCase = aCase([did('came-to-attention', '2026-11-02', { to: 'lpb-a' })], {
    matters: [matter],
  })
  const entry = theOne(refer, lawCase, '2026-11-03')
  assert.match(entry.citation, /reg\. 7\(4\)\(a\)$/)
  assert.ok(entry.because.some(({ rule }) => rule === 'conduct.recordable-descriptions'))
})

test('refer.M9-called-in: what the Director General calls in is referred by the end of the next day', () => {
  const called = did('dg-called-in', '2026-11-13', { by: 'dg' })
  const lawCase = aCase([made('2026-11-02'), called])
  const entry = theOne(callIn, lawCase, '2026-11-14')
  assert.deepEqual([entry.due, entry.state], ['2026-11-14', 'open'])
  assert.equal(theOne(callIn, lawCase, '2026-11-15').state, 'overdue')
  assert.deepEqual(every(refer, lawCase, '2026-11-15'), [])
  const met = aCase([made('2026-11-02'), called, referred('2026-11-14')])
  assert.equal(theOne(callIn, met, '2026-11-20').state, 'met')
  const late = aCase([made('2026-11-02'), called, referred('2026-11-15')])
  assert.equal(theOne(callIn, late, '2026-11-20').state, 'met-late')
})

test('only the Director General can call a matter in', () => {
  const lawCase = aCase([made('2026-11-02'), did('dg-called-in', '2026-11-13', { by: 'lpb-a' })])
  assert.deepEqual(every(callIn, lawCase, '2026-11-20'), [])
})

test('a call-in after a referral back asks for a new referral', () => {
  const story = [
    made('2026-11-02'),
    referred('2026-11-05'),
    did('dg-referred-back', '2026-11-07', { by: 'dg' }),
    did('dg-called-in', '2026-11-13', { by: 'dg' }),
  ]
  assert.equal(theOne(callIn, aCase(story), '2026-11-20').state, 'overdue')
})
