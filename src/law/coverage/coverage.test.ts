import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ruleById, rules } from '../rules.ts'
import { coveredSections, coveredTables } from './coverage.ts'
import { reasonsNotEncoded } from './not-encoded.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const rows = coveredSections().flatMap(section => section.rows)

test('every row is encoded, stated by a rule there is, or explained', () => {
  assert.ok(rows.length > 780)
  for (const { file, section, id, state, rule, by, why } of rows) {
    const at = `${file} ${section} ${id}`
    if (state === 'not-encoded') assert.ok(why && why.length > 30, at)
    else assert.ok(by ?? ruleById(rule ?? '')?.id, at)
    assert.equal(state === 'stated-by', rule !== null && rule !== id, at)
  }
})

test('no reason is given for a row that is encoded, or for none', () => {
  for (const { ids } of reasonsNotEncoded)
    for (const id of ids) {
      const begins = rows.filter(row => (id.endsWith('.') ? row.id.startsWith(id) : row.id === id))
      assert.ok(begins.length > 0, `no row ${id}`)
      const encoded = begins.filter(({ state }) => state !== 'not-encoded')
      assert.deepEqual(
        encoded.map(row => row.id),
        [],
      )
    }
})

test('what holds a table without ids is a rule or a file, or it is said why nothing does', () => {
  for (const { file, section, by, why } of coveredTables()) {
    const at = `${file} ${section}`
    for (const each of by)
      assert.ok(
        each.includes('/') ? existsSync(join(root, each)) : ruleById(each),
        `${at}: ${each}`,
      )
    assert.ok(by.length > 0 || (why && why.length > 30), at)
  }
})

test('a name of another file’s row is never misspelt', () => {
  const known = new Set(rows.map(({ id }) => id))
  const unknown = rules.flatMap(rule => (rule.statedBy ?? []).filter(id => !known.has(id)))
  assert.deepEqual(unknown, [])
})

test('a rule is stated under its own id, and no other states that id too', () => {
  const own = new Set(rules.map(({ id }) => id))
  const both = rules.flatMap(({ id, statedBy = [] }) =>
    statedBy.filter(each => own.has(each)).map(each => `${each}, by ${id}`),
  )
  assert.deepEqual(both, [])
})
