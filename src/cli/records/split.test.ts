import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitter } from './split.ts'

type Read = { rows: (readonly string[])[]; lines: number[]; refused: string[] }

/** What comes of a text that arrives in pieces of this size. */
function read(text: string, size = text.length || 1, breaks = '\n'): Read {
  const found: Read = { rows: [], lines: [], refused: [] }
  const split = splitter(',', breaks, {
    row(cells, line) {
      found.rows.push(cells)
      found.lines.push(line)
    },
    refused: (why, line) => void found.refused.push(`${line}: ${why}`),
  })
  for (let at = 0; at < text.length; at += size) split.push(text.slice(at, at + size))
  split.end()
  return found
}

test('rows come apart the same, however the text arrives', () => {
  const text = 'a,b\n"1,\n2","say ""so"""\r\n\nlast,\n'
  const expected = [
    ['a', 'b'],
    ['1,\n2', 'say "so"'],
    ['last', ''],
  ]
  for (const size of [1, 2, 3, 7, 100]) {
    const { rows, lines, refused } = read(text, size)
    assert.deepEqual(rows, expected)
    assert.deepEqual([lines, refused], [[1, 2, 5], []])
  }
})

test('a last row without an end is a row', () => {
  assert.deepEqual(read('a,b\n1,"2"').rows, [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('files of old Macs end their lines with a return', () => {
  assert.deepEqual(read('a,b\r1,"x\ry"\r', 4, '\r').rows, [
    ['a', 'b'],
    ['1', 'x\ry'],
  ])
})

test('a quotation mark nobody closed costs its line, and so do words behind one', () => {
  const { rows, lines, refused } = read('a,b\n1,"open\n2,x\n"3"4,y\n5,z')
  assert.deepEqual(refused, ['2: quotation', '4: quotation'])
  assert.deepEqual([rows.length, lines], [3, [1, 3, 5]])
})

test('a quotation mark within a cell is a quotation mark', () => {
  assert.deepEqual(read('1,5" pipe\n').rows, [['1', '5" pipe']])
})

test('a line longer than can be held is refused, and what follows is read', () => {
  const { rows, refused } = read(`a,b\n${'x'.repeat(3_000_000)}\n1,2\n`, 100_000)
  assert.deepEqual(refused, ['2: too long'])
  assert.deepEqual(rows.at(-1), ['1', '2'])
})

test('a file of open quotation marks is read to its end without going over it again and again', () => {
  const { refused } = read('1,"x\n'.repeat(20_001), 65_536)
  assert.ok(refused.length > 10_000, String(refused.length))
})

test('whatever cells are written, they are read as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = rows
          .map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        assert.deepEqual(read(text, size).rows, rows)
      },
    ),
  )
})
