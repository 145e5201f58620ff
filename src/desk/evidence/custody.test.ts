import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Scanner } from '#evidence'
import { addSeconds, commandId, type DocumentId, type MatterId } from '#kernel'
import { holdingKeptBack } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Bench } from '../bench.ts'
import { northmoor } from '../personas.ts'
import { withFile } from '../privacy/file.fixture.ts'
import { readDocument } from '../read-document.ts'
import { personaAs } from '../review/outcome.fixture.ts'
import { exhibitAfter } from './add.ts'
import { keptBack } from './cited-words.ts'
import { checkOriginals, raiseFaultJob } from './faults.ts'

const id = () => commandId(testWorld.id())
const bytes = (words: string) => Readable.from([Buffer.from(words)])
const read = (bench: Bench, document: DocumentId, again = false) =>
  readDocument(bench, { id: '1', data: { authority: northmoor, document, again } })

/** One e-mail with a note and a message attached, which has a note of its own. */
const inner = `From: O. Pike <o.pike@northmoor.invalid>
To: Jay Arden <jay@northmoor.invalid>
Subject: The stop
Message-ID: <one@northmoor.invalid>
Date: Mon, 2 Nov 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

My response is attached.
--b
Content-Type: text/plain; name=response.txt
Content-Disposition: attachment; filename=response.txt

I did not push him.
--b--
`.replaceAll('\n', '\r\n')

async function adding(app: TestApp, matter: MatterId, files: Readonly<Record<string, string>>) {
  const jay = personaAs(app, 'Jay Arden')
  for (const [name, words] of Object.entries(files)) {
    const kept = await app.desk.evidence.wait(jay, { matter, name, stream: bytes(words) })
    equal(kept.type, 'Kept')
  }
  const obtained = { from: 'O. Pike', exhibit: 'OP/9', how: 'Handed over.' }
  const added = await app.desk.evidence.add(
    { ...jay, command: id() },
    { matter, obtained, leave: [] },
  )
  ok(added.ok)
  return added.value
}
const facts = async (app: TestApp, matter: MatterId) =>
  (await app.desk.work.matter(personaAs(app, 'Jay Arden'), matter))?.facts?.material

test('exhibits are numbered on from the one given', () => {
  deepEqual(
    [0, 1, 2].map(nth => exhibitAfter('JA/9', nth)),
    ['JA/9', 'JA/10', 'JA/11'],
  )
  deepEqual(
    [0, 1].map(nth => exhibitAfter('JA/007', nth)),
    ['JA/007', 'JA/008'],
  )
  deepEqual(
    [0, 1].map(nth => exhibitAfter('Box A', nth)),
    ['Box A', 'Box A/2'],
  )
})

