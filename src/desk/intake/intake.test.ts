import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openDesk } from '#desk'
import { authorityId, commandId, instant, type MatterId, personId } from '#kernel'
import { latestMatters } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp } from '#test'
import { contactFrom, incidentLine, linesIn } from './incident-lines.ts'
import { logBatch, mostLines } from './incidents.ts'

const force = authorityId('northmoor')
const staff = (name: string, role: 'caseworker' | 'head of professional standards') =>
  ({
    authority: force,
    actor: { type: 'staff', person: personId(name.toLowerCase().replace(' ', '-')), name, role },
  }) as const
const jay = staff('Jay Arden', 'caseworker')
const wren = staff('Wren Castell', 'head of professional standards')

async function latest({ bench }: TestApp): Promise<MatterId> {
  const as = { authority: force, actor: { type: 'system' } } as const
  const [row] = await bench.store.work(as, tx => latestMatters(tx, { max: 1 }))
  if (!row) throw new Error('nothing was made')
  return row.matter
}

test('a line is a name, a way to reach them and how they stand, however it is separated', () => {
  deepStrictEqual(incidentLine('Amara Quill, amara@example.org, happened to me'), {
    name: 'Amara Quill',
    where: 'amara@example.org',
    standing: 'happened-to-me',
  })
  deepStrictEqual(incidentLine('Joan Marsh\t"4 Alder Row, Northmoor"\tsaw it'), {
    name: 'Joan Marsh',
    where: '4 Alder Row, Northmoor',
    standing: 'saw-or-heard',
  })
  strictEqual(incidentLine(', amara@example.org'), 'there is no name')
  ok(typeof incidentLine('A, b, c, d') === 'string')
  ok(typeof incidentLine('A, b, sideways') === 'string')
  deepStrictEqual(
    linesIn('\uFEFFA\r\n\r\nB').map(({ line }) => line),
    [1, 3],
  )
})

test('a way to reach somebody is safe only where they gave it for that', () => {
  const line = { name: 'A', where: '01632 960 001', standing: 'not-said' } as const
  deepStrictEqual(contactFrom(line, true).ways.phone, { may: true, where: '01632 960 001' })
  deepStrictEqual(contactFrom(line, false).ways.phone, { may: false, where: '01632 960 001' })
})

