/** Regulation 26 as staff record it: another force runs the proceedings, and owes what is owed. */
import { doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { openedAt, type Referred, referred } from './referred.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  const words = async ({ jay, at }: Referred, part = '') =>
    wordsOf((await jay.get(`${at}${part}`)).body)
  const on = (day: string) => ({ 'on-day': day, 'on-month': '12', 'on-year': '2026' })

  test('another force is named with what it is handed, and never this one', async () => {
    const { jay, at } = await referred(office)
    const blank = await answerPage(jay, `${at}/delegated`, {})
    match(wordsOf(blank.body), /Enter the name of the force/)
    match(wordsOf(blank.body), /Enter what was handed over/)
    const own = await answerPage(jay, `${at}/delegated`, {
      ...{ force: 'Northmoor Police', words: 'All of it.', ...on('7') },
    })
    match(wordsOf(own.body), /Enter another force\. This one runs them anyway/)
  })

  test('what is owed in the proceedings is theirs until it is taken back', async () => {
    const to = await referred(office)
    const { jay, at } = to
    match(await words(to), /Notice of hearing|Give notice of referral/)
    doesNotMatch(await words(to), /Owed by Eastmere Police/)
    const sent = await answerPage(jay, `${at}/delegated`, {
      ...{ force: 'Eastmere Police', words: 'The running of the hearing.', ...on('4') },
    })
    equal(sent.headers.location, `${at}?done=officer-given`)
    match(await words(to), /Give notice of referral[^.]*Owed by Eastmere Police, not by you/)
    match(await words(to), /Who runs them .*? Eastmere Police/)
    match(
      await words(to, '/delegated'),
      /Friday 4 December 2026|4 December 2026 Delegated to Eastmere Police\. The running of the hearing\./,
    )
    await answerPage(jay, `${at}/delegated`, { how: 'ended', words: 'They asked.', ...on('7') })
    doesNotMatch(await words(to), /Owed by Eastmere Police/)
    match(await words(to), /Who runs them .*? This force/)
  })
})
