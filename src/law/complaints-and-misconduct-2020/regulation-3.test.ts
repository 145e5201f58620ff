import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, Person } from '../format/case.ts'
import { aCase, complainant, complaint, constable, did, every, made, theOne } from '../sample.ts'

const record = 'complaints.copy-to-complainant'
const copy = 'complaints.copy-to-subject'
const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), recorded, ...more])
const copied = (to: string) => did('record-copied', '2026-11-10', { to })

test('both copies are owed once it is recorded, with no date', () => {
  for (const [rule, to] of [
    [record, 'c1'],
    [copy, 'o1'],
  ] as const) {
    assert.deepEqual(every(rule, aCase([made('2026-11-02')]), '2026-11-25'), [])
    const entry = theOne(rule, story(), '2026-11-25')
    assert.deepEqual([entry.state, entry.due, entry.owedToId], ['open', null, to])
    assert.deepEqual(theOne(rule, story(copied(to)), '2026-11-25').met, '2026-11-10')
  }
})

test('a copy for one of them is none for the other', () => {
  assert.equal(theOne(copy, story(copied('c1')), '2026-11-25').state, 'open')
  assert.equal(theOne(record, story(copied('o1')), '2026-11-25').state, 'open')
})

test('each person complained about is owed one, by what they are; about a service, nobody is', () => {
  const staff: Person = { id: 's1', kind: 'staff', body: 'force-a' }
  const both = aCase([made('2026-11-02'), recorded], {
    people: [complainant, constable, staff],
    matters: [{ ...complaint, subjects: ['o1', 's1'] }],
  })
  assert.deepEqual(
    every(copy, both, '2026-11-25').map(({ owedTo, owedToId }) => [owedTo, owedToId]),
    [
      ['officer', 'o1'],
      ['staff-member', 's1'],
    ],
  )
  const service = {
    matters: [
      {
        ...complaint,
        subjects: [],
        aboutConduct: false,
        complainantFacts: { adverselyAffected: true },
      },
    ],
  }
  const lawCase = aCase([made('2026-11-02'), recorded], service)
  assert.deepEqual(every(copy, lawCase, '2026-11-25'), [])
})

test('one copy may be withheld for harm until it is looked at again', () => {
  const withheld = did('information-withheld', '2026-11-04', {
    to: 'o1',
    details: {
      rule: copy,
      all: true,
      purpose: 'a criminal investigation',
      realRisk: true,
      significantEffect: true,
      retestOn: '2026-12-04',
    },
  })
  const entry = theOne(copy, story(withheld), '2026-12-04')
  assert.equal(entry.state, 'withheld')
  assert.ok(entry.because.some(each => 'happening' in each && each.rule === copy))
  assert.equal(theOne(copy, story(withheld), '2026-12-05').state, 'open')
  assert.equal(theOne(record, story(withheld), '2026-12-04').state, 'open')
})
