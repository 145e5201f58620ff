import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { allegationId, commandId, londonDay, type MatterId, subjectId } from '#kernel'
import { onAnEngine, testWorld } from '#test'
import type { AsCommand } from '../../needs.ts'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  let address: string
  before(async () => {
    office = await openOffice(engine, {})
    matter = await office.report({ words: 'He sent me messages at night.' })
    address = addressOf(matter)
    const on = londonDay(testWorld.now())
    const { work, evidence } = office.test.desk
    const allegations = [
      { id: allegationId('alleged-1'), words: 'He messaged her at night', about: [] },
    ]
    const logging = { matter, on, summary: 'Messages', allegations }
    ok((await work.logComplaint(await acting(), logging)).ok)
    const who = { subject: subjectId('pike'), kind: 'officer', name: 'O. Pike' } as const
    ok((await work.nameSubject(await acting(), { matter, on, who })).ok)
    const account = {
      matter,
      account: 'acc-1',
      source: 'person-complained-against',
      subject: who.subject,
      who: 'O. Pike',
      form: 'written-response',
      hand: 'first',
      about: 'His messages',
      documents: [],
    } as const
    ok((await evidence.recordAccount(await acting(), account)).ok)
    const lines = [{ words: 'Get the messages from both ends.', kind: 'digital' }] as const
    ok((await evidence.openLines(await acting(), { matter, lines })).ok)
  })
  after(() => office?.test.close())

  async function acting(): Promise<AsCommand> {
    const [jay] = (await office.test.desk.personas()).filter(one => one.name === 'Jay Arden')
    ok(jay)
    const { authority, person, name, role } = jay
    const actor = { type: 'staff', person, name, role } as const
    return { authority, actor, command: commandId(testWorld.id()) }
  }

  test('the report is put together from the record, and says what it still wants', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get(`${address}/investigation-report`)
    const words = wordsOf(page.body)
    match(words, /Nobody has begun this report/)
    match(words, /Allegation 1: He messaged her at night\./)
    match(words, /O\. Pike gave an account \(written response\), at first hand.*\[A1\]/)
    match(words, /It is untested\./)
    match(words, /Untested: A1\. Test the account/)
    match(page.body, /href="[^"]*\/lines\/[\w-]{8,}">Answer 1 line of enquiry/)
    const begun = await jay.send(page, {})
    equal(begun.headers.location, `${address}/investigation-report?done=begun`)
    equal((await jay.send(page, {})).statusCode, 303)
    match(wordsOf((await jay.get(`${address}/investigation-report`)).body), /1 save/)
  })

  test('a part is edited by its author, names what it rests on, and both versions are kept', async () => {
    const jay = await office.as('Jay Arden')
    const part = await jay.get(`${address}/investigation-report/parts/opinion`)
    match(wordsOf(part.body), /O\. Pike: is there a case to answer/)
    match(wordsOf(part.body), /\[A1\] O\. Pike: written response/)
    const bare = await jay.send(part, { words: 'There is none [X7].' })
    match(wordsOf(bare.body), /There is nothing here called \[X7\]/)
    const sent = await jay.send(part, { words: 'There is a case to answer [A1].\n\nSee [L1].' })
    equal(sent.statusCode, 303)
    const shown = wordsOf((await jay.get(`${address}/investigation-report`)).body)
    match(shown, /9\.1 There is a case to answer \[A1\]\. \[A1\] O\. Pike: written response/)
    match(shown, /9\.2 See \[L1\]\./)
    const before = wordsOf((await jay.get(`${address}/investigation-report/versions`)).body)
    match(before, /Version 2 Saved by Jay Arden/)
    match(before, /Version 1 Saved by Jay Arden.*He messaged her at night/)
    doesNotMatch(before, /is there a case to answer for gross misconduct/)
  })

  test('it is signed without a test of the officer’s account only by name and with a reason', async () => {
    const jay = await office.as('Jay Arden')
    const waits = await jay.get(`${address}/investigation-report/sign`)
    match(wordsOf(waits.body), /Before you sign this report/)
    const ahead = await jay.get(`${address}/investigation-report/sign?ahead=yes`)
    const silent = await jay.send(ahead, { ahead: 'yes', read: 'yes' })
    match(wordsOf(silent.body), /Enter why you are going ahead without this/)
    const signing = { ahead: 'yes', read: 'yes', 'waived-why': 'He died before he was asked.' }
    equal((await jay.send(ahead, signing)).statusCode, 303)
    const report = await jay.get(`${address}/investigation-report?done=signed`)
    const said = wordsOf(report.body)
    match(said, /Signed by Jay Arden/)
    match(said, /Signed without: .*Reason given: He died before he was asked\./)
    const files = [...report.body.matchAll(/href="([^"]*\/signed\/[0-9a-f]{64})"/g)]
    const [pdf, text] = await Promise.all(files.map(([, href = '']) => jay.get(href)))
    equal(pdf?.headers['content-type'], 'application/pdf')
    ok(pdf.rawPayload.subarray(0, 5).toString() === '%PDF-')
    match(text?.body ?? '', /Signed without what is expected/)
    match(text?.body ?? '', /There is a case to answer \[A1\]/)
    match(text?.body ?? '', /\[A1\] O\. Pike: written response/)
    const none = `${address}/investigation-report/signed/${'0'.repeat(64)}`
    equal((await jay.get(none)).statusCode, 403)
  })

  test('the decision file says who asked and decided what, and the look is recorded', async () => {
    const jay = await office.as('Jay Arden')
    const page = wordsOf((await jay.get(`${address}/decision-file`)).body)
    match(page, /Jay Arden Asked: Line of enquiry opened/)
    match(page, /Decided: .*report signed/i)
    match(page, /He died before he was asked\./)
    const pdf = await jay.get(`${address}/decision-file/pdf`)
    equal(pdf.headers['content-type'], 'application/pdf')
    const view = await office.test.desk.work.matter(await acting(), matter)
    ok(view?.looks.some(({ how }) => how === 'downloaded'))
  })

  test('a line that was not pursued is told of once, with each of its marks once', async () => {
    const { work, evidence } = office.test.desk
    const [line] = (await work.matter(await acting(), matter))?.facts?.earlier.enquiries ?? []
    ok(line)
    const words = 'He said they are gone. [A1]'
    const ending = { matter, enquiry: line.enquiry, done: 'not-pursued', cites: ['acc-1'] } as const
    const on = londonDay(testWorld.now())
    ok((await evidence.endLine(await acting(), { ...ending, on, words })).ok)
    const jay = await office.as('Jay Arden')
    const part = (name: string) => jay.get(`${address}/investigation-report/parts/${name}`)
    match(
      wordsOf((await part('investigated')).body),
      /because: He said they are gone\. \[A1\] \[L1\]/,
    )
    const missing = wordsOf((await part('not-obtained')).body)
    match(missing, /under “What was investigated, and what was decided on the way”: \[L1\]/)
    doesNotMatch(missing, /they are gone/)
  })

  test('a timeline says of which account and point somebody took a side', async () => {
    const { evidence } = office.test.desk
    const words = 'He wrote to her at night.'
    const point = { matter, point: 'night', words, kind: 'event', against: 'His phone.' } as const
    ok((await evidence.raisePoint(await acting(), point)).ok)
    const side = { matter, position: 's', point: 'night', account: 'acc-1', passages: [] }
    ok((await evidence.takePosition(await acting(), { ...side, stance: 'against' })).ok)
    const jay = await office.as('Jay Arden')
    const timeline = wordsOf((await jay.get(`${address}/timeline`)).body)
    match(timeline, /Account:? A1 O\. Pike .*Point:? He wrote to her at night\. .*Against it/)
  })

  test('nothing of a file that is kept back, nor of what rests on it, is in the file', async () => {
    const jay = await office.as('Jay Arden')
    const kept = await office.report({ words: 'See my file.' })
    const at = addressOf(kept)
    const open = wordsOf((await jay.get(`${at}/decision-file`)).body)
    match(open, /No file of this matter is kept back\./)
    const { work, evidence, track } = office.test.desk
    const { authority, command } = await acting()
    const tracker = { type: 'tracker', matter: kept, reads: 'content' } as const
    const added = await track.addFile(
      { authority, actor: tracker, command },
      { name: 'opinion of counsel.txt', stream: Readable.from([Buffer.from('Unlawful.')]) },
    )
    ok(added.type === 'Kept')
    const { document } = added.file
    const place = { type: 'Whole' } as const
    const words = 'Counsel thinks the stop unlawful'
    const marked = { matter: kept, document, passage: 'p-1', place, words }
    ok((await evidence.markPassage(await acting(), marked)).ok)
    const account = {
      matter: kept,
      account: 'acc-2',
      source: 'other',
      who: 'Counsel of the force',
      form: 'statement',
      hand: 'second',
      about: 'Whether the stop was lawful',
      documents: [document],
    } as const
    ok((await evidence.recordAccount(await acting(), account)).ok)
    const hers = {
      ...account,
      account: 'acc-3',
      who: 'Amara Quill',
      form: 'email',
      about: 'The stop',
      documents: [],
    } as const
    ok((await evidence.recordAccount(await acting(), hers)).ok)
    const test = {
      matter: kept,
      on: londonDay(testWorld.now()),
      test: 'test-1',
      account: 'acc-3',
      by: 'document-of-the-time',
      result: 'borne-out',
      passages: ['p-1'],
      found: 'Counsel too thinks it unlawful',
    } as const
    ok((await evidence.testAccount(await acting(), test)).ok)
    const reason = { matter: kept, account: 'acc-4', why: 'She died before anybody asked' }
    const untested = { ...hers, account: 'acc-4', who: 'Lena Quill' }
    ok((await evidence.recordAccount(await acting(), untested)).ok)
    ok((await evidence.leaveUntested(await acting(), reason)).ok)
    const lines = [{ words: 'Ask whether the stop was lawful.', kind: 'other' }] as const
    ok((await evidence.openLines(await acting(), { matter: kept, lines })).ok)
    const [line] = (await work.matter(await acting(), kept))?.facts?.earlier.enquiries ?? []
    ok(line)
    const ending = {
      matter: kept,
      enquiry: line.enquiry,
      on: test.on,
      done: 'pursued',
      cites: ['p-1'],
      words: 'It was unlawful, counsel says',
    } as const
    ok((await evidence.endLine(await acting(), ending)).ok)
    const point = {
      matter: kept,
      point: 'point-1',
      words: 'The stop had a ground.',
      kind: 'event',
      against: 'No record of one.',
    } as const
    ok((await evidence.raisePoint(await acting(), point)).ok)
    const finding = {
      matter: kept,
      finding: 'finding-1',
      point: 'point-1',
      found: 'did-not-happen',
      why: 'Counsel showed it unlawful',
      reliedOn: ['acc-2'],
      contrary: [],
      waived: { rule: 'house.tested-account', why: 'It is advice.' },
    } as const
    ok((await evidence.findFact(await acting(), finding)).ok)
    const about = ['complainant'] as const
    const why = 'It is counsel’s advice.'
    const mark = {
      matter: kept,
      document,
      purpose: 'general',
      says: 'opinion',
      about,
      why,
    } as const
    const marking = { ...mark, privilege: 'legal-advice' } as const
    ok((await work.markDocument(await acting(), marking)).ok)
    for (const page of ['decision-file', 'investigation-report', 'lines/claims']) {
      const shown = wordsOf((await jay.get(`${at}/${page}`)).body)
      doesNotMatch(shown, /unlawful|opinion of counsel|Counsel of the force/i, page)
    }
    const report = wordsOf((await jay.get(`${at}/investigation-report`)).body)
    match(report, /Lena Quill gave .*It is untested, because: She died before anybody asked\./)
    const file = wordsOf((await jay.get(`${at}/decision-file`)).body)
    match(file, /1 file is kept back: legal advice/)
    match(file, /It rests on a file that is kept back/)
  })
})
