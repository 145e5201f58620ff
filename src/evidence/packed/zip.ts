/**
 * A zip, opened within bounds: so many entries, so many bytes each and together, and none that
 * comes to absurdly more than it was packed in. Names are words to show, never paths to write to.
 */
import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import type { FileBytes } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import type { LostWhy } from '../parts.ts'
import { kept, oneLine } from '../words.ts'

export type Packed = Readonly<{
  /** Folders and file with `/` between, as the zip says; nothing in it climbs or starts a disk. */
  path: string
  /** Unpacked, by what the zip says itself. */
  bytes: number
  locked: boolean
  isFolder: boolean
  /** The bytes, no more of them than `most`; or why they cannot be had. */
  unpack: (most: number) => Promise<Uint8Array<ArrayBuffer> | LostWhy>
}>

/** The entries in the order of the zip's own list. Throws where there is no list to be read. */
export async function* entriesOf(file: FileBytes): AsyncGenerator<Packed> {
  const zip = await opened(file)
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const path = harmless(nameOf(entry))
    yield {
      path,
      bytes: entry.uncompressedSize,
      locked: entry.isEncrypted(),
      isFolder: path === '' || /[\\/]$/.test(nameOf(entry)),
      async unpack(most) {
        if (entry.isEncrypted()) return 'locked'
        if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'unknown-packing'
        const left = limits.partsBytes - total
        if (entry.uncompressedSize > Math.min(most, left)) return 'too-large'
        const bytes = await unpacked(zip, entry, Math.min(most, left))
        if (typeof bytes !== 'string') total += bytes.length
        return bytes
      },
    }
  }
}

/** The entries wanted of a file whose parts are known by name; those that cannot be had are not. */
export async function partsNamed(
  file: FileBytes,
  wanted: RegExp,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>()
  let count = 0
  let total = 0
  for await (const entry of entriesOf(file)) {
    count += 1
    if (count > limits.entries) break
    if (!wanted.test(entry.path) || found.has(entry.path)) continue
    const bytes = await entry.unpack(limits.partBytes - total)
    if (typeof bytes === 'string') continue
    total += bytes.length
    found.set(entry.path, bytes)
  }
  return found
}

class Ranges extends RandomAccessReader {
  readonly file: FileBytes
  constructor(file: FileBytes) {
    super()
    this.file = file
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesBetween(this.file, start, end))
  }
}

/** One piece at a time, so that what is thrown away half way was not all fetched. */
async function* piecesBetween(file: FileBytes, start: number, end: number) {
  const piece = 1024 * 1024
  for (let from = start; from < end; from += piece) {
    yield Buffer.from(await file.range(from, Math.min(end, from + piece)))
  }
}

function opened(file: FileBytes): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(new Ranges(file), file.length, options, (fault, zip) => {
      if (zip) resolve(zip)
      else reject(fault ?? new Error('no zip'))
    })
  })
}

function unpacked(
  zip: ZipFile,
  entry: Entry,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | LostWhy> {
  const tight = Math.max(1024 * 1024, entry.compressedSize * limits.ratio)
  return new Promise(resolve => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault || !stream) return resolve('damaged')
      const chunks: Buffer[] = []
      let bytes = 0
      const stop = (why: LostWhy) => {
        resolve(why)
        stream.destroy()
      }
      stream.on('error', () => stop('damaged'))
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        chunks.push(chunk)
        if (bytes > most) stop('too-large')
        else if (bytes > tight) stop('packed-too-tight')
      })
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    })
  })
}

/** Bit 11 says that a name is UTF-8; without it the old code page is only a habit. */
function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

function harmless(name: string): string {
  const steps = oneLine(name)
    .split(/[\\/]+/)
    .map(step => step.replace(/^[a-z]:$/i, '').trim())
    .filter(step => step !== '' && !/^\.+$/.test(step))
  return kept(steps.join('/'), limits.header).text
}
