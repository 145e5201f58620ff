/**
 * Originals on disk: received once, hashed as they arrive, never changed.
 *
 *     folder/.incoming/…             what is still arriving, or what a killed process left
 *     folder/<authority>/ab/abcd…    the original, read-only, named by its SHA-256
 *
 * A file is whole or it is not there: it is written and flushed under a temporary name, renamed,
 * and the folder flushed too, before anyone is told that it was received. There is no way to
 * change a file here; one is removed only by whoever knows that nothing names it.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { addAbortSignal, type Readable } from 'node:stream'
import { type AuthorityId, accepted, authorityId, type Result, refuse } from '#kernel'

/** SHA-256 in lower-case hex, and the number of bytes hashed. */
export type Received = Readonly<{ sha256: string; bytes: number }>
export type NotReceived = 'too-large' | 'empty' | 'interrupted'

export type FileStore = Readonly<{
  /**
   * Takes in one file. Answers once it would survive a power cut, or says why it was not kept; then
   * nothing of it is. The same content sent twice is kept once. Too large: the rest of the stream
   * is read and thrown away, so that the form around it can still be answered. `signal` is for a
   * sender who can vanish without the stream noticing. Throws where the disk fails.
   */
  receive: (
    authority: AuthorityId,
    stream: Readable,
    options: Readonly<{ limitBytes: number; signal?: AbortSignal }>,
  ) => Promise<Result<Received, NotReceived>>
  /** The original's bytes; the stream fails with ENOENT where the authority holds no such file. */
  open: (authority: AuthorityId, sha256: string) => Readable
  /** Where the original is, or would be. Throws RangeError where `sha256` is not one. */
  path: (authority: AuthorityId, sha256: string) => string
  has: (authority: AuthorityId, sha256: string) => Promise<boolean>
  /** Every original the authority holds, by its hash, in no order. */
  held: (authority: AuthorityId) => Promise<readonly string[]>
  /**
   * Removes the authority's original; the same content another authority holds stays. Nothing
   * happens where there is none. A power cut soon after may bring it back: ask again.
   */
  remove: (authority: AuthorityId, sha256: string) => Promise<void>
}>

/** Half-received files older than this belong to a process that is gone. */
const staleMs = 60 * 60 * 1000

function isSha256(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** Opens the store, making the folder where there is none and sweeping what a kill left behind. */
export async function openFileStore(at: string): Promise<FileStore> {
  const folder = resolve(at)
  const incoming = join(folder, '.incoming')
  await mkdir(incoming, { recursive: true })
  const arrival = arrivals(incoming)
  await sweep(incoming, arrival)

  const path: FileStore['path'] = (authority, sha256) => {
    if (!isSha256(sha256)) throw new RangeError('not a SHA-256 in hex')
    return join(folder, authorityId(authority), sha256.slice(0, 2), sha256)
  }

  return {
    path,
    open: (authority, sha256) => createReadStream(path(authority, sha256)),
    has: async (authority, sha256) => (await sizeOf(path(authority, sha256))) !== undefined,
    held: authority => namesIn(join(folder, authorityId(authority))),
    remove: (authority, sha256) => rm(path(authority, sha256), { force: true }),
    async receive(authority, stream, { limitBytes, signal }) {
      // It can fail before we read from it, and a failure nobody listens for ends the server.
      stream.on('error', () => {})
      if (signal) addAbortSignal(signal, stream)
      const temporary = await arrival()
      try {
        const received = await write(temporary.file, stream, limitBytes)
        if (received.ok) {
          await temporary.file.sync()
          await temporary.file.close()
          await settle(temporary.path, path(authority, received.value.sha256), folder)
        }
        return received
      } finally {
        await temporary.file.close()
        await rm(temporary.path, { force: true })
      }
    },
  }
}

type Arrival = Readonly<{ path: string; file: FileHandle }>

/** Names no other process has: `wx` refuses one that is taken, by whomever. */
function arrivals(incoming: string): () => Promise<Arrival> {
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

/** Puts a flushed file in its place for good. The first copy to arrive is the one kept. */
async function settle(temporary: string, place: string, folder: string): Promise<void> {
  const shelf = dirname(place)
  await mkdir(shelf, { recursive: true })
  if ((await sizeOf(place)) !== (await sizeOf(temporary))) {
    await chmod(temporary, 0o400)
    await rename(temporary, place)
  }
  for (const level of [shelf, dirname(shelf), folder]) await flush(level)
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  }
}

async function namesIn(shelves: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(shelves, { recursive: true, withFileTypes: true })
    return entries.filter(entry => entry.isFile() && isSha256(entry.name)).map(({ name }) => name)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return []
    throw cause
  }
}

/** A rename is only as lasting as the folder that holds it. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    // Some systems cannot flush a folder, and need not.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes(codeOf(cause))) throw cause
  } finally {
    await handle.close()
  }
}

/** Age is told by the disk's own clock, which may be on another machine: by a file made now. */
async function sweep(incoming: string, arrival: () => Promise<Arrival>): Promise<void> {
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

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
