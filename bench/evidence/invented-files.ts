/** A small file of each kind there is no real one of, made up. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import writeSheet from 'write-excel-file/node'
import { paragraph, wordFile, words, zip } from '../../src/evidence/packed/invented-zip.fixture.ts'
import { mailbox, wav, webPage } from './invented-kinds.ts'

type Named = Readonly<{ name: string; bytes: Buffer }>

export async function inventedFiles(): Promise<readonly Named[]> {
  const statement = wordFile(
    paragraph('I arrived at ten.', `<w:ins w:author="x">${words('Or later.')}</w:ins>`),
    { 'word/comments.xml': `<c><w:comment w:id="1">${paragraph('No.')}</w:comment></c>` },
  )
  const sheet = await writeSheet([[{ value: 'Officer' }, { value: 12 }]], {
    sheet: 'Log',
  }).toBuffer()
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of ['First page', 'Second page']) document.addPage().drawText(text, { font })
  return [
    { name: 'statement.docx', bytes: statement },
    { name: 'log.xlsx', bytes: Buffer.from(sheet) },
    { name: 'letter.pdf', bytes: Buffer.from(await document.save()) },
    {
      name: 'all.zip',
      bytes: zip({ name: 'a/b.txt', content: 'words' }, { name: 'c', content: sheet }),
    },
    { name: 'all.mbox', bytes: mailbox() },
    { name: 'sound.wav', bytes: wav(2) },
    { name: 'page.html', bytes: webPage() },
  ]
}
