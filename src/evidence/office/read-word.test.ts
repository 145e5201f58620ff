import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import mammoth from 'mammoth'
import { fileOf } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import { paragraph, wordFile, words } from '../packed/invented-zip.fixture.ts'
import type { Read } from '../reading.ts'
import { readWord } from './read-word.ts'

type Word = Extract<Read, { type: 'Word' }>
async function read(file: Uint8Array<ArrayBuffer>): Promise<Word> {
  const reading = await readWord(fileOf(file))
  ok(reading.type === 'Word', reading.type)
  return reading
}
const comment = (marks: string, text: string) =>
  `<c><w:comment ${marks}><w:p>${words(text)}</w:p></w:comment></c>`
const aside = ({ text }: Word, { kind, who, words, at }: Word['asides'][number]) =>
  `${kind} ${who}: ${words} @ ${text.slice(at, at + 5)}`

test('a statement reads as it would with every change taken, and says what was changed', async () => {
  const by = 'w:author="O. Pike" w:date="2026-03-04T10:11:00Z"'
  const reading = await read(
    wordFile(
      paragraph(
        'I arrived at ',
        `<w:del w:id="1" ${by}><w:r><w:delText>21:50</w:delText></w:r></w:del>`,
        `<w:ins w:id="2" ${by}>${words('22:10')}</w:ins>`,
        ' and saw nothing.',
      ) +
        paragraph('He was ', words('already ', '<w:vanish/>'), words('down', '<w:vanish/>'), '.') +
        paragraph('Seen.', '<w:r><w:commentReference w:id="7"/></w:r>'),
      {
        'word/comments.xml': comment(`w:id="7" ${by}`, 'Not what the log says'),
        'docProps/core.xml':
          '<c><dc:creator>O. Pike</dc:creator><cp:lastModifiedBy>Someone &amp; Co' +
          '</cp:lastModifiedBy><dcterms:created>2026-03-04T09:00:00Z</dcterms:created></c>',
      },
    ),
  )
  equal(reading.text, 'I arrived at 22:10 and saw nothing.\nHe was already down.\nSeen.')
  deepEqual(
    reading.asides.map(one => aside(reading, one)),
    [
      'removed O. Pike: 21:50 @ 22:10',
      'added O. Pike: 22:10 @ 22:10',
      'hidden : already down @ alrea',
      'comment O. Pike: Not what the log says @ ',
    ],
  )
  deepEqual(reading.asides[0]?.when, {
    type: 'on',
    on: '2026-03-04',
    words: '2026-03-04T10:11:00Z',
  })
  deepEqual(
    [reading.author, reading.lastAuthor, reading.created],
    [
      'O. Pike',
      'Someone & Co',
      { type: 'at', at: '2026-03-04T09:00:00.000Z', words: '2026-03-04T09:00:00Z' },
    ],
  )
})

test('tables, notes, headings and pictures are all in it', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const reading = await read(
    wordFile(
      `<w:tbl>${row('Time', 'Seen')}${row('21:50', 'A. Lane')}</w:tbl>` +
        paragraph('See note', '<w:r><w:footnoteReference w:id="2"/></w:r>', '.') +
        paragraph('<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>'),
      {
        'word/footnotes.xml':
          '<f><w:footnote w:id="0"><w:p/></w:footnote>' +
          `<w:footnote w:id="2">${paragraph(' By eye.')}</w:footnote></f>`,
        'word/header1.xml': `<h>${paragraph('OFFICIAL')}</h>`,
        'word/header2.xml': `<h>${paragraph('OFFICIAL')}</h>`,
      },
    ),
  )
  equal(reading.text, 'Time\tSeen\n21:50\tA. Lane\nSee note[2].\n\n[2] By eye.\n\nOFFICIAL')
  equal(reading.pictures, 1)
})

test('what a style hides is hidden too', async () => {
  const reading = await read(
    wordFile(paragraph('Shown ', words('not shown', '<w:rStyle w:val="Quiet"/>')), {
      'word/styles.xml':
        '<s><w:style w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Loud"/></s>',
    }),
  )
  deepEqual(
    reading.asides.map(one => aside(reading, one)),
    ['hidden : not shown @ not s'],
  )
})

test('mammoth reads the same words, where nothing was changed or hidden', async () => {
  const file = wordFile(
    paragraph('One &amp; two', words(' &lt;three&gt;')) +
      paragraph('a', '<w:r><w:tab/></w:r>', 'b') +
      `<w:tbl><w:tr><w:tc>${paragraph('in a table')}</w:tc></w:tr></w:tbl>` +
      paragraph('£5 – “said” naïvely'),
  )
  const { value } = await mammoth.extractRawText({ buffer: file })
  const squeezed = (text: string) => text.replace(/\n+/g, '\n').trim()
  equal(squeezed((await read(file)).text), squeezed(value))
})

test('a document that is too long is cut, and marks stay inside it', async () => {
  const long = paragraph(Array.from({ length: limits.text / 5 }, (_, at) => `word${at} `).join(''))
  const end = `<w:ins w:author="x">${words('late')}</w:ins>`
  const reading = await read(wordFile(`${long}${paragraph(end)}`))
  equal(reading.cut, true)
  equal(reading.text.length, limits.text)
  for (const { at } of reading.asides) ok(at <= reading.text.length)
})

test('ten thousand changes: some are listed, the rest counted', async () => {
  const changes = Array.from({ length: 10_000 }, () => `<w:ins>${words('x ')}</w:ins>`)
  const reading = await read(wordFile(paragraph(...changes)))
  deepEqual([reading.asides.length, reading.moreAsides], [limits.asides, 10_000 - limits.asides])
})
