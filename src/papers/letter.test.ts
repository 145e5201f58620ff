import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { readTagged, squeezed } from '#test'
import { type Letter, letter } from './letter.ts'

const update: Letter = {
  language: 'en',
  authority: {
    name: 'Northmoor Police',
    address: ['Professional Standards Department', '12 Station Road', 'Northmoor', 'NM1 4PS'],
    phone: '01632 960 101',
    email: 'psd@northmoor.example',
    website: 'www.northmoor.example/complaints',
  },
  to: { name: 'Amara Okafor', address: ['29 Canal Street', 'Northmoor', 'NM3 7QD'] },
  reference: 'CO/1873/26',
  date: day('2026-11-30'),
  greeting: 'Dear Amara Okafor',
  heading: 'An update on your complaint',
  sections: [
    { paragraphs: ['You complained to us on Thursday 26 November 2026.'] },
    {
      heading: 'What has happened',
      paragraphs: ['Since I last wrote to you:'],
      list: ['we have asked for the video to be kept', 'I have read the e-mail you sent us'],
    },
    { heading: 'What happens next', paragraphs: ['I will write again by 28 December 2026.'] },
  ],
  closing: 'Yours sincerely',
  signed: { name: 'Jay Arden', role: 'Complaints caseworker' },
}

const foot = [/Our reference: CO\/1873\/26\s*(?=Page \d)/, /Page \d+ of \d+/]

test('a letter is a tagged PDF that says it meets PDF/UA-1, with title and language', async () => {
  const { title, language, isAccessible, tags } = await readTagged(letter(update).pdf)
  equal(title, 'An update on your complaint')
  equal(language, 'en-GB')
  ok(isAccessible)
  deepEqual(
    tags.filter(tag => /^H\d$/.test(tag)),
    ['H1', 'H2', 'H2'],
  )
  equal(tags.filter(tag => tag === 'LI').length, 2)
})

test('the PDF and the plain text say the same words in the same order', async () => {
  const { pdf, text } = letter(update)
  const plain = text.replace(/^[=-]{3,}$/gm, '').replace(/^- /gm, '• ')
  equal((await readTagged(pdf, foot)).words, squeezed(plain))
  match(text, /^Date: Monday 30 November 2026$/m)
})

test('a letter in Welsh has Welsh labels, a Welsh date, and says it is in Welsh', async () => {
  const { pdf, text } = letter({ ...update, language: 'cy' })
  match(text, /^Dyddiad: Dydd Llun 30 Tachwedd 2026$/m)
  equal((await readTagged(pdf)).language, 'cy-GB')
})

const hostile = [
  '#import "@preview/cetz:0.1.0": *',
  '#read("/etc/passwd") #panic("no")',
  String.raw`\ \u{41} \begin{x} $x^2 + y$ *bold* _it_ <label> @label ~ -- --- ... // /* */`,
  '= Not a heading',
  '[content] ]]] {{{ "quoted" \'quoted\' `raw` ```raw```',
  'שלום and Привет and Llŷr Ŵyn',
]

test('nothing typed into a letter becomes an instruction: it comes out as typed', async () => {
  for (const words of hostile) {
    const { pdf, text, unprinted } = letter({
      ...update,
      to: { name: words, address: [words] },
      heading: words,
      sections: [{ heading: words, paragraphs: [words], list: [words] }],
    })
    deepEqual(unprinted, [])
    equal(squeezed(text).split(words).length - 1, 6, words)
    // Text that runs right to left is drawn, and so extracted, in its own order.
    if (words.includes('ש')) continue
    equal((await readTagged(pdf)).words.split(words).length - 1, 6, words)
  }
})

test('a change of direction typed into a name stays within that name', async () => {
  const words = letter({ ...update, to: { name: 'Jay \u202eArden', address: [] } })
  match((await readTagged(words.pdf)).words, /Dear Amara Okafor An update on your complaint/)
  match(words.text, /^Jay \u202eArden$/m)
})

test('paragraphs of 10,000 characters run on over pages, and lose nothing', async () => {
  const long = 'The caseworker wrote it all down. '.repeat(300).trim()
  const unbroken = 'x'.repeat(10_000)
  const { pdf, text } = letter({ ...update, sections: [{ paragraphs: [long, unbroken] }] })
  const { pages, words } = await readTagged(pdf, foot)
  ok(pages > 4)
  ok(words.includes(long))
  ok(words.replaceAll(/\s/g, '').includes(unbroken))
  ok(squeezed(text).includes(long))
})

test('a marking stands at the head and the foot of every page', async () => {
  const marking = 'OFFICIAL-SENSITIVE'
  const paragraphs = Array.from({ length: 60 }, () => 'A paragraph of a long letter.')
  const { pdf } = letter({ ...update, marking, sections: [{ paragraphs }] })
  const { pages, words } = await readTagged(pdf)
  ok(pages > 1)
  equal(words.split(marking).length - 1, pages * 2)
})

test('a character no font of ours can draw is stood in for, and named', async () => {
  const { pdf, text, unprinted } = letter({
    ...update,
    to: { ...update.to, name: '日本 Amara' },
    sections: [{ heading: '', paragraphs: ['I was so angry 👩\u200d😡 that day.\u0000'] }],
  })
  deepEqual([...unprinted].sort(), ['日', '本', '👩', '😡'].sort())
  match(text, /^日本 Amara$/m)
  const { words } = await readTagged(pdf)
  match(words, /\[\?\]\[\?\] Amara/)
  match(words, /I was so angry \[\?\]\[\?\] that day\./)
})

test('the plain text keeps to 72 columns, save for a word that is longer', () => {
  const page = `https://northmoor.example/${'a'.repeat(80)}`
  const paragraphs = [`${'Words and more words. '.repeat(20)} ${page}`]
  const list = ['An item of a list that needs more than the one line. '.repeat(3)]
  const { text } = letter({ ...update, sections: [{ paragraphs, list }] })
  deepEqual(
    text.split('\n').filter(line => line.length > 72),
    [page],
  )
  match(text, /^- An item[^\n]*\n {2}\S/m)
})

test('the same words make the same file, byte for byte', () => {
  deepEqual(letter(update).pdf, letter(update).pdf)
})

test('only fonts that come with the project are used', () => {
  const file = Buffer.from(letter(update).pdf).toString('latin1')
  const names = [...file.matchAll(/BaseFont \/(\S+)/g)].map(([, name]) => name ?? '')
  ok(names.length >= 2)
  for (const name of names) match(name, /\+AtkinsonHyperlegibleNext/)
})

test('a draft says so first of all, and across each of its pages', async () => {
  const paragraphs = Array.from({ length: 60 }, () => 'One of many paragraphs that fill a page.')
  const draft = 'Draft, not served'
  const { pdf, text } = letter({ ...update, draft, sections: [{ paragraphs }] })
  const { words, isAccessible, pages } = await readTagged(pdf)
  ok(isAccessible)
  equal(words.split(draft).length - 1, pages + 1)
  ok(text.startsWith(`${draft}\n`))
  ok(pages > 1)
  equal(letter(update).text.includes(draft), false)
})
