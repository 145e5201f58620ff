/** What is packed in what is packed: taken out, but never without end. */
import { deepEqual, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { commandId } from '#kernel'
import { documentRow } from '#store'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { withFile } from '../privacy/file.fixture.ts'
import { readDocument } from '../read-document.ts'
import { personaAs } from '../review/outcome.fixture.ts'
import { takeOutParts } from './parts.ts'

const note = ['Content-Disposition: attachment; filename=note.txt', '', 'I saw it.', '']
const inner = ['From: O. Pike <o.pike@northmoor.invalid>', 'MIME-Version: 1.0', ...note]
const outer = [
  'From: Jay Arden <jay@northmoor.invalid>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  ...['', '--b', 'Content-Type: message/rfc822', 'Content-Disposition: attachment', ''],
  ...[...inner, '--b--', ''],
].join('\r\n')

onAnEngine(engine => {
  test('a file that came inside another stays whole once a matter has too many', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { complainant } = await withFile(app)
    const added = await app.desk.track.addFile(
      { ...complainant, command: commandId(testWorld.id()) },
      { name: 'mail.eml', stream: Readable.from([Buffer.from(outer)]) },
    )
    ok(added.type === 'Kept')
    const { document } = added.file
    await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })
    const jay = personaAs(app, 'Jay Arden')
    const custody = await app.desk.evidence.custody(jay, document)
    const part = custody?.parts[0]?.document
    ok(part)
    const row = await app.bench.store.work(jay, tx => documentRow(tx, part))
    ok(row)
    const inside = async () =>
      (await app.desk.evidence.custody(jay, part))?.parts.map(({ name }) => name)
    await takeOutParts(app.bench, { authority: northmoor, row }, 0)
    deepEqual(await inside(), [])
    await takeOutParts(app.bench, { authority: northmoor, row })
    deepEqual(await inside(), ['note.txt'])
  })
})
