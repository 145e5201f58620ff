/**
 * The anchor files: one for each authority, outside the database, only ever added to. A line is
 * on the disk before its checkpoint is in the database, so the database can never be ahead.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AuthorityId } from '#kernel'
import { type Anchor, anchorLine } from '#ledger'

/** Longer than any line: an origin, a size, a root and a signature. */
const tail = 4096

export type Anchors = Readonly<{
  /** The whole file, or an empty text where there is none yet. */
  read: (authority: AuthorityId) => string
  /** The last whole line, with its newline, or an empty text. */
  last: (authority: AuthorityId) => string
  append: (authority: AuthorityId, anchor: Anchor) => void
}>

export function anchorsIn(folder: string): Anchors {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (authority: AuthorityId) => join(folder, `${authority}.anchor`)
  return {
    read: authority => readOrEmpty(fileOf(authority)),
    last(authority) {
      const whole = wholeLines(readTail(fileOf(authority)))
      return whole.slice(whole.lastIndexOf('\n', whole.length - 2) + 1)
    },
    append(authority, anchor) {
      const at = openSync(fileOf(authority), 'a+', 0o600)
      try {
        // A line cut short by a crash was never relied on: its checkpoint was not stored either.
        const { size } = fstatSync(at)
        const end = readFrom(at, Math.max(0, size - tail), size)
        const cut = Buffer.byteLength(end) - Buffer.byteLength(wholeLines(end))
        if (cut > 0) ftruncateSync(at, size - cut)
        writeSync(at, anchorLine(anchor))
        fsyncSync(at)
      } finally {
        closeSync(at)
      }
    },
  }
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if (isMissing(fault)) return ''
    throw fault
  }
}

function readFrom(at: number, from: number, to: number): string {
  const bytes = Buffer.alloc(to - from)
  return bytes.toString('utf8', 0, readSync(at, bytes, 0, bytes.length, from))
}

function readTail(file: string): string {
  let at: number
  try {
    at = openSync(file, 'r')
  } catch (fault) {
    if (isMissing(fault)) return ''
    throw fault
  }
  try {
    const { size } = fstatSync(at)
    return readFrom(at, Math.max(0, size - tail), size)
  } finally {
    closeSync(at)
  }
}
