/**
 * Originals in a store that speaks S3: the same door as a folder's, with the same promises.
 *
 *     bucket/prefix/<authority>/ab/abcd…    the original, named by its SHA-256
 *     bucket/prefix/.altered/…              bytes found in an original's place that are not its own
 *
 * What is still arriving, and what is only being worked on (drafts, tables to bring in), stays in
 * the folder of this machine. A file is written whole or not at all; its hash is worked out before
 * it leaves and again whenever it comes back.
 */
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { type AuthorityId, authorityId } from '#kernel'
import { arrivals, arriving, type Received, sweep } from './arriving.ts'
import { type ByteRange, type Faulted, type FileStore, isSha256 } from './file-store.ts'
import { type FaultFound, isWhole, OriginalFault, verified } from './verified.ts'

export type Bucket = Readonly<{
  bucket: string
  /** Begins every name; '' for none. */
  prefix: string
  /** Where it answers, for a store of one's own: `https://objects.example`. */
  endpoint: string | undefined
  region: string
  /** Left out, what the machine itself is known by is used. */
  keys: Readonly<{ id: string; secret: string }> | undefined
}>

/** `s3://bucket/prefix`; undefined where it is not one. */
export function bucketIn(address: string): Pick<Bucket, 'bucket' | 'prefix'> | undefined {
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(\/.*)?$/.exec(address) ?? []
  if (!bucket) return undefined
  const prefix = path.split('/').filter(Boolean).join('/')
  return { bucket, prefix: prefix && `${prefix}/` }
}

export type BucketOptions = Bucket &
  Readonly<{
    /** Keeps what is only worked on here; its folder also holds what is on its way. */
    local: FileStore
    folder: string
    /** Authorities whose files stay in `local`. */
    isLocal: (authority: AuthorityId) => boolean
  }>

/** What is asked of the store itself, named so that nothing else of it is needed. */
function talkTo({ bucket, endpoint, region, keys }: Bucket) {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(keys ? { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } } : {}),
    // Stores of one's own know no checksums of this kind; ours is the SHA-256 in the name.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket: bucket, Key: key })
  return {
    /** Length, time and mark of what is there; undefined where nothing is. */
    async head(
      key: string,
    ): Promise<Readonly<{ bytes: number; putAt: number; mark: string }> | undefined> {
      try {
        const found = await client.send(new HeadObjectCommand(at(key)))
        const putAt = found.LastModified?.getTime() ?? 0
        const mark = `${found.ETag} ${putAt} ${found.VersionId}`
        return { bytes: found.ContentLength ?? 0, putAt, mark }
      } catch (cause) {
        if (isAbsent(cause)) return undefined
        throw cause
      }
    },
    async *get(key: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
      const Range = range && `bytes=${range.first}-${range.last}`
      try {
        const { Body } = await client.send(
          new GetObjectCommand({ ...at(key), ...(Range ? { Range } : {}) }),
        )
        if (!(Body instanceof Readable)) throw new Error('the store answered without a body')
        for await (const chunk of Body) yield Buffer.from(chunk)
      } catch (cause) {
        throw isAbsent(cause) ? new OriginalFault('missing', cause) : cause
      }
    },
    async put(key: string, bytes: Readable): Promise<void> {
      const params = { ...at(key), Body: bytes }
      await new Upload({ client, params, queueSize: 2, partSize: 16 * 1024 * 1024 }).done()
    },
    remove: (key: string) => client.send(new DeleteObjectCommand(at(key))),
    async *names(prefix: string): AsyncGenerator<string> {
      let from: string | undefined
      do {
        const some = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
        )
        for (const { Key } of some.Contents ?? []) if (Key) yield Key.slice(prefix.length)
        from = some.NextContinuationToken
      } while (from)
    },
  }
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && /^(?:NotFound|NoSuchKey)$/.test(cause.name)
}

