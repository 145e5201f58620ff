import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorityId, commandId, day, matterId } from '#kernel'
import { onAnEngine } from '#test'
import { mayUse } from '../permission.ts'
import { audiences, routes } from '../routes.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { browser } from '../testing/stage.ts'
import { untranslated } from '../testing/untranslated.ts'
import {
  letIn,
  officer,
  opened,
  pike,
  second,
  sendChecked,
  service,
  shown,
} from './officer.fixture.ts'

test('whoever was let onto an officer’s page may use that, and nothing of anybody else’s', () => {
  const guest = { guest: 'officer', reads: 'page', invitation: 'i', subject: officer } as const
  const as = {
    authority: authorityId('northmoor'),
    actor: { ...guest, type: 'invited', matter: matterId('m') },
  } as const
  const pages = audiences.flatMap(audience => routes[audience])
  const open = pages.filter(page => mayUse(page, as) && page.may !== 'anyone')
  ok(open.every(({ path }) => path.startsWith('/officer/')))
  equal(open.length, 12)
})

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  test('nobody is let in before the officer was given notice, and the form says so', async () => {
    const there = await pike(office, false)
    const sent = await answerPage(there.jay, `${there.at}/own-page/new`, {
      ...{ guest: 'officer', name: 'Oliver Pike', second, how: 'By hand' },
    })
    equal(sent.statusCode, 422)
    match(wordsOf(sent.body), /has been given no notice here/)
    const empty = await answerPage(there.jay, `${there.at}/own-page/new`, { second: 'lamp' })
    for (const words of [/Select who it is/, /Enter their name/, /at least 8 characters/])
      match(wordsOf(empty.body), words)
  })

  test('rights come first, then both sides’ clocks, then notices with what shows them', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    await desk.conduct.restrictOfficer(await as(), {
      ...{ ...step('r'), restrictions: 'No contact with the public.', why: 'Risk.' },
      reviewOn: day('2026-12-18'),
    })
    await desk.conduct.recordWelfare(await as(), {
      ...{ ...step('w'), who: 'Insp Dale', how: 'By telephone', words: 'Not sleeping.' },
    })
    await desk.conduct.suspendOfficer(await as(), {
      ...{ ...step('s'), how: 'oral', time: '2.30pm', grounds: ['public-interest'], why: 'Risk.' },
      ...{ considered: 'Other work.', authorisedBy: 'ACC Vale' },
      ...{ waivedWhy: 'For the test.', asItWasWhy: 'For the test.' },
    })
    const visitor = await opened(there, await letIn(there))
    const found = await shown(visitor)
    const order = ['Your rights', 'What happens by when', 'Restrictions and', 'Notices you']
    const places = order.map(words => found.indexOf(words))
    deepEqual(
      places,
      places.toSorted((one, next) => one - next),
    )
    ok(places.every(place => place >= 0))
    match(found, /Make representations to the investigator: by [A-Z]\w+ \d+ December 2026/)
    match(found, /Confirm your suspension in writing: by Wednesday 25 November 2026/)
    match(
      found,
      /You are suspended since Friday 20 November 2026\. It has to be looked at again by /,
    )
    match(found, /No contact with the public.*looked at again by Friday 18 December 2026/)
    match(found, /What shows it He signed for it\./)
    match(found, /Insp Dale was last in touch/)
    match(found, /Oliver Pike \(The officer\), since/)
    match(found, /You cannot write to your friend or lawyer here/)
    // Nothing of the complainant, of the other officer, or of what staff wrote to each other.
    doesNotMatch(found, /Quill|Marsh|Not sleeping|Risk\.|Wrote about her looks/)
  })

  test('a code or a second thing that is not theirs opens nothing, and an ended one neither', async () => {
    const there = await pike(office)
    const code = await letIn(there)
    const stranger = browser(office.test.app)
    const wrong = await stranger.send(await stranger.get('/officer'), { code: 'NM-7KQ2-9XHD-4TRW' })
    equal(wrong.statusCode, 422)
    match(wrong.body, /cannot find an invitation with that code/)
    await stranger.send(await stranger.get('/officer'), { code })
    const guess = await stranger.send(await stranger.get('/officer/second'), { second: 'x' })
    match(guess.body, /not the word or phrase you chose/)
    const theirs = await opened(there, code)
    const list = (await there.jay.get(`${there.at}/own-page`)).body
    const end = /href="([^"]+\/end)"/.exec(list)?.[1] ?? ''
    equal((await answerPage(there.jay, end, { why: 'He asked for it.' })).statusCode, 303)
    equal((await theirs.get('/officer/page')).statusCode, 403)
    equal((await theirs.get('/officer/represent')).statusCode, 403)
    const again = browser(office.test.app)
    const shut = await again.send(await again.get('/officer'), { code })
    match(shut.body, /or it has ended/)
    doesNotMatch(wordsOf((await there.jay.get(`${there.at}/own-page`)).body), /NM-/)
    match(wordsOf((await there.jay.get(`${there.at}/own-page`)).body), /He asked for it/)
  })

  test('the paper of a notice opens once it reached the officer, and until they are shut out', async () => {
    const there = await pike(office)
    const { desk, as, at, jay, step, matter } = there
    const signed = await desk.conduct.signPaper(await as(), {
      ...{ matter, subject: officer, paper: 'terms-of-reference', entry: 'paper-1' },
      ...{ to: 'DS Oliver Pike', givenOn: day('2026-11-20') },
      parts: [{ part: 'scope', words: 'All he wrote to her.' }],
    })
    ok(signed.ok)
    const visitor = await opened(there, await letIn(there))
    const paper = '/officer/notices/terms/paper'
    equal((await visitor.get(paper)).statusCode, 403)
    doesNotMatch((await visitor.get('/officer/page')).body, /notices\/terms/)
    const serve = async (entry: string, way: 'in-person' | 'astray') =>
      desk.conduct.serveNotice(await as(), {
        ...{ ...step(entry), notice: 'terms-of-reference', byEmail: false },
        service: { ...service, way, paper: 'paper-1' },
        parts: [{ part: 'scope', words: 'All he wrote to her.' }],
        ...{ waivedWhy: 'For the test.', asItWasWhy: 'For the test.' },
      })
    ok((await serve('astray', 'astray')).ok)
    equal((await visitor.get('/officer/notices/astray/paper')).statusCode, 403)
    ok((await serve('terms', 'in-person')).ok)
    const page = (await visitor.get('/officer/page')).body
    match(page, /href="\/officer\/notices\/terms\/paper"/)
    match(wordsOf(page), /Save the notice as it was signed \(PDF\)/)
    const pdf = await visitor.get(paper)
    equal(pdf.headers['content-type'], 'application/pdf')
    equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    // A notice that was on no paper has none, and nor does somebody without the second thing.
    equal((await visitor.get('/officer/notices/notice/paper')).statusCode, 403)
    const list = (await jay.get(`${at}/own-page`)).body
    const end = /href="([^"]+\/end)"/.exec(list)?.[1] ?? ''
    equal((await answerPage(jay, end, { why: 'It is over.' })).statusCode, 303)
    equal((await visitor.get(paper)).statusCode, 403)
  })

  test('representations are checked and sent once, and only what was sent is kept', async () => {
    const there = await pike(office)
    const visitor = await opened(there, await letIn(there, 'police-friend', 'Alma Rook'))
    const page = await visitor.get('/officer/represent')
    const first = { about: 'investigation', words: 'A first try.' }
    match((await visitor.send(page, first)).body, /Check before you send it/)
    const back = await visitor.send(page, { ...first, change: 'yes' })
    match(back.body, />A first try\.<\/textarea>/)
    const sent = await sendChecked(visitor, '/officer/represent', {
      ...first,
      words: 'She has the wrong day.',
    })
    equal(sent.headers.location, '/officer/page?done=represented')
    match(await shown(visitor), /Representations, /)
    const view = await there.desk.work.matter(await there.as(), there.matter)
    const kept = view?.facts?.conduct.filter(({ type }) => type === 'ConductStep') ?? []
    equal(kept.length, 1)
    const [one] = kept
    ok(one?.type === 'ConductStep')
    deepEqual(
      [one.step, one.by, one.why],
      ['representations-made', 'police-friend', 'She has the wrong day.'],
    )
    const law = await there.desk.conduct.lawOf(await there.as(), there.matter, officer)
    const due = law?.duties.find(({ rule }) => rule === 'special.representations')
    ok(!due || due.met !== null)
    match(
      wordsOf((await there.jay.get(`/work/matters/${there.matter}/timeline`)).body),
      /officer’s page/,
    )
    doesNotMatch(await shown(visitor), /Who can open this page/)
  })

  test('every word of the page is from a catalogue', async () => {
    const there = await pike(office)
    const visitor = await opened(there, await letIn(there))
    const { body } = await visitor.get('/officer/page?lang=en-XA')
    const data = [
      ...['Oliver Pike', 'He signed for it.', 'Messages about her looks.', 'Northmoor Police'],
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ]
    const left = untranslated(body, data).filter(
      word => !/^(?:CO|CM|IX|reg|Regulations|Conduct|Complaints|and|Misconduct|Police)$/.test(word),
    )
    deepEqual(left, [])
  })

  test('words typed as the page closed are there once it is open again', async () => {
    const there = await pike(office)
    const code = await letIn(there)
    const visitor = await opened(there, code)
    const form = await visitor.get('/officer/represent')
    office.test.pass(31 * 60)
    const lost = await visitor.send(form, { about: 'investigation', words: 'I was on leave.' })
    equal(lost.headers.location, '/officer')
    await visitor.send(await visitor.get('/officer'), { code })
    await visitor.send(await visitor.get('/officer/second'), { second })
    const whole = (await visitor.get('/officer/page')).body
    match(whole, /href="\/officer\/represent\?kept=yes"/)
    match((await visitor.get('/officer/represent?kept=yes')).body, />I was on leave\.<\/textarea>/)
  })

  test('a command that comes twice is taken once', async () => {
    const there = await pike(office)
    const as = { ...(await there.as()), command: commandId('let-in-once') }
    const asked = {
      ...{ matter: there.matter, subject: officer, on: day('2026-11-20'), second },
      ...{ guest: 'lawyer' as const, name: 'Rae Holt', how: 'By hand' },
    }
    ok((await there.desk.conduct.inviteToPage(as, asked)).ok)
    ok((await there.desk.conduct.inviteToPage(as, asked)).ok)
    const all = await there.desk.conduct.pageInvitations(as, there.matter, officer)
    equal(all?.length, 1)
  })
})
