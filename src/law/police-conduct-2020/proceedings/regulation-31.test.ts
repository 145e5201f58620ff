import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { agreed, conductCase, forHearing, longer, shown, supplied } from '../proceedings.fixture.ts'

const story = (...more: readonly Happening[]) =>
  conductCase([forHearing, supplied('2026-11-02'), ...more])
const answer = (on: string, ...more: readonly Happening[]) =>
  shown('response.officer', story(...more), on)
const responded = (on: string, by = 'o1') => did('officer-responded', on, { by })
const everyone = ['appropriate-authority', 'officer', 'chair']

test('trap: fifteen working days to answer, not ten and not fourteen', () => {
  assert.deepEqual(answer('2026-11-16'), [['open', '2026-11-23']])
  assert.deepEqual(answer('2026-11-20'), [['open', '2026-11-23']])
  assert.deepEqual(answer('2026-11-23'), [['open', '2026-11-23']])
  assert.deepEqual(answer('2026-11-24'), [['overdue', '2026-11-23']])
  assert.deepEqual(answer('2026-11-23', responded('2026-11-23')), [['met', '2026-11-23']])
  assert.deepEqual(answer('2026-11-24', responded('2026-11-24')), [['met-late', '2026-11-23']])
  assert.deepEqual(answer('2026-11-24', responded('2026-11-20', 'force-a')), [
    ['overdue', '2026-11-23'],
  ])
})

test('it counts from being supplied with the documents, not from the notice', () => {
  const notice = did('notice-of-referral-given', '2026-10-26', { to: 'o1' })
  assert.deepEqual(answer('2026-11-23', notice), [['open', '2026-11-23']])
  const noticeAlone = conductCase([forHearing, notice])
  assert.deepEqual(every('response.officer', noticeAlone, '2026-11-23'), [])
})

test('the chair can give longer, with a reason; the officer and the authority cannot', () => {
  const by = (who: string) => longer('response.officer', '2026-11-30', '2026-11-18', who)
  assert.deepEqual(answer('2026-11-30', by('chair')), [['open', '2026-11-30']])
  assert.deepEqual(answer('2026-12-01', by('chair')), [['overdue', '2026-11-30']])
  assert.deepEqual(answer('2026-11-24', by('o1')), [['overdue', '2026-11-23']])
  assert.deepEqual(answer('2026-11-24', by('force-a')), [['overdue', '2026-11-23']])
  const delegated = did('chairing-delegated', '2026-11-10', { to: 'retired-chief' })
  assert.deepEqual(answer('2026-11-24', delegated, by('retired-chief')), [['open', '2026-11-30']])
})

test('an extension to an earlier day, or of another rule, moves nothing', () => {
  const earlier = longer('response.officer', '2026-11-10', '2026-11-04', 'chair')
  assert.deepEqual(answer('2026-11-23', earlier), [['open', '2026-11-23']])
  const other = longer('hearing.start', '2027-05-03', '2026-11-04', 'chair')
  assert.deepEqual(answer('2026-11-24', other), [['overdue', '2026-11-23']])
})

test('trap: agreement only shortens, and needs everyone who has to sign', () => {
  const to = (until: string, by: readonly string[]) =>
    agreed('response.officer', until, '2026-11-04', by)
  assert.deepEqual(answer('2026-11-12', to('2026-11-12', everyone)), [['open', '2026-11-12']])
  assert.deepEqual(answer('2026-11-13', to('2026-11-12', everyone)), [['overdue', '2026-11-12']])
  assert.deepEqual(answer('2026-11-24', to('2026-11-30', everyone)), [['overdue', '2026-11-23']])
  for (const missing of everyone) {
    const rest = everyone.filter(each => each !== missing)
    assert.deepEqual(answer('2026-11-13', to('2026-11-12', rest)), [['open', '2026-11-23']])
  }
  const originating = ['originating-authority', 'officer', 'chair']
  assert.deepEqual(answer('2026-11-12', to('2026-11-12', originating)), [['open', '2026-11-12']])
})

