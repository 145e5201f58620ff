/** A small file of each kind there is no real one of: made up, or another project's own test. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import writeSheet from 'write-excel-file/node'
import { mailbox, wav, webPage } from './invented-kinds.ts'

type Named = Readonly<{ name: string; bytes: Buffer }>

export async function inventedFiles(): Promise<readonly Named[]> {
  const sheet = await writeSheet([[{ value: 'Officer' }, { value: 12 }]], {
    sheet: 'Log',
  }).toBuffer()
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of ['First page', 'Second page']) document.addPage().drawText(text, { font })
  return [
    { name: 'log.xlsx', bytes: Buffer.from(sheet) },
    { name: 'letter.pdf', bytes: Buffer.from(await document.save()) },
    { name: 'all.mbox', bytes: mailbox() },
    { name: 'sound.wav', bytes: wav(2) },
    { name: 'page.html', bytes: webPage() },
    ...wordFiles(),
  ]
}

/** Those that mammoth is tested with, where they came with it. */
function wordFiles(): readonly Named[] {
  const folder = dirname(fileURLToPath(import.meta.resolve('mammoth/package.json')))
  return globSync(join(folder, 'test/test-data/*.docx'))
    .toSorted()
    .map(path => ({ name: basename(path), bytes: readFileSync(path) }))
}
