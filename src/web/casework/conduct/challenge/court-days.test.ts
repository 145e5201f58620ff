/** The days a court gave for a claim: entered, moved and ended at its pages. */
import { equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

  test('the court’s days are asked for, shown in order with who must do what, and ended', async () => {
    const there = await warned()
    const { jay, at } = there
    await answerPage(jay, `${at}/challenge-begun`, claim)
    match(await page(there), /No day of the court’s is entered for this claim/)
    const duties = async () => wordsOf((await jay.get(`${at.split('/conduct')[0]}/duties`)).body)
    match(await duties(), /Enter the days the court gave/)
    const { challenge } = await offered(there)
    const hearing = {
      ...{ challenge, what: 'hearing', whose: 'everybody', instead: 'none' },
      ...{ words: 'Order of 8 June.', ...on('by', '2099-12-04'), ...on('on', '2026-06-08') },
    }
    equal((await answerPage(jay, `${at}/court-day`, hearing)).statusCode, 303)
    const service = {
      ...{ ...hearing, what: 'acknowledgment', whose: 'authority', words: 'As the form says.' },
      ...on('by', '2026-06-22'),
    }
    equal((await answerPage(jay, `${at}/court-day`, service)).statusCode, 303)
    const shown = await page(there)
    const first = /Monday 22 June 2026 Acknowledgment of service filed As the form says\. \(8 June/
    match(shown, first)
    match(shown, /This force Its day is past.*Friday 4 December 2099 Hearing Order of 8 June/)
    match(shown, /Everybody \d+ days left/)
    match(await duties(), /File the acknowledgment of service.*Be at the hearing of the claim/)
    match(wordsOf((await jay.get(at)).body), /Acknowledgment of service filed: 22 June 2026/)
    const { body } = await jay.get(`${at}/court-day-over`)
    const day = /name="day"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? ''
    const filed = { day, how: 'done', words: 'Filed late.', ...on('on', '2026-06-23') }
    equal((await answerPage(jay, `${at}/court-day-over`, filed)).statusCode, 303)
    match(await page(there), /This force Done, 23 June 2026 After its day/)
    match(wordsOf((await jay.get(at)).body), /Hearing: 4 December 2099/)
  })

  test('another day of the court’s is in the place of the one before', async () => {
    const there = await warned()
    const { jay, at } = there
    await answerPage(jay, `${at}/challenge-begun`, claim)
    const { challenge } = await offered(there)
    const first = {
      ...{ challenge, what: 'hearing', whose: 'everybody', instead: 'none' },
      ...{ words: 'Order of 8 June.', ...on('by', '2099-12-04'), ...on('on', '2026-06-08') },
    }
    await answerPage(jay, `${at}/court-day`, first)
    const { body } = await jay.get(`${at}/court-day`)
    const before = [...body.matchAll(/name="instead"[^>]*value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    const moved = { ...first, instead: before, ...on('by', '2099-12-11') }
    equal((await answerPage(jay, `${at}/court-day`, moved)).statusCode, 303)
    match(await page(there), /Friday 4 December 2099 .*Moved to another day, 8 June 2026 Friday 11/)
  })

  test('everything a form of the court’s days lacks is said at once', async () => {
    const there = await warned()
    await answerPage(there.jay, `${there.at}/challenge-begun`, claim)
    const sent = await answerPage(there.jay, `${there.at}/court-day`, { challenge: '' })
    const found = wordsOf(sent.body)
    for (const words of [/what the day is for/, /who must do it/, /Enter what fixed it/])
      match(found, words)
  })
})
