import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { allegationId, commandId, londonDay, type MatterId, parseMatterId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { AsCommand, Decided } from './index.ts'
import { eastmere, northmoor, personasOf } from './personas.ts'
import { reckonAll } from './reckon.ts'

const newCommand = () => commandId(testWorld.id())
const { files: _, ...report } = invented.report()

/** Jay (0) and Wren (1) work at Northmoor, Rowan (2) at Eastmere. */
function as({ bench }: TestApp, who: 0 | 1 | 2): AsCommand {
  const persona = personasOf(bench)[who]
  assert.ok(persona)
  const { authority, person, name, role } = persona
  return { authority, actor: { type: 'staff', person, name, role }, command: newCommand() }
}

async function sendReport(
  { desk }: TestApp,
  holder = testWorld.id(),
  force = northmoor,
): Promise<string> {
  await desk.report.start(holder, force)
  assert.equal(await desk.report.submit(holder, newCommand(), report), 'sent')
  return holder
}

async function onlyMatter(app: TestApp): Promise<MatterId> {
  const today = await app.desk.work.today(as(app, 0), { whose: 'force' })
  const [row] = today?.received ?? []
  assert.ok(row)
  return row.matter
}

const logging = (matter: MatterId) => ({
  matter,
  on: londonDay(testWorld.now()),
  summary: 'Messages to a crime complainant',
  allegations: [{ id: allegationId('allegation-1'), words: 'Commented on her looks', about: [] }],
})

function refusalOf(decided: Decided): string {
  return decided.ok ? 'none' : decided.refusal.type
}

onAnEngine(engine => {
  async function open(options = {}): Promise<TestApp> {
    return openTestApp(await engine.fresh(), options)
  }

  test('the demonstration force is made through the same verbs as a real one', async () => {
    const app = await open({ demonstration: true })
    const today = await app.desk.work.today(as(app, 0), { whose: 'force' })
    assert.equal(today?.sections.overdue.rows[0]?.owed.rule, 'inform.first-update')
    assert.equal(today?.safety.length, 1)
    const elsewhere = await app.desk.work.today(as(app, 2), { whose: 'force' })
    assert.deepEqual(
      elsewhere?.received.map(({ summary }) => summary),
      ['Property kept for a year and returned broken'],
    )
    await app.close()
  })

  test('a report sent twice with the same form, and once more with another, is one complaint', async () => {
    const app = await open()
    const holder = testWorld.id()
    const command = newCommand()
    await app.desk.report.start(holder, northmoor)
    const sent = await Promise.all([
      app.desk.report.submit(holder, command, report),
      app.desk.report.submit(holder, command, report),
    ])
    assert.deepEqual(sent, ['sent', 'sent'])
    assert.equal(await app.desk.report.submit(holder, newCommand(), report), 'sent')
    const today = await app.desk.work.today(as(app, 0), { whose: 'force' })
    assert.equal(today?.received.length, 1)
    await app.close()
  })

  test('a draft is saved page by page and taken up again from another browser with its code', async () => {
    const app = await open()
    const [here, there] = [testWorld.id(), testWorld.id()]
    const draft = await app.desk.report.start(here, northmoor)
    await app.desk.report.save(here, 'words', { words: 'He laughed.' })
    const found = await app.desk.report.comeBack(
      draft.code.toLowerCase().replaceAll('-', ' '),
      there,
    )
    assert.equal(found.type, 'Open')
    assert.deepEqual(found.type === 'Open' && found.draft.answers, {
      words: { words: 'He laughed.' },
    })
    assert.deepEqual(await app.desk.report.held(here), { type: 'Nothing' })
    assert.deepEqual(await app.desk.report.comeBack('DR-0000-0000-0000', here), { type: 'Nothing' })
    await app.close()
  })

  test("a file sent with a report is the force's original, byte for byte", async () => {
    const app = await open()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    const bytes = Buffer.from('From: a@example.org\r\nSubject: hello\r\n\r\nText\r\n')
    const kept = await app.desk.report.attach(holder, {
      name: 'a.eml',
      stream: Readable.from([bytes]),
    })
    assert.equal(kept.type, 'Kept')
    const empty = await app.desk.report.attach(holder, { name: 'b.txt', stream: Readable.from([]) })
    assert.equal(empty.type, 'Empty')
    await app.desk.report.submit(holder, newCommand(), report)
    const view = await app.desk.work.matter(as(app, 0), await onlyMatter(app))
    const [document] = view?.documents ?? []
    assert.ok(document)
    const original = await app.desk.work.original(as(app, 0), document.document)
    assert.deepEqual(Buffer.concat(await (original?.bytes.toArray() ?? [])), bytes)
    assert.equal(await app.desk.work.original(as(app, 2), document.document), undefined)
    await app.close()
  })

  test('two people logging at once: one decision, and the other told plainly', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    const verdicts = await Promise.all([
      app.desk.work.logComplaint(as(app, 0), { ...logging(matter), seen: 1 }),
      app.desk.work.logComplaint(as(app, 1), { ...logging(matter), seen: 1 }),
    ])
    assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
    const view = await app.desk.work.matter(as(app, 0), matter)
    assert.equal(view?.story.filter(({ event }) => event.type === 'ComplaintLogged').length, 1)
    const loser = verdicts.find(({ ok }) => !ok)
    assert.ok(loser && ['Stale', 'AlreadyLogged'].includes(refusalOf(loser)))
    await app.close()
  })

  test('a page filled in before somebody else changed the matter says who did what', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    await app.desk.work.takeComplaint(as(app, 1), { matter })
    const stale = await app.desk.work.logComplaint(as(app, 0), { ...logging(matter), seen: 1 })
    assert.ok(!stale.ok && stale.refusal.type === 'Stale')
    assert.deepEqual(
      stale.refusal.changes.map(({ by, did }) => `${by} ${did}`),
      ['Wren Castell named who handles it'],
    )
    const again = await app.desk.work.logComplaint(as(app, 0), {
      ...logging(matter),
      seen: stale.refusal.version,
    })
    assert.ok(again.ok)
    await app.close()
  })

  test('the same form sent twice is answered twice and recorded once; changed, it is stale', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    const asker = as(app, 0)
    const first = await app.desk.work.logComplaint(asker, { ...logging(matter), seen: 1 })
    assert.deepEqual(
      await app.desk.work.logComplaint(asker, { ...logging(matter), seen: 1 }),
      first,
    )
    const changed = { ...logging(matter), summary: 'Something else', seen: 1 }
    assert.equal(refusalOf(await app.desk.work.logComplaint(asker, changed)), 'Stale')
    await app.close()
  })

  test('another force sees nothing, and is told nothing', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    assert.equal(await app.desk.work.matter(as(app, 2), matter), undefined)
    assert.equal(
      refusalOf(await app.desk.work.takeComplaint(as(app, 2), { matter })),
      'NotPermitted',
    )
    const nowhere = parseMatterId('no-such-matter')
    assert.ok(nowhere)
    assert.equal(await app.desk.work.matter(as(app, 0), nowhere), undefined)
    await app.close()
  })

  test('an update letter meets the duty, is kept, and moves the next date on four weeks', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    const words = {
      matter,
      by: 'email',
      done: 'We asked for the e-mails.',
      next: 'We will read them.',
    } as const
    assert.equal(refusalOf(await app.desk.work.sendUpdate(as(app, 0), words)), 'NotLogged')
    await app.desk.work.logComplaint(as(app, 0), logging(matter))
    assert.equal(
      refusalOf(await app.desk.work.sendUpdate(as(app, 0), { ...words, by: 'post' })),
      'NotASafeWay',
    )
    const asker = as(app, 0)
    const sent = await app.desk.work.sendUpdate(asker, words)
    assert.ok(sent.ok)
    assert.deepEqual(await app.desk.work.sendUpdate(asker, words), sent)
    const view = await app.desk.work.matter(as(app, 0), matter)
    assert.equal(view?.letters.length, 1)
    const states = new Map(view?.duties.map(({ owed }) => [owed.rule, owed.state]))
    assert.equal(states.get('inform.first-update'), 'open', 'nobody has it yet')
    const [letter] = view?.letters ?? []
    assert.ok(letter)
    const given = { matter, letter: letter.letter, how: 'handed-over' } as const
    assert.ok((await app.desk.work.giveLetter(as(app, 0), given)).ok)
    const after = await app.desk.work.matter(as(app, 0), matter)
    const met = new Map(after?.duties.map(({ owed }) => [owed.rule, owed.state]))
    assert.equal(met.get('inform.first-update'), 'met')
    assert.equal(met.get('inform.next-update'), 'open')
    const pdf = await app.desk.work.letterPdf(as(app, 0), letter.letter)
    assert.equal(
      Buffer.concat(await (pdf?.bytes.toArray() ?? []))
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
    await app.close()
  })

  test('the code opens dates; the second thing opens the words, in any case', async () => {
    const app = await open()
    const holder = await sendReport(app)
    const { report: sent, track } = app.desk
    assert.equal(await sent.chooseSecond(holder, 'short'), 'shorter')
    assert.equal(await sent.chooseSecond(holder, 'The Blue Kettle'), 'chosen')
    assert.equal(await sent.chooseSecond(holder, 'another one'), 'already chosen')
    const confirmation = await sent.confirmation(holder)
    assert.ok(confirmation)
    const found = await track.findByCode(confirmation.code.toLowerCase())
    assert.ok(found.type === 'Found')
    assert.equal(await track.givesSecond(found, 'the blue kettle '), true)
    assert.equal(await track.givesSecond(found, 'the red kettle'), false)
    const tracker = {
      authority: found.authority,
      actor: { type: 'tracker', matter: found.matter, reads: 'content' },
    } as const
    assert.equal((await track.dates(tracker))?.reference, confirmation.reference)
    assert.equal((await track.content(tracker))?.words, report.words)
    assert.deepEqual(await track.findByCode('NM-0000-0000-0000'), { type: 'NotFound' })
    await app.close()
  })

  test('a receipt goes only by a way the complainant said is safe', async () => {
    const app = await open()
    const holder = await sendReport(app)
    assert.equal(await app.desk.report.chooseReceipt(holder, 'post'), 'not a safe way')
    assert.equal(await app.desk.report.chooseReceipt(holder, 'email'), 'chosen')
    const receipt = await app.desk.report.receipt(holder)
    assert.match(receipt?.name ?? '', /^receipt-\w{4}\.json$/)
    const copy = await app.desk.report.copy(holder)
    assert.ok(copy?.text.includes(report.words))
    await app.close()
  })

  test('what is disposed of leaves the pages too, and a rebuild finds the same', async () => {
    const app = await open()
    await sendReport(app)
    const matter = await onlyMatter(app)
    await app.desk.work.logComplaint(as(app, 0), logging(matter))
    const system = { authority: northmoor, actor: { type: 'system' } } as const
    const { events } = await app.bench.store.work(system, tx => tx.load(matter))
    for (const { id } of events)
      await app.bench.store.dispose(northmoor, system.actor, { event: id, reason: 'retention' })
    const left = async () => (await app.desk.work.matter(as(app, 0), matter))?.row
    await reckonAll(app.bench)
    const gone = await left()
    assert.equal(gone?.complainant, null)
    assert.equal(gone?.summary, null)
    await app.bench.store.rebuild()
    await reckonAll(app.bench)
    assert.deepEqual(await left(), gone)
    assert.equal((await app.bench.store.verify({ authority: northmoor })).sound, true)
    await app.close()
  })

  test('equality answers can be given and never read back by the application', async () => {
    const app = await open()
    await app.desk.report.equality({ sex: ['prefer-not-to-say'] }, commandId(app.bench.world.id()))
    await assert.rejects(
      app.bench.store.work({ authority: eastmere, actor: { type: 'system' } }, tx =>
        tx.rows({
          compile: () => ({ sql: 'select * from equality_answer', parameters: [] }),
        } as never),
      ),
      /permission denied/,
    )
    await app.close()
  })
})
