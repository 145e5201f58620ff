/**
 * The bytes of somebody's file as they stream in, unpacked where they are packed. A file may be
 * larger than memory, so nothing here holds more of it than a piece.
 */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { accepted, type Result, refuse } from '#kernel'
import { whyUnread } from '../why-unread.ts'

export type Source = Readonly<{
  path: string
  /** Of the file as it lies there, packed or not. */
  size: number
  packed: boolean
  encoding: Encoding
}>

/**
 * `bytes` is UTF-8 or Windows-1252, told apart cell by cell: files are put together from files, and
 * both are found in one.
 */
type Encoding = 'bytes' | 'utf-16le' | 'utf-16be'

const headBytes = 64 * 1024
const pieceBytes = 256 * 1024

/** What the file is, by its first bytes, or a sentence saying why it cannot be read. */
export async function sourceAt(path: string): Promise<Result<Source, string>> {
  try {
    const { head: first, size, ordinary } = await headOf(path)
    if (!ordinary) return refuse(`Cannot read ${path}: it is not an ordinary file.`)
    const packed = first[0] === 0x1f && first[1] === 0x8b
    const head = packed ? await unpackedHead(path) : first
    const encoding = encodingOf(head)
    if (!encoding.ok) return refuse(`${path} ${encoding.refusal}.`)
    return accepted({ path, size, packed, encoding: encoding.value })
  } catch (fault) {
    return refuse(isBrokenPacking(fault) ? cutShort(path) : whyUnread(path, fault))
  }
}

/**
 * Its pieces in order, each byte a character of the same number; UTF-16 comes as UTF-8.
 * `onBytes` hears of the file's own bytes. A refusal is the last thing it yields.
 */
export async function* piecesOf(
  { path, packed, encoding }: Source,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Result<string, string>> {
  const file = createReadStream(path, { highWaterMark: pieceBytes })
  file.on('data', chunk => onBytes(chunk.length))
  const unpacked = packed ? file.pipe(createGunzip({ chunkSize: pieceBytes })) : file
  file.on('error', fault => unpacked.destroy(fault))
  const wide = encoding === 'bytes' ? undefined : new TextDecoder(encoding)
  try {
    for await (const chunk of unpacked) {
      const bytes = wide ? Buffer.from(wide.decode(chunk, { stream: true })) : chunk
      yield accepted(bytes.toString('latin1'))
    }
    if (wide) yield accepted(Buffer.from(wide.decode()).toString('latin1'))
  } catch (fault) {
    yield refuse(isBrokenPacking(fault) ? cutShort(path) : whyUnread(path, fault))
  } finally {
    file.destroy()
  }
}

async function headOf(path: string) {
  const file = await open(path)
  try {
    const about = await file.stat()
    if (about.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    if (!about.isFile()) return { head: Buffer.alloc(0), size: 0, ordinary: false }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return { head: buffer.subarray(0, bytesRead), size: about.size, ordinary: true }
  } finally {
    await file.close()
  }
}

async function unpackedHead(path: string): Promise<Uint8Array> {
  const file = createReadStream(path)
  const unpacked = file.pipe(createGunzip())
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of unpacked) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= headBytes) break
    }
  } finally {
    file.destroy()
  }
  return Buffer.concat(chunks).subarray(0, headBytes)
}

/** Or the end of a sentence that begins with the file's name. */
function encodingOf(head: Uint8Array): Result<Encoding, string> {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
  if (head.length === 0) return refuse('is empty')
  if (starts(0x50, 0x4b, 3, 4)) return refuse('is a spreadsheet or an archive: save it as CSV')
  if (starts(0x25, 0x50, 0x44, 0x46)) return refuse('is a PDF: a table saved as CSV is needed')
  if (starts(0xff, 0xfe)) return accepted('utf-16le')
  if (starts(0xfe, 0xff)) return accepted('utf-16be')
  // English in UTF-16 without a mark is every other byte a zero.
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = head.length / 5
  if (odd > many && even < odd / 10) return accepted('utf-16le')
  if (even > many && odd < even / 10) return accepted('utf-16be')
  // A stray zero costs its cell; a file of them is a program, a picture or a database.
  return even + odd > head.length / 100 ? refuse('is not text: save it as CSV') : accepted('bytes')
}

/** Zlib's own codes: a file that was cut short or is damaged, not a disk that fails. */
function isBrokenPacking(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^Z_/.test(String(fault.code))
}

function cutShort(path: string): string {
  return `${path} is packed, and damaged or cut short.`
}
