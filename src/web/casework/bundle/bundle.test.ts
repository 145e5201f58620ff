/** From marking what is taken out to an edition saved from its page, over the whole application. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { authorityId, commandId, type DocumentId, type MatterId, personId } from '#kernel'
import { onAnEngine, whereWordsAre } from '#test'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const asJay = {
  authority: authorityId('northmoor'),
  actor: {
    type: 'staff',
    person: personId('jay-arden'),
    name: 'Jay Arden',
    role: 'caseworker',
  },
} as const
const home = '14 Elm Rise'
/** In turn in its name, its sender, what it is copied to, its subject and its attachment's name. */
const above = ['Tannery', 'Ada Tully', 'clinic.example', 'Ward Seven', 'Lisle'] as const
const message = [
  'From: "Ada Tully" <ada.tully@post.example>',
  'To: Desk <desk@northmoor.example>',
  'Cc: Nurse <nurse@clinic.example>',
  'Subject: What I saw from Ward Seven',
  'Date: Fri, 20 Nov 2026 10:00:00 +0000',
  'Message-ID: <one@post.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  ...['', '--b', 'Content-Type: text/plain', '', 'He let go of his arm.', '--b'],
  'Content-Type: text/plain; name="Lisle.txt"',
  'Content-Disposition: attachment; filename="Lisle.txt"',
  ...['', 'A list.', '--b--', ''],
].join('\r\n')

