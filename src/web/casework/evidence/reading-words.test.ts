import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { parseReading, type Reading } from '#evidence'
import { createWords, readCatalogues } from '../../words.ts'
import { readingWordsOf } from './reading-words.ts'

const { t } = createWords(readCatalogues())('shared', 'en')
const undated = { type: 'undated' }

function read(json: object): Reading {
  const parsed = parseReading({ version: 1, ...json })
  ok(parsed.ok)
  return parsed.value
}
const said = (json: object, hideNames = false) => readingWordsOf(read(json), { t, hideNames })

const letter = {
  ...{ type: 'Word', text: 'He was told why.', cut: false, moreAsides: 2, pictures: 1 },
  ...{ author: 'P. Flaxridge', lastAuthor: '', created: undated, changed: undated },
  asides: [
    { kind: 'removed', who: 'P. Flaxridge', when: undated, words: 'not', at: 7 },
    { kind: 'hidden', who: '', when: undated, words: 'see other copy', at: 16 },
  ],
}

test('what was removed from or hidden in a document is said beside its text', () => {
  const [list] = said(letter).lists
  match(list?.items[0] ?? '', /^Removed .* by P\. Flaxridge: “not”$/)
  match(list?.items[1] ?? '', /^Hidden: .*: “see other copy”$/)
  equal(list?.items[2], 'and 2 more, in the original')
  ok(!JSON.stringify(said(letter, true)).includes('Flaxridge'))
})

test('a hidden sheet, and rows nobody sees, are named', () => {
  const sheet = { from: 0, to: 4, rows: 3, hiddenRows: '2', hiddenColumns: '' }
  const book = { type: 'Workbook', text: 'A1: x', cut: false, moreSheets: 0, comments: 0 }
  const { lists } = said({
    ...book,
    ...{ author: '', lastAuthor: '' },
    sheets: [{ ...sheet, name: 'Rota', hidden: 'deeply' }],
  })
  deepEqual(lists[0]?.items, ['Rota: 3 rows; hidden so that no list shows it; hidden rows 2'])
})

test('words a machine made out on a picture warn, and none looked for is not none there', () => {
  const read = said({ type: 'Picture', text: 'EXIT', words: 'read' })
  match(read.warnings[0] ?? '', /read off a picture by a machine and may be wrong/)
  match(said({ type: 'Picture', words: 'off' }).outcome, /Nobody looked/)
  match(said({ type: 'Picture', words: 'none' }).outcome, /No words were made out/)
  const scan = { type: 'Document', text: 'a', cut: false, pages: 3, pagesUnread: 0 }
  const { warnings } = said({ ...scan, pagesWithoutText: 3, recognised: [1, 2] })
  match(warnings.join(' '), /pages 1, 2 were read off.* 1 page without text/)
})

test('a recording says how long it is, where and by what clock', () => {
  const { facts } = said({
    ...{ type: 'Recording', seconds: 61, container: 'WAVE', tracks: [], created: undated },
    ...{ where: { latitude: -1.5, longitude: 0.25 }, device: 'Camera 4', title: '' },
  })
  const of = (name: string) => facts.find(one => one.name === name)?.words
  equal(of('Lasts'), '1:01')
  equal(of('Where, by the device'), '1.50000° south, 0.25000° east')
})
