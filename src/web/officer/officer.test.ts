import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allegationId, commandId, day, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { mayUse } from '../permission.ts'
import { audiences, routes } from '../routes.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { type Browser, browser } from '../testing/stage.ts'
import { untranslated } from '../testing/untranslated.ts'

const second = 'the green lamp'
const [officer, other] = [subjectId('pike'), subjectId('marsh')]
const service = { way: 'in-person', at: 'the station', by: 'Ms Roe', proof: 'He signed for it.' }

test('whoever was let onto an officer’s page may use that, and nothing of anybody else’s', () => {
  const as = {
    authority: 'northmoor',
    actor: { type: 'invited', guest: 'officer', reads: 'page', invitation: 'i', matter: 'm' },
  }
  const pages = audiences.flatMap(audience => routes[audience])
  const open = pages.filter(page => mayUse(page, as as never) && page.may !== 'anyone')
  ok(open.every(({ path }) => path.startsWith('/officer/')))
  equal(open.length, 7)
})

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** DS Pike, with or without notice of the investigation; nothing of another officer is his. */
  async function pike(isNoticed = true) {
    const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
    const { desk } = office.test
    const as = () => office.acting('Jay Arden')
    const on = day('2026-11-19')
    const named = { kind: 'officer', rank: 'DS' } as const
    await desk.work.nameSubject(await as(), {
      ...{ matter, on, who: { ...named, subject: officer, name: 'Oliver Pike' } },
    })
    await desk.work.nameSubject(await as(), {
      ...{ matter, on, who: { ...named, subject: other, name: 'Corin Marsh' } },
    })
    await desk.work.addAllegation(await as(), {
      ...{ matter, on },
      allegation: { id: allegationId('a1'), words: 'Wrote about her looks.', about: [officer] },
    })
    const step = (entry: string, on = '2026-11-20') => ({
      ...{ matter, subject: officer, entry, on: day(on) },
    })
    if (isNoticed)
      ok(
        (
          await desk.conduct.serveNotice(await as(), {
            ...{ ...step('notice'), notice: 'investigation', byEmail: false, service },
            parts: [{ part: 'conduct', words: 'Messages about her looks.' }],
            ...{ waivedWhy: 'For the test.', asItWasWhy: 'For the test.' },
          } as never)
        ).ok,
      )
    const at = `/work/matters/${matter}/conduct/${officer}`
    return { matter, at, step, as, desk, jay: await office.as('Jay Arden') }
  }
  type Pike = Awaited<ReturnType<typeof pike>>

  async function letIn({ jay, at }: Pike, guest = 'officer', name = 'Oliver Pike') {
    const sent = await answerPage(jay, `${at}/own-page/new`, {
      ...{ guest, name, second, how: 'Handed over in person' },
    })
    equal(sent.statusCode, 303, wordsOf(sent.body))
    const list = wordsOf((await jay.get(`${at}/own-page`)).body)
    return new RegExp(`${name} As .*?Code (NM-[0-9A-Z-]+)`).exec(list)?.[1] ?? ''
  }

  async function opened(code: string): Promise<Browser> {
    const visitor = browser(office.test.app)
    const entered = await visitor.send(await visitor.get('/officer'), { code })
    equal(entered.headers.location, '/officer/second')
    equal((await visitor.get('/officer/page')).headers.location, '/officer/second')
    const given = await visitor.send(await visitor.get('/officer/second'), { second })
    equal(given.headers.location, '/officer/page')
    return visitor
  }
  const shown = async (visitor: Browser) => wordsOf((await visitor.get('/officer/page')).body)
  const sendChecked = async (
    visitor: Browser,
    path: string,
    answers: Readonly<Record<string, string>>,
  ) => {
    const page = await visitor.get(path)
    const checked = await visitor.send(page, answers)
    match(checked.body, /Check before you send it/)
    return visitor.send(page, { ...answers, checked: 'yes' })
  }

  test('nobody is let in before the officer was given notice, and the form says so', async () => {
    const there = await pike(false)
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
    const there = await pike()
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
    const visitor = await opened(await letIn(there))
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
    const there = await pike()
    const code = await letIn(there)
    const stranger = browser(office.test.app)
    const wrong = await stranger.send(await stranger.get('/officer'), { code: 'NM-7KQ2-9XHD-4TRW' })
    equal(wrong.statusCode, 422)
    match(wrong.body, /cannot find an invitation with that code/)
    await stranger.send(await stranger.get('/officer'), { code })
    const guess = await stranger.send(await stranger.get('/officer/second'), { second: 'x' })
    match(guess.body, /not the word or phrase you chose/)
    const theirs = await opened(code)
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

  test('representations are checked and sent once, and only what was sent is kept', async () => {
    const there = await pike()
    const visitor = await opened(await letIn(there, 'police-friend', 'Alma Rook'))
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

  test('the case is answered, a panel objected to and its replacement, a day put forward', async () => {
    const there = await pike()
    const { desk, as, step } = there
    const visitor = await opened(await letIn(there))
    match(wordsOf((await visitor.get('/officer/respond')).body), /nothing to answer yet/)
    await desk.conduct.serveNotice(await as(), {
      ...{ ...step('docs'), notice: 'documents', byEmail: false, service },
      parts: [{ part: 'words', words: 'The log of calls, 4 pages.' }],
    } as never)
    match(await shown(visitor), /Documents of the case, .* The log of calls, 4 pages/)
    const whole = { 'accepted-0': 'no', 'words-0': 'I wrote nothing.', mitigation: '14 years.' }
    const short = await visitor.send(await visitor.get('/officer/respond'), { 'accepted-0': 'no' })
    match(short.body, /Enter what you dispute of allegation 1/)
    const answered = await sendChecked(visitor, '/officer/respond', whole)
    equal(answered.headers.location, '/officer/page?done=responded')
    const name = (seat: string, who: string) => ({
      ...{ ...step(`e-${seat}`), seat, ties: [] },
      member: {
        ...{ name: who, seat: 'member', as: 'independent', appointedBy: 'authority' },
        outside: true,
      },
    })
    ok((await desk.conduct.namePanelMember(await as(), name('s1', 'Mr Lowe') as never)).ok)
    const objected = await sendChecked(visitor, '/officer/object', {
      ...{ seat: 's1', ground: 'He trained with the investigator.' },
    })
    equal(objected.headers.location, '/officer/page?done=objected')
    await desk.conduct.decidePanelObjection(await as(), {
      ...{ ...step('d1'), seat: 's1', upheld: true, why: 'It looks too near.' },
    })
    ok((await desk.conduct.namePanelMember(await as(), name('s2', 'Ms Ferrar') as never)).ok)
    const list = (await visitor.get('/officer/object')).body
    doesNotMatch(list, /Mr Lowe/)
    await sendChecked(visitor, '/officer/object', { seat: 's2', ground: 'She is a neighbour.' })
    const found = await shown(visitor)
    match(found, /Your objection was agreed to on .*: It looks too near/)
    match(found, /Ms Ferrar, Member.*You objected on .*: She is a neighbour/)
    const past = { what: 'meeting', 'day-day': '2', 'day-month': '1', 'day-year': '2020', why: 'x' }
    const early = await visitor.send(await visitor.get('/officer/another-day'), past)
    match(early.body, /must be still to come/)
    const proposed = { ...past, 'day-year': '2099', why: 'My friend is away.' }
    const sent = await sendChecked(visitor, '/officer/another-day', proposed)
    equal(sent.headers.location, '/officer/page?done=day')
    const view = await desk.work.matter(await as(), there.matter)
    const response = view?.facts?.conduct.find(({ type }) => type === 'OfficerResponse')
    ok(response?.type === 'OfficerResponse')
    deepEqual([response.answers[0]?.words, response.mitigation], ['I wrote nothing.', '14 years.'])
  })

  test('what is said of them is contested, and the answer is theirs to read', async () => {
    const there = await pike()
    const { desk, as, matter } = there
    const visitor = await opened(await letIn(there))
    const page = (await visitor.get('/officer/wrong')).body
    const of = /name="of"[^>]*value="(\d+)"/.exec(page)?.[1] ?? ''
    await sendChecked(visitor, '/officer/wrong', { of, words: 'It came on the 21st.' })
    match(await shown(visitor), /Still to be answered It came on the 21st/)
    // Not of what is not shown to them.
    const guess = await visitor.send(await visitor.get('/officer/wrong'), { of: '1', words: 'x' })
    match(guess.body, /Select what is wrong/)
    const view = await desk.work.matter(await as(), matter)
    const contest = view?.facts?.privacy.contests[0]?.contest ?? ''
    await desk.work.noteContest(await as(), { matter, contest, why: 'The receipt says the 20th.' })
    match(await shown(visitor), /It stays, and shows that you contest it/)
  })

  test('a day is theirs to read once they were told it, and an outcome too', async () => {
    const there = await pike()
    const { desk, as, step } = there
    const visitor = await opened(await letIn(there))
    ok(
      (
        await desk.conduct.listProceedings(await as(), {
          ...{ ...step('listed'), form: 'hearing', firstDay: day('2027-02-01'), time: '10:00' },
          ...{ days: 2, place: 'Northmoor House' },
        })
      ).ok,
    )
    doesNotMatch(await shown(visitor), /Northmoor House/)
    await desk.conduct.invite(await as(), {
      ...{ ...step('told'), invitee: 'v1', occasion: 'hearing', owner: 'authority' },
      ...{ name: 'Oliver Pike', capacity: 'officer', state: 'notified', how: 'By letter' },
    })
    match(await shown(visitor), /The hearing begins on Monday 1 February 2027 at 10:00, Northmoor/)
    await desk.conduct.makeFinding(await as(), {
      ...{ ...step('found'), forum: 'hearing', unconnected: false },
      allegations: [],
      ...{ influence: { open: 'no', why: 'No.' }, waivedWhy: 'x', asItWasWhy: 'x' },
    } as never)
    doesNotMatch(await shown(visitor), /The outcome/)
    await desk.conduct.notifyOutcome(await as(), {
      ...{ ...step('outcome'), finding: 'misconduct', action: 'written-warning', written: true },
      ...{ months: 18, service, waivedWhy: 'x', asItWasWhy: 'x' },
    } as never)
    match(await shown(visitor), /What was found Misconduct What follows Written warning/)
  })

  test('every word of the page is from a catalogue', async () => {
    const there = await pike()
    const visitor = await opened(await letIn(there))
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

  test('a command that comes twice is taken once', async () => {
    const there = await pike()
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
