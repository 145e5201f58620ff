import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf, pagesOfLines, sheet } from './sheet.ts'

const words = {
  language: 'en',
  authority: 'Northmoor Police',
  above: 'Bundle',
  marking: 'M',
} as const

test('a sheet takes as many pages as its lines were cut into, and one for its head', () => {
  const long = Array.from({ length: 400 }, (_, n) => `word${n} ${'x'.repeat(n % 90)}`).join(' ')
  const lines = linesOf(`${long}\n\n${'y'.repeat(300)}\n${'名'.repeat(90)}`)
  ok(lines.every(line => line.length <= 84))
  const pages = pagesOfLines(lines)
  const { pdf } = sheet({ ...words, heading: 'What it says', pages })
  const count = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length
  equal(count, pages.length + 1)
})

test('an index links to pages that only the finished file knows', () => {
  const rows = [
    [{ words: 'Statement', to: '12' }, { words: '1 May 2026' }, { words: '12' }],
  ] as const
  const columns = ['What', 'Received', 'Page'] as const
  const made = sheet({
    ...words,
    heading: 'Index',
    linkTo: 'https://bundle.invalid/',
    tables: [{ columns, rows }],
  })
  ok(Buffer.from(made.pdf).includes('https://bundle.invalid/12'))
})
