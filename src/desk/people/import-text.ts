/**
 * A force's file as text: unpacked where it is packed, and decoded from whichever of the three
 * encodings it is in. UTF-8 and UTF-16 are known by their marks or their zeros; what is no UTF-8
 * anywhere in it is Windows-1252, in which every byte is something.
 */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { accepted, type Result, refuse } from '#kernel'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
/** How to read one file. */
export type Format = Readonly<{ packed: boolean; encoding: Encoding }>
export type NotText = 'empty' | 'not-text' | 'cut-short' | 'too-large'

/** Unpacked: more than this is no directory, and a packed file can pretend to any size. */
const longestBytes = 4 * 1024 ** 3
const headBytes = 64 * 1024

/** The file's own bytes as they pass, for whoever shows how far it has come. */
export type OnBytes = (bytes: number) => void

/** Bytes unpacked, in order; throws where the disk fails or the packing is broken. */
async function* unpacked(
  path: string,
  packed: boolean,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  file.on('data', chunk => onBytes(chunk.length))
  const source = packed ? file.pipe(createGunzip()) : file
  file.on('error', fault => source.destroy(fault))
  try {
    for await (const chunk of source) yield chunk
  } finally {
    file.destroy()
  }
}

async function headOf(path: string, packed: boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of unpacked(path, packed)) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= headBytes) break
  }
  return Buffer.concat(chunks).subarray(0, headBytes)
}

/** Reads the whole file once, because a letter outside English may come only near its end. */
export async function formatOf(path: string): Promise<Result<Format, NotText>> {
  const first = await headOf(path, false)
  const packed = first[0] === 0x1f && first[1] === 0x8b
  try {
    const head = packed ? await headOf(path, true) : first
    if (head.length === 0) return refuse('empty')
    const wide = wideEncoding(head)
    if (!wide && head.includes(0)) return refuse('not-text')
    const isUtf8 = await throughout(path, packed)
    if (isUtf8 === 'too-large') return refuse('too-large')
    return accepted({ packed, encoding: wide ?? (isUtf8 ? 'utf-8' : 'windows-1252') })
  } catch (fault) {
    if (isBrokenPacking(fault)) return refuse('cut-short')
    throw fault
  }
}

/** Zlib's own codes: a file that was cut short or is damaged, not a disk that fails. */
function isBrokenPacking(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^Z_/.test(String(fault.code))
}

function wideEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // English in UTF-16 without a mark is every other byte a zero.
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = head.length / 5
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : undefined
}

/** Whether every byte of it is UTF-8. */
async function throughout(path: string, packed: boolean): Promise<boolean | 'too-large'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let length = 0
  let isUtf8 = true
  for await (const chunk of unpacked(path, packed)) {
    length += chunk.length
    if (length > longestBytes) return 'too-large'
    isUtf8 &&= decodes(decoder, chunk)
  }
  return isUtf8 && decodes(decoder, undefined)
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** The file's words, piece by piece, without a mark before them. */
export async function* textOf(
  path: string,
  { packed, encoding }: Format,
  onBytes?: OnBytes,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of unpacked(path, packed, onBytes)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
