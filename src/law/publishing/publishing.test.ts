import { deepEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { ruleById } from '../rules.ts'
import { publishingRules } from './rules.ts'

test('what was read of restrictions on publishing refuses, and what is recalled warns', () => {
  const found = publishingRules.map(rule => {
    ok(rule.sort === 'gate')
    return [rule.id, rule.confidence, rule.answer]
  })
  deepEqual(found, [
    ['publish.anonymity', 'read', 'refuses'],
    ['publish.active-proceedings', 'read', 'refuses'],
    ['publish.inquest', 'recall', 'warns'],
    ['publish.children', 'recall', 'warns'],
  ])
})

test('each is asked before a notice or an outcome is public, and cites its Act', () => {
  for (const rule of publishingRules) {
    ok(rule.sort === 'gate')
    deepEqual(rule.before, ['public-notice-published', 'outcome-published'])
    match(rule.cite.words, / Act (1981|1992|1999), s\.\d+$/)
    deepEqual(ruleById(rule.id), rule)
  }
})
