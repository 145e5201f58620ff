import { equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { londonDay } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { formIn } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const no = { crime: 'no', disciplinary: 'no', article2Or3: 'no' }
  const outside = { ...no, choice: 'outside', why: 'A small thing.' }
  const small = {
    summary: 'Slow to return property',
    code: 'A4',
    found: 'It was in the wrong store.',
    did: 'apologised',
    by: 'email',
    none: 'none',
  }
  const plain = { safety: 'none', whom: { type: 'Service' } } as const

  test('handling it outside waits for contact and referral, or for somebody to say why not', async () => {
    const jay = await office.as('Jay Arden')
    const address = `${addressOf(await office.report(plain))}/record`
    const first = await jay.get(address)
    const words = wordsOf(first.body)
    match(words, /Before you can make this decision/)
    match(words, /Answer whether it must be referred to the IOPC You, or whoever handles it/)
    const ahead = await jay.get(`${address}?ahead=yes`)
    match(wordsOf(ahead.body), /Your name Jay Arden Your role caseworker/)
    const bare = await answerPage(jay, `${address}?ahead=yes`, outside)
    match(wordsOf(bare.body), /Enter why you are going ahead without this/)
    const sent = await answerPage(jay, `${address}?ahead=yes`, {
      ...outside,
      'waived-why': 'She is abroad until Friday.',
    })
    equal(sent.headers.location, `${address.replace('/record', '')}?done=recording-decided`)
  })

  test('a yes to what it might be leaves no choice, and the desk says so of any form', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.report(plain)
    const address = `${addressOf(matter)}/record?ahead=yes`
    const again = await answerPage(jay, address, { ...outside, disciplinary: 'yes' })
    match(wordsOf(again.body), /It must be recorded: you answered yes to one of the three/)
    const { desk, bench } = office.test
    const decided = await desk.work.handleOutside(await office.acting('Jay Arden'), {
      matter,
      on: londonDay(bench.world.now()),
      why: 'It is small.',
      alleged: { crime: 'no', disciplinary: 'yes', article2Or3: 'no' },
    })
    equal(!decided.ok && decided.refusal.type, 'MustBeRecorded')
  })

  test('once they asked, or a row was answered yes, recording is the one option', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report(plain))
    await answerPage(jay, `${address}/referral`, { 'is-M2': 'yes', 'why-M2': 'A broken nose.' })
    const page = await jay.get(`${address}/record`)
    match(wordsOf(page.body), /It must be recorded .* It is of a kind that must be referred/)
    const sent = await answerPage(jay, `${address}/record`, {})
    equal(sent.headers.location, `${address}?done=recording-decided`)
    match(wordsOf((await jay.get(`${address}/timeline`)).body), /Reason code R3/)
  })

  test('what they want recorded is recorded that day, and no clock starts again', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report(plain))
    const dates = async () =>
      /Send the first update.*?(\w+day \d+ \w+)/.exec(
        wordsOf((await jay.get(`${address}/duties`)).body),
      )?.[1]
    const due = await dates()
    await answerPage(jay, `${address}/want-recorded`, { words: 'Record it properly.', by: 'phone' })
    match(wordsOf((await jay.get(`${address}/timeline`)).body), /Reason code R1/)
    equal(await dates(), due)
  })

  test('put right: logged, coded, decided and finalised by one short form', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report(plain))
    const bare = await answerPage(jay, `${address}/put-right`, {})
    match(wordsOf(bare.body), /Confirm that none of the nine applies, or answer them/)
    const sent = await answerPage(jay, `${address}/put-right`, { ...small, satisfied: 'yes' })
    equal(sent.headers.location, `${address}?done=put-right`)
    const words = wordsOf((await jay.get(`${address}/timeline`)).body)
    for (const said of [/Complaint logged/, /A4/, /Put right/, /Finalised/]) match(words, said)
    // Over, and still theirs to have recorded: the way there is on the page.
    match((await jay.get(address)).body, /want-recorded">They want it recorded/)
  })

  test('not satisfied: recorded at one tap, as dissatisfaction after it was put right', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report(plain))
    await answerPage(jay, `${address}/put-right`, { ...small, satisfied: 'no' })
    match(wordsOf((await jay.get(address)).body), /They want it recorded/)
    const { hidden } = formIn((await jay.get(`${address}/want-recorded`)).body)
    const sent = await jay.post(`${address}/want-recorded/now`, hidden)
    equal(sent.headers.location, `${address}?done=recorded`)
    match(wordsOf((await jay.get(`${address}/timeline`)).body), /Reason code R4/)
  })

  test('two people deciding at once: the second sees what the first did, and keeps their words', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const address = `${addressOf(await office.report(plain))}/record`
    const hers = await wren.get(`${address}?ahead=yes`)
    const his = { ...no, choice: 'record', why: 'It should be.' }
    await answerPage(jay, `${address}?ahead=yes`, his)
    const answers = { ...filledIn(hers.body), ...outside, 'waived-why': 'She is abroad.' }
    const stale = await wren.send(hers, answers)
    equal(stale.statusCode, 409)
    const words = wordsOf(stale.body)
    match(
      words,
      /Someone changed this while you were working\. Jay Arden recorded the complaint at/,
    )
    match(words, /What you wrote A small thing\./)
    equal(filledIn(stale.body)['why'], 'A small thing.')
  })

  test('a complaint made in writing is not answered by word of mouth', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report(plain))
    const told = { ...small, satisfied: 'yes', by: 'phone' }
    const again = await answerPage(jay, `${address}/put-right`, told)
    match(wordsOf(again.body), /they are told in writing|tell them what came of it in writing/)
    equal(again.statusCode, 422)
  })
})