test('where the IOPC presents the case, it has to agree as well', () => {
  const presents = did('dg-decided-to-present', '2026-10-26', { by: 'dg' })
  const short = (by: readonly string[]) =>
    agreed('response.officer', '2026-11-12', '2026-11-04', by)
  assert.deepEqual(answer('2026-11-13', presents, short(everyone)), [['open', '2026-11-23']])
  const all = [...everyone, 'director-general']
  assert.deepEqual(answer('2026-11-13', presents, short(all)), [['overdue', '2026-11-12']])
  const later = did('dg-decided-to-present', '2026-11-05', { by: 'dg' })
  assert.deepEqual(answer('2026-11-13', later, short(everyone)), [['overdue', '2026-11-12']])
})

test('nobody agrees on a day that has already passed', () => {
  const past = agreed('response.officer', '2026-11-10', '2026-11-16', everyone)
  assert.deepEqual(answer('2026-11-20', past), [['open', '2026-11-23']])
})

test('an extension and an agreement count in the order they were given', () => {
  const more = longer('response.officer', '2026-11-30', '2026-11-18', 'chair')
  const less = agreed('response.officer', '2026-11-26', '2026-11-20', everyone)
  assert.deepEqual(answer('2026-11-26', more, less), [['open', '2026-11-26']])
})

const lists = (on: string, ...more: readonly Happening[]) =>
  every('witness.lists', story(...more), on)
    .map(({ bearer, owedTo, state, due }) => [bearer, owedTo, state, due])
    .toSorted((a, b) => String(a).localeCompare(String(b)))
const list = (on: string, by: string) => did('witness-list-supplied', on, { by })

test('trap: the lists run from the day the officer did answer, not from the last day for it', () => {
  assert.deepEqual(lists('2026-11-23', responded('2026-11-18')), [
    ['appropriate-authority', 'officer', 'open', '2026-11-23'],
    ['officer', 'appropriate-authority', 'open', '2026-11-23'],
  ])
  assert.deepEqual(
    lists('2026-11-24', responded('2026-11-18')).map(([, , state]) => state),
    ['overdue', 'overdue'],
  )
  assert.deepEqual(lists('2026-12-15'), [])
  const more = longer('response.officer', '2026-11-30', '2026-11-10', 'chair')
  assert.equal(lists('2026-11-23', more, responded('2026-11-18'))[0]?.[3], '2026-11-23')
  assert.equal(lists('2026-12-01', responded('2026-11-27'))[0]?.[3], '2026-12-02')
})

test('each side meets its own list', () => {
  assert.deepEqual(
    lists('2026-11-24', responded('2026-11-18'), list('2026-11-23', 'o1')).map(([by, , is]) => [
      by,
      is,
    ]),
    [
      ['appropriate-authority', 'overdue'],
      ['officer', 'met'],
    ],
  )
})

test('where the IOPC presents the case, the lists are exchanged with it', () => {
  const presents = did('dg-decided-to-present', '2026-11-10', { by: 'dg' })
  assert.deepEqual(lists('2026-11-23', presents, responded('2026-11-18')), [
    ['director-general', 'officer', 'open', '2026-11-23'],
    ['officer', 'director-general', 'open', '2026-11-23'],
  ])
  const theirs = list('2026-11-20', 'dg')
  assert.equal(lists('2026-11-23', presents, responded('2026-11-18'), theirs)[0]?.[2], 'met')
  const forces = list('2026-11-20', 'force-a')
  assert.equal(lists('2026-11-23', presents, responded('2026-11-18'), forces)[0]?.[2], 'open')
})

test('the chair gets the documents once both lists are in', () => {
  const both = [responded('2026-11-18'), list('2026-11-20', 'o1')]
  assert.deepEqual(every('documents.to-chair', story(...both), '2026-11-30'), [])
  const all = [...both, list('2026-11-23', 'force-a')]
  const open = theOne('documents.to-chair', story(...all), '2026-11-23')
  assert.deepEqual([open.arose, open.due, open.state], ['2026-11-23', null, 'open'])
  const given = did('documents-supplied-to-chair', '2026-11-25', { to: 'chair' })
  assert.equal(theOne('documents.to-chair', story(...all, given), '2026-11-25').state, 'met')
})
