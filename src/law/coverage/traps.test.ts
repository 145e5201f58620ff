import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { traps } from './traps.ts'

const root = join(import.meta.dirname, '..', '..', '..')

test('each trap is caught by tests that are there, under these titles', () => {
  for (const { file, number, caughtBy } of traps) {
    assert.ok(caughtBy.length > 0, `${file} ${number}`)
    for (const { test: path, title } of caughtBy) {
      const source = readFileSync(join(root, path), 'utf8')
      assert.ok(source.includes(`'${title}'`), `${file} ${number}: ${path}: ${title}`)
    }
  }
})

test('fifteen mistakes of complaints and ten of conduct are all here', () => {
  const numbers = (file: string, section: string) =>
    traps
      .filter(trap => trap.file === file && trap.number.startsWith(`${section}.`))
      .map(({ number }) => Number(number.split('.')[1]))
  assert.deepEqual(
    numbers('complaints.md', '17'),
    Array.from({ length: 15 }, (_, at) => at + 1),
  )
  assert.deepEqual(
    numbers('conduct.md', '18'),
    Array.from({ length: 10 }, (_, at) => at + 1),
  )
})
