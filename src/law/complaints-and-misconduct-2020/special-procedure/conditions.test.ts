import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { classify } from '../../classify/classify.ts'
import type { LawCase } from '../../format/case.ts'
import { versionsOf } from '../../rules.ts'
import { did, every, theOne } from '../../sample.ts'
import { completed, form, indicated, ofComplaint, ofConduct, states } from './special.fixture.ts'

const local = form('local')
const conditions = { A: 'special.condition-A', B: 'special.condition-B', C: 'special.condition-C' }
const governs = (lawCase: LawCase, on: string) =>
  Object.entries(conditions)
    .filter(([, id]) => states(id, lawCase, on).includes('open'))
    .map(([letter]) => letter)
const classified = (lawCase: LawCase, on: string) => {
  const [matter] = classify(lawCase, { on: day(on) }).matters
  return matter && 'specialProcedure' in matter ? matter.specialProcedure : undefined
}

test('what rests under the clocks is there, each as what it is and as well as it was read', () => {
  const said = [
    ['special.police-friend', 'power', 'recall'],
    ['special.info-to-aa', 'standing-duty', 'read-part'],
    ['special.interview-agree', 'gate', 'recall'],
    ['special.interview-agree', 'contents', 'recall'],
    ['special.interview-attend', 'standing-duty', 'recall'],
    ['special.witness-policy', 'gate', 'recall'],
    ['special.notice', 'contents', 'recall'],
  ] as const
  for (const [id, sort, confidence] of said)
    assert.ok(
      versionsOf(id).some(rule => rule.sort === sort && rule.confidence === confidence),
      id,
    )
})

test('a complaint comes under it once there is both an investigation and an indication', () => {
  const story = ofComplaint([local, indicated('2026-12-08')])
  assert.deepEqual(governs(story, '2026-12-07'), [])
  assert.deepEqual(governs(story, '2026-12-08'), ['A'])
  const entry = theOne('special.condition-A', story, '2026-12-08')
  assert.deepEqual(
    [entry.kind, entry.arose, entry.due, entry.about],
    ['period', '2026-12-08', null, 'o1'],
  )
  const before = ofComplaint([indicated('2026-11-17'), local])
  assert.deepEqual(governs(before, '2026-11-17'), [])
  assert.equal(theOne('special.condition-A', before, '2026-11-18').arose, '2026-11-18')
  const done = ofComplaint([local, indicated('2026-12-08'), completed('2027-01-04')])
  assert.deepEqual(states('special.condition-A', done, '2027-01-04'), ['ended'])
})

test('Article 2 or 3 alone is not enough, nor is what appeared about somebody else', () => {
  const article = ofComplaint([local, indicated('2026-12-08', 'article-2-or-3')])
  assert.deepEqual(governs(article, '2026-12-08'), [])
  const both = { subjects: ['o1', 'o3'] }
  const other = ofComplaint([local, indicated('2026-12-08', 'crime', 'o3')], both)
  assert.deepEqual(
    every('special.condition-A', other, '2026-12-08').map(({ about }) => about),
    ['o3'],
  )
})

test('in a directed investigation it is the IOPC that determines it', () => {
  const directed = form('directed')
  const by = (who: string) => ofComplaint([directed, indicated('2026-12-08', 'crime', 'o1', who)])
  assert.deepEqual(governs(by('dg'), '2026-12-08'), ['B'])
  assert.deepEqual(governs(by('investigator'), '2026-12-08'), ['A'])
  const independent = [form('independent'), indicated('2026-12-08', 'crime', 'o1', 'dg')]
  assert.deepEqual(governs(ofComplaint(independent), '2026-12-08'), ['A'])
})

test('trap: a recordable conduct matter about an officer comes under it by itself', () => {
  assert.deepEqual(governs(ofConduct([local]), '2026-11-17'), [])
  assert.deepEqual(governs(ofConduct([local]), '2026-11-18'), ['C'])
  assert.equal(classified(ofConduct([local]), '2026-11-18'), true)
  assert.deepEqual(states('special.severity-local', ofConduct([local]), '2026-11-18'), ['open'])
})

test('a death or serious injury comes under it once it is a conduct matter', () => {
  const converted = did('converted-to-conduct-matter', '2026-12-01')
  const story = ofConduct([local, converted], { kind: 'dsi-matter' })
  assert.deepEqual(governs(story, '2026-11-30'), [])
  assert.equal(theOne('special.condition-C', story, '2026-12-01').arose, '2026-12-01')
})

test('trap: it never governs police staff, whose own scheme is named and not computed', () => {
  const staff = { subjects: ['s1'] }
  const complaint = ofComplaint([local, indicated('2026-12-08', 'crime', 's1')], staff)
  const conduct = ofConduct([local], staff)
  for (const lawCase of [complaint, conduct]) {
    assert.deepEqual(governs(lawCase, '2026-12-08'), [])
    assert.equal(classified(lawCase, '2026-12-08'), false)
    assert.deepEqual(states('special.severity-local', lawCase, '2026-12-08'), [])
    const named = theOne('special.staff', lawCase, '2026-12-08')
    assert.deepEqual(
      [named.state, named.reason, named.about],
      ['not-encoded', 'regime-known-not-computed', 's1'],
    )
  }
  assert.deepEqual(states('special.staff', ofConduct([local]), '2026-12-08'), [])
})

test('beside a member of staff an officer comes under it all the same', () => {
  const both = { subjects: ['o1', 's1'] }
  const story = ofConduct([local], both)
  assert.deepEqual(
    every('special.condition-C', story, '2026-11-18').map(({ about }) => about),
    ['o1'],
  )
  assert.deepEqual(
    every('special.staff', story, '2026-11-18').map(({ about }) => about),
    ['s1'],
  )
})

test('trap: how notice is given turns on the date of the matter, and what came in 2025 is unsure', () => {
  const versions = versionsOf('special.notice-service')
  assert.deepEqual(
    versions.map(({ inForce, confidence }) => [inForce.from, inForce.until ?? null, confidence]),
    [
      ['2020-02-01', '2025-05-27', 'read'],
      ['2025-05-28', null, 'unverified'],
    ],
  )
})
