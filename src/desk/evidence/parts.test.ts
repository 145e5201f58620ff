/** What is packed in what is packed: taken out, but never without end, nor one by one. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import diagnostics from 'node:diagnostics_channel'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandId, type DocumentId } from '#kernel'
import { documentsNamed, holdingKeptBack, sql } from '#store'
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

/** Messages each with a note, but for the last. */
function mailbox(messages: number): string {
  const one = (nth: number) => [
    ...['From jay@northmoor.invalid Mon Nov 30 14:05:00 2026', 'From: Jay <jay@northmoor.invalid>'],
    ...[`Subject: Stop ${nth}`, `Message-ID: <${nth}@northmoor.invalid>`, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', ''],
    ...[`What I wrote at ${nth}.`],
    ...(nth === messages ? [] : ['--b', 'Content-Type: text/plain']),
    ...(nth === messages ? [] : [`Content-Disposition: attachment; filename="note ${nth}.txt"`]),
    ...(nth === messages ? [] : ['', `Seen at ${nth}.`]),
    ...['--b--', '', ''],
  ]
  return Array.from({ length: messages }, (_, at) => one(at + 1).join('\n')).join('')
}

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
    const rows = await app.bench.store.work(jay, tx => documentsNamed(tx, [part]))
    const inside = async () =>
      (await app.desk.evidence.custody(jay, part))?.parts.map(({ name }) => name)
    await takeOutParts(app.bench, northmoor, rows, 0)
    deepEqual(await inside(), [])
    await takeOutParts(app.bench, northmoor, rows)
    deepEqual(await inside(), ['note.txt'])
  })

  test('a mailbox adds a handful of events, jobs and processes, and all of it is there', async t => {
    const app = await openTestApp(await engine.fresh(), { background: true })
    t.after(() => app.close())
    const { matter } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const version = async () => (await app.bench.store.work(jay, tx => tx.load(matter))).version
    const count = async (of: 'job' | 'file') => {
      const counted =
        of === 'job'
          ? sql`select count(*)::int as n from pgboss.job where name = 'read-document'`
          : sql`select count(*)::int as n from document d join reading r using (sha256)
                 where d.matter_id = ${matter}`
      const [row] = await app.bench.store.work(jay, tx => tx.rows(counted))
      return row?.number('n') ?? 0
    }
    const before = { version: await version(), files: await count('file') }
    let processes = 0
    const started = () => {
      processes += 1
    }
    diagnostics.subscribe('child_process', started)
    t.after(() => diagnostics.unsubscribe('child_process', started))

    const stream = Readable.from([Buffer.from(mailbox(300))])
    equal((await app.desk.evidence.wait(jay, { matter, name: 'all.mbox', stream })).type, 'Kept')
    const command = commandId(testWorld.id())
    const asked = { matter, obtained: { from: 'O. Pike' }, leave: [] }
    const added = await app.desk.evidence.add({ ...jay, command }, asked)
    ok(added.ok && added.value[0])
    const { document } = added.value[0]
    const isIn = async () => (await count('file')) - before.files === 1 + 300 + 299
    for (let nth = 0; nth < 3000 && !(await isIn()); nth += 1) await setTimeout(100)
    ok(await isIn())
    ok((await version()) - before.version <= 5, `${(await version()) - before.version} events`)
    ok(processes <= 16, `${processes} processes`)

    // Each where it belongs, whole, with its custody and what it says.
    const inside = (of: DocumentId, after?: number) => app.desk.evidence.custody(jay, of, after)
    const box = await inside(document, 200)
    deepEqual([box?.parts.length, box?.moreParts], [100, false])
    const [message] = box?.parts ?? []
    ok(message)
    equal(message.name, 'Stop 201.eml')
    const mail = await inside(message.document)
    const [note] = mail?.parts ?? []
    deepEqual(
      mail?.parts.map(({ name }) => name),
      ['note 201.txt'],
    )
    ok(note)
    const custody = await inside(note.document)
    deepEqual(
      custody?.inside.map(({ name }) => name),
      ['Stop 201.eml', 'all.mbox'],
    )
    ok(custody?.file.read?.type === 'Plain')
    equal(custody.file.read.text.trim(), 'Seen at 201.')
    deepEqual(
      custody.story.map(({ event }) => event.type === 'PartsReceived' && event.parts.length),
      [1],
    )
    const threads = await app.desk.evidence.threads(jay, matter)
    equal(threads?.threads.flatMap(one => one.messages).length, 300)

    // A mark on the mailbox is one on all that came inside it, and one inside keeps its bytes back.
    const mark = (of: DocumentId, privilege: 'legal-advice' | 'none') =>
      app.desk.work.markDocument(
        { ...jay, command: commandId(testWorld.id()) },
        {
          ...{ matter, document: of, purpose: 'general', says: 'opinion', about: [] },
          ...{ privilege, why: 'Advice.' },
        },
      )
    ok((await mark(note.document, 'legal-advice')).ok)
    const holding = await app.bench.store.work(jay, tx => holdingKeptBack(tx, matter))
    deepEqual(holding.toSorted(), [document, message.document].toSorted())
    ok((await mark(note.document, 'none')).ok)
    ok((await mark(document, 'legal-advice')).ok)
    equal(await app.desk.work.original(jay, note.document), undefined)
    equal((await app.desk.work.document(jay, note.document))?.read, undefined)
  })
})
