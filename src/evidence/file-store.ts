/**
 * Originals: received once, hashed as they arrive, never changed. This is the door; here is the
 * local folder behind it, and `bucket.ts` keeps them in a store that speaks S3.
 *
 *     folder/.incoming/…             what is still arriving, or what a killed process left
 *     folder/.altered/…              bytes found in an original's place that are not its own
 *     folder/<authority>/ab/abcd…    the original, read-only, named by its SHA-256
 *
 * A file is whole or it is not there: it is written and flushed under a temporary name, renamed,
 * and the folder flushed too, before anyone is told that it was received. There is no way to
 * change a file here; one is removed only by whoever knows that nothing names it.
 */
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type AuthorityId, authorityId, type Result } from '#kernel'
import {
  arrivals,
  arriving,
  codeOf,
  type NotReceived,
  type Received,
  type Receiving,
  sweep,
} from './arriving.ts'
import { type FaultFound, isWhole, OriginalFault, verified } from './verified.ts'

/** Bytes of an original counted from 0; `last` is the last one wanted, as a browser asks. */
export type ByteRange = Readonly<{ first: number; last: number }>

export type Faulted = Readonly<{
  authority: AuthorityId
  sha256: string
  found: FaultFound
  /** The same file was sent again and took its place: what was found there is kept aside. */
  mended?: true
}>

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
    options: Receiving,
  ) => Promise<Result<Received, NotReceived>>
  /**
   * The original's bytes, or some of them, checked on their way: the stream fails with
   * `OriginalFault` where they are gone or altered, before its end.
   */
  open: (authority: AuthorityId, sha256: string, range?: ByteRange) => Readable
  /** Lends the original as a file on this machine, checked first, for as long as `use` takes. */
  borrow: <T>(
    authority: AuthorityId,
    sha256: string,
    use: (path: string) => Promise<T>,
  ) => Promise<T>
  /** Reads all of it and says what is wrong; undefined where it is as it was received. */
  check: (authority: AuthorityId, sha256: string) => Promise<FaultFound | undefined>
  /** Calls when a fault is met by whoever wanted the bytes; `check` tells its asker alone. */
  onFault: (listener: (fault: Faulted) => void) => void
  /** Where an original kept on this machine is, or would be. RangeError: not a SHA-256. */
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

export function isSha256(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** Opens the store, making the folder where there is none and sweeping what a kill left behind. */
export async function openFileStore(at: string): Promise<FileStore> {
  const folder = resolve(at)
  const incoming = join(folder, '.incoming')
  await mkdir(incoming, { recursive: true })
  const arrival = arrivals(incoming)
  await sweep(incoming, arrival)
  const listeners: ((fault: Faulted) => void)[] = []
  const known = new Map<string, string>()
  const lasting = new Set<string>()

  const path: FileStore['path'] = (authority, sha256) => {
    if (!isSha256(sha256)) throw new RangeError('not a SHA-256 in hex')
    return join(folder, authorityId(authority), sha256.slice(0, 2), sha256)
  }
  const raise = (fault: Faulted) => {
    for (const listener of listeners) listener(fault)
    return new OriginalFault(fault.found)
  }

  async function* raw(authority: AuthorityId, sha256: string, range?: ByteRange) {
    const span = range && { start: range.first, end: range.last }
    try {
      yield* bytesOf(createReadStream(path(authority, sha256), span))
    } catch (cause) {
      throw codeOf(cause) === 'ENOENT' ? new OriginalFault('missing', cause) : cause
    }
  }

  /** Whoever knows that nothing names a file may remove it while it is read. */
  function goneMeanwhile(problem: unknown): FaultFound {
    if (problem instanceof OriginalFault) return problem.found
    throw problem
  }

  /** Reads it whole unless it was, and nothing has touched it since. */
  async function check(
    authority: AuthorityId,
    sha256: string,
    { again = true } = {},
  ): Promise<FaultFound | undefined> {
    const place = path(authority, sha256)
    const print = await fingerprint(place)
    if (print === undefined) return 'missing'
    if (!again && known.get(place) === print) return undefined
    const whole = await isWhole(raw(authority, sha256), sha256).catch(goneMeanwhile)
    if (whole !== true) return whole || 'altered'
    if (known.size > mostKnown) known.clear()
    known.set(place, print)
    return undefined
  }

  async function checked(authority: AuthorityId, sha256: string): Promise<void> {
    const found = await check(authority, sha256, { again: false })
    if (found) throw raise({ authority, sha256, found })
  }

  /** Puts a flushed file in its place for good. The first copy to arrive is the one kept. */
  async function settle(authority: AuthorityId, temporary: string, { sha256 }: Received) {
    const place = path(authority, sha256)
    const shelf = dirname(place)
    await mkdir(shelf, { recursive: true })
    const found = await check(authority, sha256)
    if (found) {
      if (found === 'altered') await setAside(place)
      await chmod(temporary, 0o400)
      await rename(temporary, place)
      if (found === 'altered') raise({ authority, sha256, found, mended: true })
    }
    await flush(shelf)
    // That the shelf itself is there has to be made lasting once.
    if (lasting.has(shelf)) return
    for (const level of [dirname(shelf), folder]) await flush(level)
    lasting.add(shelf)
  }

  /** Bytes that took an original's place are kept: they say what was done to it. */
  async function setAside(place: string): Promise<void> {
    const aside = join(folder, '.altered')
    await mkdir(aside, { recursive: true })
    const { mtimeMs } = await stat(place)
    await rename(place, join(aside, `${place.slice(-64)}-${Math.round(mtimeMs)}`))
  }

  async function* someOf(authority: AuthorityId, sha256: string, range: ByteRange) {
    await checked(authority, sha256)
    yield* raw(authority, sha256, range)
  }
  async function* telling(authority: AuthorityId, sha256: string) {
    try {
      yield* verified(() => raw(authority, sha256), sha256)
    } catch (problem) {
      if (!(problem instanceof OriginalFault)) throw problem
      throw raise({ authority, sha256, found: problem.found })
    }
  }

  return {
    path,
    open(authority, sha256, range) {
      // Before anything is read: what is no hash is our own mistake.
      path(authority, sha256)
      const bytes = range ? someOf(authority, sha256, range) : telling(authority, sha256)
      return Readable.from(bytes, { objectMode: false })
    },
    async borrow(authority, sha256, use) {
      await checked(authority, sha256)
      return use(path(authority, sha256))
    },
    check: (authority, sha256) => check(authority, sha256),
    onFault: listener => void listeners.push(listener),
    has: async (authority, sha256) => (await fingerprint(path(authority, sha256))) !== undefined,
    held: authority => namesIn(join(folder, authorityId(authority))),
    remove: (authority, sha256) => rm(path(authority, sha256), { force: true }),
    receive: (authority, stream, options) =>
      arriving(arrival, stream, {
        ...options,
        settle: (temporary, received) => settle(authority, temporary, received),
      }),
  }
}

/** Files remembered as unchanged since they were read whole. */
const mostKnown = 10_000

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : Buffer.from(chunk)
}

/** What changes when anybody writes to a file, or puts another in its place. */
async function fingerprint(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true })
    return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
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
