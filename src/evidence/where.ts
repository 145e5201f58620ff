/** Where originals are kept and who scans them, as an installation is set up. */
import type { AuthorityId } from '#kernel'
import { bucketIn, openBucketStore } from './bucket.ts'
import { type FileStore, openFileStore } from './file-store.ts'
import { clamd, clamdAddress, type Scanner } from './scanning.ts'

/** A setting of the bucket by the end of its name; without an end it is the bucket's address. */
type BucketSetting = (name: '' | '_ENDPOINT' | '_REGION' | '_KEY' | '_SECRET') => string | undefined

/**
 * The files of `forces` in the bucket of this address (`s3://bucket/prefix`), or without one in
 * `folder`; what is only being worked on is always there. Throws RangeError where the address is
 * none.
 */
export async function openOriginals(
  folder: string,
  setting: BucketSetting,
  forces: readonly Readonly<{ id: AuthorityId }>[],
): Promise<FileStore> {
  const local = await openFileStore(folder)
  const address = setting('')
  if (!address) return local
  const bucket = bucketIn(address)
  if (!bucket) throw new RangeError('files are kept at s3://bucket/prefix, or in the data folder')
  const [key, secret] = [setting('_KEY'), setting('_SECRET')]
  return openBucketStore({
    ...bucket,
    endpoint: setting('_ENDPOINT'),
    region: setting('_REGION') ?? 'eu-west-2',
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
