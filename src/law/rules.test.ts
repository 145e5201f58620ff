import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { allHappenings } from './format/happenings/index.ts'
import { duties, ruleById, rules } from './rules.ts'
import { allConfidences, allTiers } from './vocabulary.ts'

const here = new URL('.', import.meta.url)
const tests = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.test.ts'))
  .map(name => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')

test('every rule has a citation, a plain summary, a tier, a confidence and a page to read', () => {
  for (const rule of rules) {
    assert.ok(rule.cite.words.length > 0, rule.id)
    assert.match(rule.link, /^https:\/\/[a-z.-]+\/[^\s,]*$/, rule.id)
    // A page is of one provision: `29A-29C` has none.
    assert.doesNotMatch(rule.link, /legislation.*\/\d+[A-Z]*-\d/, rule.id)
    const made = rule.tier === 'statute' || rule.tier === 'regulations'
    const enacted = /^https:\/\/www\.legislation\.gov\.uk\/(ukpga|uksi)\//
    if (made) assert.match(rule.link, enacted, rule.id)
    assert.doesNotMatch(rule.cite.words, /reg\. (?!\d)/, rule.id)
    assert.ok(rule.says.length > 30 && !/\s{2}|\n/.test(rule.says), rule.id)
    assert.ok(rule.title.length > 0, rule.id)
    assert.ok(allTiers.includes(rule.tier), rule.id)
    assert.ok(allConfidences.includes(rule.confidence), rule.id)
    assert.match(rule.cite.readOn, /^\d{4}-\d{2}-\d{2}$/)
    assert.match(rule.inForce.from, /^\d{4}-\d{2}-\d{2}$/)
  }
})

test('every duty says what starts it, what meets it and what would move it', () => {
  for (const duty of duties) {
    assert.ok(duty.runsFrom.length > 0, duty.id)
    // Of a few nothing records that they were done: those at least end. What is no duty runs out.
    const over = duty.metBy.length + duty.endsWith.length
    assert.ok(over > 0 || duty.kind !== 'duty', duty.id)
    assert.ok(duty.changes.length > 30, duty.id)
    for (const { happenings } of duty.runsFrom)
      for (const name of happenings) assert.ok(allHappenings.includes(name), `${duty.id}: ${name}`)
    for (const id of duty.subjectTo) assert.ok(ruleById(id), `${duty.id}: ${id}`)
  }
})

test('every rule is named in a test of its own', () => {
  for (const { id } of rules) assert.ok(tests.includes(`'${id}'`) || tests.includes(`${id}:`), id)
})

test('only versions of one rule share an id, and an unknown id is no rule', () => {
  const seen = new Set<string>()
  for (const rule of rules) {
    const version =
      rule.sort === 'duty'
        ? [rule.kind, rule.bearer, rule.owedTo, rule.governs, rule.runsFrom]
        : [rule.inForce.from]
    const key = JSON.stringify([rule.id, rule.sort, rule.inForce.from, version])
    assert.ok(!seen.has(key), key)
    seen.add(key)
  }
  assert.equal(ruleById('inform.nothing'), undefined)
})

test('the words of the law can be cited, each as well as it was read', () => {
  const words = [
    ['complaints.def-conduct-matter', 'read'],
    ['complaints.def-dsi', 'recall'],
    ['complaints.def-serving', 'recall'],
    ['complaints.def-adversely-affected', 'read'],
    ['complaints.def-conduct', 'read'],
    ['complaints.def-serious-injury', 'read'],
    ['complaints.def-interested-person', 'recall'],
    ['complaints.regime-selection', 'read'],
    ['ip.pra.consent', 'read'],
    ['ip.pra.dsi', 'read'],
    ['ip.pra.other', 'read'],
    ['ip.pra.relative', 'read'],
  ] as const
  for (const [id, confidence] of words) assert.equal(ruleById(id)?.confidence, confidence, id)
})
