import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { aCase, did, every, made, theOne } from '../../sample.ts'

const chosen = (form: string, on = '2026-11-20', by = 'dg') =>
  did('investigation-form-decided', on, { by, details: { form } })
const necessary = did('dg-found-investigation-necessary', '2026-11-16', { by: 'dg' })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), ...more])
const state = (rule: string, ...more: readonly Happening[]) =>
  theOne(rule, story(...more), '2026-12-31').state

test('investigate.form: the IOPC chooses, once it has found an investigation necessary', () => {
  const rule = 'investigate.form'
  assert.deepEqual(every(rule, story(chosen('local')), '2026-12-31'), [])
  const entry = theOne(rule, story(necessary), '2026-12-31')
  assert.deepEqual([entry.state, entry.due, entry.bearerId], ['open', null, 'dg'])
  assert.equal(state(rule, necessary, chosen('local')), 'met')
  assert.equal(state(rule, necessary, chosen('local', '2026-11-20', 'force-a')), 'open')
  assert.equal(state(rule, necessary, did('dg-referred-back', '2026-11-21', { by: 'dg' })), 'ended')
})

test('investigate.form-notify: each is told of the form, and of each change of it', () => {
  const rule = 'investigate.form-notify'
  const told = did('investigation-form-notified', '2026-11-23', {
    by: 'dg',
    to: ['c1', 'force-a'],
  })
  const owed = every(rule, story(necessary, chosen('directed'), told), '2026-12-31')
  assert.deepEqual(
    owed.map(each => [each.owedToId, each.state]),
    [
      ['c1', 'met'],
      ['force-a', 'met'],
      ['o1', 'open'],
    ],
  )
  const changed = story(chosen('directed'), told, chosen('independent', '2026-12-01'))
  const again = every(rule, changed, '2026-12-31').filter(each => each.owedToId === 'c1')
  assert.deepEqual(
    again.map(each => each.state),
    ['met', 'open'],
  )
  assert.deepEqual(every(rule, story(chosen('local', '2026-11-20', 'force-a')), '2026-12-31'), [])
})

test('investigate.form-notify: an interested person is told too, once they agreed', () => {
  const granted = did('sufficient-interest-decided', '2026-11-03', {
    about: 'kin',
    details: { granted: true },
  })
  const agreed = did('interested-person-consented', '2026-11-04', { by: 'kin' })
  const owed = every(
    'investigate.form-notify',
    story(granted, agreed, chosen('directed')),
    '2026-12-31',
  )
  assert.ok(owed.some(each => each.owedToId === 'kin'))
})

test('investigate.change-form: whoever investigated hands over, only when the form changes', () => {
  const rule = 'investigate.change-form'
  for (const form of ['local', 'directed', 'independent'])
    assert.deepEqual(every(rule, story(chosen(form)), '2026-12-31'), [])
  assert.deepEqual(
    every(rule, story(chosen('local'), chosen('local', '2026-12-01')), '2026-12-31'),
    [],
  )
  const changed = [chosen('local'), chosen('independent', '2026-12-01')]
  const entry = theOne(rule, story(...changed), '2026-12-31')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearer],
    ['open', null, '2026-12-01', 'investigator'],
  )
  assert.equal(state(rule, ...changed, did('investigation-completed', '2026-12-20')), 'ended')
})

test('investigate.reinvestigate: the order comes from the IOPC alone, and asks for a form', () => {
  const rule = 'investigate.reinvestigate'
  const ordered = (by: string) => did('reinvestigation-ordered', '2026-12-01', { by })
  assert.equal(state(rule, ordered('dg')), 'open')
  assert.equal(state(rule, ordered('dg'), chosen('independent', '2026-12-05')), 'met')
  assert.deepEqual(every(rule, story(ordered('lpb-a')), '2026-12-31'), [])
})

const appointed = (over: Partial<Happening> = {}) =>
  did('investigator-appointed', '2026-11-24', { about: 'o9', ...over })

test('investigate.local, investigate.directed: the authority appoints; another form ends it', () => {
  for (const [form, rule] of [
    ['local', 'investigate.local'],
    ['directed', 'investigate.directed'],
  ] as const) {
    const entry = theOne(rule, story(chosen(form)), '2026-12-31')
    assert.deepEqual([entry.state, entry.due, entry.bearerId], ['open', null, 'force-a'])
    assert.equal(state(rule, chosen(form), appointed()), 'met')
    assert.equal(state(rule, chosen(form), appointed({ by: 'dg' })), 'open')
    assert.equal(state(rule, chosen(form), chosen('independent', '2026-11-28')), 'ended')
    assert.equal(state(rule, chosen(form), did('outcome-reached', '2026-12-20')), 'ended')
    assert.deepEqual(every(rule, story(chosen('independent')), '2026-12-31'), [])
  }
})

test('investigate.independent: the IOPC names its own', () => {
  const rule = 'investigate.independent'
  const entry = theOne(rule, story(chosen('independent')), '2026-12-31')
  assert.deepEqual([entry.state, entry.bearerId], ['open', 'dg'])
  assert.equal(state(rule, chosen('independent'), appointed({ by: 'dg' })), 'met')
  assert.equal(state(rule, chosen('independent'), appointed()), 'open')
})

test('investigate.appointment-conditions: who may not investigate is not appointed by it', () => {
  const rule = 'investigate.local'
  for (const bar of ['inSubjectsLine', 'impartialityConcern'] as const) {
    const entry = theOne(
      rule,
      story(chosen('local'), appointed({ details: { [bar]: true } })),
      '2026-12-31',
    )
    assert.equal(entry.state, 'open')
    assert.match(entry.needs.join(), /an investigator/)
    assert.equal(state(rule, chosen('local'), appointed({ details: { [bar]: false } })), 'met')
  }
})

test('investigate.appointment-conditions: the same force is a bar for a senior officer alone', () => {
  const sameForce = { details: { sameForce: true } }
  assert.equal(state('investigate.local', chosen('local'), appointed(sameForce)), 'met')
  const senior = {
    id: 'o3',
    kind: 'officer',
    body: 'force-a',
    rank: 'commander',
    rankBand: 'senior',
  } as const
  const plain = story(chosen('local'), appointed(sameForce))
  const matters = plain.matters.map(matter => ({ ...matter, subjects: ['o3'] }))
  const about = { ...plain, people: [...plain.people, senior], matters }
  assert.equal(theOne('investigate.local', about, '2026-12-31').state, 'open')
})