/** Opens the store. Nothing is asked of the bucket until a file is. */
export async function openBucketStore(options: BucketOptions): Promise<FileStore> {
  const { local, isLocal, prefix } = options
  const incoming = join(resolve(options.folder), '.outgoing')
  await mkdir(incoming, { recursive: true })
  const arrival = arrivals(incoming)
  await sweep(incoming, arrival)
  const store = talkTo(options)
  const listeners: ((fault: Faulted) => void)[] = []
  /** Marks of what was read whole: as they were, nothing was written in its place since. */
  const known = new Map<string, string>()

  const keyOf = (authority: AuthorityId, sha256: string) => {
    if (!isSha256(sha256)) throw new RangeError('not a SHA-256 in hex')
    return `${prefix}${authorityId(authority)}/${sha256.slice(0, 2)}/${sha256}`
  }
  const raise = (fault: Faulted) => {
    for (const listener of listeners) listener(fault)
    return new OriginalFault(fault.found)
  }
  async function check(
    authority: AuthorityId,
    sha256: string,
    { again = true } = {},
  ): Promise<FaultFound | undefined> {
    const key = keyOf(authority, sha256)
    const found = await store.head(key)
    if (!found) return 'missing'
    if (!again && known.get(key) === found.mark) return undefined
    if (!(await isWhole(store.get(key), sha256))) return 'altered'
    if (known.size > 10_000) known.clear()
    known.set(key, found.mark)
    return undefined
  }
  async function* telling(authority: AuthorityId, sha256: string, range?: ByteRange) {
    try {
      const key = keyOf(authority, sha256)
      if (!range) return yield* verified(() => store.get(key), sha256)
      const found = await check(authority, sha256, { again: false })
      if (found) throw new OriginalFault(found)
      yield* store.get(key, range)
    } catch (problem) {
      if (!(problem instanceof OriginalFault)) throw problem
      throw raise({ authority, sha256, found: problem.found })
    }
  }
  /** The first copy to arrive is the one kept, unless it is no longer what it was. */
  async function settle(authority: AuthorityId, path: string, { sha256, bytes }: Received) {
    const key = keyOf(authority, sha256)
    const stands = await store.head(key)
    const isSame = stands?.bytes === bytes && (await isWhole(store.get(key), sha256))
    if (isSame) return
    if (stands) {
      // What took an original's place says what was done to it, and when.
      const aside = `${prefix}.altered/${authorityId(authority)}/${sha256}-${stands.putAt}`
      await store.put(aside, Readable.from(store.get(key)))
    }
    await store.put(key, createReadStream(path))
    const kept = await store.head(key)
    if (kept?.bytes !== bytes) throw new Error('the store did not keep what it was given')
    if (stands) raise({ authority, sha256, found: 'altered', mended: true })
  }
  /** A copy on this machine, gone again once it was used. */
  async function lent<T>(
    authority: AuthorityId,
    sha256: string,
    use: (path: string) => Promise<T>,
  ): Promise<T> {
    const { path, file } = await arrival()
    try {
      await pipeline(Readable.from(telling(authority, sha256)), file.createWriteStream())
      return await use(path)
    } finally {
      await file.close().catch(() => {})
      await rm(path, { force: true })
    }
  }

  return {
    receive: (authority, stream, receiving) =>
      isLocal(authority)
        ? local.receive(authority, stream, receiving)
        : arriving(arrival, stream, {
            ...receiving,
            settle: (path, received) => settle(authority, path, received),
          }),
    open(authority, sha256, range) {
      if (isLocal(authority)) return local.open(authority, sha256, range)
      keyOf(authority, sha256)
      return Readable.from(telling(authority, sha256, range), { objectMode: false })
    },
    borrow: (authority, sha256, use) =>
      isLocal(authority) ? local.borrow(authority, sha256, use) : lent(authority, sha256, use),
    check: (authority, sha256) =>
      isLocal(authority) ? local.check(authority, sha256) : check(authority, sha256),
    onFault(listener) {
      local.onFault(listener)
      listeners.push(listener)
    },
    path: (authority, sha256) => {
      if (!isLocal(authority)) throw new Error('an original in a bucket has no path: borrow it')
      return local.path(authority, sha256)
    },
    has: async (authority, sha256) =>
      isLocal(authority)
        ? local.has(authority, sha256)
        : (await store.head(keyOf(authority, sha256))) !== undefined,
    async held(authority) {
      if (isLocal(authority)) return local.held(authority)
      const names: string[] = []
      for await (const name of store.names(`${prefix}${authorityId(authority)}/`)) {
        const sha256 = name.slice(-64)
        if (isSha256(sha256)) names.push(sha256)
      }
      return names
    },
    async remove(authority, sha256) {
      if (isLocal(authority)) await local.remove(authority, sha256)
      else await store.remove(keyOf(authority, sha256))
    },
  }
}
