import { doesNotMatch, equal, fail, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { challenges } from './challenge.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const { claim, offered, on, page, warned } = challenges(() => office)

  test('the page says by when, promptly, and what a letter does not stop', async () => {
    const found = await page(await warned())
    match(found, /the complainant: promptly, and no later than Tuesday 30 June 2026/)
    match(found, /the officer: promptly, and no later than Tuesday 30 June 2026/)
    match(
      found,
      /Why this date\? .*the officer is told the outcome of the proceedings, Monday 30 March/,
    )
    match(found, /A letter before claim does not stop it/)
    match(found, /Nothing has challenged these proceedings/)
    // Oliver Pike was told of the written decision months ago, and nobody appealed.
    match(found, /Time is over/)
    doesNotMatch(found, /Over or met/)
  })

  test('a claim that quashes the outcome sends it back, and loses nothing', async () => {
    const there = await warned()
    const { jay, at } = there
    equal((await answerPage(jay, `${at}/challenge-begun`, claim)).statusCode, 303)
    const decision = {
      ...{
        ...(await offered(there)),
        order: 'outcome-quashed',
        remitted: 'new-panel',
        court: 'Court of Appeal',
      },
      ...{ words: 'Seriousness was not reasoned.', ...on('on', '2026-10-01') },
    }
    equal((await answerPage(jay, `${at}/challenge-decided`, decision)).statusCode, 303)
    const found = await page(there)
    match(found, /Judicial review by the complainant, CO\/4471\/2026/)
    match(found, /No reasons for harm/)
    match(found, /The outcome is quashed, and the finding stands \(Court of Appeal\)/)
    match(found, /Its outcome was quashed on Thursday 1 October 2026, stays in the record/)
    match(wordsOf((await jay.get(at)).body), /Sent back: round 2/)
    doesNotMatch(wordsOf((await jay.get(at)).body), /Final written warning in force/)
    const higher = { order: 'dismissed', court: 'Supreme Court', words: 'The reasons did.' }
    const reversed = { ...decision, ...higher, ...on('on', '2026-11-02') }
    equal((await answerPage(jay, `${at}/challenge-decided`, reversed)).statusCode, 303)
    match(await page(there), /What was quashed stands again/)
    const restored = wordsOf((await jay.get(at)).body)
    match(restored, /Restored by a higher court/)
    match(restored, /Final written warning in force since Monday 30 March 2026/)
  })

  test('a draft judgment names who may read it, and its decision waits for its day', async () => {
    const there = await warned()
    const { jay, at } = there
    await answerPage(jay, `${at}/challenge-begun`, claim)
    const draft = {
      ...{
        ...(await offered(there)),
        step: 'draft-judgment',
        grounds: 'With our solicitor.',
        named: 'Ms Roe\nMr Lowe',
      },
      ...{ ...on('on', '2026-10-01'), ...on('until', '2099-12-04') },
    }
    equal((await answerPage(jay, `${at}/challenge-step`, draft)).statusCode, 303)
    match(await page(there), /confidential until the end of Friday 4 December 2099/)
    match(await page(there), /Jay Arden, Ms Roe, Mr Lowe and nobody else/)
    const decision = {
      ...{ ...(await offered(there)), order: 'dismissed', court: 'High Court' },
      ...{ words: 'It fails.', ...on('on', '2026-10-02') },
    }
    const early = await answerPage(jay, `${at}/challenge-decided`, decision)
    match(wordsOf(early.body), /It cannot be recorded as decided on that day/)
    doesNotMatch(await page(there), /It fails/)
  })

  test('a draft judgment is there for nobody but whom it names, until it is handed down', async () => {
    const there = await warned()
    const { jay, at, matter } = there
    await answerPage(jay, `${at}/challenge-begun`, claim)
    const named = await office.acting('Tamsin Rook')
    ok(named.actor.type === 'staff')
    const draft = {
      ...{ ...(await offered(there)), step: 'draft-judgment', readers: named.actor.person },
      ...{ grounds: 'In the safe.', ...on('on', '2026-10-01'), ...on('until', '2099-12-04') },
    }
    equal((await answerPage(jay, `${at}/challenge-step`, draft)).statusCode, 303)
    const readBy = async (name: string) =>
      JSON.stringify(await office.test.desk.work.matter(await office.acting(name), matter))
    for (const name of ['Jay Arden', 'Tamsin Rook']) match(await readBy(name), /In the safe/)
    const kept = await readBy('Wren Castell')
    match(kept, /No reasons for harm/)
    doesNotMatch(kept, /In the safe|draft-judgment|2099-12-04/)
    const decide = (seen: number) =>
      office.acting('Wren Castell').then(as =>
        office.test.desk.conduct.decideChallenge(as, {
          ...{ matter, seen, subject: subjectId(at.split('/').at(-1) ?? ''), entry: 'early' },
          ...{ challenge: draft.challenge, on: day('2026-10-02'), order: 'dismissed' },
          ...{ remitted: 'no', words: 'It fails.', court: 'High Court' },
        }),
      )
    const { version } = (await office.test.desk.work.matter(named, matter))?.row ?? fail()
    doesNotMatch(JSON.stringify(await decide(version - 1)), /Stale|challenge/)
    const wren = await office.acting('Wren Castell')
    ok(await office.test.desk.work.watch(wren, matter, true))
    const news = (await office.test.desk.work.sinceLast(wren))?.news ?? fail()
    const steps = news.filter(one => one.matter === matter && one.did.includes('a challenge to'))
    equal(steps.length, 1, 'the claim, and no draft')
    const stale = JSON.stringify(await decide(1))
    equal(stale.split('recorded a challenge to the decision').length - 1, 1, 'the claim, no draft')
  })

  test('with a claim made, the green button enters the court’s days', async () => {
    const there = await warned()
    const { jay, at } = there
    const green = async () => {
      const { body } = await jay.get(`${at}/challenge`)
      return (body.match(/<a [^>]*class="govuk-button"[^>]*>[^<]*/g) ?? []).join(' ')
    }
    match(await green(), /Record an appeal or a claim/)
    await answerPage(jay, `${at}/challenge-begun`, claim)
    match(await green(), /Enter a day the court fixed/)
    match(await page(there), /Record another appeal or claim/)
    const yearless = { ...on('by', '-12-04'), ...on('on', '2026-06-08') }
    const sent = wordsOf((await answerPage(jay, `${at}/court-day`, yearless)).body)
    match(sent, /The day it is due must include a year/)
  })

  test('everything a form lacks is said at once', async () => {
    const { jay, at } = await warned()
    const sent = await answerPage(jay, `${at}/challenge-begun`, { ...on('on', '') })
    const found = wordsOf(sent.body)
    for (const words of [/Select where it goes/, /Select who made it/, /Enter the grounds/])
      match(found, words)
  })

  test('records are held for a claim nobody made yet, and the hold is ended, each with its reason', async () => {
    const there = await warned()
    const { jay, at } = there
    const hold = { for: 'likely', held: 'yes', why: 'One is likely.', ...on('on', '2026-06-01') }
    equal((await answerPage(jay, `${at}/records-held`, hold)).statusCode, 303)
    match(await page(there), /not made yet: held since Monday 1 June 2026\. One is likely/)
    await answerPage(jay, `${at}/records-held`, { ...hold, held: 'no', why: 'It is over.' })
    doesNotMatch(await page(there), /held since/)
  })

  test('a claim holds the records itself, until it is over', async () => {
    const there = await warned()
    const { jay, at } = there
    await answerPage(jay, `${at}/challenge-begun`, claim)
    match(await page(there), /CO\/4471\/2026: held since Monday 1 June 2026\. A claim was made/)
    const { challenge } = await offered(there)
    const end = { for: challenge, held: 'no', why: 'It is over.', ...on('on', '2026-06-02') }
    const early = await answerPage(jay, `${at}/records-held`, end)
    match(wordsOf(early.body), /The claim is not over: record how it ended before/)
    const decision = { challenge, order: 'settled', court: 'By consent', words: 'Withdrawn.' }
    await answerPage(jay, `${at}/challenge-decided`, { ...decision, ...on('on', '2026-06-02') })
    equal((await answerPage(jay, `${at}/records-held`, end)).statusCode, 303)
    doesNotMatch(await page(there), /held since/)
  })

  test('a hold for a letter that led to nothing is ended as the page says', async () => {
    const there = await warned()
    const { jay, at } = there
    await answerPage(jay, `${at}/challenge-begun`, { ...claim, step: 'letter-before-claim' })
    match(await page(there), /held since Monday 1 June 2026\. A letter before claim came/)
    const { challenge } = await offered(there)
    const end = { for: challenge, held: 'no', why: 'None came.', ...on('on', '2026-10-01') }
    equal((await answerPage(jay, `${at}/records-held`, end)).statusCode, 303)
    doesNotMatch(await page(there), /held since|No records are held for a claim/)
  })

  test('a claim from before claims held the records says that none are held, and where to', async () => {
    const there = await warned()
    const { jay, at, matter } = there
    const { store, authorities } = office.test.bench
    const authority = authorities[0]?.id
    ok(authority)
    const work = { authority, actor: { type: 'system' } } as const
    await store.work(work, async tx => {
      const { version: expected, events: before } = await tx.load(matter)
      const happened = before.at(-1)?.recorded
      ok(happened)
      const subject = at.split('/').at(-1) ?? ''
      const body = {
        ...{ on: '2026-06-01', entry: 'old', subject, challenge: 'old', step: 'made' },
        ...{ route: 'judicial-review', by: 'complainant', grounds: 'No reasons for harm.' },
      }
      const events = [{ type: 'ChallengeMade', happened, body }]
      ok((await tx.append({ stream: matter, expected, events })).ok)
    })
    match(await page(there), /No records are held for a claim that is open Judicial review by the/)
    match((await jay.get(`${at}/challenge`)).body, /records-held">Hold the records<\/a> for it/)
    const hold = { for: 'old', held: 'yes', why: 'It is open.', ...on('on', '2026-06-02') }
    equal((await answerPage(jay, `${at}/records-held`, hold)).statusCode, 303)
    doesNotMatch(await page(there), /No records are held for a claim/)
  })

  test('what the panel had before it is listed in its order, for a court that asks for it', async () => {
    const there = await warned()
    doesNotMatch(await page(there), /What the panel had/)
    const { store, authorities, world } = office.test.bench
    const authority = authorities[0]?.id
    ok(authority)
    await store.work({ authority, actor: { type: 'system' } }, async tx => {
      const { version: expected } = await tx.load(there.matter)
      const subject = there.at.split('/').at(-1) ?? ''
      const body = { on: '2026-03-02', entry: 'given', subject, bundle: 'b1', one: ['Report'] }
      const events = [
        { type: 'PanelBundleGiven', happened: world.now(), body: { ...body, two: ['Career'] } },
      ]
      ok((await tx.append({ stream: there.matter, expected, events })).ok)
    })
    const shown = await page(there)
    match(shown, /What the panel had .* Round 1 .* Given Monday 2 March 2026 Read first Report/)
    match(shown, /Read after, about the person Career/)
  })
})
