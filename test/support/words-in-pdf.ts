/**
 * Where words are in a PDF's bytes, for proving that they are not: every stream is unpacked and
 * every way a string can be written is undone by hand, beside what a reader of PDFs makes of it.
 */
import { inflateRawSync, inflateSync } from 'node:zlib'

const squeezed = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function unpacked(bytes: Uint8Array): Uint8Array {
  for (const unpack of [inflateSync, inflateRawSync]) {
    try {
      return unpack(bytes, { finishFlush: 2 })
    } catch {}
  }
  return bytes
}

/** The same bytes read in every way words may be written in them. */
function readings(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes)
  const latin = buffer.toString('latin1')
  const even = buffer.subarray(0, buffer.length - (buffer.length % 2))
  const odd = buffer.subarray(1, buffer.length - ((buffer.length + 1) % 2))
  const hex = [...latin.matchAll(/<([0-9a-fA-F\s]+)>/g)].map(([, digits]) =>
    Buffer.from((digits ?? '').replaceAll(/\s/g, ''), 'hex'),
  )
  const strings = Buffer.concat(hex)
  const octal = latin.replaceAll(/\\([0-7]{1,3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  )
  return [
    latin,
    buffer.toString('utf8'),
    octal,
    latin.replaceAll('\0', ''),
    even.toString('utf16le'),
    odd.toString('utf16le'),
    strings.toString('latin1'),
    strings.toString('latin1').replaceAll('\0', ''),
    // Words a drawing spaces letter by letter: `[(P) -20 (ike)] TJ`.
    [...latin.matchAll(/\(((?:[^()\\]|\\.)*)\)/g)].map(([, said]) => said).join(''),
  ]
}

/** Streams, found by their own keywords and not by any table that could leave one out. */
function* streamsIn(pdf: Uint8Array): Generator<Uint8Array> {
  const latin = Buffer.from(pdf).toString('latin1')
  for (const found of latin.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length
    const to = latin.indexOf('endstream', from)
    if (latin.slice(found.index - 3, found.index) !== 'end' && to > from)
      yield pdf.subarray(from, to)
  }
}

/** More than this is no drawing but a picture: its bytes are looked through as they are. */
const drawing = 400_000

function lookIn(bytes: Uint8Array, words: readonly string[], found: () => void): void {
  const buffer = Buffer.from(bytes)
  const ways = words.flatMap(one => [
    Buffer.from(one, 'latin1'),
    Buffer.from(one, 'utf16le'),
    Buffer.from(one, 'utf16le').swap16(),
  ])
  if (ways.some(way => buffer.includes(way))) found()
}

/** What a reader of PDFs can get out of it: words however encoded, notes, files, bookmarks. */
async function readOut(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  // Fetched only now: most tests import `#test` and read no PDF.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false })
  const opened = await task.promise
  const found = new Map<string, string>()
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number)
    const { items } = await page.getTextContent()
    found.set(`page ${number}`, items.map(one => ('str' in one ? one.str : '')).join(''))
    found.set(`notes of page ${number}`, JSON.stringify(await page.getAnnotations()))
  }
  found.set('metadata', JSON.stringify(await opened.getMetadata()))
  found.set('bookmarks', JSON.stringify(await opened.getOutline()))
  const files = await opened.getAttachments()
  found.set('attachments', JSON.stringify([...(files?.entries() ?? [])]))
  await task.destroy()
  return found
}

/** Each place where any of the words are; none is what a redacted file must answer. */
export async function whereWordsAre(
  pdf: Uint8Array,
  words: readonly string[],
): Promise<readonly string[]> {
  const places = new Set<string>()
  const look = (place: string, text: string) => {
    const plain = squeezed(text)
    for (const one of words) if (plain.includes(squeezed(one))) places.add(place)
  }
  if (pdf.length > drawing) lookIn(pdf, words, () => places.add('bytes'))
  else for (const text of readings(pdf)) look('bytes', text)
  let at = 0
  for (const stream of streamsIn(pdf)) {
    at += 1
    const plain = unpacked(stream)
    if (plain.length > drawing) lookIn(plain, words, () => places.add(`stream ${at}`))
    else for (const text of readings(plain)) look(`stream ${at}`, text)
  }
  for (const [place, text] of await readOut(pdf)) look(place, text)
  return [...places]
}
