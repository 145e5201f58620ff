import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const local = 'investigate.timeliness-local'
const byDg = 'investigate.timeliness-dg'
const form = (form: string, by = 'force-a') =>
  did('investigation-form-decided', '2026-01-20', { by, details: { form } })
const story = (...more: readonly Happening[]) => aCase([made('2026-01-15'), ...more])
const sent = (on: string, to: string, occurrence?: number) =>
  did('timeliness-report-sent', on, {
    to,
    ...(occurrence === undefined ? {} : { details: { occurrence } }),
  })
const shown = (rule: string, on: string, ...more: readonly Happening[]) =>
  every(rule, story(...more), on).map(each => [each.owedToId, each.occurrence, each.state])

test('twelve months from the day of the complaint, and then each six', () => {
  assert.deepEqual(shown(local, '2027-01-14', form('local')), [
    ['dg', 1, 'not-yet'],
    ['lpb-a', 1, 'not-yet'],
  ])
  assert.deepEqual(shown(local, '2027-01-15', form('local')), [
    ['dg', 1, 'open'],
    ['dg', 2, 'not-yet'],
    ['lpb-a', 1, 'open'],
    ['lpb-a', 2, 'not-yet'],
  ])
  const [first, second] = every(local, story(form('local')), '2027-07-15')
  assert.deepEqual(
    [first?.arose, first?.due, first?.period?.from, first?.period?.to],
    ['2027-01-15', null, '2026-01-15', '2027-01-14'],
  )
  assert.deepEqual([second?.arose, second?.period?.n], ['2027-07-15', 6])
})

test('suspension stops nothing, and only completion ends it', () => {
  const suspended = did('investigation-suspended', '2026-03-02', { details: { ground: 'a trial' } })
  assert.equal(shown(local, '2027-01-15', form('local'), suspended).length, 4)
  const done = did('investigation-completed', '2027-02-01')
  assert.deepEqual(shown(local, '2027-12-01', form('local'), done), [
    ['dg', 1, 'ended'],
    ['lpb-a', 1, 'ended'],
  ])
  const early = did('investigation-completed', '2027-01-14')
  assert.deepEqual(shown(local, '2027-12-01', form('local'), early), [])
})

test('a report meets the occurrence and the recipient it was for', () => {
  const reports = [sent('2027-01-20', 'lpb-a', 1), sent('2027-07-20', 'dg', 2)]
  assert.deepEqual(
    shown(local, '2027-07-21', form('local'), ...reports).filter(([, , is]) => is !== 'not-yet'),
    [
      ['dg', 1, 'open'],
      ['dg', 2, 'met'],
      ['lpb-a', 1, 'met'],
      ['lpb-a', 2, 'open'],
    ],
  )
})

test('harm excuses the report to the policing body, never the one to the IOPC', () => {
  const withheld = (to: string) =>
    did('information-withheld', '2027-01-16', {
      to,
      details: {
        rule: local,
        all: true,
        purpose: 'a trial',
        realRisk: true,
        significantEffect: true,
        retestOn: '2027-02-16',
      },
    })
  const open = (to: string) =>
    shown(local, '2027-01-18', form('local'), withheld(to)).filter(([, at]) => at === 1)
  assert.deepEqual(open('lpb-a'), [
    ['dg', 1, 'open'],
    ['lpb-a', 1, 'withheld'],
  ])
  assert.deepEqual(open('dg'), [
    ['dg', 1, 'open'],
    ['lpb-a', 1, 'open'],
  ])
})

test('directed or independent, the IOPC reports: to the policing body and the chief officer', () => {
  const independent = form('independent', 'dg')
  assert.deepEqual(shown(local, '2027-01-15', independent), [])
  assert.deepEqual(
    shown(byDg, '2027-01-15', independent).filter(([, at]) => at === 1),
    [
      ['force-a', 1, 'open'],
      ['lpb-a', 1, 'open'],
    ],
  )
  const about = aCase([made('2026-01-15', { to: 'lpb-a' }), independent], {
    matters: [{ ...complaint, subjects: ['o2'] }],
  })
  const told = every(byDg, about, '2027-01-14').map(({ owedToId }) => owedToId)
  assert.deepEqual(told, ['lpb-a'])
})

test('nobody reports where nobody investigates, and no authority to itself', () => {
  assert.deepEqual(shown(local, '2027-01-15'), [])
  assert.deepEqual(shown(local, '2027-01-15', form('independent', 'force-a')), [])
  const about = aCase([made('2026-01-15', { to: 'lpb-a' }), form('local', 'lpb-a')], {
    matters: [{ ...complaint, subjects: ['o2'] }],
  })
  assert.equal(theOne(local, about, '2027-01-14').owedToId, 'dg')
})
