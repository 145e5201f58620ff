/** Originals on disk: received once, hashed as they arrive, never changed. */
import type { Readable } from 'node:stream'
import type { AuthorityId, Result } from '#kernel'

/** SHA-256 in lower-case hex, and the number of bytes hashed. */
export type Received = Readonly<{ sha256: string; bytes: number }>

export type FileStore = Readonly<{
  receive: (
    authority: AuthorityId,
    stream: Readable,
    options: Readonly<{ limitBytes: number; signal?: AbortSignal }>,
  ) => Promise<Result<Received, 'too-large' | 'empty' | 'interrupted'>>
  open: (authority: AuthorityId, sha256: string) => Readable
  path: (authority: AuthorityId, sha256: string) => string
}>

export async function openFileStore(folder: string): Promise<FileStore> {
  throw new Error(`not yet: ${folder}`)
}
