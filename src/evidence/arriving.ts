/** What is still arriving: written under a name nobody has, hashed as it comes, kept or gone. */
import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addAbortSignal, type Readable } from 'node:stream'
import { accepted, type Result, refuse } from '#kernel'

/** SHA-256 in lower-case hex, and the number of bytes hashed. */
export type Received = Readonly<{ sha256: string; bytes: number }>
export type NotReceived = 'too-large' | 'empty' | 'interrupted'
export type Receiving = Readonly<{ limitBytes: number; signal?: AbortSignal }>

export type Arrival = Readonly<{ path: string; file: FileHandle }>

/** Half-received files older than this belong to a process that is gone. */
const staleMs = 60 * 60 * 1000

/** Names no other process has: `wx` refuses one that is taken, by whomever. */
export function arrivals(incoming: string): () => Promise<Arrival> {
  let count = 0
  return async () => {
    for (;;) {
      const path = join(incoming, `${process.pid}-${count++}`)
      try {
        return { path, file: await open(path, 'wx', 0o600) }
      } catch (cause) {
        if (codeOf(cause) !== 'EEXIST') throw cause
      }
    }
  }
}

/** Receives into a temporary file, flushed, and hands it on; nothing of it is left behind. */
export async function arriving(
  arrival: () => Promise<Arrival>,
  stream: Readable,
  options: Receiving & Readonly<{ settle: (path: string, received: Received) => Promise<void> }>,
): Promise<Result<Received, NotReceived>> {
  // It can fail before we read from it, and a failure nobody listens for ends the server.
  stream.on('error', () => {})
  if (options.signal) addAbortSignal(options.signal, stream)
  const temporary = await arrival()
  try {
    const received = await write(temporary.file, stream, options.limitBytes)
    if (received.ok) {
      await temporary.file.sync()
      await temporary.file.close()
      await options.settle(temporary.path, received.value)
    }
    return received
  } finally {
    await temporary.file.close()
    await rm(temporary.path, { force: true })
  }
}

async function write(
  file: FileHandle,
  stream: Readable,
  limitBytes: number,
): Promise<Result<Received, NotReceived>> {
  const hash = createHash('sha256')
  const chunks = stream.iterator({ destroyOnReturn: false })
  let bytes = 0
  for (;;) {
    const next = await following(chunks)
    if (next === 'interrupted') return refuse('interrupted')
    if (next === 'end') break
    bytes += next.length
    if (bytes > limitBytes) {
      await chunks.return?.()
      stream.resume()
      return refuse('too-large')
    }
    hash.update(next)
    await file.writeFile(next)
  }
  // A parser of forms with a limit of its own ends the stream there as if that were the end.
  if ('truncated' in stream && stream.truncated === true) return refuse('too-large')
  return bytes === 0 ? refuse('empty') : accepted({ sha256: hash.digest('hex'), bytes })
}

/** What the sender's failures look like is theirs; only the disk's are ours to throw. */
async function following(
  chunks: AsyncIterator<unknown>,
): Promise<Uint8Array | 'end' | 'interrupted'> {
  try {
    const { done, value } = await chunks.next()
    if (done) return 'end'
    return value instanceof Uint8Array ? value : Buffer.from(String(value))
  } catch {
    return 'interrupted'
  }
}

/** Age is told by the disk's own clock, which may be on another machine: by a file made now. */
export async function sweep(incoming: string, arrival: () => Promise<Arrival>): Promise<void> {
  const probe = await arrival()
  const now = (await probe.file.stat()).mtimeMs
  await probe.file.close()
  await rm(probe.path, { force: true })
  for (const name of await readdir(incoming)) {
    const left = join(incoming, name)
    try {
      if (now - (await stat(left)).mtimeMs > staleMs) await rm(left, { force: true })
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') throw cause
    }
  }
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
