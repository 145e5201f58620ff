import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { rowsOf, tableOf } from './import-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-import-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function kept(bytes: string | Uint8Array): string {
  files += 1
  const path = join(folder, String(files))
  writeFileSync(path, bytes)
  return path
}

async function whyNot(bytes: string | Uint8Array): Promise<string> {
  const table = await tableOf(kept(bytes))
  return table.ok ? 'a table' : table.refusal
}

/** Each row as its line and its cells, or as its line and what was expected. */
async function rowsIn(bytes: string | Uint8Array): Promise<unknown[]> {
  const path = kept(bytes)
  const table = await tableOf(path)
  assert.ok(table.ok)
  const rows: unknown[] = []
  for await (const { line, cells } of rowsOf(path, table.value))
    rows.push(cells.ok ? [line, ...cells.value] : [line, cells.refusal.expected])
  return rows
}

const text = 'Name,Where\r\nZoë Ó Sé,Café\r\n'
const read = [[2, 'Zoë Ó Sé', 'Café']]
const big = (little: Buffer) => Buffer.from(little).swap16()

test('the same words are read from each encoding a force may export in', async () => {
  const utf16 = Buffer.from(text, 'utf16le')
  const encodings = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with its mark': Buffer.from(`\ufeff${text}`),
    'Windows-1252': Buffer.from(text, 'latin1'),
    'UTF-16, little end first': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16, big end first': big(Buffer.from(`\ufeff${text}`, 'utf16le')),
    'UTF-16 without a mark': utf16,
    'packed UTF-8': gzipSync(text),
    'packed UTF-16': gzipSync(utf16),
  }
  for (const [name, bytes] of Object.entries(encodings))
    assert.deepEqual(await rowsIn(bytes), read, name)
})

test('a letter outside English that comes only at the end still decides the encoding', async () => {
  const many = 'Low,Quayside\r\n'.repeat(20_000)
  const rows = await rowsIn(Buffer.from(`Name,Where\r\n${many}Zoë,Café\r\n`, 'latin1'))
  assert.deepEqual(rows.at(-1), [20_002, 'Zoë', 'Café'])
})

test('commas, semicolons, tabs and bars are told apart by the first line', async () => {
  for (const mark of [',', ';', '\t', '|'])
    assert.deepEqual(await rowsIn(`"a, b"${mark}c\n1${mark}2\n`), [[2, '1', '2']])
})

test('lines are counted through breaks inside a cell, empty lines and every line ending', async () => {
  const rows = await rowsIn('a,b\r\n1,"x\ny"\n\n\n2,z\r3,w\n')
  assert.deepEqual(rows, [
    [2, '1', 'x\ny'],
    [6, '2', 'z'],
    [7, '3', 'w'],
  ])
})

test('a ragged row is said, and a spreadsheet’s empty cells at its end are not', async () => {
  const expected = '2 cells, as in the first line'
  assert.deepEqual(await rowsIn('a,b\n1\n1,2,3\n1,2,,\n'), [
    [2, expected],
    [3, expected],
    [4, '1', '2'],
  ])
})

test('a stray quotation mark costs its own line and no other', async () => {
  const expected = 'a pair of quotation marks around the cell, and each one inside it written twice'
  assert.deepEqual(await rowsIn('a,b\n1,"open\n2,x\n3,"in"side\n4,y\n5,la"st\n6,z'), [
    [2, expected],
    [3, '2', 'x'],
    [4, expected],
    [5, '4', 'y'],
    [6, expected],
    [7, '6', 'z'],
  ])
})

test('what is no table is refused with why', async () => {
  assert.equal(await whyNot(''), 'empty')
  assert.equal(await whyNot(gzipSync('')), 'empty')
  assert.equal(await whyNot('a,b\n'), 'no-rows')
  assert.equal(await whyNot('Just words.\nAnd more of them.\n'), 'no-columns')
  assert.equal(await whyNot('{"officers": [{"name": "Low"}]}'), 'no-columns')
  assert.equal(await whyNot(Buffer.from('%PDF-1.7\n\u0000\u0001\u0002')), 'not-text')
  assert.equal(await whyNot(gzipSync(text.repeat(1000)).subarray(0, 60)), 'cut-short')
})
