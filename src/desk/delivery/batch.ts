/** Letters as one file for a printer: an index, then each letter on sheets of its own. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Day } from '#kernel'
import { letter } from '#papers'
import type { Authority } from '../bench.ts'
import { fill } from '../words.ts'
import catalogue from './batch.en.json' with { type: 'json' }

export type ToPrint = Readonly<{
  reference: string
  name: string
  address: readonly string[]
  pdf: Uint8Array
}>
export type Batch = Readonly<{
  /** What the index is signed with: who printed it, in which authority, on which day. */
  authority: Authority
  on: Day
  printedBy: Readonly<{ name: string; role: string }>
  number: string
  letters: readonly ToPrint[]
}>

// Printed on both sides, two letters must never share a sheet.
const sheetsOf = (pages: number) => Math.ceil(pages / 2)

/** How many sheets a letter takes. */
export async function sheetsIn(pdf: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return sheetsOf(document.getPageCount())
}

const counted = (count: number, of: 'letters' | 'sheets') => {
  const one = of === 'letters' ? catalogue.oneLetter : catalogue.oneSheet
  return count === 1 ? one : fill(catalogue[of], { count: String(count) })
}

function indexOf(batch: Batch, sheets: readonly number[], indexSheets: number): Uint8Array {
  const { authority, on, printedBy, number, letters } = batch
  let sheet = indexSheets
  const list = letters.map(({ reference, name, address }, at) => {
    const page = String(sheet * 2 + 1)
    const own = sheets[at] ?? 0
    sheet += own
    return fill(catalogue.line, {
      number: String(at + 1),
      name,
      address: address.length > 0 ? address.join(', ') : catalogue.noAddress,
      reference,
      sheets: counted(own, 'sheets'),
      page,
    })
  })
  const all = sheets.reduce((sum, one) => sum + one, 0)
  const opening = fill(catalogue.opening, {
    letters: counted(letters.length, 'letters'),
    sheets: counted(all, 'sheets'),
  })
  return letter({
    language: 'en',
    authority,
    to: { name: catalogue.to, address: [] },
    reference: number,
    date: on,
    heading: catalogue.heading,
    sections: [
      { paragraphs: [opening] },
      { heading: catalogue.list, paragraphs: [], list },
      { paragraphs: [catalogue.after] },
    ],
    signed: printedBy,
    marking: catalogue.marking,
  }).pdf
}

/** One PDF for a printer, and how many sheets of paper its letters take. */
export async function mergeLetters(
  batch: Batch,
): Promise<Readonly<{ pdf: Uint8Array; sheets: number }>> {
  const letters = await Promise.all(
    batch.letters.map(({ pdf }) => PDFDocument.load(pdf, { updateMetadata: false })),
  )
  const sheets = letters.map(one => sheetsOf(one.getPageCount()))
  // How long the index is decides on which page each letter begins, and the index says so.
  const draft = indexOf(batch, sheets, 1)
  const index = indexOf(batch, sheets, await sheetsIn(draft))
  const whole = await PDFDocument.load(index, { updateMetadata: false })
  evenOut(whole)
  for (const one of letters) {
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page)
    evenOut(whole)
  }
  return { pdf: await whole.save(), sheets: sheets.reduce((sum, one) => sum + one, 0) }
}

/** An empty back, so that the next letter begins on a fresh sheet. */
function evenOut(document: PDFDocument): void {
  if (document.getPageCount() % 2 === 1) document.addPage([595.28, 841.89])
}