onAnEngine(engine => {
  test('a file of somebody unnamed is handed out without what says who made it', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench, desk } = app
    const { files: _, ...told } = invented.report()
    const { email, ...ways } = told.contact.ways
    const contact = { name: '', ways: { ...ways, email: { may: false } } }
    const holder = bench.world.id()
    await desk.report.start(holder, force)
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj<</Author(Amara Quill)>>endobj\n')
    await desk.report.attach(holder, { name: 'photo.pdf', stream: Readable.from([bytes]) })
    const report = { ...told, contact, anonymous: true } as const
    await desk.report.submit(holder, commandId(bench.world.id()), report)
    const view = await desk.work.matter(jay, await latest(app))
    const [file] = view?.documents ?? []
    const handed = file && (await desk.work.original(jay, file.document))
    strictEqual(handed?.row.name, 'photo.pdf.txt')
    const words = handed ? await text(handed.bytes) : ''
    ok(words.includes('its words alone') && !words.includes('Amara'))
    ok(file && (await bench.files.has(force, file.sha256)))
    strictEqual(email.may, true)
  })

  test('a name sealed from all but one is read by that one alone', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench, desk } = app
    const { files: _, ...report } = invented.report({ standing: 'police-employee' })
    const holder = bench.world.id()
    await desk.report.start(holder, force)
    const sealed = { mayKnow: 'one-person', named: 'wren  castell' } as const
    await desk.report.submit(holder, commandId(bench.world.id()), report, sealed)
    const matter = await latest(app)
    const [byJay, byWren] = [
      await desk.work.matter(jay, matter),
      await desk.work.matter(wren, matter),
    ]
    strictEqual(byJay?.row.reference.startsWith('CM/'), true)
    strictEqual(byJay?.row.complainant, null)
    strictEqual(byJay?.report?.contact.name, 'Name sealed')
    strictEqual(JSON.stringify(byJay).includes('Amara'), false)
    strictEqual(JSON.stringify(byJay).includes('amara.quill@'), false)
    strictEqual(byWren?.report?.contact.name, 'Amara Quill')
    const opening = { matter, sealed: { mayKnow: 'team' }, wish: 'She rang and said so.' } as const
    const refused = await desk.work.openName(
      { ...jay, command: commandId(bench.world.id()) },
      opening,
    )
    strictEqual(refused.ok, false)
    await desk.work.openName({ ...wren, command: commandId(bench.world.id()) }, opening)
    strictEqual((await desk.work.matter(jay, matter))?.report?.contact.name, 'Amara Quill')
  })

  test('nothing beside a sealed name says whose it is, and a namesake may not know it', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench, desk } = app
    const { files: _, ...told } = invented.report({ standing: 'police-employee' })
    const actingFor = {
      name: 'Amara Quill',
      relation: 'Her colleague Amara Quill',
      under18: 'no',
      theyKnow: 'yes',
      consent: 'attached',
    } as const
    const fresh = <As extends object>(as: As) => ({ ...as, command: commandId(bench.world.id()) })
    const begun = await desk.work.startTaking(fresh(wren))
    ok(begun.ok)
    const made = await desk.work.makeTaken(fresh(wren), begun.value, {
      madeAt: instant('2026-11-20T09:00:00Z'),
      receivedAt: instant('2026-11-20T10:00:00Z'),
      how: 'oral',
      channel: 'phone',
      from: 'Amara Quill of Weirside',
      notes: 'Amara Quill rang from her desk',
      readBack: { agreed: 'no', words: 'My name is Amara Quill' },
      actions: [],
      report: { ...told, actingFor },
      sealed: { mayKnow: 'one-person', named: 'Wren Castell' },
    })
    ok(made.ok)
    const matter = made.value
    const tracker = { type: 'tracker', matter, reads: 'content' } as const
    const named = await desk.track.nameRepresentative(
      { ...fresh(wren), actor: tracker },
      { name: 'Tom Quill', relation: 'family', where: 'tom.quill@example.org' },
    )
    ok(named.ok)
    const seenBy = async (as: typeof jay) => JSON.stringify(await desk.work.matter(as, matter))
    const namesake = { ...wren, actor: { ...wren.actor, person: personId('another-castell') } }
    for (const as of [jay, namesake]) strictEqual(/quill/i.test(await seenBy(as)), false)
    strictEqual(/Tom Quill.*/.test(await seenBy(wren)), true)
  })

  test('many complaints of one thing: each a matter, once, and bad lines said', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench } = app
    const desk = openDesk(bench)
    const lines = [
      'Amara Quill, amara@example.org, happened',
      'nobody,,,,',
      ', x',
      'Tom Ellery',
    ].join('\n')
    const shared = {
      channel: 'email',
      how: 'writing',
      madeAt: instant('2026-11-20T09:00:00Z'),
      receivedAt: instant('2026-11-20T10:00:00Z'),
      words: 'They closed the bridge.',
      summary: 'The closing of a bridge',
      allegation: 'Closed the bridge without a reason',
      whom: { type: 'Service' },
      reachIsSafe: true,
    } as const
    const as = { ...jay, command: commandId(bench.world.id()) }
    const asked = { name: 'The bridge', shared, lines }
    const begun = await desk.work.logTogether(as, asked)
    await desk.work.logTogether(as, asked)
    strictEqual(begun.ok && begun.value, as.command)
    const job = { id: 'job', data: { authority: force, batch: as.command } }
    await logBatch(bench, job)
    await logBatch(bench, job)
    const tooMany = 'Tom Ellery\n'.repeat(mostLines + 1)
    const other = { ...as, command: commandId(bench.world.id()) }
    await rejects(desk.work.logTogether(other, { ...asked, lines: tooMany }), RangeError)
    const batch = await desk.work.incidentBatch(jay, as.command)
    deepStrictEqual([batch?.lines, batch?.made, batch?.bad, batch?.shared], [4, 2, 2, ''])
    const made = await desk.work.incidentLines(jay, as.command, { after: 0, onlyBad: false })
    // What a line said is kept in its matter alone; what could not be made still has to be read.
    deepStrictEqual(
      made.map(({ who }) => who),
      ['', 'nobody,,,,', ', x', ''],
    )
    const [first] = made.flatMap(({ matter }) => matter ?? [])
    const view = first && (await desk.work.matter(jay, first))
    strictEqual(view?.row.stage, 'logged')
    strictEqual(view?.row.incident, as.command)
    strictEqual(view?.report?.standing, 'happened-to-me')
    const told = await desk.work.acknowledgements(jay, as.command, 0)
    deepStrictEqual(
      told.map(({ name }) => name),
      ['Amara Quill', 'Tom Ellery'],
    )
  })

  test('praise is kept once, passed on once, and is in no list of complaints', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { bench, desk } = app
    const as = { ...jay, command: commandId(bench.world.id()) }
    await desk.work.takePraise(as, { words: 'She stayed with us all night.' })
    await desk.work.takePraise(as, { words: 'She stayed with us all night.' })
    const [one, ...others] = (await desk.work.praises(wren, {}))?.rows ?? []
    strictEqual(others.length, 0)
    await desk.work.passOnPraise(
      { ...wren, command: commandId(bench.world.id()) },
      one?.praise ?? '',
    )
    ok((await desk.work.praises(wren, {}))?.rows[0]?.passedOn)
    const system = { authority: force, actor: { type: 'system' } } as const
    strictEqual((await bench.store.work(system, tx => latestMatters(tx, { max: 5 }))).length, 0)
  })
})
