import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discriminationRules, neverLeftEmpty } from './rules.ts'

test('all thirty-five lines of enquiry are here in order, as practice and from memory', () => {
  assert.deepEqual(
    discriminationRules.map(({ id }) => id),
    lines,
  )
  for (const { id, sort, tier, confidence, inForce } of discriminationRules)
    assert.deepEqual(
      [sort, tier, confidence, inForce.from],
      ['enquiry', 'practice', 'recall', '2024-11-01'],
      id,
    )
})

test('fourteen are never left empty, a comparator of either kind among them', () => {
  const numbers = neverLeftEmpty.map(group => group.map(id => Number(id.slice(5, 7))))
  assert.deepEqual(numbers, [
    [1],
    [2],
    [4],
    [6],
    [9],
    [12],
    [14, 15],
    [16],
    [17],
    [19],
    [29],
    [30],
    [31],
    [34],
  ])
})

const lines = [
  'disc.01-capture',
  'disc.02-why',
  'disc.03-perceived-assoc',
  'disc.04-type',
  'disc.05-intersection',
  'disc.06-record-refer',
  'disc.07-handler',
  'disc.08-not-outside',
  'disc.09-evidence-secure',
  'disc.10-words',
  'disc.11-nonverbal',
  'disc.12-decision-chain',
  'disc.13-grounds',
  'disc.14-comparator-actual',
  'disc.15-comparator-hypo',
  'disc.16-explanation',
  'disc.17-probe',
  'disc.18-attitudes',
  'disc.19-history-officer',
  'disc.20-pattern-data',
  'disc.21-witness-others',
  'disc.22-complainant-account',
  'disc.23-policy',
  'disc.24-adjustments',
  'disc.25-harassment',
  'disc.26-victimisation',
  'disc.27-organisational',
  'disc.28-criminal',
  'disc.29-standard',
  'disc.30-alternatives',
  'disc.31-finding-each',
  'disc.32-cannot-determine',
  'disc.33-learning',
  'disc.34-explain',
  'disc.35-monitor',
]
