import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neverLeftEmpty, ruleById } from '#law'
import { discriminationEnquiries } from './outcome.ts'

test('what an outcome asks about discrimination is what is never left empty, and no more', () => {
  const asked = discriminationEnquiries.map(number => `disc.${number}`)
  const groups = neverLeftEmpty.map(ids =>
    asked.filter(each => ids.some(id => id.startsWith(each))),
  )
  assert.deepEqual(
    groups.map(each => each.length),
    neverLeftEmpty.map(() => 1),
  )
  assert.deepEqual(groups.flat().toSorted(), asked.toSorted())
})

test('it is practice, so it warns and never refuses', () => {
  for (const id of neverLeftEmpty.flat()) assert.equal(ruleById(id)?.tier, 'practice', id)
})
