import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { createReader } from '../reader.ts'
import { pageOf } from '../reading.ts'
import { openPages } from '../redact/pdfium.ts'
import { png } from '../redact/png.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-look-'))
const reader = createReader({ limits: { ms: 30_000, megabytes: 1024 }, look: true })
after(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

async function written(...texts: readonly string[]): Promise<PDFDocument> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (const text of texts) made.addPage().drawText(text, { font, size: 16, x: 60, y: 700 })
  return made
}

/** The words as a picture of them. */
async function picture(text: string): Promise<Buffer> {
  const pages = await openPages(await (await written(text)).save())
  const drawn = pages?.page(1)?.drawn
  pages?.close()
  ok(drawn)
  return Buffer.from(png(drawn))
}

function kept(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('words on a picture, and on a page that is a scan, are read and said to be guessed', async () => {
  const scan = await picture('The van left Kiln Road at nine.')
  const read = await reader.read(kept('scan.png', scan), 'image/png')
  ok(read.type === 'Picture')
  deepEqual([read.words, read.text], ['read', 'The van left Kiln Road at nine.'])

  const document = await written('Typed on the first page.')
  document.addPage().drawImage(await document.embedPng(scan), { width: 595, height: 842 })
  const pages = await reader.read(kept('half.pdf', await document.save()), 'application/pdf')
  ok(pages.type === 'Document')
  match(pages.text, /^Typed on the first page\.\n\nThe van left Kiln Road at nine\.$/)
  deepEqual([pages.recognised, pages.pagesWithoutText], [[2], 0])
  equal(pageOf(pages, pages.text.indexOf('van')), 2)
})

test('a page with no words on it was looked at; without looking, it says so', async () => {
  const empty = await PDFDocument.create()
  empty.addPage()
  const path = kept('empty.pdf', await empty.save())
  deepEqual(await reader.read(path, 'application/pdf'), {
    ...{ type: 'NoTextLayer', version: 2, pages: 1, looked: true },
  })
  const other = createReader({ limits: { ms: 30_000, megabytes: 1024 } })
  deepEqual(await other.read(path, 'application/pdf'), {
    ...{ type: 'NoTextLayer', version: 2, pages: 1, looked: false },
  })
  await other.close()
})
