/** A bundle asked for, built behind the pages, and given: from the database to the bytes. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { commandId, type DocumentId } from '#kernel'
import { buildsOf } from '#store'
import { onAnEngine, openTestApp, testWorld, whereWordsAre } from '#test'
import { northmoor } from '../personas.ts'
import { withFile } from '../privacy/file.fixture.ts'
import { readDocument } from '../read-document.ts'
import { personaAs } from '../review/outcome.fixture.ts'
import { buildBundleJob } from './bundling/build.ts'

const id = () => commandId(testWorld.id())
const address = '14 Elm Rise'

async function statement(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.addPage().drawText('What I saw of the stop.', { x: 60, y: 700, size: 12, font })
  made.addPage().drawText(`I live at ${address}.`, { x: 60, y: 700, size: 12, font })
  return made.save()
}

onAnEngine(engine => {
  test('both editions are built, recorded and given, and say nothing that was taken out', async () => {
    const app = await openTestApp(await engine.fresh())
    const { matter, document: note, complainant } = await withFile(app)
    const jay = () => ({ ...personaAs(app, 'Jay Arden'), command: id() })
    const added = await app.desk.track.addFile(
      { ...complainant, command: id() },
      { name: `statement, ${address}.pdf`, stream: Readable.from([await statement()]) },
    )
    ok(added.type === 'Kept')
    const { document } = added.file
    await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })

    const { evidence, work } = app.desk
    const why = 'Where the complainant lives.'
    const marked = await evidence.markRedaction(jay(), {
      matter,
      what: { document, place: { type: 'Whole' }, quote: address },
      ground: 'address',
      why,
    })
    ok(marked.ok)
    const preview = await evidence.redactedPage(jay(), { document, page: 2 })
    ok(preview.ok)
    deepEqual(preview.value.found, [[2]])

    const first = jay()
    const parts = [{ section: 'Accounts', documents: [document, note] }]
    ok((await evidence.defineBundle(first, { matter, title: 'Hearing bundle', parts })).ok)
    const bundle: string = first.command

    const built = async (edition: 'redacted' | 'unredacted') => {
      const asking = jay()
      ok((await evidence.askForBundle(asking, { matter, bundle, edition })).ok)
      const data = { authority: northmoor, matter, bundle, edition, command: asking.command }
      await buildBundleJob(app.bench, { id: '1', data })
      const [row] = (await evidence.builds(jay(), matter)).filter(one => one.edition === edition)
      equal(row?.state, 'built', JSON.stringify(row?.problem))
      const given = await evidence.bundleFile(jay(), { matter, bundle, edition, what: 'pdf' })
      ok(given.ok)
      return buffer(given.value.bytes)
    }
    const redacted = await built('redacted')
    deepEqual(await whereWordsAre(redacted, [address]), [])
    ok((await whereWordsAre(await built('unredacted'), [address])).length > 0)

    const facts = (await work.matter(jay(), matter))?.facts
    const made = facts?.out.bundles[0]?.built
    deepEqual(
      made?.map(one => [one.edition, one.numbered]),
      [
        ['redacted', 5],
        ['unredacted', 5],
      ],
    )
    const listing = { matter, bundle, edition: 'redacted', what: 'manifest' } as const
    const manifest = await evidence.bundleFile(jay(), listing)
    ok(manifest.ok)
    const listed = (await buffer(manifest.value.bytes)).toString('utf8')
    ok(listed.includes(made?.[0]?.pdf ?? 'none'))
    ok(!listed.includes('Elm'))
    const receipt = await evidence.bundleReceipt(jay(), { matter, bundle, edition: 'redacted' })
    ok(receipt?.text.includes('checkpoint'))

    await keptBack(note)
    deepEqual(await evidence.bundleFile(jay(), listing), { ok: false, refusal: 'kept-back-since' })
    const again = await built('unredacted')
    deepEqual(await whereWordsAre(again, ['Counsel advises']), [])
    ok((await whereWordsAre(again, ['It is legal advice'])).length > 0)
    await app.close()

    async function keptBack(of: DocumentId) {
      const using = { purpose: 'general', says: 'opinion', about: ['complainant'] } as const
      const mark = { document: of, ...using, privilege: 'legal-advice', why: 'Advice.' } as const
      ok((await work.markDocument(jay(), { matter, ...mark })).ok)
    }
  })

  test('a page without words stops a redacted edition, and so does a mark on the same bytes', async () => {
    const app = await openTestApp(await engine.fresh())
    const { matter, complainant } = await withFile(app)
    const jay = () => ({ ...personaAs(app, 'Jay Arden'), command: id() })
    const { evidence } = app.desk
    const scan = await PDFDocument.load(await statement())
    scan.addPage().drawRectangle({ x: 60, y: 500, width: 200, height: 90 })
    const bytes = await scan.save()
    const add = async (name: string) => {
      const added = await app.desk.track.addFile(
        { ...complainant, command: id() },
        { name, stream: Readable.from([bytes]) },
      )
      ok(added.type === 'Kept')
      return added.file.document
    }
    const [one, two] = [await add('statement.pdf'), await add('again.pdf')]
    const mark = async (document: DocumentId, quote: string) => {
      const what = { document, place: { type: 'Whole' }, quote } as const
      const asked = { matter, what, ground: 'address', why: 'Where they live.' }
      ok((await evidence.markRedaction(jay(), asked)).ok)
    }
    await mark(one, address)
    const first = jay()
    const parts = [{ section: 'Accounts', documents: [two] }]
    ok((await evidence.defineBundle(first, { matter, title: 'Bundle', parts })).ok)
    const bundle: string = first.command
    const which = { matter, bundle, edition: 'redacted' } as const
    const build = async () => {
      const asking = jay()
      ok((await evidence.askForBundle(asking, which)).ok)
      const data = { authority: northmoor, ...which, command: asking.command }
      await buildBundleJob(app.bench, { id: '1', data })
      return (await evidence.builds(jay(), matter))[0]
    }
    // Marked in the one, it is to go from the other, whose third page nobody looked at.
    const stopped = { type: 'NotLookedAt', document: two, pages: [3], more: 0 }
    deepEqual((await build())?.problem, stopped)
    const preview = await evidence.redactedPage(jay(), { document: two, page: 3 })
    deepEqual(preview.ok && preview.value.toLookAt, [3])
    const looked = { matter, document: one, pages: [3], why: 'A drawing of the street.' }
    ok((await evidence.sayLookedAt(jay(), looked)).ok)
    equal((await build())?.state, 'built')
    const given = await evidence.bundleFile(jay(), { ...which, what: 'pdf' })
    ok(given.ok)
    deepEqual(await whereWordsAre(await buffer(given.value.bytes), [address]), [])

    // What is marked later was not looked for, and is in what was built.
    await mark(one, 'What I saw')
    const refused = await evidence.bundleFile(jay(), { ...which, what: 'pdf' })
    deepEqual(refused, { ok: false, refusal: 'marked-since' })
    const standing = await evidence.standing(jay(), which)
    deepEqual(
      standing?.marks.map(({ what }) => what.quote),
      ['What I saw'],
    )
    deepEqual((await build())?.problem, stopped)
    const rows = await app.bench.store.work(jay(), tx => buildsOf(tx, matter))
    // Kept back as the one, it is left out as the other until somebody decides on that too.
    const using = { purpose: 'general', says: 'opinion', about: [], why: 'Advice.' } as const
    const keep = async (document: DocumentId, privilege: 'legal-advice' | 'none') =>
      ok((await app.desk.work.markDocument(jay(), { matter, document, ...using, privilege })).ok)
    await keep(one, 'legal-advice')
    equal((await app.desk.work.document(jay(), two))?.keptBackAs, one)
    equal((await evidence.standing(jay(), which))?.not, 'kept-back-since')
    equal((await build())?.state, 'built')
    equal((await evidence.standing(jay(), which))?.not, undefined)
    await keep(two, 'none')
    equal((await app.desk.work.document(jay(), two))?.keptBackAs, undefined)
    deepEqual((await build())?.problem, stopped)
    ok(!JSON.stringify(rows).includes('statement') && !JSON.stringify(rows).includes('Elm'))
    await app.close()
  })
})
