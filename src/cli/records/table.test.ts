import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellText } from './cell.ts'
import { place } from './files.fixture.ts'
import { openTable, readTable } from './table.ts'

const here = place()

async function read(path: string) {
  const table = await openTable(path)
  if (!table.ok) return { why: table.refusal }
  const rows: (readonly string[])[] = []
  const refused: string[] = []
  let bytes = 0
  const done = await readTable(table.value, {
    row: cells => void rows.push(cells.map(cellText)),
    refused: (why, line) => void refused.push(`${line}: ${why}`),
    bytes: count => {
      bytes += count
    },
  })
  const { headers, source } = table.value
  return {
    headers,
    rows,
    refused,
    isWhole: bytes === source.size,
    why: done.ok ? '' : done.refusal,
  }
}

const text = 'id,name\n1,Zoë Ólafsdóttir\n2,O’Shea\n'
const rows = [
  ['1', 'Zoë Ólafsdóttir'],
  ['2', 'O’Shea'],
]

test('UTF-8 and UTF-16, with and without a mark, packed and not, are one table', async () => {
  const wide = Buffer.from(text, 'utf16le')
  const files = {
    'plain.csv': text,
    'marked.csv': `\uFEFF${text}`,
    'packed.csv.gz': text,
    'wide.csv': Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
    'wide-unmarked.csv': wide,
    'wide-big.csv': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
  }
  for (const [name, content] of Object.entries(files)) {
    const table = await read(here.file(name, content))
    assert.deepEqual(table.headers, ['id', 'name'], name)
    assert.deepEqual(table.rows, rows, name)
    assert.ok(table.isWhole, name)
  }
})

test('a file put together from others holds UTF-8 beside Windows-1252', async () => {
  const western = Buffer.from([0x32, 0x2c, 0x4f, 0x92, 0x53, 0x68, 0x65, 0x61, 0x0a])
  const mixed = Buffer.concat([Buffer.from('id,name\n1,Zoë Ólafsdóttir\n'), western])
  assert.deepEqual((await read(here.file('mixed.csv', mixed))).rows, rows)
})

test('semicolons, tabs and bars part cells as commas do', async () => {
  for (const mark of [';', '\t', '|']) {
    const { rows: found } = await read(here.file('other.csv', `a${mark}b\n1${mark}2\n`))
    assert.deepEqual(found, [['1', '2']])
  }
})

test('a row with too few or too many cells is refused; empty ones behind it are none', async () => {
  const table = await read(here.file('ragged.csv', 'a,b\n1\n1,2,3\n1,2,,\n\n  \n4,5\n'))
  assert.deepEqual(table.refused, ['2: cells', '3: cells'])
  assert.deepEqual(table.rows, [
    ['1', '2'],
    ['4', '5'],
  ])
})

test('what is no table says what it is instead', async () => {
  const why = async (name: string, content: string | Uint8Array) =>
    (await read(here.file(name, content))).why
  assert.match(String(await why('empty.csv', '')), /is empty/)
  assert.match(String(await why('sheet.csv', Buffer.from('PK\u0003\u0004rest'))), /spreadsheet/)
  assert.match(String(await why('paper.csv', '%PDF-1.7')), /is a PDF/)
  assert.match(String(await why('binary.csv', Buffer.alloc(900))), /not text/)
  assert.match(String(await why('nameless.csv', ',,\n1,2,3\n')), /no first line of names/)
  assert.match(String((await read(here.path('none.csv'))).why), /no such file/)
  assert.match(String((await read(here.path('.'))).why), /a folder/)
})

test('a packed file that was cut short says so', async () => {
  const { gzipSync } = await import('node:zlib')
  const lines = Array.from({ length: 50_000 }, (_, at) => `${at},${at * 7919}`).join('\n')
  const whole = gzipSync(`a,b\n${lines}`)
  const cut = here.file('cut.csv', whole.subarray(0, whole.length - 100))
  assert.match(String((await read(cut)).why), /damaged or cut short/)
})
