import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type LetterKind, letterItems, letterKinds } from '#casework'
import { authorityId, commandId, letterId, londonDay, type MatterId, personId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp } from '#test'

const force = authorityId('northmoor')
const actor = {
  type: 'staff',
  person: personId('jay-arden'),
  name: 'Jay Arden',
  role: 'caseworker',
} as const
const as = { authority: force, actor } as const

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh())
  })
  after(() => app?.close())

  const again = () => ({ ...as, command: commandId(app.bench.world.id()) })
  async function reported(): Promise<MatterId> {
    const { files: _, ...said } = invented.report()
    const holder = app.bench.world.id()
    await app.desk.report.start(holder, force)
    await app.desk.report.submit(holder, commandId(app.bench.world.id()), said)
    const today = await app.desk.work.today(as, { whose: 'force' })
    const [row] = today?.received ?? []
    ok(row)
    return row.matter
  }
  async function drafted(matter: MatterId, kind: LetterKind) {
    const who = again()
    const fields = Object.fromEntries(
      letterItems[kind].filter(({ writer }) => writer).map(({ item }) => [item, 'As it was.']),
    )
    const done = await app.desk.work.draftLetter(who, { matter, kind, to: 'complainant', fields })
    ok(done.ok)
    return letterId(who.command)
  }

  test('every kind of letter is a tagged PDF once the matter holds what it needs', async () => {
    const matter = await reported()
    const { work } = app.desk
    const on = londonDay(app.bench.world.now())
    await work.withhold(again(), {
      matter,
      on,
      rule: 'inform.outcome',
      from: 'complainant',
      what: 'A name',
      all: false,
      purpose: 'public-interest',
      realRisk: 'He would be found.',
      significantEffect: 'He would be hurt.',
      retestOn: on,
    })
    for (const kind of letterKinds.filter(one => one !== 'update')) {
      const letter = await drafted(matter, kind)
      const view = await work.letterDraft(as, { matter, letter })
      ok(view, kind)
      const pdf = await work.draftPdf(as, { matter, letter })
      ok(pdf)
      const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
      const { info, metadata } = await document.getMetadata()
      equal(new Map(Object.entries(info)).get('Title'), view.letter.heading)
      match(metadata?.getRaw() ?? '', /<pdfuaid:part>1<\/pdfuaid:part>/)
      deepEqual(view.unprinted, [])
      // Nothing that is not yet known is made up: it is named as missing.
      for (const item of view.missing)
        ok(view.items.some(one => one.item === item && one.need === 'required'))
      const sent = await work.sendLetter(again(), { matter, letter, by: 'in-person' })
      if (view.missing.length > 0)
        deepEqual(sent, { ok: false, refusal: { type: 'LetterIncomplete', items: view.missing } })
      await document.loadingTask.destroy()
    }
  })

  test('an acknowledgement asks how they want it handled, and says what they said', async () => {
    const matter = await reported()
    const { work } = app.desk
    const letter = await drafted(matter, 'acknowledgement')
    const view = await work.letterDraft(as, { matter, letter })
    match(view?.text ?? '', /How would you like it handled\?/)
    match(view?.text ?? '', /You can ask at any time for your complaint to be recorded/)
    deepEqual(view?.missing, [])
    ok(view?.warned.includes('letter.allegations'))
    const waived = { rule: view?.warned.join(' ') ?? '', why: 'Not logged yet.' }
    const sent = await work.sendLetter(again(), { matter, letter, by: 'email', waived })
    ok(sent.ok)
    const [row] = (await work.matter(as, matter))?.letters ?? []
    equal(row?.kind, 'acknowledgement')
    equal(row?.notice?.state, 'waiting')
  })
})
