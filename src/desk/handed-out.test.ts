import { match, ok, strictEqual } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { addDays, commandId, londonDay, personId } from '#kernel'
import { invented, onAnEngine, openTestApp, testWorld } from '#test'
import { northmoor } from './personas.ts'
import { readDocument } from './read-document.ts'
import { enteredByInes, personaAs, toldOutcome } from './review/outcome.fixture.ts'

const staff = (name: string, role: 'caseworker' | 'head of professional standards') => {
  const person = personId(name.toLowerCase().replace(' ', '-'))
  return { authority: northmoor, actor: { type: 'staff', person, name, role } } as const
}
const jay = staff('Jay Arden', 'caseworker')
const wren = staff('Wren Castell', 'head of professional standards')
const message = [
  'From: Amara Quill <amara.quill@example.org>',
  'To: Northmoor <concerns@example.org>',
  'Subject: A concern',
  '',
  'He takes money.',
  '',
].join('\r\n')

onAnEngine(engine => {
  test('a message of somebody whose name is sealed is no way to it', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench, desk } = app
    const { files: _, ...report } = invented.report({ standing: 'police-employee' })
    const holder = bench.world.id()
    await desk.report.start(holder, northmoor)
    const stream = Readable.from([Buffer.from(message)])
    await desk.report.attach(holder, { name: 'concern.eml', stream })
    const sealed = { mayKnow: 'one-person', named: 'Wren Castell' } as const
    await desk.report.submit(holder, commandId(bench.world.id()), report, sealed)
    const today = await desk.work.today(jay, { whose: 'force' })
    const [row] = today?.received ?? []
    ok(row)
    const [file] = (await desk.work.matter(jay, row.matter))?.documents ?? []
    ok(file)
    const { document } = file
    await readDocument(bench, { id: '1', data: { authority: northmoor, document } })
    const byJay = [await desk.work.matter(jay, row.matter), await desk.work.document(jay, document)]
    strictEqual(/amara/i.test(JSON.stringify(byJay)), false)
    match(JSON.stringify(byJay), /He takes money/)
    match(JSON.stringify(await desk.work.document(wren, document)), /Amara Quill/)
    const [seen, known] = [
      await desk.work.original(jay, document),
      await desk.work.original(wren, document),
    ]
    strictEqual(/amara/i.test(seen ? await text(seen.bytes) : 'amara'), false)
    strictEqual(known && (await text(known.bytes)), message)
  })

  test('a reviewer writes to where the complainant last said', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const today = londonDay(testWorld.now())
    const { matter } = await toldOutcome(app, addDays(today, -10))
    const no = { may: false }
    const post = { may: true, where: '9 Weir Lane\nNorthmoor' }
    const moved = await app.desk.track.changeContact(
      {
        authority: northmoor,
        actor: { type: 'tracker', matter, reads: 'content' },
        command: commandId(testWorld.id()),
      },
      { contact: { ways: { email: no, phone: no, text: no, post } } },
    )
    ok(moved.ok)
    const ines = () => ({ ...personaAs(app, 'Ines Hallam'), command: commandId(testWorld.id()) })
    ok((await enteredByInes(app)).ok)
    const file = await app.desk.reviews.file(ines(), matter)
    strictEqual(file?.report.contact.ways.post.where, '9 Weir Lane\nNorthmoor')
    strictEqual(file?.safe.join(), 'post')
  })
})