onAnEngine(engine => {
  test('files that come at the same moment all wait', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const come = (name: string) =>
      app.desk.evidence.wait(jay, { matter, name, stream: bytes(`in ${name}`) })
    const kept = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map(come))
    deepEqual(
      kept.map(({ type }) => type),
      ['Kept', 'Kept', 'Kept'],
    )
    equal((await app.desk.evidence.waiting(jay, matter))?.length, 3)
  })

  test('files wait with whoever sent them, and go in together with whom they were had from', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    await app.desk.evidence.wait(jay, { matter, name: 'no.txt', stream: bytes('not this') })
    const [unwanted] = (await app.desk.evidence.waiting(jay, matter)) ?? []
    ok(unwanted)
    const empty = await app.desk.evidence.wait(jay, { matter, name: 'e', stream: bytes('') })
    equal(empty.type, 'Empty')
    deepEqual(await app.desk.evidence.waiting(personaAs(app, 'Wren Castell'), matter), [])
    await app.desk.evidence.wait(jay, { matter, name: 'a.txt', stream: bytes('first') })
    const command = id()
    const asked = { matter, obtained: { from: 'O. Pike' }, leave: [unwanted.document] }
    const added = await app.desk.evidence.add({ ...jay, command }, asked)
    ok(added.ok)
    deepEqual(
      added.value.map(({ name }) => name),
      ['a.txt'],
    )
    deepEqual(await app.desk.evidence.waiting(jay, matter), [])
    ok((await app.desk.evidence.add({ ...jay, command }, asked)).ok)
    const view = await app.desk.work.matter(jay, matter)
    equal(view?.documents.filter(({ name }) => name === 'a.txt').length, 1)
    equal(view?.documents.at(-1)?.obtained, '{"from":"O. Pike"}')
    const stranger = personaAs(app, 'Rowan Teague')
    equal(await app.desk.evidence.waiting(stranger, matter), undefined)
  })

  test('what came inside a file is an item of its own, and is kept back with it', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const [mail] = await adding(app, matter, { 'response.eml': inner })
    ok(mail)
    await read(app.bench, mail.document)
    await read(app.bench, mail.document)
    const custody = await app.desk.evidence.custody(jay, mail.document)
    deepEqual(
      custody?.parts.map(({ name, mediaType }) => [name, mediaType]),
      [['response.txt', 'text/plain']],
    )
    const [part] = custody?.parts ?? []
    ok(part)
    await read(app.bench, part.document)
    const inside = await app.desk.evidence.custody(jay, part.document)
    equal(inside?.inside[0]?.name, 'response.eml')
    ok(inside?.file.read?.type === 'Plain' && /did not push/.test(inside.file.read.text))
    const mark = (document: DocumentId, privilege: 'legal-advice' | 'none') =>
      app.desk.work.markDocument(
        { ...jay, command: id() },
        {
          ...{ matter, document, purpose: 'general', says: 'opinion', about: [] },
          ...{ privilege, why: 'Advice.' },
        },
      )
    const holding = () => app.bench.store.work(jay, tx => holdingKeptBack(tx, matter))
    deepEqual(await holding(), [])
    ok((await mark(part.document, 'legal-advice')).ok)
    deepEqual(await holding(), [mail.document])
    ok((await mark(part.document, 'none')).ok)
    ok((await mark(mail.document, 'legal-advice')).ok)
    const facts = (await app.desk.work.matter(jay, matter))?.facts
    ok(facts && keptBack(facts).has(part.document))
    equal((await app.desk.work.document(jay, part.document))?.read, undefined)
    equal(await app.desk.work.original(jay, part.document), undefined)
  })

  test('bytes gone or altered are told in the matter at once, and so is their return', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, document } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const file = await app.desk.work.document(jay, document)
    ok(file)
    const place = app.bench.files.path(northmoor, file.sha256)
    const all = { before: addSeconds(testWorld.now(), 86_400), max: 1 }
    renameSync(place, `${place}.moved`)
    writeFileSync(place, 'another thing')
    const job = { id: '1', data: { authority: northmoor, sha256: file.sha256, found: 'altered' } }
    await raiseFaultJob(app.bench, job)
    await raiseFaultJob(app.bench, job)
    deepEqual(
      (await facts(app, matter))?.faults.map(({ found }) => found),
      ['altered'],
    )
    equal((await app.desk.work.document(jay, document))?.fault, 'altered')
    deepEqual(
      (await app.desk.evidence.faultedMatters(jay)).map(one => one.matter),
      [matter],
    )
    chmodSync(place, 0o600)
    rmSync(place)
    renameSync(`${place}.moved`, place)
    await raiseFaultJob(app.bench, job)
    deepEqual((await facts(app, matter))?.faults, [])
    const custody = await app.desk.evidence.custody(jay, document)
    deepEqual(
      custody?.checks.map(({ found }) => found),
      ['sound', 'altered', 'altered'],
    )
    const ended = async () =>
      (await app.desk.evidence.custody(jay, document))?.story.filter(
        ({ event }) => event.type === 'FaultEnded',
      ).length
    equal(await ended(), 1)
    // Sent again, it is whole before anybody looks: that it was altered until then is told.
    await raiseFaultJob(app.bench, { ...job, data: { ...job.data, mended: true } })
    deepEqual((await facts(app, matter))?.faults, [])
    equal(await ended(), 2)
    ok((await checkOriginals(app.bench, northmoor, all)).checked <= 1)
  })

  test('whoever opens a file that was altered has it told, with nothing else done', async t => {
    const app = await openTestApp(await engine.fresh(), { background: true })
    t.after(() => app.close())
    const { document } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const place = app.bench.files.path(
      northmoor,
      (await app.desk.work.document(jay, document))?.sha256 ?? '',
    )
    chmodSync(place, 0o600)
    writeFileSync(place, 'another thing')
    const opened = await app.desk.work.original(jay, document)
    ok(opened)
    await rejects(buffer(opened.bytes), /altered/)
    const isTold = async () => (await app.desk.work.document(jay, document))?.fault === 'altered'
    for (let asked = 0; asked < 100 && !(await isTold()); asked += 1) await setTimeout(100)
    ok(await isTold())
  })

  test('what a scanner calls harmful is kept and not opened, until somebody says why it may be', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter } = await withFile(app)
    const jay = personaAs(app, 'Jay Arden')
    const scanner: Scanner = {
      scan: async stream =>
        (await buffer(stream)).includes('HARM')
          ? { type: 'Harmful', name: 'Invented.Harm-1' }
          : { type: 'Clean' },
      version: async () => 'an invented scanner',
    }
    const bench = { ...app.bench, scanner }
    const [bad, good] = await adding(app, matter, { 'a.txt': 'HARM in it', 'b.txt': 'none' })
    ok(bad && good)
    await read(bench, bad.document)
    await read(bench, good.document)
    equal((await app.desk.work.document(jay, good.document))?.read?.type, 'Plain')
    const held = await app.desk.evidence.custody(jay, bad.document)
    equal(held?.file.harmful, 'Invented.Harm-1')
    equal(held?.file.read, undefined)
    equal(await app.desk.work.original(jay, bad.document), undefined)
    ok(await app.desk.work.keptBackOriginal(jay, bad.document))
    // The same bytes sent again are no less harmful.
    const [again] = await adding(app, matter, { 'c.txt': 'HARM in it' })
    ok(again)
    await read(bench, again.document)
    equal((await app.desk.work.document(jay, again.document))?.harmful, 'Invented.Harm-1')
    const why = 'It quotes the word; our own people looked at it.'
    const asked = { matter, document: bad.document, why }
    ok((await app.desk.evidence.releaseFile({ ...jay, command: id() }, asked)).ok)
    await read(bench, bad.document)
    equal((await app.desk.work.document(jay, bad.document))?.read?.type, 'Plain')
  })
})
