import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { day } from '#kernel'
import { letter } from '#papers'
import { authorities } from '../demonstration.ts'
import { mergeLetters, sheetsIn } from './batch.ts'

const [authority] = authorities
assert.ok(authority)
const on = day('2026-11-24')

function written(name: string, paragraphs: number) {
  const words = letter({
    language: 'en',
    authority: authority ?? assert.fail(),
    to: { name, address: ['4 Mill Lane'] },
    reference: 'CO/2026/0001',
    date: on,
    heading: 'How your complaint is going',
    sections: [{ paragraphs: Array(paragraphs).fill('We have asked for the e-mails. '.repeat(9)) }],
    signed: { name: 'Jay Arden', role: 'Caseworker' },
  })
  return { reference: 'CO/2026/0001', name, address: ['4 Mill Lane', 'Northmoor'], pdf: words.pdf }
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await loading.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  await loading.destroy()
  return pages
}

const batch = (letters: ReturnType<typeof written>[]) =>
  mergeLetters({
    authority,
    on,
    printedBy: { name: 'Jay Arden', role: 'Caseworker' },
    number: 'P-1',
    letters,
  })

test('each letter begins on a sheet of its own, on the page the index gives', async () => {
  const letters = [written('Amara Quill', 2), written('Ŵen Dafis', 12), written('Sol Ferris', 2)]
  const { pdf, sheets } = await batch(letters)
  const pages = await pagesOf(pdf)
  assert.equal(pages.length % 2, 0)
  const long = await sheetsIn(letters[1]?.pdf ?? new Uint8Array())
  assert.equal(long, 1)
  assert.equal(sheets, 3)
  const index = pages[0] ?? ''
  for (const { name } of letters) {
    const said = new RegExp(`${name}, 4 Mill Lane, Northmoor.*?page (\\d+)`).exec(index)?.[1]
    assert.ok(said, name)
    assert.equal(Number(said) % 2, 1)
    assert.match(pages[Number(said) - 1] ?? '', new RegExp(name))
  }
})

test('an index too long for one page still gives every page truly', async () => {
  const letters = Array.from({ length: 50 }, (_, at) => written(`Person ${at + 1}`, 1))
  const { pdf, sheets } = await batch(letters)
  assert.equal(sheets, 50)
  const pages = await pagesOf(pdf)
  const index = pages.slice(0, 6).join(' ')
  const last = /Person 50, .*?page (\d+)/.exec(index)?.[1]
  assert.match(pages[Number(last) - 1] ?? '', /Person 50/)
})
