import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, Person } from '../format/case.ts'
import { aCase, complaint, did } from '../sample.ts'
import { classify } from './classify.ts'

type Relation = NonNullable<Person['relation']>

function registers(
  as: Relation['as'],
  over: Partial<Person> = {},
  also: readonly Happening[] = [],
) {
  const people: readonly Person[] = [
    { id: 'dead', kind: 'member-of-public' },
    { id: 'p1', kind: 'member-of-public', relation: { to: 'dead', as }, ...over },
  ]
  const lawCase = aCase([did('came-to-attention', '2026-11-02'), ...also], {
    people,
    matters: [
      { ...complaint, kind: 'dsi-matter', subjects: [], allegations: [], deceased: 'dead' },
    ],
  })
  const found = classify(lawCase, { on: day('2026-12-01') }).interestedPersons
  assert.deepEqual(
    found.map(({ person }) => person),
    ['p1'],
  )
  const [one] = found
  assert.ok(one)
  return [one.pra, one.coroner, one.knownToCoroner]
}

test('a parent is on both registers; a sister by right only before the coroner', () => {
  for (const as of ['spouse', 'civil-partner', 'partner', 'parent', 'child'] as const)
    assert.deepEqual(registers(as), ['automatic', 'automatic', false])
  for (const as of ['sibling', 'half-sibling', 'grandparent', 'child-of-sibling'] as const)
    assert.deepEqual(registers(as), ['decide', 'automatic', false])
  assert.deepEqual(registers('former-fiance'), ['decide', 'no', false])
  assert.deepEqual(registers('insurer'), ['no', 'automatic', false])
  assert.deepEqual(registers('neighbour'), ['no', 'no', false])
})

test('a child counts in the complaints system from eighteen, before the coroner from birth', () => {
  assert.deepEqual(registers('child', { born: day('2008-12-01') }), [
    'automatic',
    'automatic',
    false,
  ])
  assert.deepEqual(registers('child', { born: day('2008-12-02') }), ['decide', 'automatic', false])
})

test('a partner not living together is no partner before the coroner', () => {
  const relation = { to: 'dead', as: 'partner', livingTogether: false } as const
  assert.equal(registers('partner', { relation })[1], 'no')
})

test('a neighbour found to have an interest came in by that decision', () => {
  const decided = did('sufficient-interest-decided', '2026-11-10', {
    about: 'p1',
    details: { granted: true },
  })
  assert.deepEqual(registers('neighbour', {}, [decided]), ['decide', 'no', false])
  const known = did('made-known-to-coroner', '2026-11-10', { about: 'p1' })
  assert.deepEqual(registers('sibling', {}, [known]), ['decide', 'automatic', true])
})

test('a complaint about manners has no register of this kind', () => {
  const lawCase = aCase([did('came-to-attention', '2026-11-02')])
  assert.deepEqual(classify(lawCase, { on: day('2026-12-01') }).interestedPersons, [])
})

test('a mother who is an officer herself is family all the same', () => {
  assert.deepEqual(registers('parent', { kind: 'officer' }), ['automatic', 'automatic', false])
})

test('sending the coroner a list makes nobody known: only the coroner’s office does', () => {
  const sent = did('roster-sent-to-coroner', '2026-11-10', { about: 'p1' })
  assert.deepEqual(registers('sibling', {}, [sent]), ['decide', 'automatic', false])
})
