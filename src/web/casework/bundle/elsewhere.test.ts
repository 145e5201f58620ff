/** What is taken out of one file and stands in others, from its page to an edition without it. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { onAnEngine, whereWordsAre } from '#test'
import { openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const home = '14 Elm Rise'
const reason = { ground: 'address', why: 'Where the neighbour lives.' }

async function paper(words: string): Promise<Buffer> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.addPage().drawText(words, { x: 60, y: 700, size: 12, font })
  return Buffer.from(await made.save())
}

const text = (words: string) => Buffer.from(words)

onAnEngine(engine => {
  test('what is taken out of one file is taken out of the others, or a named person says why', async t => {
    const office = await openOffice(engine, { background: true })
    t.after(() => office.test.close())
    const matter = await office.report({ safety: 'none' })
    const { evidence, work } = office.test.desk
    const jay = () => office.acting('Jay Arden')
    const given = {
      'note.txt': text(`She lives at ${home}.`),
      // Broken, and once more in its name.
      'call to 14 elm rise.txt': text('Sent to 14\r\nELM RISE at ten.'),
      'scan for Ada Tully.pdf': await paper(`Somebody was at ${home}.`),
      'advice.txt': text(`Counsel on ${home}.`),
      'nothing.txt': text('Nothing of it.'),
    }
    for (const [name, bytes] of Object.entries(given))
      await evidence.wait(await jay(), { matter, name, stream: Readable.from([bytes]) })
    const obtained = { from: 'A neighbour' }
    const added = await evidence.add(await jay(), { matter, obtained, leave: [] })
    ok(added.ok)
    const idOf = (name: keyof typeof given) => {
      const found = added.value.find(one => one.name === name)
      ok(found)
      return found.document
    }
    const isRead = async () =>
      (await work.matter(await jay(), matter))?.documents.every(one => one.read !== undefined)
    for (let tries = 0; !(await isRead()) && tries < 300; tries += 1) await setTimeout(100)
    const kept = { purpose: 'general', says: 'opinion', about: [], why: 'Advice.' } as const
    const advice = { document: idOf('advice.txt'), ...kept, privilege: 'legal-advice' } as const
    ok((await work.markDocument(await jay(), { matter, ...advice })).ok)

    const visitor = await office.as('Jay Arden')
    await visitor.get(addressOf(matter))
    const note = `/work/documents/${idOf('note.txt')}/redact`
    const mark = { quote: home, ...reason }
    equal((await visitor.send(await visitor.get(note), mark)).statusCode, 303)
    const listed = await visitor.get(note)
    const said = wordsOf(listed.body)
    match(said, /stands in 2 other files of this matter.* call to 14 elm rise\.txt, twice/)
    match(said, /twice scan for Ada Tully\.pdf, once Take it out there too/)
    doesNotMatch(wordsOf(listed.body), /nothing\.txt|advice\.txt/)

    // Words of a name alone, of a file drawn as pages.
    const scan = `/work/documents/${idOf('scan for Ada Tully.pdf')}/redact`
    const named = { how: 'words', quote: 'Ada Tully', ...reason }
    equal((await visitor.send(await visitor.get(scan), named)).statusCode, 303)
    const itsName = wordsOf((await visitor.get(scan)).body)
    match(itsName, /Ada Tully.*stands in the file’s name alone/)
    doesNotMatch(itsName, /Not found on any page/)

    const parts = [{ section: 'All', documents: added.value.map(one => one.document) }]
    const defining = await jay()
    ok((await evidence.defineBundle(defining, { matter, title: 'Bundle', parts })).ok)
    const address = addressOf(matter, `bundles/${defining.command}`)
    const build = async () => {
      const which = { matter, bundle: defining.command, edition: 'redacted' } as const
      ok((await evidence.askForBundle(await jay(), which)).ok)
      for (let tries = 0; tries < 150; tries += 1) {
        const words = wordsOf((await visitor.get(address)).body)
        if (!/It waits|being built/.test(words)) return words
        await setTimeout(200)
      }
      throw new Error('it was never built')
    }
    const stopped = await build()
    match(stopped, /“14 Elm Rise”, taken out of note\.txt: twice in call to 14 elm rise\.txt/)
    match(stopped, /once in scan for Ada Tully\.pdf.*Take them out there too, or say why not/)
    doesNotMatch(stopped, /Save it as a PDF/)

    // Left there for a reason, which is counted; it is then in what is given.
    const asked = await visitor.get(`${address}/elsewhere`)
    match(
      wordsOf(asked.body),
      /Take “14 Elm Rise” out of scan.*where it stands once.*Go ahead without this/,
    )
    const ahead = await visitor.get(`${address}/elsewhere?ahead=yes`)
    const bare = wordsOf((await visitor.send(ahead, { ahead: 'yes' })).body)
    match(bare, /Enter why you are going ahead without this/)
    const left = await visitor.send(ahead, {
      ahead: 'yes',
      'waived-why': 'It is the shop’s there.',
    })
    match(wordsOf((await visitor.get(String(left.headers.location))).body), /recorded why those/)
    const events = (await work.matter(await jay(), matter))?.story ?? []
    deepEqual(
      events.flatMap(({ event }) => (event.type === 'MarkedWordsLeft' ? event.waived.rule : [])),
      ['house.marked-elsewhere'],
    )
    match(await build(), /Redacted edition \d+ pages, built/)
    const given1 = await visitor.get(`${address}/redacted/file`)
    ok((await whereWordsAre(new Uint8Array(given1.rawPayload), [home])).length > 0)
    deepEqual(await whereWordsAre(new Uint8Array(given1.rawPayload), ['Ada Tully']), [])

    // Marked there by one button, it is out of every file.
    const page = await visitor.get(note)
    const [, action = ''] = /action="([^"]*\/elsewhere)"/.exec(page.body) ?? []
    const [, token = ''] = /name="token" value="([^"]*)"/.exec(page.body) ?? []
    const command = office.test.bench.world.id()
    const marked = await visitor.post(action, { token, command })
    match(wordsOf((await visitor.get(String(marked.headers.location))).body), /marked in those/)
    const facts = (await work.matter(await jay(), matter))?.facts
    deepEqual(
      facts?.out.redactions.map(one => [one.what.quote, one.ground, one.why]),
      [[home], ['Ada Tully'], [home], [home]].map(([quote]) => [quote, ...Object.values(reason)]),
    )
    match(await build(), /Redacted edition \d+ pages, built/)
    const given2 = await visitor.get(`${address}/redacted/file`)
    deepEqual(await whereWordsAre(new Uint8Array(given2.rawPayload), [home, 'Ada Tully']), [])
    match(wordsOf((await visitor.get(`${address}/elsewhere`)).body), /stands in no other/)
  })
})
