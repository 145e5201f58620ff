import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { aCase, did, every, made, theOne } from '../../sample.ts'

const chosen = (form: string, on = '2026-11-20') =>
  did('investigation-form-decided', on, { by: 'dg', details: { form } })
const report = (to: string | string[], on = '2026-12-10') =>
  did('report-submitted', on, { by: 'investigator', to })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), ...more])
const states = (rule: string, ...more: readonly Happening[]) =>
  every(rule, story(...more), '2026-12-31').map(({ owedToId, state }) => [owedToId, state])

test('report.submit-local: to the authority, when the investigation is complete', () => {
  const rule = 'report.submit-local'
  const entry = theOne(rule, story(chosen('local')), '2026-12-31')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearer],
    ['open', null, '2026-11-20', 'investigator'],
  )
  assert.deepEqual(states(rule, chosen('local'), report('force-a')), [['force-a', 'met']])
  assert.deepEqual(states(rule, chosen('local'), report('dg')), [['force-a', 'open']])
  assert.deepEqual(states(rule, chosen('directed')), [])
})

test('report.submit-directed: to the IOPC, and a copy to the authority', () => {
  const rule = 'report.submit-directed'
  assert.deepEqual(states(rule, chosen('directed'), report('dg')), [
    ['dg', 'met'],
    ['force-a', 'open'],
  ])
  assert.deepEqual(states(rule, chosen('directed'), report(['dg', 'force-a'])), [
    ['dg', 'met'],
    ['force-a', 'met'],
  ])
})

test('a report that reached the authority was sent to it, and to nobody else', () => {
  const received = did('report-received', '2026-12-10', { by: 'investigator', to: 'force-a' })
  assert.deepEqual(states('report.submit-local', chosen('local'), received), [['force-a', 'met']])
  assert.deepEqual(states('report.submit-directed', chosen('directed'), received), [
    ['dg', 'open'],
    ['force-a', 'met'],
  ])
  assert.deepEqual(states('report.submit-independent', chosen('independent'), received), [
    ['dg', 'open'],
  ])
})

test('report.submit-independent: to the Director General alone', () => {
  const rule = 'report.submit-independent'
  assert.deepEqual(states(rule, chosen('independent'), report('dg')), [['dg', 'met']])
  assert.deepEqual(states(rule, chosen('local')), [])
})

test('another form asks for another report, and an accelerated procedure for none', () => {
  const rule = 'report.submit-local'
  assert.deepEqual(states(rule, chosen('local'), chosen('directed', '2026-12-01')), [
    ['force-a', 'ended'],
  ])
  const met = (so: boolean) =>
    did('special-conditions-determined', '2026-12-01', { details: { met: so } })
  assert.deepEqual(states(rule, chosen('local'), met(true)), [['force-a', 'ended']])
  assert.deepEqual(states(rule, chosen('local'), met(false)), [['force-a', 'open']])
})

test('report.dpp: a report, where there were signs of a crime by then', () => {
  const rule = 'report.dpp'
  const signs = (of: string, on = '2026-11-25') =>
    did('indication-appeared', on, { details: { of } })
  assert.deepEqual(states(rule, chosen('local'), report('force-a')), [])
  assert.deepEqual(states(rule, chosen('local'), signs('disciplinary'), report('force-a')), [])
  const entry = theOne(
    rule,
    story(chosen('local'), signs('crime'), report('force-a')),
    '2026-12-31',
  )
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearerId],
    ['open', null, '2026-12-10', 'force-a'],
  )
  const told = did('dpp-notified', '2026-12-15')
  const after = [chosen('local'), signs('crime'), report('force-a')]
  assert.equal(theOne(rule, story(...after, told), '2026-12-31').state, 'met')
  const independent = [chosen('independent'), signs('crime'), report('dg')]
  assert.equal(theOne(rule, story(...independent), '2026-12-31').bearerId, 'dg')
})

test('report.notify-dg-outcome: the IOPC is told how proceedings ended, where it had a part', () => {
  const rule = 'report.notify-dg-outcome'
  const referred = did('referred-to-dg', '2026-11-03', {
    to: 'dg',
    details: { basis: 'mandatory' },
  })
  const ended = (process: string) => did('process-ended', '2026-12-10', { details: { process } })
  assert.deepEqual(states(rule, ended('disciplinary')), [])
  assert.deepEqual(states(rule, referred, ended('criminal')), [])
  assert.deepEqual(states(rule, referred, ended('performance')), [['dg', 'open']])
  const details = { process: 'reflective', sentBack: true }
  assert.deepEqual(states(rule, referred, did('process-ended', '2026-12-10', { details })), [])
  assert.deepEqual(states(rule, referred, ended('reflective')), [['dg', 'open']])
  const told = did('dg-told-of-disciplinary-outcome', '2026-12-12')
  assert.deepEqual(states(rule, referred, ended('disciplinary'), told), [['dg', 'met']])
})