async function statement(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const page = made.addPage()
  page.drawText('Statement of a neighbour', { x: 60, y: 740, size: 16, font })
  page.drawText(`I live at ${home}, opposite the shop.`, { x: 60, y: 700, size: 12, font })
  made.addPage().drawText('I saw PC O. Pike let go of his arm.', { x: 60, y: 700, size: 12, font })
  return made.save()
}

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  let [file, note, later, mail]: DocumentId[] = []
  before(async () => {
    office = await openOffice(engine, { background: true })
    matter = await office.report({ safety: 'none' })
    const { evidence } = office.test.desk
    const given = {
      'from Tannery.eml': message,
      'statement.pdf': Buffer.from(await statement()),
      'note.txt': 'A note of it.',
      'later.txt': 'It came later.',
    }
    for (const [name, held] of Object.entries(given))
      await evidence.wait(asJay, { matter, name, stream: Readable.from([Buffer.from(held)]) })
    const command = commandId(office.test.bench.world.id())
    const obtained = { from: 'A neighbour' }
    const added = await evidence.add({ ...asJay, command }, { matter, obtained, leave: [] })
    ok(added.ok)
    const byName = (name: string) => added.value.find(one => one.name === name)?.document
    ;[file, note, later, mail] = [
      byName('statement.pdf'),
      byName('note.txt'),
      byName('later.txt'),
      byName('from Tannery.eml'),
    ].flatMap(one => one ?? [])
    ok(file && note && later && mail)
  })
  after(() => office?.test.close())

  async function jay() {
    const visitor = await office.as('Jay Arden')
    await visitor.get(addressOf(matter))
    return visitor
  }

  test('words and parts of pages are taken out with a ground and a reason, and may be left in', async () => {
    const visitor = await jay()
    const redact = `/work/documents/${file}/redact`
    const opened = await visitor.get(`/work/documents/${file}`)
    ok(opened.body.includes(`href="${redact}"`), 'its page leads to what may be taken out of it')
    const page = await visitor.get(redact)
    doesNotMatch(wordsOf(page.body), /something else/)
    const bare = wordsOf((await visitor.send(page, {})).body)
    match(bare, /Select what is to be taken out/)
    match(bare, /Enter why/)
    const words = {
      how: 'words',
      quote: home,
      ground: 'address',
      why: 'Where the neighbour lives.',
    }
    equal((await visitor.send(page, words)).statusCode, 303)
    const half = {
      how: 'part',
      page: '2',
      part: 'other',
      left: '0',
      right: '50',
      top: '90',
      bottom: '95',
    }
    const why = { ground: 'irrelevant', why: 'A stamp.' }
    equal((await visitor.send(await visitor.get(redact), { ...half, ...why })).statusCode, 303)
    const shown = await visitor.get(redact)
    match(wordsOf(shown.body), /14 Elm Rise.*wherever it stands in the file: page 1/)
    match(wordsOf(shown.body), /page 2, 0% to 50% across, 90% to 95% down/)
    const picture = await visitor.get(`${redact}/pages/1`)
    equal(picture.headers['content-type'], 'image/png')
    const lift = /redact\/([\w-]+)\/lift/g
    const [, second] = [...shown.body.matchAll(lift)].map(([, id]) => id)
    const lifting = await visitor.get(`${redact}/${second}/lift`)
    equal((await visitor.send(lifting, { why: 'It says nothing.' })).statusCode, 303)
    doesNotMatch(wordsOf((await visitor.get(redact)).body), /90% to 95% down/)
  })

  test('words that stand only above a message, or in its name, can be taken out of it', async () => {
    const visitor = await jay()
    const redact = `/work/documents/${mail}/redact`
    const { work } = office.test.desk
    const isRead = async () => mail && (await work.document(asJay, mail))?.read
    for (let tries = 0; !(await isRead()) && tries < 300; tries += 1) await setTimeout(100)
    const why = { ground: 'address', why: 'Where she works.' }
    const nowhere = await visitor.send(await visitor.get(redact), { quote: 'Chatterton', ...why })
    match(wordsOf(nowhere.body), /not in what was read out of this file/)
    for (const quote of above) {
      const marked = await visitor.send(await visitor.get(redact), { quote, ...why })
      equal(marked.statusCode, 303, `${quote} could not be marked`)
    }
  })

  test('a bundle is defined, built behind the page, given with its proof, and added to as 2A', async () => {
    const visitor = await jay()
    const form = await visitor.get(addressOf(matter, 'bundles/new'))
    const files = (await office.test.desk.work.matter(asJay, matter))?.documents ?? []
    const place = (document: DocumentId | undefined, section: string) => {
      const at = files.findIndex(one => one.document === document)
      return { [`in-${at}`]: section, [`place-${at}`]: '' }
    }
    const none = wordsOf((await visitor.send(form, { title: '' })).body)
    match(none, /Enter what the bundle is called/)
    match(none, /Put at least one file in a section/)
    const chosen = {
      title: 'Hearing bundle',
      'section-1': 'Accounts',
      ...place(file, '1'),
      ...place(note, '1'),
      ...place(mail, '1'),
      ...place(later, '0'),
    }
    const made = await visitor.send(form, chosen)
    equal(made.statusCode, 303)
    const landed = String(made.headers.location)
    const [address = ''] = landed.split('?')
    const first = wordsOf((await visitor.get(landed)).body)
    match(first, /Success What is in the bundle is saved\..*1 taken out of statement\.pdf/)
    const built = async (edition: string) => {
      const page = await visitor.get(address)
      const command = office.test.bench.world.id()
      const token = /name="token" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
      const asked = await visitor.post(`${address}/build`, { edition, token, command })
      equal(asked.statusCode, 303)
      for (let tries = 0; tries < 150; tries += 1) {
        const words = wordsOf((await visitor.get(address)).body)
        if (!/It waits|being built/.test(words)) return words
        await setTimeout(200)
      }
      throw new Error('it was never built')
    }
    match(await built('redacted'), /Redacted edition \d+ pages, built/)
    const given = await visitor.get(`${address}/redacted/file`)
    equal(given.headers['content-type'], 'application/pdf')
    deepEqual(await whereWordsAre(new Uint8Array(given.rawPayload), [home]), [])
    ok((await whereWordsAre(new Uint8Array(given.rawPayload), ['PC O. Pike let go'])).length > 0)
    const manifest = JSON.parse((await visitor.get(`${address}/redacted/manifest`)).body)
    equal(manifest.parts.length, 3)
    deepEqual(await whereWordsAre(new Uint8Array(given.rawPayload), above), [])
    ok((await whereWordsAre(new Uint8Array(given.rawPayload), ['What I saw from'])).length > 0)
    doesNotMatch(JSON.stringify(manifest), new RegExp(above.join('|')))
    match((await visitor.get(`${address}/redacted/receipt`)).body, /checkpoint/)

    const adding = await visitor.get(`${address}/add`)
    match(
      wordsOf((await visitor.send(adding, { after: '99' })).body),
      /Enter a page between 1 and \d/,
    )
    const add = { document: String(later), after: '2', section: 'Accounts' }
    const added = await visitor.send(adding, add)
    const after = wordsOf((await visitor.get(String(added.headers.location))).body)
    match(after, /Success The file is added\..*later\.txt, after page 2/)
    match(after, /Something has changed since it was built/)
    match(await built('unredacted'), /Unredacted edition \d+ pages, built/)
    const whole = await visitor.get(`${address}/unredacted/file`)
    for (const words of ['page 2A', ...above])
      ok((await whereWordsAre(new Uint8Array(whole.rawPayload), [words])).length > 0, words)
  })

  test('pages without words and marks made later are said, with where each is put right', async () => {
    const visitor = await jay()
    const { evidence } = office.test.desk
    const scan = await PDFDocument.load(await statement())
    scan.addPage().drawRectangle({ x: 60, y: 500, width: 200, height: 90 })
    const bytes = Buffer.from(await scan.save())
    for (const name of ['scan.pdf', 'scan again.pdf'])
      await evidence.wait(asJay, { matter, name, stream: Readable.from([bytes]) })
    const command = () => commandId(office.test.bench.world.id())
    const obtained = { from: 'A neighbour' }
    const asked = { matter, obtained, leave: [] }
    const added = await evidence.add({ ...asJay, command: command() }, asked)
    ok(added.ok)
    const [first, again] = added.value.map(one => one.document)
    ok(first && again)
    const redact = `/work/documents/${first}/redact`
    const words = { how: 'words', quote: home, ground: 'address', why: 'Where they live.' }
    equal((await visitor.send(await visitor.get(redact), words)).statusCode, 303)
    const other = wordsOf((await visitor.get(`/work/documents/${again}/redact`)).body)
    match(other, /14 Elm Rise.*in scan\.pdf, which is the same file received another time/)
    match(other, /none could be read on page 3/)

    const made = command()
    const parts = [{ section: 'Accounts', documents: [again] }]
    const define = { matter, title: 'Scans', parts }
    ok((await evidence.defineBundle({ ...asJay, command: made }, define)).ok)
    const address = addressOf(matter, `bundles/${made}`)
    const build = async () => {
      const which = { matter, bundle: made, edition: 'redacted' } as const
      ok((await evidence.askForBundle({ ...asJay, command: command() }, which)).ok)
      for (let tries = 0; tries < 150; tries += 1) {
        const { body } = await visitor.get(address)
        if (!/It waits|being built/.test(wordsOf(body))) return body
        await setTimeout(200)
      }
      throw new Error('it was never built')
    }
    const stopped = await build()
    match(
      wordsOf(stopped),
      /out of scan again\.pdf, and none could be read on page 3\. See the pages.*1 taken out of scan again/,
    )
    const looked = await visitor.get(`${redact}/looked-at`)
    match(wordsOf(looked.body), /Look at each of them for: 14 Elm Rise/)
    const bare = wordsOf((await visitor.send(looked, { pages: '1' })).body)
    match(bare, /Page 1 is not one that has to be looked at.*Enter what the pages show/)
    const said = await visitor.send(looked, { pages: '3', why: 'A drawing of the street.' })
    equal(said.statusCode, 303)
    const after = wordsOf((await visitor.get(String(said.headers.location))).body)
    match(after, /recorded that you looked.*Looked at, with nothing on them to take out: page 3/)
    match(wordsOf(await build()), /Redacted edition \d+ pages, built .* Save it as a PDF/)
    const more = { ...words, quote: 'opposite the shop' }
    equal((await visitor.send(await visitor.get(redact), more)).statusCode, 303)
    const since = wordsOf((await visitor.get(address)).body)
    match(since, /It is not given as it was built .*opposite the shop.*, in scan\.pdf/)
    doesNotMatch(since, /Save it as a PDF/)
    const refused = await visitor.get(`${address}/redacted/file`)
    equal(refused.headers.location, address)
  })

  test('what is disclosed to whom is a schedule, with a ground where something is held back', async () => {
    const visitor = await jay()
    const page = await visitor.get(addressOf(matter, 'disclosure'))
    match(wordsOf(page.body), /Nothing is decided yet/)
    const asked = {
      document: String(note),
      to: 'The officer concerned',
      decision: 'withhold',
      why: 'It names a child.',
    }
    match(wordsOf((await visitor.send(page, asked)).body), /Choose the ground/)
    const saved = await visitor.send(page, { ...asked, 'ground-withhold': 'child' })
    equal(saved.statusCode, 303)
    const words = wordsOf((await visitor.get(addressOf(matter, 'disclosure'))).body)
    match(
      words,
      /The officer concerned.*note\.txt Withhold Would say who a child is\. It names a child\./,
    )
    match(words, /Nothing is decided of 6 files/)
  })
})
