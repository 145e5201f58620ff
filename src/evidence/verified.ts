/**
 * Bytes checked on their way out: whoever reads an original to its end has what was received, or is
 * told that it is gone or was altered.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

export type FaultFound = 'missing' | 'altered'

/** What we keep is not what we were given. Says which file by its hash, and never where it is. */
export class OriginalFault extends Error {
  override readonly name = 'OriginalFault'
  readonly found: FaultFound

  constructor(found: FaultFound, cause?: unknown) {
    super(`an original is ${found}`, { cause })
    this.found = found
  }
}

/** What is wrong with an original, by an error or what caused it; undefined where it is another. */
export function faultIn(problem: unknown): FaultFound | undefined {
  if (problem instanceof OriginalFault) return problem.found
  return problem instanceof Error && problem.cause !== undefined
    ? faultIn(problem.cause)
    : undefined
}

/**
 * The same bytes. The last of them are given only once all of them are known to be what `sha256`
 * says, so nothing altered is ever read to its end; a small file gives nothing at all.
 */
export function verified(bytes: () => AsyncIterable<Uint8Array>, sha256: string): Readable {
  return Readable.from(inFull(bytes, sha256), { objectMode: false })
}

async function* inFull(
  bytes: () => AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | undefined
  for await (const chunk of bytes()) {
    hash.update(chunk)
    if (held) yield held
    held = chunk
  }
  if (hash.digest('hex') !== sha256) throw new OriginalFault('altered')
  if (held) yield held
}

/** Reads all of it, for nothing but to know. */
export async function isWhole(bytes: AsyncIterable<Uint8Array>, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex') === sha256
}
