/** The real terminal as a command sees it. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { accepted, type Day, type Result, refuse } from '#kernel'
import type { RemoteIo } from '#store'
import type { Io } from './command.ts'
import { whyUnread } from './why-unread.ts'

export type TerminalOptions = Readonly<{
  stdin: Readable
  stdout: Writable
  stderr: Writable & { isTTY?: boolean }
  version: string
  today(): Day
  clock?(): number
  serve(): Promise<number>
  atTheData?(argv: readonly string[], io: RemoteIo): Promise<number>
}>

/** An `Io` on these streams. A reader that went away (`| head`) ends the output alone. */
export function terminal(options: TerminalOptions): Io {
  const { stdin, stdout, stderr, version, today, clock, serve, atTheData } = options
  stdout.on('error', ignoreClosedPipe)
  stderr.on('error', ignoreClosedPipe)
  const io: Io = {
    version,
    today,
    ...(clock && { clock }),
    serve,
    ...(atTheData && { atTheData: (argv: readonly string[]) => atTheData(argv, io) }),
    isTTY: stderr.isTTY === true,
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    part: (path, at) => readPart(path, at),
    read: path => (path === '-' ? readAll(stdin, path) : readAll(createReadStream(path), path)),
  }
  return io
}

/** Large enough to be few, small enough for the socket it may go through. */
const partBytes = 1024 * 1024

async function readAll(source: Readable, path: string): Promise<Result<Uint8Array, string>> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of source) chunks.push(chunk)
  } catch (fault) {
    return refuse(whyUnread(path, fault))
  }
  return accepted(Buffer.concat(chunks))
}

async function readPart(path: string, at: number): Promise<Result<Uint8Array, string>> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(partBytes), 0, partBytes, at)
      return accepted(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch (fault) {
    return refuse(whyUnread(path, fault))
  }
}

function ignoreClosedPipe(fault: Error): void {
  if (codeOf(fault) !== 'EPIPE') throw fault
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
