/** Reading a file once it is in: its text, or why it has none. The original is never touched. */
import { parseAuthorityId, parseDocumentId } from '#kernel'
import { documentRow, type Job, keepReading } from '#store'
import { type Bench, system } from './bench.ts'

export async function readDocument({ store, files, reader }: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const document = parseDocumentId(String(data['document']))
  if (!authority || !document) throw new Error('a document to read, without its id')
  const as = { authority, actor: system, priority: 'background' } as const
  const row = await store.work(as, tx => documentRow(tx, document))
  if (!row || row.readAt !== null) return
  const reading = await reader.read(files.path(authority, row.sha256), row.mediaType)
  await store.work(as, tx => keepReading(tx, row.sha256, reading.type, JSON.stringify(reading)))
}
