/**
 * PDF objects as they are written one after another: each numbered from where the file stands, so
 * that parts made apart, each in a process of its own, lie side by side in one file.
 */
import { deflateSync } from 'node:zlib'

/** `offsets[n]` is where object `first + n` begins in `body`; -1 for one that was never written. */
export type Written = Readonly<{ body: Uint8Array; offsets: readonly number[] }>

export type Objects = Readonly<{
  /** A number for an object that is written later, or now. */
  next: () => number
  put: (number: number, words: string) => void
  /** `dictionary` without its brackets and length. */
  stream: (number: number, dictionary: string, bytes: Uint8Array) => void
  /** The same, packed here. */
  packed: (number: number, dictionary: string, bytes: Uint8Array | string) => void
  finish: () => Written
}>

/** Objects every file of ours has, by number; parts begin after them. */
export const fixed = {
  catalog: 1,
  pages: 2,
  stampFont: 3,
  layerFont: 4,
  layerFamily: 5,
  layerUnicode: 6,
  layerLooks: 7,
  stampLooks: 8,
  stampFile: 9,
  structure: 10,
  outlines: 11,
  about: 12,
  metadata: 13,
} as const
export const firstFree = 16

export function objectsFrom(first: number): Objects {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const write = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  const begin = (number: number) => {
    offsets[number - first] = length
  }
  const stream: Objects['stream'] = (number, dictionary, bytes) => {
    begin(number)
    write(
      Buffer.from(`${number} 0 obj\n<<${dictionary} /Length ${bytes.length}>>\nstream\n`, 'latin1'),
    )
    write(bytes)
    write(Buffer.from('\nendstream\nendobj\n'))
  }
  return {
    next() {
      offsets.push(-1)
      return first + offsets.length - 1
    },
    put(number, words) {
      begin(number)
      write(Buffer.from(`${number} 0 obj\n${words}\nendobj\n`, 'latin1'))
    },
    stream,
    packed(number, dictionary, bytes) {
      const plain = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
      stream(number, `${dictionary} /Filter /FlateDecode`, deflateSync(plain))
    },
    finish: () => ({ body: Buffer.concat(parts, length), offsets }),
  }
}

/** Words as a PDF string any reader understands. */
export function pdfWords(words: string): string {
  const units = Buffer.from(`\ufeff${words.toWellFormed()}`, 'utf16le').swap16()
  return `<${units.toString('hex')}>`
}
