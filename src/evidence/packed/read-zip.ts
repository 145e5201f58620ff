/** A zip: what it says it holds, and each of its files taken out. */
import type { FileBytes } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import type { Part } from '../parts.ts'
import type { Read } from '../reading.ts'
import { entriesOf } from './zip.ts'

/** What a zip lists. Nothing in it is opened for that. */
export async function readZip(file: FileBytes): Promise<Read> {
  const entries: { name: string; bytes: number; locked: boolean }[] = []
  let more = 0
  let bytes = 0
  for await (const entry of entriesOf(file)) {
    if (entry.isFolder) continue
    bytes = Math.min(Number.MAX_SAFE_INTEGER, bytes + entry.bytes)
    if (entries.length === limits.entriesListed) more += 1
    else entries.push({ name: entry.path, bytes: entry.bytes, locked: entry.locked })
  }
  return { type: 'Archive', entries, more, bytes }
}

/** The files of a zip. A zip among them is a file: whoever wants what is in it asks for that. */
export async function* partsOfZip(file: FileBytes): AsyncGenerator<Part> {
  let at = 0
  try {
    for await (const entry of entriesOf(file)) {
      if (entry.isFolder) continue
      at += 1
      const slash = entry.path.lastIndexOf('/')
      const name = entry.path.slice(slash + 1)
      if (at > limits.entries) return yield { type: 'Lost', at, name: '', why: 'too-many' }
      const bytes = await entry.unpack(limits.partBytes)
      if (typeof bytes === 'string') yield { type: 'Lost', at, name, why: bytes }
      else {
        const folder = slash === -1 ? '' : entry.path.slice(0, slash)
        yield { type: 'Part', at, name, folder, mediaType: '', bytes }
      }
    }
  } catch {
    yield { type: 'Lost', at: at + 1, name: '', why: 'damaged' }
  }
}
