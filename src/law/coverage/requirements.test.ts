import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rules } from '../rules.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** What a command of ours answers, and which part of the answer. */
const answers = /^law (?:owed|classify|regime|outcomes|panel): \S/
const requirements = rules.filter(rule => rule.sort === 'requirement')

test('what meets a requirement is there, and so is the test that proves it', () => {
  assert.ok(requirements.length > 40)
  for (const { id, metBy, provedBy } of requirements) {
    for (const feature of metBy)
      assert.ok(answers.test(feature) || existsSync(join(root, feature)), `${id}: ${feature}`)
    for (const path of provedBy) {
      assert.ok(existsSync(join(root, path)), `${id}: ${path}`)
      assert.match(path, /\.test\.ts$|^src\/law\/cases\//, id)
    }
    assert.equal(metBy.length > 0, provedBy.length > 0, id)
  }
})

test('what nothing meets yet names the work that will', () => {
  for (const { id, metBy, awaits = [] } of requirements)
    assert.ok(metBy.length > 0 || awaits.length > 0, id)
})

test('every failure on the public record is a requirement', () => {
  const failures = rules.filter(({ id }) => id.startsWith('failure.'))
  assert.equal(failures.length, 18)
  for (const { id, sort } of failures) assert.equal(sort, 'requirement', id)
})
