import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { authorityId, type DocumentId, day, documentId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { formIn } from '../testing/stage.ts'
import { end, fileHead, type as multipart } from '../testing/uploads.ts'
import {
  letIn,
  officer,
  opened,
  type Pike,
  pike,
  sendChecked,
  service,
  shown,
} from './officer.fixture.ts'

const force = authorityId('northmoor')

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A bundle of one file, as it was built, and of what: `words` are its bytes. */
  async function bundled({ desk, as, matter }: Pike, title: string, words: string) {
    const { bench } = office.test
    const name = `${title}.txt`
    const stream = Readable.from([`What is in ${title}.`])
    equal((await desk.evidence.wait(await as(), { matter, name, stream })).type, 'Kept')
    const obtained = { from: 'Jay Arden', on: day('2026-11-20'), how: 'By hand.' }
    const added = await desk.evidence.add(await as(), { matter, obtained, leave: [] })
    ok(added.ok)
    const documents = added.value.map(({ document }) => document)
    const defining = await as()
    const parts = [{ section: 'Accounts', documents }]
    ok((await desk.evidence.defineBundle(defining, { matter, title, parts })).ok)
    const keep = async (bytes: string) => {
      const kept = await bench.files.receive(force, Readable.from([bytes]), { limitBytes: 10_000 })
      ok(kept.ok)
      return kept.value.sha256
    }
    const manifest = JSON.stringify({ parts: documents.map(document => ({ document })) })
    const built = { bundle: String(defining.command), edition: 'redacted', pdf: await keep(words) }
    const body = { on: '2026-11-20', ...built, manifest: await keep(manifest), marks: [] }
    await bench.store.work({ authority: force, actor: { type: 'system' } }, async tx => {
      const { version } = await tx.load(matter)
      const event = { type: 'BundleBuilt', happened: day('2026-11-20') }
      const events = [{ ...event, body: { ...body, pages: 4, numbered: 3 } }]
      ok((await tx.append({ stream: matter, expected: version, events })).ok)
    })
    return { ...built, documents }
  }

  const given = (office: Pike) => `${office.at}/notices/documents`

  test('what was served with a notice opens byte for byte, and nothing else of the case', async () => {
    const there = await pike(office)
    const visitor = await opened(there, await letIn(there))
    const whole = (await visitor.get('/officer/page')).body
    const theirs = await bundled(there, 'Hearing bundle', 'As it was handed over.')
    const notTheirs = await bundled(there, 'Work in progress', 'Not for anybody.')
    // Before anything is served there is nothing: the page is what it was.
    const same = (html: string) => html.replaceAll(/(value|nonce|name)="[^"]*"/g, '')
    equal(same((await visitor.get('/officer/page')).body), same(whole))
    const form = (await there.jay.get(given(there))).body
    match(wordsOf(form), /Hearing bundle: redacted, 4 pages/)
    const served = await answerPage(there.jay, given(there), {
      ...{ 'part-words': 'The log of calls.', way: 'in-person', at: 'the station', by: 'Ms Roe' },
      ...{ proof: 'He signed for it.', supplied: theirs.pdf },
    })
    equal(served.statusCode, 303, wordsOf(served.body))
    match(wordsOf((await there.jay.get(given(there))).body), /With it: Hearing bundle\./)

    const page = (await visitor.get('/officer/page')).body
    match(wordsOf(page), /Save “Hearing bundle” \(PDF, pages: 4\)/)
    doesNotMatch(page, /Work in progress/)
    const address = /href="(\/officer\/notices\/[^"]+\/files\/1)"/.exec(page)?.[1] ?? ''
    const file = await visitor.get(address)
    equal(file.headers['content-type'], 'application/pdf')
    equal(file.body, 'As it was handed over.')

    // One that was not served, one there never was, and one that went astray: the same answer.
    const { desk, as, step } = there
    const astray = await desk.conduct.serveNotice(await as(), {
      ...{ ...step('astray'), notice: 'documents', byEmail: false, parts: [] },
      ...{ service: { ...service, way: 'astray' } },
      supplied: [{ bundle: notTheirs.bundle, edition: 'redacted', pdf: notTheirs.pdf }],
    })
    ok(astray.ok, JSON.stringify(astray))
    const refused = async (url: string) => {
      const answer = await visitor.get(url)
      equal(answer.statusCode, 403, url)
      return same(answer.body)
    }
    const never = await refused('/officer/notices/never/files/1')
    equal(await refused('/officer/notices/astray/files/1'), never)
    equal(await refused(address.replace('/files/1', '/files/2')), never)
    equal(await refused('/officer/notices/notice/files/1'), never)
    doesNotMatch((await visitor.get('/officer/page')).body, /Work in progress/)
    // A bundle nobody built cannot have been given.
    const invented = await desk.conduct.serveNotice(await as(), {
      ...{ ...step('made-up'), notice: 'documents', byEmail: false, service, parts: [] },
      supplied: [{ bundle: theirs.bundle, edition: 'unredacted', pdf: theirs.pdf }],
    })
    ok(!invented.ok && invented.refusal.type === 'NoSuchBundle')
  })

  test('what is kept back since is not handed over again, and the page says so', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
    const { bundle, pdf, documents } = await bundled(there, 'Bundle', 'All of it.')
    const served = await desk.conduct.serveNotice(await as(), {
      ...{ ...step('docs'), notice: 'documents', byEmail: false, service },
      parts: [{ part: 'words', words: 'The log.' }],
      supplied: [{ bundle, edition: 'redacted', pdf }],
    })
    ok(served.ok)
    const address = '/officer/notices/docs/files/1'
    equal((await visitor.get(address)).statusCode, 200)
    const [document] = documents
    ok(document)
    await keepBack(there, document)
    const answer = await visitor.get(address)
    equal(answer.headers.location, '/officer/page?withheld=yes')
    match(wordsOf((await visitor.get('/officer/page?withheld=yes')).body), /is being looked at/)
  })

  test('a file is kept as it was sent, relied on in the answer, and staff are led to it', async () => {
    const there = await pike(office)
    const visitor = await opened(there, await letIn(there))
    const empty = await upload(visitor, '/officer/files', 'diary.txt', '')
    match(wordsOf(empty.body), /diary\.txt is empty/)
    const sent = await upload(visitor, '/officer/files', 'diary.txt', 'I was on leave.')
    equal(sent.headers.location, '/officer/page?done=file')
    match(await shown(visitor), /The file “diary\.txt”, /)
    const came = (await there.jay.get(`${there.at}/own-page`)).body
    match(wordsOf(came), /A file, .* diary\.txt/)
    const document = /href="\/work\/documents\/([^"]+)"/.exec(came)?.[1] ?? ''
    match(wordsOf((await there.jay.get(`/work/documents/${document}`)).body), /own page/)
    const { desk, as, step } = there
    const served = await desk.conduct.serveNotice(await as(), {
      ...{ ...step('docs'), notice: 'documents', byEmail: false, service },
      parts: [{ part: 'words', words: 'The log.' }],
    })
    ok(served.ok)
    const page = await visitor.get('/officer/respond')
    match(wordsOf(page.body), /Files you rely on diary\.txt/)
    const answers = { 'accepted-0': 'no', 'words-0': 'I was away.', files: document }
    const checked = await visitor.send(page, answers)
    match(wordsOf(checked.body), /Files you rely on diary\.txt/)
    const done = await visitor.send(page, { ...answers, checked: 'yes' })
    equal(done.headers.location, '/officer/page?done=responded')
    const view = await desk.work.matter(await as(), there.matter)
    const response = view?.facts?.conduct.find(({ type }) => type === 'OfficerResponse')
    ok(response?.type === 'OfficerResponse')
    equal(response.documents.join(), document)
    equal(view?.facts?.fromOfficers.map(({ subject }) => subject).join(), officer)
    // What they did not send is no file of theirs, whoever asks for it.
    const guess = await sendChecked(visitor, '/officer/respond', {
      ...{ ...answers, files: documentId('not-theirs') },
    })
    equal(guess.statusCode, 303)
    const after = (await desk.work.matter(await as(), there.matter))?.facts?.conduct
    const last = after?.findLast(({ type }) => type === 'OfficerResponse')
    ok(last?.type === 'OfficerResponse')
    equal(last.documents.length, 0)
  })

  type Visitor = Awaited<ReturnType<typeof opened>>
  async function upload(visitor: Visitor, url: string, name: string, bytes: string) {
    const { hidden } = formIn((await visitor.get(url)).body)
    const fields = Object.entries(hidden).map(
      ([field, value]) =>
        `--xxEDGExx\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    )
    const cookie = [...visitor.jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const payload = `${fields.join('')}${fileHead(name)}${bytes}\r\n${end}`
    const headers = { 'content-type': multipart, cookie }
    return office.test.app.inject({ method: 'POST', url, headers, payload })
  }

  /** Somebody says that it is advice from counsel: it goes to nobody outside. */
  async function keepBack({ desk, as, matter }: Pike, document: DocumentId) {
    const marked = await desk.work.markDocument(await as(), {
      ...{ matter, document, purpose: 'general', says: 'opinion', about: [] },
      ...{ privilege: 'legal-advice', why: 'It is counsel’s advice.' },
    })
    ok(marked.ok, JSON.stringify(marked))
  }
})
