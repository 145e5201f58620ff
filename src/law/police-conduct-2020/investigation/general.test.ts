import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionsOf } from '../../rules.ts'
import { did } from '../../sample.ts'
import { assessed, internal, states } from './internal.fixture.ts'

test('what rests under the clocks is there, each as what it is and as well as it was read', () => {
  const said = [
    ['conduct.delegation.aa', 'power', 'recall'],
    ['conduct.delegation.chair', 'power', 'read'],
    ['conduct.harm-test', 'exception', 'recall'],
    ['conduct.police-friend', 'power', 'read-part'],
    ['conduct.legal-rep', 'gate', 'read-part'],
    ['conduct.service.methods', 'definition', 'recall'],
    ['conduct.service.email', 'definition', 'unverified'],
    ['conduct.record', 'standing-duty', 'recall'],
    ['suspension.conditions', 'gate', 'read'],
    ['suspension.status', 'definition', 'read'],
    ['suspension.notify', 'contents', 'recall'],
    ['severity.consult-line-manager', 'gate', 'read'],
    ['investigation.purpose', 'definition', 'recall'],
    ['notice.investigation', 'contents', 'read-part'],
    ['notice.investigation.defer', 'power', 'recall'],
    ['notice.terms-of-reference', 'gate', 'read'],
    ['notice.terms-of-reference', 'contents', 'recall'],
    ['timeliness.first', 'contents', 'read'],
    ['timeliness.exempt', 'exception', 'read'],
    ['timeliness.not-a-bar', 'convention', 'read'],
    ['interview.agree', 'gate', 'read'],
    ['interview.notice', 'gate', 'read'],
    ['interview.notice', 'contents', 'read'],
    ['report.investigation', 'contents', 'recall'],
    ['rprp.entry', 'definition', 'read'],
    ['rprp.nature', 'definition', 'recall'],
    ['rprp.reviewer', 'standing-duty', 'recall'],
    ['rprp.use', 'standard', 'recall'],
    ['rprp.escalate', 'standing-duty', 'recall'],
  ] as const
  for (const [id, sort, confidence] of said)
    assert.ok(
      versionsOf(id).some(rule => rule.sort === sort && rule.confidence === confidence),
      `${id}: ${sort}, ${confidence}`,
    )
})

const began = did('criminal-proceedings-began', '2026-09-01', { about: 'o1' })
const check = 'conduct.criminal.prejudice-check'

test('a criminal case asks whether proceedings would harm it, and that has no date', () => {
  assert.deepEqual(states(check, internal([began]), '2026-08-31'), [])
  assert.deepEqual(states(check, internal([began]), '2028-09-01'), ['open'])
  const found = did('prejudice-found', '2026-09-03')
  assert.deepEqual(states(check, internal([began, found]), '2026-09-03'), ['met'])
  const over = did('criminal-proceedings-concluded', '2026-09-04', { details: { result: 'ended' } })
  assert.deepEqual(states(check, internal([began, over]), '2026-09-04'), ['ended'])
})

test('going on to proceedings answers it', () => {
  const determinedOn = (on: string) =>
    did('case-determined', on, {
      about: 'o1',
      details: { caseToAnswer: 'misconduct', form: 'meeting' },
    })
  const determined = determinedOn('2026-09-02')
  assert.deepEqual(states(check, internal([began, determined]), '2026-09-02'), ['met'])
  const before = determinedOn('2026-08-31')
  assert.deepEqual(states(check, internal([began, before]), '2026-09-02'), ['open'])
})

test('trap: a criminal case by itself stops no clock of the conduct case', () => {
  const told = did('notice-of-investigation-given', '2026-08-20', { by: 'investigator', to: 'o1' })
  const story = [assessed('2026-08-14'), told]
  for (const rule of ['representations.investigator', 'notice.progress'])
    assert.deepEqual(
      states(rule, internal([...story, began]), '2026-09-04'),
      states(rule, internal(story), '2026-09-04'),
      rule,
    )
})
