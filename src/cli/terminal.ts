/** The real terminal as a command sees it. */
import { createReadStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { accepted, type Day, type Result, refuse } from '#kernel'
import type { RemoteIo } from '#store'
import type { Io } from './command.ts'

export type TerminalOptions = Readonly<{
  stdin: Readable
  stdout: Writable
  stderr: Writable & { isTTY?: boolean }
  version: string
  today(): Day
  serve(): Promise<number>
  atTheData?(argv: readonly string[], io: RemoteIo): Promise<number>
}>

/** An `Io` on these streams. A reader that went away (`| head`) ends the output alone. */
export function terminal(options: TerminalOptions): Io {
  const { stdin, stdout, stderr, version, today, serve, atTheData } = options
  stdout.on('error', ignoreClosedPipe)
  stderr.on('error', ignoreClosedPipe)
  const io: Io = {
    version,
    today,
    serve,
    ...(atTheData && { atTheData: (argv: readonly string[]) => atTheData(argv, io) }),
    isTTY: stderr.isTTY === true,
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    read: path => (path === '-' ? readAll(stdin, path) : readAll(createReadStream(path), path)),
  }
  return io
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'part of its path is not a folder',
}

async function readAll(source: Readable, path: string): Promise<Result<Uint8Array, string>> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of source) chunks.push(chunk)
  } catch (fault) {
    const reason = reasons[codeOf(fault)]
    if (!reason) throw fault
    return refuse(`Cannot read ${path}: ${reason}.`)
  }
  return accepted(Buffer.concat(chunks))
}

function ignoreClosedPipe(fault: Error): void {
  if (codeOf(fault) !== 'EPIPE') throw fault
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
