/** What is removed is nowhere in the bytes: not under the black, and not beside it. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { whereWordsAre } from '#test'
import { hidden, pdfThatHides } from './hiding.fixture.ts'
import { partOf } from './part.ts'
import { pdfFile } from './pdf-file.ts'
import { openPages } from './pdfium.ts'
import type { Removal } from './removal.ts'

async function without(source: Uint8Array, removals: readonly Removal[]) {
  const chunks: Uint8Array[] = []
  const file = pdfFile(async bytes => {
    chunks.push(bytes)
  })
  const part = await partOf(source, { removals, first: file.first(), keysFrom: 0 })
  if (typeof part === 'string') throw new Error(part)
  await file.add(part)
  const labels = part.pages.map((_, at) => String(at + 1))
  const parts = [{ made: part, labels }]
  await file.end({ title: 'A statement', language: 'en', parts, bookmarks: [] })
  return { part, pdf: Buffer.concat(chunks) }
}

const address = { type: 'Words', words: hidden } as const satisfies Removal

test('words taken out are in no stream, string, note, bookmark, file or word of the result', async () => {
  const source = await pdfThatHides()
  const { part, pdf } = await without(source, [address])
  deepEqual(await whereWordsAre(pdf, [hidden, 'Elm Rise']), [])
  deepEqual(part.removed, [4])
  // The third had a note drawn on it: it was drawn again, without what the note said.
  deepEqual(part.drawn, [1, 2, 3])
  const left = await whereWordsAre(pdf, ['I saw PC O. Pike outside', 'Nothing of it here'])
  ok(left.includes('page 1') && left.includes('page 3'))
})

test('the search for them is not blind: it finds each where the source hides it', async () => {
  const found = await whereWordsAre(await pdfThatHides(), [hidden])
  for (const place of ['page 1', 'page 2', 'notes of page 3', 'metadata', 'bookmarks'])
    ok(found.includes(place), place)
  ok(found.some(place => place.startsWith('stream')))
  // Copied with nothing removed, the pages still say it: only the removal takes it away.
  const { pdf } = await without(await pdfThatHides(), [])
  ok((await whereWordsAre(pdf, [hidden])).includes('page 1'))
})

test('a region takes what stands in it, words and picture, and nothing beside it', async () => {
  const region = { type: 'Region', page: 1, left: 0, top: 0.17, width: 1, height: 0.04 } as const
  const { part, pdf } = await without(await pdfThatHides(), [region])
  deepEqual(part.drawn.includes(1), true)
  const left = await whereWordsAre(pdf, ['She lives at'])
  deepEqual(left, [])
  ok((await whereWordsAre(pdf, ['I saw PC O. Pike'])).includes('page 1'))
  const page = (await openPages(pdf))?.page(1)
  ok(page)
  const { width, height, pixels } = page.drawn
  const at = (Math.round(0.19 * height) * width + Math.round(width / 2)) * 4
  deepEqual([...pixels.subarray(at, at + 3)], [0, 0, 0])
})

test('a page that shows something and says nothing is told of where words are to go', async () => {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.addPage().drawText(`I live at ${hidden}.`, { x: 50, y: 700, size: 12, font })
  made.addPage().drawRectangle({ x: 50, y: 600, width: 200, height: 90 })
  made.addPage()
  const source = await made.save()
  deepEqual((await without(source, [address])).part.unsearched, [2])
  deepEqual((await without(source, [{ ...address, page: 1 }])).part.unsearched, [])
  const all = { type: 'Region', page: 2, left: 0, top: 0, width: 1, height: 1 } as const
  deepEqual((await without(source, [address, all])).part.unsearched, [])
})

test('words that are not there remove nothing, and it is said', async () => {
  const { part } = await without(await pdfThatHides(), [{ type: 'Words', words: 'Chatterton' }])
  deepEqual(part.removed, [0])
  equal(part.drawn.includes(1), false)
})
