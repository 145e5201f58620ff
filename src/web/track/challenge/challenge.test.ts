import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { AsCommand } from '#desk'
import { commandId, day, subjectId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestEngine } from '#test'
import { wordsOf } from '../../testing/office.ts'
import { sendReport } from '../../testing/sent-report.ts'
import { browser } from '../../testing/stage.ts'
import { untranslated } from '../../testing/untranslated.ts'

const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const second = 'the blue kettle'
const subject = subjectId('pike')
const service = { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' } as const

/** A complaint open to whoever made it, about two officers, and a caseworker at the desk. */
async function open(engine: TestEngine) {
  const app = await openTestApp(await engine.fresh(), { config: { cookieKey } })
  const { desk, bench } = app
  const [force] = desk.report.forces()
  const [jay] = await desk.personas()
  ok(force && jay)
  const sent = await sendReport(desk, { report, force: force.id, cookieKey })
  await desk.report.chooseSecond(sent.holder, second)
  const found = await desk.track.findByCode(sent.code)
  ok(found.type === 'Found')
  const { matter } = found
  const { authority, person, name, role } = jay
  const as = (): AsCommand => ({
    ...{ authority, actor: { type: 'staff', person, name, role } },
    command: commandId(bench.world.id()),
  })
  const visitor = browser(app.app)
  await visitor.send(await visitor.get('/track'), { code: sent.code })
  await visitor.send(await visitor.get('/track/second'), { second })
  const nameOfficers = async () => {
    for (const [id, called] of [
      ['pike', 'Oliver Pike'],
      ['marsh', 'Corin Marsh'],
    ] as const)
      await desk.work.nameSubject(as(), {
        ...{ matter, on: day('2026-11-19') },
        who: { subject: subjectId(id), kind: 'officer', name: called },
      })
  }
  const step = (entry: string, on = '2026-11-20') => ({ matter, subject, entry, on: day(on) })
  return { ...app, matter, as, visitor, step, nameOfficers }
}

onAnEngine(engine => {
  test('what cannot be challenged is said, and a court’s last day once a person told them', async () => {
    const { desk, as, visitor, step, nameOfficers, close } = await open(engine)
    await nameOfficers()
    const page = async () => wordsOf((await visitor.get('/track/challenge')).body)
    await desk.conduct.notifyOutcome(as(), {
      ...{ ...step('outcome'), finding: 'misconduct', action: 'written-warning', written: true },
      ...{ months: 18, service, waivedWhy: 'x', asItWasWhy: 'x' },
    })
    const early = await page()
    match(early, /You cannot appeal against what was found about an officer/)
    match(early, /You must ask promptly/)
    match(early, /Speak to a solicitor or an advice centre/)
    // The officer was told, and nobody told them: there is nothing of it here.
    match(early, /You have not been told of an outcome about an officer/)
    doesNotMatch(early, /20 November|February/)
    const told = await desk.conduct.tellFirst(as(), {
      ...{ ...step('told'), who: 'Amara Quill', capacity: 'complainant' },
      ...{ by: 'Jay Arden', how: 'By telephone' },
    } as never)
    ok(told.ok, JSON.stringify(told))
    const late = await page()
    match(late, /told you on Friday 20 November 2026 of an outcome that was decided on Friday 20 /)
    match(late, /very last day to ask the court is [A-Z]\w+ \d+ February 2027/)
    match(late, /Only a court can give you longer/)
    doesNotMatch(late, /Pike|Marsh|warning/)
    // By e-mail on Tuesday the 17th it counts from the 18th: the court's three months do as well.
    const other = subjectId('marsh')
    const mailed = { ...service, way: 'email', at: 'his mailbox' } as const
    await desk.conduct.notifyOutcome(as(), {
      ...{ ...step('mailed', '2026-11-17'), subject: other, finding: 'misconduct' },
      ...{ action: 'written-warning', written: true, months: 18, service: mailed },
      ...{ waivedWhy: 'x', asItWasWhy: 'x' },
    })
    const also = await desk.conduct.tellFirst(as(), {
      ...{ ...step('also'), subject: other, who: 'Amara Quill', capacity: 'complainant' },
      ...{ by: 'Jay Arden', how: 'By telephone' },
    } as never)
    ok(also.ok, JSON.stringify(also))
    match(
      await page().then(words => words.replaceAll(/\s+/g, ' ')),
      /decided on Wednesday 18 November 2026\. The very last day to ask the court is Thursday 18 Feb/,
    )
    await close()
  })

  test('what it did to them is kept as they wrote it, added to, and shown once', async () => {
    const { desk, as, visitor, matter, nameOfficers, close } = await open(engine)
    match(wordsOf((await visitor.get('/track/impact')).body), /nobody named in your complaint yet/)
    await nameOfficers()
    const form = await visitor.get('/track/impact')
    match((await visitor.send(form, { words: ' ' })).body, /Enter what it did to you/)
    const words = 'I no longer ring the police.\n\nI moved house.'
    const sent = await visitor.send(await visitor.get('/track/impact'), { words })
    equal(sent.headers.location, '/track/complaint?done=impact')
    const whole = wordsOf((await visitor.get('/track/complaint')).body)
    equal(whole.match(/I no longer ring the police/g)?.length, 1)
    match(whole, /Add to what you said/)
    const kept = (await desk.work.matter(as(), matter))?.facts?.conduct ?? []
    deepEqual(
      kept.map(event => [event.type, event.subject]),
      [
        ['ImpactReceived', 'pike'],
        ['ImpactReceived', 'marsh'],
      ],
    )
    await close()
  })

  test('every word of the page is from a catalogue', async () => {
    const { visitor, close } = await open(engine)
    const { body } = await visitor.get('/track/challenge?lang=en-XA')
    deepEqual(untranslated(body, []), [])
    await close()
  })
})
