/** A file as the process that reads it has it: not at all, but for the bytes it asks for. */

export type FileBytes = Readonly<{
  length: number
  /** From the byte at `from`, counted from 0, up to and without the one at `to`; no further. */
  range: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>
}>

/** Asked for at once when a file is gone through from end to end. */
const pieceBytes = 1024 * 1024

export function wholeOf(file: FileBytes): Promise<Uint8Array<ArrayBuffer>> {
  return file.range(0, file.length)
}

export async function* piecesOf(file: FileBytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < file.length; from += pieceBytes) {
    yield await file.range(from, Math.min(file.length, from + pieceBytes))
  }
}

/** Bytes that are at hand, as a file: an attachment, or a test's. */
export function fileOf(bytes: Uint8Array<ArrayBuffer>): FileBytes {
  return {
    length: bytes.length,
    range: async (from, to) =>
      bytes.slice(Math.max(0, from), Math.max(0, Math.min(to, bytes.length))),
  }
}
