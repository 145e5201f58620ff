import { doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import type { Browser } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint somebody asked to have recorded. */
  async function recorded(as: Browser): Promise<string> {
    const address = addressOf(await office.report({ safety: 'none' }))
    await answerPage(as, `${address}/want-recorded`, { words: 'Record it.', by: 'email' })
    return address
  }
  const ahead = { 'waived-why': 'The officer is not known yet.', why: 'It is proportionate.' }

  test('nothing is handled under Schedule 3 before it is recorded', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    match(
      wordsOf((await jay.get(`${address}/how-to-handle`)).body),
      /Before you can make this decision .* Record the complaint/,
    )
  })

  test('an indication warns that it must be investigated; not doing so is said and counted', async () => {
    const jay = await office.as('Jay Arden')
    const address = await recorded(jay)
    await answerPage(jay, `${address}/indication`, { of: 'disciplinary', why: 'His e-mails.' })
    const page = `${address}/how-to-handle?ahead=yes`
    match(wordsOf((await jay.get(page)).body), /It must be investigated/)
    const bare = await answerPage(jay, page, { ...ahead, how: 'otherwise' })
    match(wordsOf(bare.body), /Enter why it is not investigated despite that/)
    const sent = await answerPage(jay, page, { ...ahead, how: 'local-investigation' })
    equal(sent.headers.location, `${address}?done=handling-decided`)
    match(wordsOf((await jay.get(address)).body), /Investigated by the force/)
    // What was decided stands in the story, and not only why.
    const story = wordsOf((await jay.get(`${address}/timeline`)).body)
    match(story, /How Local investigation/)
    match(story, /Of what Somebody may have behaved so as to justify disciplinary proceedings/)
  })

  test('a repeat with nothing fresh need not be investigated; one with fresh evidence must', async () => {
    const jay = await office.as('Jay Arden')
    const address = await recorded(jay)
    const same = { earlier: 'CO/2/26', indication: 'no', dealt: 'yes', why: 'The same search.' }
    await answerPage(jay, `${address}/repeat`, { ...same, evidence: 'no' })
    const page = `${address}/how-to-handle?ahead=yes`
    match(wordsOf((await jay.get(page)).body), /It repeats an earlier complaint/)
    await answerPage(jay, `${address}/repeat`, { ...same, evidence: 'yes', why: 'New video.' })
    match(wordsOf((await jay.get(page)).body), /Repeat complaint Not found to be one/)
  })

  test('severity is kept as it was first said, and asked again after history', async () => {
    const jay = await office.as('Jay Arden')
    const address = await recorded(jay)
    await answerPage(jay, `${address}/severity`, { level: 'misconduct', why: 'One message.' })
    const again = await jay.get(`${address}/severity`)
    match(wordsOf(again.body), /On the allegation alone Severity If proved, misconduct/)
    const bare = await answerPage(jay, `${address}/severity`, { why: 'He has done it before.' })
    match(wordsOf(bare.body), /Select whether history changes it/)
    await answerPage(jay, `${address}/severity`, {
      changed: 'changed',
      level: 'gross-misconduct',
      why: 'He has done it before.',
    })
    const words = wordsOf((await jay.get(`${address}/how-to-handle`)).body)
    match(words, /On the allegation alone: If proved, misconduct\. One message\./)
    match(words, /After history: If proved, gross misconduct\./)
    const story = wordsOf((await jay.get(`${address}/timeline`)).body)
    match(story, /How serious If proved, gross misconduct/)
  })

  test('a suspension says when it is looked at again, and lies over where the matter stands', async () => {
    const jay = await office.as('Jay Arden')
    const address = await recorded(jay)
    const asked = {
      why: 'The trial.',
      'review-day': '1',
      'review-month': '2',
      'review-year': '2040',
    }
    const early = await answerPage(jay, `${address}/suspend`, { ...asked, 'review-year': '2020' })
    match(wordsOf(early.body), /must be after it is suspended/)
    await answerPage(jay, `${address}/suspend`, asked)
    match(
      wordsOf((await jay.get(address)).body),
      /Recorded Suspended .* looked at again on \w+ 1 February 2040/,
    )
    await answerPage(jay, `${address}/resume`, { why: 'The trial is over.' })
    doesNotMatch(wordsOf((await jay.get(address)).body), /Suspended/)
  })

  test('a contact plan is kept, agreed or not', async () => {
    const jay = await office.as('Jay Arden')
    const address = await recorded(jay)
    await answerPage(jay, `${address}/contact-plan`, { plan: 'One call a week.', agreed: 'no' })
    match(wordsOf((await jay.get(`${address}/how-to-handle`)).body), /One call a week\./)
  })

  test('what is not a complaint says why and where they were pointed instead', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const none = { kind: 'not-a-complaint', why: 'It is about the council.', about: 'service' }
    const bare = await answerPage(jay, `${address}/what-it-is`, none)
    match(wordsOf(bare.body), /Enter where you pointed them instead/)
    await answerPage(jay, `${address}/what-it-is`, { ...none, signpost: 'The council.' })
    match(wordsOf((await jay.get(address)).body), /Not a complaint .*It is not a complaint\./)
  })
})
