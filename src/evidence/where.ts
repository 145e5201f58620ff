/** Where originals are kept and who scans them, as an installation is set up. */
import type { AuthorityId } from '#kernel'
import { bucketIn, openBucketStore } from './bucket.ts'
import { type FileStore, openFileStore } from './file-store.ts'
import { clamd, clamdAddress, type Scanner } from './scanning.ts'

/** As somebody wrote it down; empty is not set. */
type BucketSettings = Readonly<
  Record<'address' | 'endpoint' | 'region' | 'key' | 'secret', string | undefined>
>

/**
 * The files of `forces` in the bucket of this address (`s3://bucket/prefix`), or without one in
 * `folder`; what is only being worked on is always there. Throws RangeError where the address is
 * none.
 */
export async function openOriginals(
  folder: string,
  { address, endpoint, region, key, secret }: BucketSettings,
  forces: readonly Readonly<{ id: AuthorityId }>[],
): Promise<FileStore> {
  const local = await openFileStore(folder)
  if (!address) return local
  const bucket = bucketIn(address)
  if (!bucket) throw new RangeError('files are kept at s3://bucket/prefix, or in the data folder')
  return openBucketStore({
    ...bucket,
    endpoint: endpoint || undefined,
    region: region || 'eu-west-2',
    keys: key && secret ? { id: key, secret } : undefined,
    ...{ local, folder },
    isLocal: authority => !forces.some(({ id }) => id === authority),
  })
}

/** clamd at this address; undefined without one. Throws RangeError where it is none. */
export function scannerAt(words: string | undefined): Scanner | undefined {
  if (!words) return undefined
  const address = clamdAddress(words)
  if (!address) throw new RangeError('clamd listens at /a/socket, or at host:port')
  return clamd(address)
}
