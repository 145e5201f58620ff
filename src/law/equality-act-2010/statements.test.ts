import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleById } from '../rules.ts'
import { allCharacteristics } from '../vocabulary.ts'

test('what the Equality Act says, each as well as it was read, and since when', () => {
  const statements = [
    ['ea.pc', 'classification', 'recall', '2010-10-01'],
    ['ea.public-function', 'definition', 'recall', '2010-10-01'],
    ['ea.direct', 'definition', 'recall', '2010-10-01'],
    ['ea.arising', 'definition', 'recall', '2010-10-01'],
    ['ea.indirect', 'definition', 'recall', '2010-10-01'],
    ['ea.adjustments', 'standing-duty', 'recall', '2010-10-01'],
    ['ea.harass-1', 'definition', 'recall', '2010-10-01'],
    ['ea.harass-2', 'definition', 'recall', '2010-10-01'],
    ['ea.harass-3', 'definition', 'recall', '2010-10-01'],
    ['ea.harass-4', 'standard', 'recall', '2010-10-01'],
    ['ea.harass-5', 'classification', 'recall', '2010-10-01'],
    ['ea.harass-gap', 'exception', 'recall', '2010-10-01'],
    ['ea.victim', 'definition', 'recall', '2010-10-01'],
    ['ea.psed', 'standing-duty', 'recall', '2011-04-05'],
    ['ea.liability', 'remedy', 'recall', '2010-10-01'],
    ['ea.burden', 'standard', 'read', '2010-10-01'],
    ['ea.jurisdiction', 'remedy', 'read', '2010-10-01'],
    ['ea.limit-conciliation', 'exception', 'read', '2010-10-01'],
    ['limit.not-paused', 'convention', 'recall', '2020-02-01'],
  ] as const
  for (const [id, sort, confidence, from] of statements) {
    const rule = ruleById(id)
    assert.deepEqual([rule?.id, rule?.sort, rule?.confidence], [id, sort, confidence], id)
    assert.equal(rule?.inForce.from, from, id)
  }
})

test('the nine characteristics are those an allegation can name, and other is none of them', () => {
  const rule = ruleById('ea.pc')
  assert.ok(rule?.sort === 'classification')
  const nine = allCharacteristics.filter(each => each !== 'other')
  assert.deepEqual(rule.values.toSorted(), nine.toSorted())
})

test('harassment can relate to all but marriage and pregnancy', () => {
  const [all, some] = ['ea.pc', 'ea.harass-5'].map(id => ruleById(id))
  assert.ok(all?.sort === 'classification' && some?.sort === 'classification')
  assert.deepEqual(
    all.values.filter(each => !some.values.includes(each)),
    ['marriage-and-civil-partnership', 'pregnancy-and-maternity'],
  )
})

test('sharing the disadvantage without the characteristic counts from 2024 on', () => {
  assert.match(ruleById('ea.indirect')?.says ?? '', /2024-01-01/)
})

test('who has to prove what is a rule of the court, and of no investigation', () => {
  const rule = ruleById('ea.burden')
  assert.ok(rule?.sort === 'standard')
  assert.deepEqual(rule.decider, ['court'])
})
