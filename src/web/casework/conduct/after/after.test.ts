import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hourly } from '#desk'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { hideNames, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { type Browser, browser } from '../../../testing/stage.ts'
import { challengeIn, considering, decidedIn, lookThrough, toldOutcome } from './after.fixture.ts'

const daySeconds = 86_400

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const decided = () => decidedIn(office)

  async function tellAmara(jay: Browser, at: string) {
    const page = (await jay.get(`${at}/told-first`)).body
    match(wordsOf(page), /The officer Told/)
    const sent = await answerPage(jay, `${at}/told-first`, {
      ...{ whom: 'person-2', by: 'Jay Arden', how: 'By telephone, and by letter.' },
    })
    equal(sent.headers.location, `${at}/told-first?done=told-first`)
  }
  /** Published, and the address the public reads it at. */
  async function published() {
    const { jay, at } = await decided()
    await toldOutcome(jay, at)
    await tellAmara(jay, at)
    await answerPage(jay, `${at}/publish/outcome`, considering)
    await lookThrough(jay, at, ['Elm Road', 'Amara Okafor'])
    const sent = await answerPage(jay, `${at}/publish/outcome/check`, { read: 'yes' })
    equal(sent.headers.location, `${at}/public?done=published`)
    const page = (await jay.get(`${at}/public`)).body
    const address = /href="(\/outcomes\/[^"]+)"/.exec(page)?.[1]
    ok(address)
    return { jay, at, address }
  }
  /** Everywhere the public could find it. */
  async function placesOf(address: string) {
    const anybody = browser(office.test.app)
    const [page, file, index] = [
      await anybody.get(address),
      await anybody.get(`${address}/outcome.pdf`),
      await anybody.get('/outcomes'),
    ]
    return {
      page,
      file,
      up: [
        ...(page.statusCode === 200 ? ['page'] : []),
        ...(file.statusCode === 200 ? ['file'] : []),
        ...(index.body.includes(address) ? ['index'] : []),
      ],
    }
  }

  test('nothing is published before the officer was told, every question answered, every name seen', async () => {
    const { jay, at } = await decided()
    const early = (await jay.get(`${at}/publish/outcome`)).body
    match(wordsOf(early), /Record that the officer was told the outcome/)
    await toldOutcome(jay, at)
    const form = wordsOf((await jay.get(`${at}/publish/outcome`)).body)
    match(form, /Not told yet: the complainant/)
    match(form, /Anonymity for life after an alleged sexual offence/)
    match(form, /This force’s rule/)
    const bare = await answerPage(jay, `${at}/publish/outcome`, { down: 'least' })
    equal(bare.statusCode, 400)
    match(wordsOf(bare.body), /Answer question 1.*Answer question 9/)
    match(
      wordsOf((await jay.get(`${at}/publish/outcome/check`)).body),
      /Write the words and answer/,
    )
    const kept = await answerPage(jay, `${at}/publish/outcome`, considering)
    equal(kept.headers.location, `${at}/publish/outcome/details?done=considered`)
    match(wordsOf((await jay.get(`${at}/publish/outcome/check`)).body), /details to decide on: \d/)
    const half = await answerPage(jay, `${at}/publish/outcome/details`, {})
    match(wordsOf(half.body), /Select whether “Elm Road” stays/)
  })

  test('people who were not told, and a no, stand in the way by the tier of their rule', async () => {
    const { jay, at } = await decided()
    await toldOutcome(jay, at)
    const answered = { ...considering, 'answer-inquest': 'no' }
    await answerPage(jay, `${at}/publish/outcome`, answered)
    await lookThrough(jay, at, [])
    const check = `${at}/publish/outcome/check`
    match(
      wordsOf((await jay.get(check)).body),
      /Question 6: an inquest restricts it\. The coroner’s officer can answer it/,
    )
    const without = await answerPage(jay, check, { read: 'yes' })
    match(wordsOf(without.body), /This force’s rule asks for this instead: Telling the people/)
    const barred = { ...considering, 'answer-lifelong-anonymity': 'no' }
    await answerPage(jay, `${at}/publish/outcome`, barred)
    const refused = await answerPage(jay, check, { read: 'yes' })
    match(
      wordsOf(refused.body),
      /Question 3: somebody with anonymity for life could be identified\. The force’s solicitor can say/,
    )
    doesNotMatch(wordsOf((await browser(office.test.app).get('/outcomes')).body), /Pike/)
  })

  test('what is public is on its page, in its file and in the list, without what was taken out', async () => {
    const { at, jay, address } = await published()
    const { up, page, file } = await placesOf(address)
    equal(up.join(' '), 'page file index')
    match(wordsOf(page.body), /DS Pike of \[withheld\] wrote to \[withheld\]\. He was dismissed\./)
    doesNotMatch(page.body, /Elm Road|Okafor/)
    match(wordsOf(page.body), /something was taken out that could say who somebody is/)
    equal(file.headers['content-type'], 'application/pdf')
    match(file.body.slice(0, 5), /^%PDF-/)
    match(wordsOf((await jay.get(at)).body), /What is public .* 1 public/)
    await hideNames(jay)
    doesNotMatch(wordsOf((await jay.get(`${at}/public`)).body), /Pike/)
  })

  test('it comes down on its day everywhere, whether or not the job has run, and says so', async () => {
    const { at, address } = await published()
    office.test.pass(27 * daySeconds)
    equal((await placesOf(address)).up.join(' '), 'page file index')
    office.test.pass(daySeconds)
    const { up, page, file } = await placesOf(address)
    equal(up.length, 0)
    equal(page.statusCode, 404)
    equal(file.statusCode, 404)
    await hourly(office.test.bench)
    const body = wordsOf((await (await office.as('Jay Arden')).get(`${at}/public`)).body)
    match(body, /Taken down .* Its day came\./)
  })

  test('taken down by hand it is gone at once, and a weekly look finds nothing of it', async () => {
    const { at, jay, address } = await published()
    const bare = await answerPage(jay, `${at}/take-down`, { why: '' })
    match(wordsOf(bare.body), /Enter why it comes down/)
    const publication = address.split('/').at(-1) ?? ''
    const why = 'A name was left in it.'
    const sent = await answerPage(jay, `${at}/take-down`, { publication, why })
    equal(sent.headers.location, `${at}/public?done=taken-down`)
    equal((await placesOf(address)).up.length, 0)
    await hourly(office.test.bench)
    doesNotMatch(wordsOf((await jay.get(`${at}/public`)).body), /Still found/)
    match(wordsOf((await jay.get(at)).body), /Before you publish the outcome .* Came down on \d/)
    equal((await placesOf('/outcomes/never-there')).page.statusCode, 404)
  })

  test('the last weekly look is said with what it found, and a look that did not run', async () => {
    const { at, jay, address } = await published()
    const publication = address.split('/').at(-1) ?? ''
    doesNotMatch(wordsOf((await jay.get(`${at}/public`)).body), /did not run/)
    await answerPage(jay, `${at}/take-down`, { publication, why: 'A name was left in it.' })
    office.test.pass(8 * daySeconds)
    await hourly(office.test.bench)
    const shown = async () =>
      wordsOf((await (await office.as('Jay Arden')).get(`${at}/public`)).body)
    match(
      await shown(),
      /last looked by itself on \w+day .* for .* of this force that came down\. Nothing was found of any/,
    )
    doesNotMatch(await shown(), /did not run|can still be read/)
    office.test.pass(8 * daySeconds - 3600)
    doesNotMatch(await shown(), /did not run/)
    office.test.pass(2 * 3600)
    match(await shown(), /The weekly look did not run/)
  })

  test('what the weekly look still finds is said first, and where the officer’s steps are listed', async () => {
    const { at, address } = await published()
    const publication = address.split('/').at(-1) ?? ''
    const [, matter = '', subject = ''] = /matters\/([^/]+)\/conduct\/(.+)/.exec(at) ?? []
    const jay = await office.as('Jay Arden')
    await answerPage(jay, `${at}/take-down`, { publication, why: 'A name was left in it.' })
    const { store, authorities, world } = office.test.bench
    const authority = authorities[0]?.id
    ok(authority)
    await store.work({ authority, actor: { type: 'system' } }, async tx => {
      const { version: expected } = await tx.load(matter)
      const body = { on: '2026-11-30', entry: 'looked', subject, publication, why: 'Found.' }
      const events = [
        { type: 'TakenDown', happened: world.now(), body: { ...body, stillUp: ['page'] } },
      ]
      ok((await tx.append({ stream: matter, expected, events })).ok)
    })
    match(
      wordsOf((await jay.get(`${at}/public`)).body),
      /Something that came down can still be read.*Still found at the weekly look page/,
    )
    match(wordsOf((await jay.get(at)).body), /What is public .* Still found after it came down/)
  })

  test('quashed, it is gone at once, the page says why, and it is decided before it is published again', async () => {
    const { at, jay, address } = await published()
    await answerPage(jay, `${at}/challenge-begun`, {
      ...{ route: 'judicial-review', by: 'complainant', step: 'made', grounds: 'No reasons.' },
    })
    await answerPage(jay, `${at}/challenge-decided`, {
      ...{
        order: 'outcome-quashed',
        remitted: 'new-panel',
        words: 'As it said.',
        court: 'High Court',
      },
      ...{ challenge: challengeIn((await jay.get(`${at}/challenge-decided`)).body) },
    })
    equal((await placesOf(address)).up.length, 0)
    match(wordsOf((await jay.get(`${at}/public`)).body), /Taken down .* The outcome was quashed\./)
    const again = wordsOf((await jay.get(`${at}/publish/outcome`)).body)
    match(again, /Record that the officer was told the outcome/)
  })

  test('a finding reversed after it was published is nowhere public, and there is nothing to publish', async () => {
    const { at, jay, address } = await published()
    await answerPage(jay, `${at}/challenge-begun`, {
      ...{ route: 'judicial-review', by: 'officer', step: 'made', grounds: 'No evidence.' },
    })
    await answerPage(jay, `${at}/challenge-decided`, {
      ...{ order: 'finding-quashed', remitted: 'no', words: 'As it said.', court: 'High Court' },
      ...{ challenge: challengeIn((await jay.get(`${at}/challenge-decided`)).body) },
    })
    equal((await placesOf(address)).up.length, 0)
    match(wordsOf((await jay.get(`${at}/public`)).body), /Taken down .* The finding was quashed\./)
    const again = await jay.get(`${at}/publish/outcome`)
    match(wordsOf(again.body), /It was quashed: nothing stands to be published/)
    match(again.body, /conduct\/[^"/]+\/challenge"[^>]*>\s*It was quashed/)
    doesNotMatch(again.body, /name="words"/)
  })

  test('replaced, the words begin with what took its place, and the old ones are not offered', async () => {
    const { jay, at } = await decided()
    await toldOutcome(jay, at)
    await answerPage(jay, `${at}/publish/outcome`, considering)
    await answerPage(jay, `${at}/challenge-begun`, {
      ...{ route: 'tribunal', by: 'officer', step: 'made', grounds: 'It was too much.' },
    })
    const sent = await answerPage(jay, `${at}/challenge-decided`, {
      ...{ order: 'substituted', action: 'final-written-warning', words: 'As it said.' },
      challenge: challengeIn((await jay.get(`${at}/challenge-decided`)).body),
      court: 'The tribunal',
    })
    equal(sent.statusCode, 303)
    const form = wordsOf((await jay.get(`${at}/publish/outcome`)).body)
    match(form, /The outcome is a final written warning, .* It was put in the place of/)
    doesNotMatch(form, /He was dismissed/)
  })
})
