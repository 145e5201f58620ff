/** A file of whoever asked, a part at a time: it may be larger than memory. */
import type { Result } from '#kernel'
import type { RemoteIo } from '#store'

export function partOf(
  io: RemoteIo,
  path: string,
  at: number,
): Promise<Result<Uint8Array, string>> {
  if (!io.part) throw new Error('this terminal cannot read a file in parts')
  return io.part(path, at)
}

/** All of it, from the `first` part on, which was read to see that there is such a file. */
export async function* partsOf(
  io: RemoteIo,
  path: string,
  first: Uint8Array,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let part = first; part.length > 0; ) {
    yield part
    at += part.length
    const next = await partOf(io, path, at)
    if (!next.ok) throw new Error('a file that was being read can no longer be')
    part = next.value
  }
}
