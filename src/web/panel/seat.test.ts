import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { addDays, day, londonDay, type MatterId, personId } from '#kernel'
import { onAnEngine } from '#test'
import { openedAt, type Referred, referred } from '../casework/conduct/panel/referred.fixture.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  async function personOf(name: string) {
    const { actor } = await office.acting(name)
    ok(actor.type === 'staff')
    return personId(actor.person)
  }
  async function give(matter: MatterId, name: string) {
    const given = await office.test.desk.access.giveAccess(await office.acting('Wren Castell'), {
      ...{ matter, person: await personOf(name), purpose: 'To decide' },
      until: addDays(londonDay(office.test.bench.world.now()), 7),
    })
    equal(given.ok, true)
  }
  const chair = {
    ...{ place: 'chair chief-officer-or-delegate', whose: 'inside', ties: 'none' },
    ...{ 'on-day': '1', 'on-month': '12', 'on-year': '2026' },
  }
  async function seat({ jay, at }: Referred, who: Readonly<Record<string, string>>) {
    const sent = await answerPage(jay, `${at}/panel/new`, { ...chair, ...who })
    equal(sent.headers.location, `${at}/panel?done=panel-named`, wordsOf(sent.body))
  }
  async function objectedTo({ jay, at }: Referred, ...whats: readonly string[]) {
    const change = `${at}/panel/change`
    const value = /name="seat"[^>]*value="([^"]+)"/.exec((await jay.get(change)).body)?.[1] ?? ''
    for (const what of whats) {
      const sent = await answerPage(jay, change, { seat: value, what, words: 'They were friends.' })
      equal(sent.headers.location, `${at}/panel?done=panel-changed`, wordsOf(sent.body))
    }
  }
  /** One file in the first part of the bundle the panel is given. */
  async function bundled({ matter, step }: Referred) {
    const { desk } = office.test
    const stream = Readable.from(['She said so.'])
    const waiting = { matter, name: 'statement.txt', stream }
    ok((await desk.evidence.wait(await office.acting('Jay Arden'), waiting)).type)
    const obtained = { from: 'Jay Arden', on: day('2026-12-07'), exhibit: 'JA/1', how: 'By hand.' }
    const added = await desk.evidence.add(await office.acting('Jay Arden'), {
      ...{ matter, obtained, leave: [] },
    })
    ok(added.ok)
    const documents = added.value.flatMap(({ document }) => document)
    const defining = await office.acting('Jay Arden')
    const parts = [{ section: 'Accounts', documents }]
    ok((await desk.evidence.defineBundle(defining, { matter, title: 'Hearing', parts })).ok)
    const given = await desk.conduct.givePanelBundle(await office.acting('Jay Arden'), {
      ...{ ...step('bundle'), bundle: defining.command, one: ['Accounts'], two: [] },
    })
    ok(given.ok, JSON.stringify(given))
    return `/given/${matter}/files/${documents[0]}`
  }

  test('a seat named without an account is tied to one on the panel’s page, once', async () => {
    const to = await referred(office)
    const { jay, at, matter, officer, step } = to
    await seat(to, { name: 'Cato Brandreth' })
    await give(matter, 'Cato Brandreth')
    const account = `${at}/panel/account`
    match((await jay.get(`${at}/panel`)).body, /href="[^"]+\/panel\/account"/)
    const bare = await answerPage(jay, account, {})
    match(wordsOf(bare.body), /Select their account/)
    const value = /name="seat"[^>]*value="([^"]+)"/.exec(bare.body)?.[1] ?? ''
    const ofNoPanel = await personOf('Jay Arden')
    const asked = await office.test.desk.conduct.tiePanelAccount(await office.acting('Jay Arden'), {
      ...{ ...step('tie'), seat: value, person: ofNoPanel },
    })
    equal(!asked.ok && asked.refusal.type, 'NotPermitted', 'no account to sit with')
    const theirs = { seat: value, person: await personOf('Cato Brandreth') }
    const tied = await answerPage(jay, account, theirs)
    equal(tied.headers.location, `${at}/panel?done=account-tied`, wordsOf(tied.body))
    const list = (await jay.get(`${at}/panel`)).body
    match(wordsOf(list), /With their account, while they sit/)
    doesNotMatch(list, /panel\/account"/)
    match(wordsOf((await jay.get(account)).body), /Everybody who sits is tied to an account/)
    match(
      wordsOf((await jay.get(`/work/matters/${matter}/timeline`)).body),
      /Seat of the panel tied to an account/,
    )
    const chairs = await office.as('Cato Brandreth')
    equal((await chairs.get(`/panel/${matter}/${officer}`)).statusCode, 200)
  })

  test('a chair named by account reads the panel’s room; replaced, they open none of it', async () => {
    const to = await referred(office)
    const { jay, at, matter, officer, step } = to
    const never = await referred(office)
    const cato = await office.as('Cato Brandreth')
    await give(matter, 'Cato Brandreth')
    const file = await bundled(to)
    match((await jay.get(`${at}/panel/new`)).body, /Cato Brandreth, panel chair/)
    await seat(to, { person: await personOf('Cato Brandreth'), name: '' })
    match(
      wordsOf((await jay.get(`${at}/panel`)).body),
      /Cato Brandreth Sits .* With their account, while they sit/,
    )
    const room = `/panel/${matter}/${officer}`
    for (const open of [room, `/given/${matter}`, file])
      equal((await cato.get(open)).statusCode, 200)
    for (const given of ['/given', `/given/${matter}`]) {
      const { body } = await cato.get(given)
      match(body, new RegExp(`href="${room}"`), given)
      match(wordsOf(body), /Misconduct proceedings/, given)
    }
    await objectedTo(to, 'objected')
    equal((await cato.get(room)).statusCode, 200, 'an objection not yet decided changes nothing')

    await objectedTo(to, 'agreed')
    match(wordsOf((await jay.get(`${at}/panel`)).body), /No longer, also where it is given to them/)
    const refused = await cato.get(`/panel/${never.matter}/${never.officer}`)
    equal(refused.statusCode, 403)
    for (const shut of [room, `${room}/working-copy`, `/given/${matter}`, file]) {
      const page = await cato.get(shut)
      equal(page.statusCode, 403, shut)
      equal(wordsOf(page.body), wordsOf(refused.body), shut)
    }
    for (const list of ['/panel', '/given'])
      doesNotMatch((await cato.get(list)).body, new RegExp(matter))
    const announced = await office.test.desk.conduct.announceOutcome(
      await office.acting('Cato Brandreth'),
      { ...step('said', day('2026-12-07')), action: 'written-warning', words: 'You are warned.' },
    )
    equal(!announced.ok && announced.refusal.type, 'NotPermitted')
  })

  test('once all who sit are named by account, nobody else reads as one of them', async () => {
    const to = await referred(office)
    const { matter, officer } = to
    for (const name of ['Cato Brandreth', 'Liv Ostrander']) await give(matter, name)
    const liv = await office.as('Liv Ostrander')
    const room = `/panel/${matter}/${officer}`
    equal((await liv.get(room)).statusCode, 200, 'nobody is named yet')
    await seat(to, { person: '', name: 'Ines Marlow' })
    equal((await liv.get(room)).statusCode, 200, 'by what was given, where no account is named')
    await objectedTo(to, 'left')
    await seat(to, { person: await personOf('Cato Brandreth'), name: 'ACC Brandreth' })
    equal((await liv.get(room)).statusCode, 403)
    equal((await (await office.as('Cato Brandreth')).get(room)).statusCode, 200)
  })
})
