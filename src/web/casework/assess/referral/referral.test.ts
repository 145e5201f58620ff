import { doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { referralQuestions } from '#law'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const allNo = Object.fromEntries(referralQuestions.map(({ code }) => [`is-${code}`, 'no']))

  test('one yes is enough: it says until when, and the rest may wait', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const sent = await answerPage(jay, `${address}/referral`, {
      'is-M4a': 'yes',
      'why-M4a': 'He wrote about her looks.',
    })
    equal(sent.headers.location, `${address}/referral/must`)
    const { body } = await jay.get(`${address}/referral/must`)
    match(wordsOf(body), /This must be referred\. You have until the end of \w+day \d+ \w+ \d{4}\./)
  })

  test('with no yes every row needs its answer, and one not sure is to be asked about', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const half = await answerPage(jay, `${address}/referral`, { 'is-M1': 'no' })
    equal(half.statusCode, 400)
    match(
      wordsOf(half.body),
      /Select yes, no or not sure: does it describe a serious sexual offence/,
    )
    const unsure = { ...allNo, 'is-M5': 'not-sure', 'unsure-M5': 'She thinks so.' }
    const sent = await answerPage(jay, `${address}/referral`, unsure)
    equal(sent.headers.location, `${address}?done=referral-unsure`)
  })

  test('a yes taken back needs its reason, and then nothing has to be referred', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    await answerPage(jay, `${address}/referral`, { ...allNo, 'is-M2': 'yes', 'why-M2': 'A fall.' })
    match(wordsOf((await jay.get(`${address}/duties`)).body), /Refer to the IOPC/)
    const bare = await answerPage(jay, `${address}/referral`, allNo)
    match(wordsOf(bare.body), /Enter why the answer is now no/)
    const why = { ...allNo, 'no-M2': 'It was somebody else’s fall.' }
    const sent = await answerPage(jay, `${address}/referral`, why)
    equal(sent.headers.location, `${address}?done=not-referred`)
    doesNotMatch(wordsOf((await jay.get(`${address}/duties`)).body), /Refer to the IOPC/)
  })

  test('an earlier day on which it became clear needs somebody to say how they know', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const early = {
      ...allNo,
      'is-M1': 'yes',
      'why-M1': 'He broke his arm.',
      'clear-day': '2',
      'clear-month': '3',
      'clear-year': '2026',
    }
    const bare = await answerPage(jay, `${address}/referral`, early)
    match(wordsOf(bare.body), /Enter how you know when it first became clear, and to whom/)
    const said = { ...early, 'clear-why': 'The desk sergeant wrote it in her notebook.' }
    const sent = await answerPage(jay, `${address}/referral`, said)
    equal(sent.headers.location, `${address}/referral/must`)
    match(
      wordsOf((await jay.get(`${address}/referral/must`)).body),
      /You had until the end of Tuesday 3 March 2026\. Refer it now/,
    )
    await answerPage(jay, `${address}/referral/send`, { how: 'sent' })
    match(
      wordsOf((await jay.get(`${address}/referral/sent`)).body),
      /Late: it was to be made by Tuesday 3 March 2026/,
    )
  })

  test('the referral fills itself in, is a file to send, and is recorded however late', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    await answerPage(jay, `${address}/referral`, { 'is-M4b': 'yes', 'why-M4b': 'He kept writing.' })
    const form = await jay.get(`${address}/referral/prepare`)
    match(wordsOf(form.body), /M4b\. .*Yes: He kept writing\./)
    match(form.body, /Detective Sergeant/)
    const saved = await answerPage(jay, `${address}/referral/prepare`, { risks: 'He is at work.' })
    equal(saved.headers.location, `${address}/referral/send`)
    const file = await jay.get(`${address}/referral/paper`)
    match(String(file.headers['content-type']), /application\/pdf/)
    const sent = await answerPage(jay, `${address}/referral/send`, {
      how: 'sent',
      theirs: '2026/77',
    })
    equal(sent.headers.location, `${address}/referral/sent?done=referred`)
    match(wordsOf((await jay.get(`${address}/referral/sent`)).body), /2026\/77/)
  })

  test('a referral already made another way needs nothing first', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const sent = await answerPage(jay, `${address}/referral/send`, { how: 'already' })
    equal(sent.headers.location, `${address}/referral/sent?done=referred`)
  })

  test('who was told, who was not and why, and what the IOPC decided, are all recorded', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    await answerPage(jay, `${address}/referral/send`, { how: 'already' })
    await answerPage(jay, `${address}/referral/tell`, {
      whom: 'subject',
      was: 'not-told',
      why: 'His phone is not yet seized.',
    })
    await answerPage(jay, `${address}/referral/tell`, {
      whom: 'complainant',
      was: 'told',
      by: 'email',
    })
    await answerPage(jay, `${address}/referral/decision`, { decided: 'local' })
    const words = wordsOf((await jay.get(`${address}/referral/sent`)).body)
    match(words, /The complainant Told .*: E-mail/)
    match(words, /The person complained against Not told: His phone is not yet seized\./)
    match(words, /It must be investigated: by us/)
  })
})
