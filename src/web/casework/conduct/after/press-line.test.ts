import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { hideNames, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { type Browser, browser } from '../../../testing/stage.ts'
import { challengeIn, considering, decidedIn, lookThrough, toldOutcome } from './after.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const { down: _, ...words } = considering
  const waived = 'Both were told this morning.'
  async function drafted(changes: Readonly<Record<string, string>> = {}) {
    const { jay, at } = await decidedIn(office)
    await toldOutcome(jay, at)
    const sent = await answerPage(jay, `${at}/publish/press-line`, { ...words, ...changes })
    equal(sent.headers.location, `${at}/publish/press-line/details?done=considered`)
    return { jay, at }
  }
  const issuing = { read: 'yes', to: 'all', by: 'Jay Arden', 'waived-why': waived }
  async function issued() {
    const { jay, at } = await drafted({ words: 'An officer was dismissed.' })
    const seen = await lookThrough(jay, at, [], 'press-line')
    equal(seen.headers.location, `${at}/press-line?done=press-line-seen`)
    const sent = await answerPage(jay, `${at}/press-line`, issuing)
    equal(sent.headers.location, `${at}/public?done=press-line-issued`)
    return { jay, at }
  }
  const publicPage = async (jay: Browser, at: string) =>
    wordsOf((await jay.get(`${at}/public`)).body)

  test('nothing is written for reporters before there is an outcome; then it is asked the same', async () => {
    const { jay, at } = await decidedIn(office)
    const early = await jay.get(`${at}/publish/press-line`)
    match(wordsOf(early.body), /Record that the officer was told the outcome/)
    match(wordsOf((await jay.get(`${at}/press-line`)).body), /Write the words and answer/)
    await toldOutcome(jay, at)
    match(wordsOf((await jay.get(at)).body), /Write a press line .* None issued/)
    const form = wordsOf((await jay.get(`${at}/publish/press-line`)).body)
    match(form, /Before you give out a press line about the outcome/)
    match(form, /What reporters will be given/)
    match(form, /against an officer\. The outcome is dismissal without notice/i)
    doesNotMatch(form, /comes? down/)
    const bare = await answerPage(jay, `${at}/publish/press-line`, {})
    equal(bare.statusCode, 400)
    match(wordsOf(bare.body), /Answer question 1.*Answer question 9/)
    equal((await jay.get(`${at}/publish/press-line/check`)).statusCode, 403)
  })

  test('a name nothing published gave, and people not told, stand in its way', async () => {
    const { jay, at } = await drafted()
    match(wordsOf((await jay.get(`${at}/press-line`)).body), /details to decide on: \d/)
    await lookThrough(jay, at, [], 'press-line')
    const check = wordsOf((await jay.get(`${at}/press-line`)).body)
    match(check, /nothing published in these proceedings has named.*Not told yet: the complainant/)
    const { 'waived-why': __, ...without } = issuing
    const refused = await answerPage(jay, `${at}/press-line`, without)
    match(wordsOf(refused.body), /Naming nobody before a notice of the hearing did/)
    const unsaid = await answerPage(jay, `${at}/press-line`, { ...issuing, to: 'one', outlet: '' })
    match(wordsOf(unsaid.body), /Enter which outlet or reporter/)
  })

  test('given out, it is on the record with to whom, and in no public place', async () => {
    const { jay, at } = await issued()
    match(await publicPage(jay, at), /Given out .* All who ask, by Jay Arden .* An officer was dis/)
    match(wordsOf((await jay.get(at)).body), /Write a press line .* 1 issued/)
    const form = wordsOf((await jay.get(`${at}/publish/press-line`)).body)
    doesNotMatch(form, /An officer was dismissed\./, 'another is begun afresh')
    const anybody = browser(office.test.app)
    for (const list of ['/outcomes', '/hearings'])
      doesNotMatch((await anybody.get(list)).body, /An officer was dismissed/)
    match(wordsOf((await jay.get(`${at}/take-down`)).body), /Nothing of these .* is public now/)
    match(wordsOf((await jay.get(`${at}/press-line-told`)).body), /says what no longer stands/)
    await hideNames(jay)
    doesNotMatch(await publicPage(jay, at), /An officer was dismissed/)
  })

  test('quashed, the officer’s pages say whom to tell, until they were told', async () => {
    const { jay, at } = await issued()
    await answerPage(jay, `${at}/challenge-begun`, {
      ...{ route: 'judicial-review', by: 'officer', step: 'made', grounds: 'No reasons.' },
    })
    await answerPage(jay, `${at}/challenge-decided`, {
      ...{ order: 'outcome-quashed', remitted: 'new-panel', words: 'As it said.' },
      challenge: challengeIn((await jay.get(`${at}/challenge-decided`)).body),
      court: 'High Court',
    })
    const says =
      /A press line issued on [^:]+ says what no longer stands: tell those it was given to/
    match(await publicPage(jay, at), says)
    match(
      wordsOf((await jay.get(at)).body),
      /Tell those a press line was given to .* 1 to put right/,
    )
    const told = `${at}/press-line-told`
    match(wordsOf((await jay.get(told)).body), /The outcome was quashed/)
    const bare = await answerPage(jay, told, { how: '' })
    match(wordsOf(bare.body), /Enter how they were told/)
    const publication = /name="publication"[^>]*value="([^"]+)"/.exec(
      (await jay.get(told)).body,
    )?.[1]
    ok(publication)
    const answer = { publication, by: 'Jay Arden', how: 'By e-mail to each.' }
    const sent = await answerPage(jay, told, answer)
    equal(sent.headers.location, `${at}/public?done=press-line-put-right`)
    const after = await publicPage(jay, at)
    doesNotMatch(after, says)
    match(after, /Told that it no longer stands .* By e-mail to each\./)
    const hub = await jay.get(at)
    ok(!hub.body.includes('press-line-told'))
  })
})
