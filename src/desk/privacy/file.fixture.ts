/** For tests of what is kept back: a matter with one file of its complainant's, already read. */
import { ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { addDays, commandId, londonDay } from '#kernel'
import { type TestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { readDocument } from '../read-document.ts'
import { toldOutcome } from '../review/outcome.fixture.ts'

export const advice = 'Counsel advises that the stop was probably unlawful.'

export async function withFile(app: TestApp) {
  const told = await toldOutcome(app, addDays(londonDay(testWorld.now()), -10))
  const { matter } = told
  const actor = { type: 'tracker', matter, reads: 'content' } as const
  const complainant = { authority: northmoor, actor }
  const added = await app.desk.track.addFile(
    { ...complainant, command: commandId(testWorld.id()) },
    { name: 'opinion of counsel.txt', stream: Readable.from([Buffer.from(advice)]) },
  )
  ok(added.type === 'Kept')
  const { document } = added.file
  await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })
  return { ...told, document, complainant }
}
