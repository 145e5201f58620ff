import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold } from '#kernel'
import { given } from '#test'
import { fileImport, type ImportEvent, importShapes } from './import.ts'

const finished: ImportEvent = {
  type: 'ImportFinished',
  what: 'officers',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  source: 'directory',
  columns: { 'Collar No': 'number', 'Staff ID': 'key', Surname: 'family-name' },
  counts: { rows: 3, added: 1, changed: 0, unchanged: 1, bad: 1 },
  whole: true,
  on: day('2026-03-02'),
}

test('an import is recorded once, with its file, its columns and its counts', () => {
  const { type: _, ...imported } = finished
  const command = { type: 'FinishImport', ...imported } as const
  given(fileImport).when(command).thenHappened(finished)
  given(fileImport, finished).when(command).thenNothing()
})

test('an import as it was first written is still read', () => {
  for (const [type, { schema, upcasts }] of Object.entries(importShapes)) {
    const file = new URL(`import-samples/${type}.${schema}.json`, import.meta.url)
    assert.deepEqual({ type, ...JSON.parse(readFileSync(file, 'utf8')) }, finished)
    assert.equal(upcasts.length, schema - 1)
  }
  assert.equal(fold(fileImport, [finished]).type, 'Finished')
})
