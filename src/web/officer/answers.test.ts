import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, instant, londonInstant } from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { letIn, officer, opened, pike, sendChecked, service, shown } from './officer.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    // Days put forward have to be still to come.
    office = await openOffice(engine, { opened: instant('2026-11-23T10:00:00.000Z') })
  })
  after(() => office?.test.close())

  test('their interview is shown once they were told of it, and another time stands beside it', async () => {
    const there = await pike(office)
    const { desk, as, matter } = there
    const visitor = await opened(there, await letIn(there))
    const interview = 'interview-1'
    const planned = await desk.evidence.planInterview(await as(), {
      ...{
        matter,
        interview,
        who: 'Oliver Pike',
        subject: officer,
        source: 'person-complained-against',
      },
      ...{ purpose: 'What the messages were for.' },
      questions: [{ question: 'q1', words: 'Why did you write to her?', points: [] }],
    })
    ok(planned.ok, JSON.stringify(planned))
    const untold = await shown(visitor)
    match(untold, /Your rights/)
    doesNotMatch(untold, /Your interview/)
    const at = londonInstant(day('2026-12-08'), '10:00')
    ok(at)
    const told = await desk.evidence.giveInterviewNotice(await as(), {
      ...{ matter, on: day('2026-11-20'), interview, at, place: 'Northmoor House' },
      ...{ settled: 'named', tried: 'Two e-mails.', how: 'By hand.', friend: 'Alma Rook' },
      information: 'The messages of 3 and 4 October.',
    })
    ok(told.ok, JSON.stringify(told))
    const page = await shown(visitor)
    match(page, /Your interview Tuesday 8 December 2026, 10:00, Northmoor House\./)
    match(page, /Alma Rook may come with you\. .*The messages of 3 and 4 October/)
    // What is to be asked, and how its time was come by, is not theirs to read.
    doesNotMatch(page, /Why did you write|What the messages were for|Two e-mails/)

    const form = await visitor.get('/officer/another-day')
    // Five working days after Tuesday 8 December: the 15th is the last.
    match(wordsOf(form.body), /A reasonable day up to Tuesday 15 December 2026 has to be accepted/)
    const asked = (on: number, more: Readonly<Record<string, string>> = {}) => ({
      ...{ what: `interview/${interview}`, why: 'My friend is away.', time: '2pm', ...more },
      ...{ 'day-day': String(on), 'day-month': '12', 'day-year': '2026' },
    })
    const untimed = await visitor.send(form, asked(15, { time: '' }))
    match(wordsOf(untimed.body), /Enter the time you put forward/)
    doesNotMatch((await visitor.send(form, asked(15))).body, /does not have to be accepted/)
    match((await visitor.send(form, asked(16))).body, /A day after it does not have to be accepted/)
    const sent = await sendChecked(visitor, '/officer/another-day', asked(15))
    equal(sent.headers.location, '/officer/page?done=day')
    match(await shown(visitor), /Another time was put forward: .*15 December 2026, 14:00/)
    const other = (await desk.work.matter(await as(), matter))?.facts?.interviewing.interviews[0]
    deepEqual(
      other?.otherTimes.map(one => [one.at, one.by, one.reasonable, one.why]),
      [[londonInstant(day('2026-12-15'), '14:00'), 'officer', true, 'My friend is away.']],
    )
    const came = (await there.jay.get(`${there.at}/own-page`)).body
    const answer = /href="([^"]+\/other-time\/[^"]+)"/.exec(came)?.[1] ?? ''
    equal((await there.jay.get(answer)).statusCode, 200)
    // Of somebody else’s interview nothing is recorded.
    const theirs = await desk.evidence.planInterview(await as(), {
      ...{ matter, interview: 'i2', who: 'A witness', source: 'witness', purpose: 'What she saw.' },
      questions: [],
    })
    ok(theirs.ok)
    const guess = await visitor.send(form, asked(15, { what: 'interview/i2' }))
    match(guess.body, /Select what it is for/)
  })

  test('their list of witnesses is checked, sent and led to; the other side’s is shown', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
    match(wordsOf((await visitor.get('/officer/witnesses')).body), /no list to give yet/)
    await desk.conduct.serveNotice(await as(), {
      ...{ ...step('docs'), notice: 'documents', byEmail: false, service },
      parts: [{ part: 'words', words: 'The log.' }],
    })
    const form = await visitor.get('/officer/witnesses')
    match((await visitor.send(form, {})).body, /Enter each witness, or say that you have none/)
    const half = await visitor.send(form, { 'name-2': 'PC Ilse Dunn' })
    match(half.body, /Enter what witness 2 knows/)
    const whole = {
      ...{ 'name-1': 'PC Ilse Dunn', 'about-1': 'Who had the phone.', 'why-1': 'It is denied.' },
    }
    match(wordsOf((await visitor.send(form, whole)).body), /Who had the phone\. It is denied\./)
    const sent = await sendChecked(visitor, '/officer/witnesses', whole)
    equal(sent.headers.location, '/officer/page?done=witnesses')
    const view = await desk.work.matter(await as(), there.matter)
    const list = view?.facts?.conduct.find(({ type }) => type === 'WitnessesListed')
    ok(list?.type === 'WitnessesListed')
    deepEqual(
      [list.side, list.witnesses],
      ['officer', [{ name: 'PC Ilse Dunn', about: 'Who had the phone.', why: 'It is denied.' }]],
    )
    const came = (await there.jay.get(`${there.at}/own-page`)).body
    match(wordsOf(came), /Their list of witnesses, .* PC Ilse Dunn\. Who had the phone/)
    match(wordsOf((await there.jay.get(`${there.at}/witnesses`)).body), /PC Ilse Dunn .*ruled on/)
    doesNotMatch(await shown(visitor), /The other side’s witnesses/)
    await desk.conduct.listWitnesses(await as(), {
      ...{ ...step('theirs'), side: 'authority' },
      witnesses: [{ name: 'Dr Wynn', about: 'The download.', why: 'For the presenter’s eyes.' }],
    })
    const found = await shown(visitor)
    match(found, /The other side’s witnesses, as listed on .* Dr Wynn: The download\./)
    doesNotMatch(found, /presenter’s eyes/)
  })

  test('who was told of a hearing says whether they come, each in their own capacity', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
    const listed = await desk.conduct.listProceedings(await as(), {
      ...{ ...step('listed'), form: 'hearing', firstDay: day('2027-02-01'), time: '10:00' },
      ...{ days: 2, place: 'Northmoor House' },
    })
    ok(listed.ok)
    const invite = async (entry: string, capacity: 'officer' | 'police-friend', state: Told) => {
      const done = await desk.conduct.invite(await as(), {
        ...{ ...step(entry), invitee: capacity, occasion: 'hearing', owner: 'authority' },
        ...{ name: capacity === 'officer' ? 'Oliver Pike' : 'Alma Rook', capacity, state },
        ...(state === 'notified' ? { how: 'By letter' } : {}),
      })
      ok(done.ok)
    }
    await invite('first', 'officer', 'identified')
    await invite('friend', 'police-friend', 'notified')
    match(wordsOf((await visitor.get('/officer/coming')).body), /have not been told of anything/)
    await invite('told', 'officer', 'notified')
    match(await shown(visitor), /The hearing\. You were told on .* have not said whether/)
    const sent = await sendChecked(visitor, '/officer/coming', {
      ...{ invitee: 'officer', comes: 'no', words: 'I am in hospital.' },
    })
    equal(sent.headers.location, '/officer/page?done=coming')
    match(await shown(visitor), /You said on .* that you do not come/)
    const came = wordsOf((await there.jay.get(`${there.at}/own-page`)).body)
    match(came, /does not come: .* I am in hospital\./)
    // Their friend’s invitation is the friend’s.
    const form = await visitor.get('/officer/coming')
    const guess = await visitor.send(form, { invitee: 'police-friend', comes: 'yes' })
    match(guess.body, /Select what it is/)
  })

  type Told = 'identified' | 'notified'

  test('each name they were told may be objected to until a day of its own', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
    const member = { seat: 'member', as: 'independent', appointedBy: 'authority' } as const
    const named = await desk.conduct.namePanelMember(await as(), {
      ...{ ...step('e1'), seat: 's1', ties: [] },
      member: { ...member, name: 'Mr Lowe', outside: true },
    })
    ok(named.ok, JSON.stringify(named))
    // Three working days after Friday 20 November.
    match(
      wordsOf((await visitor.get('/officer/object')).body),
      /You were told the name on Friday 20 November 2026\. You can object until Wednesday 25 Nov/,
    )
  })

  /** Mr Lowe was named to DS Pike on that day; today is Monday 23 November. */
  async function named(on: string) {
    const there = await pike(office)
    const visitor = await opened(there, await letIn(there))
    const member = { seat: 'member', as: 'independent', appointedBy: 'authority' } as const
    const done = await there.desk.conduct.namePanelMember(await there.as(), {
      ...{ ...there.step('e1', on), seat: 's1', ties: [] },
      member: { ...member, name: 'Mr Lowe', outside: true },
    })
    ok(done.ok, JSON.stringify(done))
    return visitor
  }
  const objection = { seat: 's1', ground: 'We shared an office.' }

  test('an objection after the last day says so before and after, and is taken', async () => {
    // Three working days after Tuesday 17 November.
    const visitor = await named('2026-11-17')
    const form = await visitor.get('/officer/object')
    match(wordsOf(form.body), /The last day to object was Friday 20 November 2026, so this is late/)
    const checked = await visitor.send(form, objection)
    match(wordsOf(checked.body), /Check before you send it .*so this is late/)
    const sent = await sendChecked(visitor, '/officer/object', objection)
    equal(sent.headers.location, '/officer/page?done=objected-late')
    const after = wordsOf((await visitor.get('/officer/page?done=objected-late')).body)
    match(after, /Your objection was sent after the last day/)
    match(
      after,
      /We shared an office\. The last day to object was Friday 20 November 2026: this was/,
    )
  })

  test('an objection on the last day is in time', async () => {
    const visitor = await named('2026-11-18')
    const form = await visitor.get('/officer/object')
    match(wordsOf(form.body), /You can object until Monday 23 November 2026/)
    doesNotMatch(wordsOf((await visitor.send(form, objection)).body), /this is late/)
    const sent = await sendChecked(visitor, '/officer/object', objection)
    equal(sent.headers.location, '/officer/page?done=objected')
    doesNotMatch(await shown(visitor), /this was late/)
  })
})
