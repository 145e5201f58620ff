/** Both editions of a bundle from one definition, put together for real. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createMaker } from '#evidence'
import { day } from '#kernel'
import { whereWordsAre } from '#test'
import { assemble } from './assemble.ts'
import type { Edition } from './own-sheets.ts'
import type { Piece } from './piece.ts'

const maker = createMaker({ limits: { ms: 20_000, megabytes: 512 } })
after(() => maker.close())
const address = '14 Elm Rise'

async function statement(pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.setTitle(`Statement about ${address}`)
  for (let at = 1; at <= pages; at += 1) {
    const words = at === 2 ? `I live at ${address}.` : `Page ${at} of what I saw.`
    made.addPage().drawText(words, { x: 60, y: 700, size: 12, font })
  }
  return made.save()
}

const common = {
  receivedOn: day('2026-11-20'),
  sha256: 'ab'.repeat(32),
  removals: [],
  lookedAt: [],
}
const removals = [{ type: 'Words', words: address }] as const

async function pieces(): Promise<readonly Piece[]> {
  const bytes = await statement(3)
  const mediaType = 'application/pdf'
  return [
    {
      ...common,
      section: 'Accounts',
      name: `Statement of ${address}.pdf`,
      mediaType,
      removals,
      shows: { type: 'Pages', bytes, mediaType },
    },
    {
      ...common,
      section: 'Accounts',
      name: 'Message.eml',
      mediaType: 'message/rfc822',
      removals,
      shows: {
        type: 'Words',
        cut: false,
        text: `From: Jay\nSubject: ${address}\n\n${'I was there. '.repeat(600)} I live at 14\nElm Rise.`,
      },
    },
    {
      ...common,
      section: 'Other',
      name: 'Advice.pdf',
      mediaType,
      shows: { type: 'LeftOut', why: 'legal-advice' },
    },
    {
      ...common,
      section: 'Other',
      name: 'Camera.mp4',
      mediaType: 'video/mp4',
      shows: { type: 'Stands', why: 'recording' },
    },
    {
      ...common,
      section: 'Other',
      name: 'Later.pdf',
      mediaType,
      afterPage: 3,
      shows: { type: 'Pages', bytes: await statement(2), mediaType },
      removals,
    },
  ]
}

async function edition(of: Edition) {
  const chunks: Uint8Array[] = []
  const all = await pieces()
  const made = await assemble({
    head: {
      title: 'Hearing bundle',
      reference: 'CO/4/26',
      authority: 'Northmoor Police',
      edition: of,
    },
    sections: [
      { title: 'Accounts', files: 2 },
      { title: 'Other', files: 3 },
    ],
    pieces: (async function* () {
      yield* all
    })(),
    maker,
    write: async bytes => {
      chunks.push(bytes)
    },
  })
  if (!made.ok) throw new Error(made.refusal.type)
  return { made: made.value, pdf: Buffer.concat(chunks) }
}

test('the removed words are nowhere in the redacted bytes, and in the unredacted they are', async () => {
  const redacted = await edition('redacted')
  deepEqual(await whereWordsAre(redacted.pdf, [address]), [])
  const whole = await edition('unredacted')
  ok((await whereWordsAre(whole.pdf, [address])).length > 0)
  deepEqual(await whereWordsAre(whole.pdf, ['Advice.pdf']), [])
  equal(redacted.made.pages, whole.made.pages)
  equal(redacted.made.numbered, whole.made.numbered)
  deepEqual(
    redacted.made.entries.map(one => one.pages),
    whole.made.entries.map(one => one.pages),
  )
})

test('pages are numbered through, later ones by letters, with bookmarks, links and tags', async () => {
  const { made, pdf } = await edition('redacted')
  const opened = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const labels = await opened.getPageLabels()
  equal(opened.numPages, made.pages)
  // The section, the statement's first two pages, what came later, and its third.
  deepEqual(labels?.slice(0, 7), ['i', '1', '2', '3', '3A', '3B', '4'])
  const outline = await opened.getOutline()
  deepEqual(
    outline.map(one => one.title),
    ['Index', 'Accounts', 'Other'],
  )
  equal(outline[1]?.items[0]?.title, 'Statement of [removed].pdf')
  const index = await opened.getPage(1)
  const links = (await index.getAnnotations()).filter(one => one.subtype === 'Link')
  const first = links.find(one => Array.isArray(one.dest))
  ok(first, 'the index has links')
  equal(await opened.getPageIndex(first.dest[0]), 1)
  const tree = JSON.stringify(await index.getStructTree())
  for (const role of ['"H1"', '"Table"', '"TH"', '"Link"']) ok(tree.includes(role), role)
  const page = await opened.getPage(5)
  const { items } = await page.getTextContent()
  ok(items.some(one => 'str' in one && one.str.includes('page 3A')))
})

test('what cannot be taken out stops the redacted edition and no other', async () => {
  const [first] = await pieces()
  ok(first)
  const missing = { ...first, removals: [{ type: 'Words', words: 'Chatterton' }] } as const
  const asked = (of: Edition) => ({
    head: { title: 'B', reference: 'R', authority: 'A', edition: of },
    sections: [{ title: 'Accounts', files: 1 }],
    pieces: (async function* () {
      yield missing
    })(),
    maker,
    write: async () => {},
  })
  const refused = await assemble(asked('redacted'))
  deepEqual(refused.ok ? '' : refused.refusal.type, 'NotFound')
  equal((await assemble(asked('unredacted'))).ok, true)
})

async function redacted(piece: Piece) {
  const chunks: Uint8Array[] = []
  const made = await assemble({
    head: { title: 'B', reference: 'R', authority: 'A', edition: 'redacted' },
    sections: [{ title: 'Accounts', files: 1 }],
    pieces: (async function* () {
      yield piece
    })(),
    maker,
    write: async bytes => void chunks.push(bytes),
  })
  return made.ok ? Buffer.concat(chunks) : made.refusal.type
}

test('a part of a page taken out leaves no words where the file is shown as words', async () => {
  const [, message] = await pieces()
  ok(message)
  const region = { type: 'Region', page: 1, left: 0, top: 0, width: 1, height: 0.3 } as const
  const pdf = await redacted({ ...message, removals: [region] })
  ok(typeof pdf !== 'string')
  deepEqual(await whereWordsAre(pdf, [address, 'I was there']), [])
})

test('words read off a picture of them stop the edition, unless that part is taken out too', async () => {
  const [file] = await pieces()
  ok(file?.shows.type === 'Pages')
  const shows = { ...file.shows, words: [{ page: 3, text: `Signed at ${address}` }] }
  equal(await redacted({ ...file, shows }), 'NotFound')
  const region = { type: 'Region', page: 3, left: 0, top: 0.5, width: 1, height: 0.5 } as const
  const pdf = await redacted({ ...file, shows, removals: [...file.removals, region] })
  ok(typeof pdf !== 'string')
  deepEqual(await whereWordsAre(pdf, [address]), [])
})

test('a page that says nothing stops the edition where words are to go, unless somebody looked', async () => {
  const [file] = await pieces()
  ok(file?.shows.type === 'Pages')
  const scanned = await PDFDocument.load(file.shows.bytes)
  scanned.addPage().drawRectangle({ x: 60, y: 500, width: 200, height: 90 })
  const shows = { ...file.shows, bytes: await scanned.save() }
  equal(await redacted({ ...file, shows }), 'NotLookedAt')
  const isBuilt = async (piece: Piece) => typeof (await redacted(piece)) !== 'string'
  ok(await isBuilt({ ...file, shows, lookedAt: [4] }))
  ok(await isBuilt({ ...file, shows: { ...shows, words: [{ page: 4, text: 'A street' }] } }))
  ok(await isBuilt({ ...file, shows, removals: [] }))
})

test('no more is taken of what is made than is held', async () => {
  const small = createMaker({ limits: { ms: 20_000, megabytes: 512, bodyBytes: 500 } })
  const given = { bytes: await statement(2), mediaType: 'application/pdf' }
  const made = await small.part(given, { removals: [], first: 10, keysFrom: 0 })
  deepEqual(made, { ok: false, refusal: 'size' })
  await small.close()
})

test('a sheet of ours says the kind of a file as a person would', async () => {
  const [, message] = await pieces()
  ok(message)
  const pdf = await redacted(message)
  ok(typeof pdf !== 'string')
  ok((await whereWordsAre(pdf, ['E-mail'])).length > 0)
  deepEqual(await whereWordsAre(pdf, ['rfc822']), [])
})
