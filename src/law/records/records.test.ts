import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleById } from '../rules.ts'
import { recordStatements } from './rules.ts'

/** Each id, what sort of rule it is, and how well it was read. */
const stated = {
  'access.design': ['requirement', 'recall'],
  'access.psbar': ['standing-duty', 'read'],
  'who.anonymous': ['requirement', 'recall'],
  'who.clinician': ['requirement', 'read'],
  'victims.code': ['contents', 'read-part'],
  'safeguard.accused-has-my-case': ['requirement', 'read'],
  'lang.interpreter': ['requirement', 'recall'],
  'access.equality': ['standing-duty', 'recall'],
  'safeguard.reprisal': ['requirement', 'read'],
  'victims.harm-definition': ['definition', 'read'],
  'victims.act': ['context', 'read'],
  'dp.automated': ['standing-duty', 'read-part'],
  'dp.categories': ['standing-duty', 'recall'],
  'dp.consent-LE': ['definition', 'read'],
  'dp.log': ['standing-duty', 'read'],
  'dp.log.justification': ['requirement', 'read'],
  'dp.sar-search': ['standard', 'read'],
  'dp.sensitive': ['standing-duty', 'recall'],
  'dp.log.use': ['standard', 'read'],
  'dp.log.content': ['contents', 'read'],
  'dp.regime-split': ['classification', 'recall'],
  'rec.audit': ['requirement', 'read'],
  cpia: ['standing-duty', 'recall'],
  'cpia.software': ['requirement', 'recall'],
  'rec.inquiry-hold': ['exception', 'recall'],
  'rec.conduct-retention': ['standing-duty', 'read-part'],
  gsc: ['classification', 'recall'],
  pnd: ['requirement', 'read-part'],
  'rec.code-2023': ['context', 'read'],
  'rec.groups': ['classification', 'recall'],
}

test('each row is stated once, as what it is and as well as it was read', () => {
  assert.deepEqual(
    Object.fromEntries(
      recordStatements.map(({ id, sort, confidence }) => [id, [sort, confidence]]),
    ),
    stated,
  )
})

test('who can complain is the one rule, by whichever name it is asked for', () => {
  assert.equal(ruleById('who.complain')?.id, 'complaints.standing-conduct')
  assert.equal(ruleById('who.witness')?.id, 'complaints.standing-witness-limit')
  assert.equal(ruleById('who.behalf')?.id, 'complaints.representative')
  assert.equal(ruleById('withdraw.public-interest')?.id, 'complaints.withdraw-local')
})
