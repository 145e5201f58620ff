/** What stands above the words of files is found, but by nobody who may not know whose it is. */
import { deepEqual, doesNotMatch, equal, fail, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import type { Report, Sealed } from '#casework'
import { commandId, type DocumentId, type MatterId } from '#kernel'
import { found as marks, sql } from '#store'
import { invented, onEachEngine, openTestApp, type TestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { readDocument } from '../read-document.ts'
import { personaAs } from '../review/outcome.fixture.ts'
import { keepAllWords } from './keep-words.ts'
import { threadsDesk } from './threads.ts'

const id = () => commandId(testWorld.id())
const system = { authority: northmoor, actor: { type: 'system' } } as const

const message = (sender: string, about: string) =>
  [
    `From: "${sender} Tully" <${sender.toLowerCase()}.tully@post.example>`,
    'To: Desk <desk@northmoor.example>',
    `Subject: The ${about}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    ...['', '--b', 'Content-Type: text/plain', '', 'He let go of my arm.', '--b'],
    'Content-Type: text/plain; name="roster.txt"',
    'Content-Disposition: attachment; filename="roster.txt"',
    ...['', `A list about the ${about}.`, '--b--', ''],
  ].join('\r\n')

onEachEngine(engine => {
  let app: TestApp
  let matters: readonly MatterId[] = []
  const files = new Map<string, DocumentId>()

  async function read(document: DocumentId): Promise<void> {
    await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })
  }
  async function add(matter: MatterId, name: string, words: string): Promise<void> {
    const actor = { type: 'tracker', matter, reads: 'content' } as const
    const stream = Readable.from([Buffer.from(words)])
    const as = { authority: northmoor, actor, command: id() }
    const added = await app.desk.track.addFile(as, { name, stream })
    ok(added.type === 'Kept')
    files.set(name, added.file.document)
    await read(added.file.document)
  }
  async function reported(changes: Partial<Report> = {}, sealed?: Sealed): Promise<MatterId> {
    const { files: _, ...said } = invented.report(changes)
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, id(), said, sealed)
    const jay = personaAs(app, 'Jay Arden')
    const all = (await app.desk.work.matters(jay, { words: '' }))?.rows.map(one => one.matter)
    const made = all?.find(one => !matters.includes(one)) ?? fail('no matter')
    matters = [...matters, made]
    return made
  }
  const search = async (typed: string, name = 'Jay Arden') =>
    (await app.desk.evidence.searchWords(personaAs(app, name), { typed })) ?? fail('not for them')
  const names = async (typed: string, name?: string) => {
    const { rows, next } = await search(typed, name)
    equal(next, undefined)
    return rows.map(one => one.name).toSorted()
  }
  const plain = (excerpt: string) => excerpt.replaceAll(marks.on, '[').replaceAll(marks.off, ']')

  before(async () => {
    app = await openTestApp(await engine.fresh())
    await add(await reported(), 'known_to-us.eml', message('Ada', 'minibus'))
    await add(await reported({ anonymous: true }), 'unnamed.eml', message('Bela', 'tram'))
    const sealed = { mayKnow: 'one-person', named: 'Wren Castell' } as const
    const employee = { standing: 'police-employee' } as const
    await add(await reported(employee, sealed), 'sealed.eml', message('Cleo', 'ferry'))
    await keepAllWords(app.bench)
  })
  after(() => app.close())

  test('who sent a file and to whom, its subject and its name are found, and marked', async () => {
    deepEqual(await names('ada'), ['known_to-us.eml'])
    deepEqual(await names('ada minibus known'), ['known_to-us.eml'])
    deepEqual(await names('ada.tully@post.example'), ['known_to-us.eml'])
    deepEqual(await names('"ada tully"'), ['known_to-us.eml'])
    deepEqual(await names('ada -minibus'), [])
    const [found] = (await search('ada minibus')).rows
    equal(found?.part, 0)
    match(plain(found?.excerpt ?? ''), /^From: \[Ada\] Tully <\[ada\]\.tully@post\.example> · Subj/)
    match(plain(found?.excerpt ?? ''), /Subject: The \[minibus\]$/)
    const [one, other] = matters
    ok(one && other)
    const jay = personaAs(app, 'Jay Arden')
    const within = async (matter: MatterId) =>
      (await app.desk.evidence.searchWordsIn(jay, { matter, typed: 'ada' }))?.rows.length
    deepEqual([await within(one), await within(other)], [1, 0])
    deepEqual(await names('ada', 'Rowan Teague'), [])
  })

  test('a page goes on after what stands above a file with the words in it', async () => {
    const jay = personaAs(app, 'Jay Arden')
    const [first] = (await search('unnamed or arm or tram')).rows
    ok(first)
    const all = (await search('unnamed or arm or tram')).rows
    const after = { on: first.receivedOn, document: first.document, part: first.part }
    const rest = await app.desk.evidence.searchWords(jay, {
      typed: 'unnamed or arm or tram',
      after,
    })
    deepEqual(
      rest?.rows.map(({ document, part }) => [document, part]),
      all.slice(1).map(({ document, part }) => [document, part]),
    )
  })

  test('a sender nobody is told of is found by nobody, and what else is said of the file is', async () => {
    for (const typed of ['bela', 'bela or nothing', 'bela tram', 'bela.tully@post.example'])
      deepEqual(await names(typed), [], typed)
    deepEqual(await names('tully'), ['known_to-us.eml'])
    deepEqual(await names('unnamed tram'), ['unnamed.eml'])
    doesNotMatch(JSON.stringify(await search('unnamed or tram')), /bela/i)
    // Not even where nobody looks: the one place with a word of them is the reading itself.
    const [kept] = await app.bench.store.work(system, tx =>
      tx.rows(sql`
        select (select count(*) from file_head where (words || vector::text) ilike '%bela%')
             + (select count(*) from sender_head where (words || vector::text) ilike '%bela%') as n`),
    )
    equal(kept?.number('n'), 0)
  })

  test('a sealed sender is found by the one who may know them, and no policy shows it to another', async () => {
    deepEqual(await names('cleo'), [])
    deepEqual(await names('tully'), ['known_to-us.eml'])
    deepEqual(await names('sealed ferry'), ['sealed.eml'])
    deepEqual(await names('cleo', 'Wren Castell'), ['sealed.eml'])
    deepEqual(await names('cleo ferry', 'Wren Castell'), ['sealed.eml'])
    deepEqual(await names('tully', 'Wren Castell'), ['known_to-us.eml', 'sealed.eml'])
    const rowsFor = (name: string) =>
      app.bench.store.work({ ...personaAs(app, name), sees: 'all' }, tx =>
        tx.rows(sql`select words from sender_head`),
      )
    equal((await rowsFor('Jay Arden')).length, 0)
    equal((await rowsFor('Wren Castell')).length, 1)
  })

  test('who may know them changes what is found at once where it is less, and soon where it is more', async () => {
    const [, , matter] = matters
    ok(matter)
    const open = (mayKnow: 'team' | 'nobody') =>
      app.desk.work.openName(
        { ...personaAs(app, 'Wren Castell'), command: id() },
        { matter, sealed: { mayKnow }, wish: 'They rang and said so.' },
      )
    ok((await open('team')).ok)
    await keepAllWords(app.bench)
    deepEqual(await names('cleo'), ['sealed.eml'])
    await app.bench.store.rebuild()
    deepEqual(await names('cleo'), ['sealed.eml'])
    ok((await open('nobody')).ok)
    deepEqual(await names('cleo'), [])
    deepEqual(await names('cleo', 'Wren Castell'), [])
    await keepAllWords(app.bench)
    deepEqual(await names('cleo'), [])
    deepEqual(await names('sealed ferry'), ['sealed.eml'])
  })

  test('a name of what came inside a file is found in its own place, and not once it is kept back', async () => {
    const [matter] = matters
    ok(matter)
    const jay = personaAs(app, 'Jay Arden')
    const inside = (await app.desk.work.matter(jay, matter))?.documents.find(
      ({ name }) => name === 'roster.txt',
    )
    ok(inside)
    await keepAllWords(app.bench)
    ok((await names('roster')).includes('roster.txt'))
    ok(!(await names('roster')).includes('known_to-us.eml'))
    const marked = await app.desk.work.markDocument(
      { ...jay, command: id() },
      {
        ...{ matter, document: inside.document, purpose: 'general', says: 'opinion' },
        ...{ about: ['complainant'], privilege: 'legal-advice', why: 'Counsel’s.' },
      },
    )
    ok(marked.ok)
    const found = await app.desk.evidence.searchWordsIn(jay, { matter, typed: 'roster' })
    deepEqual(found?.rows, [])
  })

  test('e-mails are read in portions, none twice and none left out', async () => {
    const [matter] = matters
    ok(matter)
    for (const about of ['barge', 'canoe']) await add(matter, `${about}.eml`, message('Dot', about))
    const jay = personaAs(app, 'Jay Arden')
    const subjects = async (atOnce: number) =>
      (await threadsDesk(app.bench, atOnce).threads(jay, matter))?.threads
        .map(({ subject }) => subject)
        .toSorted()
    for (const atOnce of [1, 2, 3, 100])
      deepEqual(await subjects(atOnce), ['The barge', 'The canoe', 'The minibus'])
  })
})
