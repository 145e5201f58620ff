/** What is owed towards proceedings ends where they are withdrawn, or go on under Part 3A. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every } from '../../sample.ts'
import { assessed, conductCase, forHearing, found, supplied } from '../proceedings.fixture.ts'

const toOfficer = { to: 'o1' } as const
const byChair = { by: 'chair' } as const
const begins: Readonly<Record<string, readonly Happening[]>> = {
  'notice.referral': [],
  'notice.referral.delegate-chair': [
    did('chairing-delegated', '2026-11-09', { to: 'retired-chief' }),
  ],
  'panel.object': [did('panel-member-named', '2026-11-10', toOfficer)],
  'panel.object.decide': [
    did('panel-member-named', '2026-11-09', toOfficer),
    did('panel-objection-made', '2026-11-10', { by: 'o1' }),
  ],
  'response.officer': [supplied('2026-11-02')],
  'witness.lists': [did('officer-responded', '2026-11-10', { by: 'o1' })],
  'documents.to-chair': [
    did('witness-list-supplied', '2026-11-10', { by: 'o1' }),
    did('witness-list-supplied', '2026-11-10'),
  ],
  'prehearing.date': [
    did('documents-supplied-to-chair', '2026-11-10', { to: 'chair' }),
    did('pre-hearing-decided', '2026-11-10', byChair),
  ],
  'prehearing.postpone': [
    did('pre-hearing-day-specified', '2026-11-09', { ...byChair, details: { day: '2026-11-23' } }),
  ],
  'hearing.start': [supplied('2026-11-02')],
  'notice.proceedings': [
    did('hearing-date-fixed', '2026-11-10', { ...byChair, details: { firstDay: '2027-01-18' } }),
  ],
  'public.notice': [
    did('hearing-date-fixed', '2026-11-10', { ...byChair, details: { firstDay: '2027-01-18' } }),
  ],
}
const left = did('officer-left', '2026-11-11', { about: 'o1', details: { how: 'resigned' } })
const withdrawn = did('proceedings-withdrawn', '2026-11-11')
const made = (by: string) => found('gross-misconduct', 'hearing', '2026-11-11', by)

for (const [rule, begun] of Object.entries(begins))
  test(`${rule}: ends where the case is withdrawn, or the officer leaves`, () => {
    const states = (...more: readonly Happening[]) => {
      const lawCase = conductCase([assessed('gross-misconduct'), forHearing, ...begun, ...more])
      return new Set(every(rule, lawCase, '2026-11-11').map(({ state }) => state))
    }
    assert.deepEqual(states(), new Set(['open']))
    assert.deepEqual(states(withdrawn), new Set(['ended']))
    assert.deepEqual(states(left), new Set(['ended']))
    assert.deepEqual(states({ ...withdrawn, by: 'o1' }), new Set(['open']))
    // A start nobody recorded: what is found tells that there was one.
    assert.deepEqual(states(made('panel')), new Set(['ended']))
    assert.deepEqual(states(made('force-a')), new Set(['open']))
  })

test('a second answer, or a third list, begins nothing anew', () => {
  const again = [
    ...(begins['witness.lists'] ?? []),
    did('officer-responded', '2026-11-16', { by: 'o1' }),
    ...(begins['documents.to-chair'] ?? []),
    did('witness-list-supplied', '2026-11-17', { by: 'o1' }),
  ]
  const lawCase = conductCase([forHearing, ...again])
  assert.equal(every('witness.lists', lawCase, '2026-11-18').length, 2)
  assert.equal(every('documents.to-chair', lawCase, '2026-11-18').length, 1)
})

test('leaving ends nothing once proceedings have begun', () => {
  const state = (...happenings: readonly Happening[]) =>
    every('response.officer', conductCase(happenings), '2026-12-01').map(each => each.state)
  const began = did('proceedings-began', '2026-11-10', byChair)
  assert.deepEqual(state(forHearing, supplied('2026-11-02'), began, left), ['overdue'])
  assert.deepEqual(state(forHearing, supplied('2026-11-02'), left), ['ended'])
})
