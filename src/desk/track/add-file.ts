/** One more file from the complainant, kept as it came, as those sent with the complaint were. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { SentFile } from '#casework'
import { typeOf } from '#evidence'
import { commandId, documentId, londonDay } from '#kernel'
import type { Bench } from '../bench.ts'
import { decide } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type Attached, fileLimitBytes, filesLimit } from '../report.ts'
import type { AsCommand } from '../who.ts'

export type Adding = Readonly<{ name: string; stream: Readable; signal?: AbortSignal }>

export type FileDesk = Readonly<{
  /** For a tracker who gave the second thing. `NoDraft`: there is nothing here to add it to. */
  addFile(as: AsCommand, file: Adding): Promise<Attached>
}>

const refusedAs = { 'too-large': 'TooLarge', empty: 'Empty', interrupted: 'Interrupted' } as const

export function fileDesk(bench: Bench): FileDesk {
  const { store, files, world } = bench
  return {
    async addFile(as, { name, stream, signal }) {
      const { actor, authority } = as
      if (actor.type !== 'tracker' || actor.reads !== 'content') {
        stream.resume()
        return { type: 'NoDraft' }
      }
      const { matter } = actor
      const { events } = await store.work(as, tx => tx.load(matter))
      const added = events.map(complaintEvent).filter(event => event.type === 'DocumentReceived')
      if (added.length >= filesLimit) {
        stream.resume()
        return { type: 'TooMany' }
      }
      const limits = { limitBytes: fileLimitBytes, ...(signal ? { signal } : {}) }
      const received = await files.receive(authority, stream, limits)
      if (!received.ok) return { type: refusedAs[received.refusal] }
      const { sha256, bytes } = received.value
      const { mediaType, says } = await files.borrow(authority, sha256, path => typeOf(path, name))
      const document = documentId(world.id())
      const file: SentFile = { document, name, bytes, sha256, mediaType, says }
      // A form can bring more than one file, and each is a thing of its own.
      const part = createHash('sha256').update(`${sha256} ${name}`).digest('hex').slice(0, 16)
      const kept = await decide(
        bench,
        { ...as, command: commandId(`${as.command}.${part}`) },
        {
          matter,
          request: { sha256, name },
          command: { type: 'AddDocument', file, from: 'complainant', on: londonDay(world.now()) },
          also: tx => tx.enqueue('read-document', { authority, document }),
        },
      )
      return kept.ok ? { type: 'Kept', file } : { type: 'NoDraft' }
    },
  }
}
