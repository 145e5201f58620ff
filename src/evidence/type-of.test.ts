import { deepEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { mail, textPdf } from './invented.fixture.ts'
import { typeOf } from './type-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-types-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function typed(name: string, content: string | Uint8Array): Promise<string> {
  writeFileSync(join(folder, 'file'), content)
  const { mediaType, says } = await typeOf(join(folder, 'file'), name)
  return `${mediaType} ${says}`
}

const exe = Buffer.from(
  `MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00${'\0'.repeat(200)}`,
  'latin1',
)
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex')

test('a program named as a PDF is a program, and its name is said to differ', async () => {
  deepEqual(await typed('statement.pdf', exe), 'application/x-msdownload differs')
})

test('each kind is known by its content, whatever its name', async () => {
  const page = '<!DOCTYPE html><p>words'
  const rows = 'name,day,place\nArden,1,here\nOkafor,2,there\nPike,3,"here, too"\n'
  const found = [
    await typed('a.pdf', textPdf('words')),
    await typed('a.PDF ', textPdf('words')),
    await typed('a.txt', textPdf('words')),
    await typed('a.eml', mail([], 'words')),
    await typed('a', mail([], 'words')),
    await typed('a.pdf', mail([], Buffer.from([0, 1, 2, 255]))),
    await typed('a.png', png),
    await typed('a.jpg', png),
    await typed('a.htm', page),
    await typed('a.txt', page),
    await typed('a.rtf', '{\\rtf1 words}'),
    await typed('a.csv', rows),
    await typed('a', rows),
    await typed('a.txt', 'Dear sir,\nI was, as it happens, there.\nYours,\n'),
    await typed('a.pdf', 'Dear sir, %PDF-1.4 is what it said.'),
    await typed('a.docx', 'words'),
    await typed('a.xyz', 'words'),
    await typed('a.txt', Buffer.from('caf\xe9 \x96 words', 'latin1')),
    await typed('a.txt', Buffer.from('\ufeffwords', 'utf16le')),
    await typed('a.pdf', ''),
    await typed('a.bin', Buffer.from([1, 2, 3, 0])),
  ]
  deepEqual(found, [
    'application/pdf agrees',
    'application/pdf agrees',
    'application/pdf differs',
    'message/rfc822 agrees',
    'message/rfc822 unknown',
    'message/rfc822 differs',
    'image/png agrees',
    'image/png differs',
    'text/html agrees',
    'text/html differs',
    'application/rtf agrees',
    'text/csv agrees',
    'text/csv unknown',
    'text/plain agrees',
    'text/plain differs',
    'text/plain differs',
    'text/plain unknown',
    'text/plain agrees',
    'text/plain agrees',
    'application/octet-stream unknown',
    'application/octet-stream unknown',
  ])
})

test('a memo that a person typed is not taken for an e-mail', async () => {
  const memo = 'To: Professional Standards\nFrom: Amara Okafor\nSubject: the stop\n\nI was there.\n'
  deepEqual(await typed('memo.txt', memo), 'text/plain agrees')
  deepEqual(await typed('memo.eml', memo), 'message/rfc822 agrees')
})

test('an old Office file is told from a saved Outlook message by what it holds', async () => {
  const compound = (name: string) => {
    const file = Buffer.alloc(1536)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
    file.writeUInt16LE(9, 30)
    file.writeUInt32LE(1, 48)
    file.write(name, 1024, 'utf16le')
    return file
  }
  const found = [
    await typed('a.msg', compound('__properties_version1.0')),
    await typed('a.doc', compound('__properties_version1.0')),
    await typed('a.doc', compound('WordDocument')),
    await typed('a.doc', compound('something else')),
  ]
  deepEqual(found, [
    'application/vnd.ms-outlook agrees',
    'application/vnd.ms-outlook differs',
    'application/msword agrees',
    'application/x-cfb unknown',
  ])
})
