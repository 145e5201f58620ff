import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#kernel'
import { baseTexts } from './base-texts.ts'
import { scopeOfConduct } from './rules.ts'

const asRead = [
  ['conduct.base.2020', 'definition', 'read'],
  ['conduct.base.2012', 'definition', 'read'],
  ['conduct.base.2008', 'definition', 'read'],
  ['conduct.base.2004', 'definition', 'read-part'],
  ['conduct.transitional.2020', 'definition', 'read-part'],
  ['conduct.transitional.2020.override', 'definition', 'read'],
  ['conduct.transitional.pat', 'definition', 'read'],
  ['conduct.history.resignation-bar', 'definition', 'read-part'],
  ['conduct.overlay.a24-panels', 'definition', 'unverified'],
  ['conduct.overlay.a25-part-3', 'definition', 'read'],
  ['conduct.overlay.a25-schedule', 'definition', 'read'],
  ['conduct.overlay.a25-performance', 'definition', 'read'],
  ['conduct.overlay.vetting-2025', 'definition', 'read'],
  ['conduct.overlay.crime-and-policing-2026', 'context', 'unverified'],
  ['conduct.scope.serving', 'definition', 'read'],
  ['conduct.scope.former.gm-only', 'definition', 'read'],
  ['conduct.scope.former.A', 'definition', 'read'],
  ['conduct.scope.former.B', 'definition', 'read'],
  ['conduct.scope.former.C', 'power', 'read-part'],
  ['conduct.scope.stream', 'exception', 'read'],
  ['conduct.aa', 'definition', 'read'],
] as const

test('which text governs, and whom it covers: each rule, as well as it was read', () => {
  assert.deepEqual(
    scopeOfConduct.map(({ id, sort, confidence }) => [id, sort, confidence]),
    asRead,
  )
})

test('each text begins the day after the one before it ended, and the last has no end', () => {
  const oldestFirst = baseTexts.toReversed().map(({ rule }) => rule.inForce)
  oldestFirst.forEach(({ until }, at) => {
    const next = oldestFirst[at + 1]
    assert.equal(until && addDays(until, 1), next?.from)
  })
})
