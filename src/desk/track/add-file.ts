/** One more file from the complainant, kept as it came, as those sent with the complaint were. */
import type { Bench } from '../bench.ts'
import { addReceived, type Coming, receiveFile } from '../evidence/keep-file.ts'
import { complaintEvent } from '../reckon.ts'
import { type Attached, fileLimitBytes, filesLimit } from '../report.ts'
import type { AsCommand } from '../who.ts'

export type FileDesk = Readonly<{
  /** For a tracker who gave the second thing. `NoDraft`: there is nothing here to add it to. */
  addFile(as: AsCommand, file: Coming): Promise<Attached>
}>

export function fileDesk(bench: Bench): FileDesk {
  return {
    async addFile(as, coming) {
      const { actor, authority } = as
      if (actor.type !== 'tracker' || actor.reads !== 'content') {
        coming.stream.resume()
        return { type: 'NoDraft' }
      }
      const { matter } = actor
      const { events } = await bench.store.work(as, tx => tx.load(matter))
      const added = events
        .map(complaintEvent)
        .filter(event => event.type === 'DocumentReceived' && event.from === 'complainant')
      if (added.length >= filesLimit) {
        coming.stream.resume()
        return { type: 'TooMany' }
      }
      const limitBytes = fileLimitBytes
      const received = await receiveFile(bench, authority, { ...coming, limitBytes })
      if (typeof received === 'string') return { type: received }
      const file = await addReceived(bench, as, { matter, file: received, from: 'complainant' })
      return file ? { type: 'Kept', file } : { type: 'NoDraft' }
    },
  }
}
