import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allegationId, day } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { letIn, opened, pike, sendChecked, service, shown } from './officer.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  test('the case is answered, a panel objected to and its replacement, a day put forward', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
    match(wordsOf((await visitor.get('/officer/respond')).body), /nothing to answer yet/)
    await desk.conduct.serveNotice(await as(), {
      ...{ ...step('docs'), notice: 'documents', byEmail: false, service },
      parts: [{ part: 'words', words: 'The log of calls, 4 pages.' }],
    })
    match(await shown(visitor), /Documents of the case, .* The log of calls, 4 pages/)
    match(
      await shown(visitor),
      /About what Northmoor .* is looking into: 1 allegation\. Your rights/,
    )
    const whole = { 'accepted-0': 'no', 'words-0': 'I wrote nothing.', mitigation: '14 years.' }
    const short = await visitor.send(await visitor.get('/officer/respond'), { 'accepted-0': 'no' })
    match(short.body, /Enter what you dispute of allegation 1/)
    const answered = await sendChecked(visitor, '/officer/respond', whole)
    equal(answered.headers.location, '/officer/page?done=responded')
    const member = { seat: 'member', as: 'independent', appointedBy: 'authority' } as const
    const name = (seat: string, who: string) => ({
      ...{ ...step(`e-${seat}`), seat, ties: [] },
      member: { ...member, name: who, outside: true },
    })
    ok((await desk.conduct.namePanelMember(await as(), name('s1', 'Mr Lowe'))).ok)
    const objected = await sendChecked(visitor, '/officer/object', {
      ...{ seat: 's1', ground: 'He trained with the investigator.' },
    })
    equal(objected.headers.location, '/officer/page?done=objected')
    await desk.conduct.decidePanelObjection(await as(), {
      ...{ ...step('d1'), seat: 's1', upheld: true, why: 'It looks too near.' },
    })
    ok((await desk.conduct.namePanelMember(await as(), name('s2', 'Ms Ferrar'))).ok)
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
    const there = await pike(office)
    const { desk, as, matter } = there
    const visitor = await opened(there, await letIn(there))
    const page = (await visitor.get('/officer/wrong')).body
    const of = /name="of"[^>]*value="(\d+)"/.exec(page)?.[1] ?? ''
    // Two notices of one day are told apart.
    match(page, /Notice of the investigation, Friday 20 November 2026/)
    await sendChecked(visitor, '/officer/wrong', { of, words: 'It came on the 21st.' })
    match(await shown(visitor), /Still to be answered It came on the 21st/)
    // Not of what is not shown to them.
    const guess = await visitor.send(await visitor.get('/officer/wrong'), { of: '1', words: 'x' })
    match(guess.body, /Select what is wrong/)
    const view = await desk.work.matter(await as(), matter)
    const contest = view?.facts?.privacy.contests[0]?.contest ?? ''
    await desk.work.noteContest(await as(), { matter, contest, why: 'The receipt says the 20th.' })
    match(await shown(visitor), /It stays, and shows that you contest it/)
    const { step } = there
    const ruled = await desk.conduct.makeRuling(await as(), {
      ...{ ...step('ruled'), kind: 'history', allowed: true, heard: ['officer', 'presenter'] },
      ...{ words: 'The warning of 2024 is let in.', reasons: 'It bears on it.', by: 'ACC Vale' },
    })
    ok(ruled.ok, JSON.stringify(ruled))
    match(await shown(visitor), /after hearing you: The warning of 2024 is let in/)
    match((await visitor.get('/officer/wrong')).body, /An earlier matter that was let in, /)
  })

  test('a day is theirs to read once they were told it, and an outcome too', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    const visitor = await opened(there, await letIn(there))
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
    })
    doesNotMatch(await shown(visitor), /The outcome/)
    await desk.conduct.notifyOutcome(await as(), {
      ...{ ...step('outcome'), finding: 'misconduct', action: 'written-warning', written: true },
      ...{ months: 18, service, waivedWhy: 'x', asItWasWhy: 'x' },
    })
    match(await shown(visitor), /What was found Misconduct What follows Written warning/)
  })

  test('cleared is said first, with what ended, and nothing stands any longer', async () => {
    const there = await pike(office)
    const { desk, as, step } = there
    await desk.conduct.restrictOfficer(await as(), {
      ...{ ...step('r'), restrictions: 'No contact with the public.', why: 'Risk.' },
      reviewOn: day('2026-12-18'),
    })
    const visitor = await opened(there, await letIn(there))
    const answers = [
      { allegation: allegationId('a1'), answer: 'none', standards: [], why: 'None.' } as const,
    ]
    const none = await desk.conduct.determineCase(await as(), {
      ...{ ...step('none'), asItWasWhy: 'x', waivedWhy: 'x', why: 'No evidence.' },
      allegations: answers,
      ...{ form: 'none', by: 'appropriate-authority' },
    })
    ok(none.ok, JSON.stringify(none))
    doesNotMatch(await shown(visitor), /cleared/)
    const cleared = await desk.conduct.clearOfficer(await as(), {
      ...{ ...step('cleared'), words: 'Nothing of this stands against you.' },
    })
    ok(cleared.ok, JSON.stringify(cleared))
    const found = await shown(visitor)
    ok(found.indexOf('You were cleared on Friday 20 November') < found.indexOf('Your rights'))
    match(found, /Nothing of this stands against you\. Restrictions ended Friday 20 November 2026/)
    doesNotMatch(found, /No contact with the public/)
  })

  test('staff read what was sent, and record a statement of impact that came in writing', async () => {
    const there = await pike(office)
    const { jay, at } = there
    match(wordsOf((await jay.get(`${at}/own-page`)).body), /Nothing has come yet/)
    const visitor = await opened(there, await letIn(there))
    const said = { about: 'investigation', words: 'She has the wrong day.' }
    await sendChecked(visitor, '/officer/represent', said)
    const came = wordsOf((await jay.get(`${at}/own-page`)).body)
    match(came, /Representations to the investigator, .* She has the wrong day/)
    match(wordsOf((await jay.get(at)).body), /1 person let in, 1 thing sent/)
    const bare = await answerPage(jay, `${at}/impact`, { words: '' })
    for (const words of [/Enter what they said/, /Select how it came/])
      match(wordsOf(bare.body), words)
    const kept = { words: 'I no longer ring the police.', how: 'in-writing' }
    equal((await answerPage(jay, `${at}/impact`, kept)).statusCode, 303)
    match(wordsOf((await jay.get(`${at}/impact`)).body), /In writing I no longer ring the police/)
    doesNotMatch(await shown(visitor), /no longer ring/)
  })
})
