import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const contact = 'complaints.contact-complainant'
const preserve = 'complaints.preserve-evidence'
const preserveAboutChief = 'complaints.preserve-evidence-chief'
const about = (subjects: string[], over: Partial<Matter> = {}) => ({
  matters: [{ ...complaint, subjects, ...over }],
})

test('the complainant is to be contacted from the day the complaint arrives', () => {
  const entry = theOne(contact, aCase([made('2026-11-02')]), '2026-11-09')
  assert.deepEqual([entry.state, entry.due, entry.owedToId], ['open', null, 'c1'])
  assert.equal(entry.tier, 'statute')
  const contacted = did('complainant-contacted', '2026-11-05', { to: 'c1' })
  const met = theOne(contact, aCase([made('2026-11-02'), contacted]), '2026-11-09')
  assert.deepEqual([met.state, met.met], ['met', '2026-11-05'])
})

test('contact by another body is not contact by the authority', () => {
  const contacted = did('complainant-contacted', '2026-11-05', { by: 'dg', to: 'c1' })
  assert.equal(theOne(contact, aCase([made('2026-11-02'), contacted]), '2026-11-09').state, 'open')
})

test('evidence is to be preserved at once and goes on being owed after the first steps', () => {
  const lawCase = aCase([made('2026-11-02'), did('evidence-preserved', '2026-11-03')])
  const entry = theOne(preserve, lawCase, '2026-12-25')
  assert.deepEqual([entry.state, entry.met, entry.bearer], ['open', '2026-11-03', 'chief-officer'])
  assert.deepEqual(every(preserveAboutChief, lawCase, '2026-12-25'), [])
})

test('preserving ends only when the authority is satisfied it is no longer needed', () => {
  const story = [made('2026-11-02'), did('evidence-preserved', '2026-11-03')]
  const done = (by: string) =>
    aCase([...story, did('preservation-no-longer-needed', '2027-02-01', { by })])
  assert.equal(theOne(preserve, done('force-a'), '2027-01-31').state, 'open')
  assert.equal(theOne(preserve, done('force-a'), '2027-02-01').state, 'ended')
  assert.equal(theOne(preserve, done('o1'), '2027-02-01').state, 'open')
})

test('neither referral nor suspension pauses preserving evidence', () => {
  const lawCase = aCase([
    made('2026-11-02'),
    did('referred-to-dg', '2026-11-03', { details: { basis: 'voluntary' } }),
    did('investigation-suspended', '2026-11-04', { details: { ground: 'a trial' } }),
  ])
  assert.equal(theOne(preserve, lawCase, '2026-11-05').state, 'open')
})

test('about a chief officer, it is the local policing body that preserves', () => {
  const lawCase = aCase([made('2026-11-02', { to: 'lpb-a' })], about(['o2']))
  const entry = theOne(preserveAboutChief, lawCase, '2026-11-02')
  assert.deepEqual([entry.bearer, entry.bearerId], ['local-policing-body', 'lpb-a'])
  assert.deepEqual(every(preserve, lawCase, '2026-11-02'), [])
})

test('about no one’s conduct, there is no such duty', () => {
  const lawCase = aCase(
    [made('2026-11-02')],
    about([], { aboutConduct: false, complainantFacts: { adverselyAffected: true } }),
  )
  assert.deepEqual(every(preserve, lawCase, '2026-11-02'), [])
  assert.equal(every(contact, lawCase, '2026-11-02').length, 1)
})
