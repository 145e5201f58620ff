import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { filledIn, hideNames, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { formIn } from '../../testing/stage.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint about Oliver Pike, and his interview planned. */
  async function planned() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, who)
    const body = (await jay.get(`${matter}/interviews/new`)).body
    const subject = /name="whom"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? ''
    const asked = { whom: subject, purpose: 'When he wrote to her.' }
    const sent = await answerPage(jay, `${matter}/interviews/new`, asked)
    const plan = String(sent.headers.location)
    match(plan, /\/interviews\/[^/]+\/plan$/)
    await answerPage(jay, plan, { 'new-words': 'When did you write to her?' })
    return { matter, jay, subject, at: plan.replace(/\/plan$/, '') }
  }
  type Planned = Awaited<ReturnType<typeof planned>>

  const day = (name: string, on: string) => {
    const [year = '', month = '', date = ''] = on.split('-')
    return {
      [`${name}-day`]: date,
      [`${name}-month`]: month,
      [`${name}-year`]: year,
    }
  }
  /** Both papers, recorded as given. */
  async function withPapers({ jay, matter, subject }: Planned) {
    for (const what of ['notice-of-investigation', 'terms-of-reference'])
      await answerPage(jay, `${matter}/interviews/given/${subject}`, { what, how: 'By hand' })
  }
  // Thursday 2 April 2026, before Easter: the five working days end on Monday 13 April.
  const named = {
    ...day('at', '2026-04-02'),
    'at-time': '10:00',
    place: 'Northmoor House',
    settled: 'named',
    tried: 'Asked twice.',
    information: 'The e-mails.',
    how: 'By hand',
  }
  const other = (on: string) => ({
    ...day('at', on),
    'at-time': '10:00',
    by: 'officer',
    why: 'His friend is away.',
    reasonable: 'yes',
    judged: 'Soon enough.',
  })

  test('an interview is planned, noticed, held, answered and ended, and leaves an account', async () => {
    const begun = await planned()
    const { jay, matter, at } = begun
    match(
      wordsOf((await jay.get(`${at}/start`)).body),
      /Before they are questioned .* notice of the/,
    )
    await withPapers(begun)
    await answerPage(jay, `${at}/notice`, { ...named, settled: 'agreed' })
    const told = ['friend', 'friend-does-not-answer', 'silence', 'what-silence-may-mean']
    const start = {
      'at-time': '00:01',
      place: 'Northmoor House',
      present: 'DS Pike\nKit Lowe, friend',
      rights: 'As above. He said he understood.',
    }
    const short = await answerPage(jay, `${at}/start`, { ...start, told: 'friend' })
    match(wordsOf(short.body), /Enter why they were not told each of these/)
    const page = (await jay.get(`${at}/start`)).body
    const { action, hidden } = formIn(page)
    const fields = Object.entries({ ...hidden, ...filledIn(page), ...start })
    const sent = await jay.post(action, [...fields, ...told.map(one => ['told', one] as const)])
    equal(sent.headers.location, `${at}?done=interview-began`)
    const question = /href="([^"]+\/questions\/question-1)"/.exec((await jay.get(at)).body)?.[1]
    ok(question)
    const empty = await answerPage(jay, question, { answer: 'answered' })
    match(wordsOf(empty.body), /Enter what they said/)
    const end = await answerPage(jay, question, { answer: 'no-comment' })
    equal(end.headers.location, `${at}/end`)
    await answerPage(jay, `${at}/end`, { 'at-time': '00:02' })
    const record = wordsOf((await jay.get(at)).body)
    match(record, /Ended .* What was said is an account/)
    match(record, /When did you write to her\? No comment/)
    match(wordsOf((await jay.get(`${matter}/accounts`)).body), /DS Oliver Pike, interview/)
  })

  test('on the last good day another time must be accepted, by its provision', async () => {
    const { jay, at } = await planned()
    await answerPage(jay, `${at}/notice`, named)
    const page = wordsOf((await jay.get(`${at}/other-time`)).body)
    match(page, /no later than Monday 13 April 2026, must be accepted \(.*reg\. 21\)/)
    const sent = await answerPage(jay, `${at}/other-time`, other('2026-04-13'))
    const must = wordsOf((await jay.get(String(sent.headers.location))).body)
    match(must, /You must postpone to this time/)
    match(must, /You must .*reg\. 21/)
    match(wordsOf((await jay.get(at)).body), /You must postpone to the time they put forward/)
    await answerPage(jay, `${at}/notice`, { settled: 'theirs', how: 'By e-mail' })
    const after = wordsOf((await jay.get(at)).body)
    doesNotMatch(after, /You must postpone/)
    match(after, /Another time put forward .* Accepted/)
  })

  test('the day after it need not be accepted, and the page says why', async () => {
    const { jay, at } = await planned()
    await answerPage(jay, `${at}/notice`, named)
    const sent = await answerPage(jay, `${at}/other-time`, other('2026-04-14'))
    const page = String(sent.headers.location)
    const need = wordsOf((await jay.get(page)).body)
    match(need, /You need not accept this time .* after Monday 13 April 2026, the last day/)
    match(need, /A right, not a duty/)
    doesNotMatch(need, /You must/)
    await answerPage(jay, page, { why: 'It is too late.' })
    match(wordsOf((await jay.get(at)).body), /Not accepted: It is too late\./)
  })

  test('a witness is interviewed without an officer’s papers, and nothing is held against them', async () => {
    const { matter, jay } = await planned()
    const asked = { whom: 'witness', name: 'Kim Doe', purpose: 'What she saw.' }
    const sent = await answerPage(jay, `${matter}/interviews/new`, asked)
    const at = String(sent.headers.location).replace(/\/plan$/, '')
    match(wordsOf((await jay.get(`${at}/start`)).body), /A witness need not answer, and nothing is/)
    const began = { 'at-time': '00:01', place: 'Her home', present: 'Kim Doe', rights: 'Told.' }
    const held = await answerPage(jay, `${at}/start`, began)
    equal(held.headers.location, `${at}?done=interview-began`)
    const came = { words: 'Who else was there?' }
    const added = await answerPage(jay, `${at}/questions/new`, came)
    const answer = { answer: 'answered', words: 'Nobody.', time: '2:10' }
    const end = await answerPage(jay, String(added.headers.location), answer)
    equal(end.headers.location, `${at}/end`)
    match(
      wordsOf((await jay.get(at)).body),
      /Who else was there\? Answered at 2:10 in the recording/,
    )
  })

  test('not interviewing waits for somebody else to sign where it has to', async () => {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['sex'] }))
    const jay = await office.as('Jay Arden')
    await answerPage(jay, `${matter}/people/new`, { name: 'Oliver Pike', kind: 'officer' })
    const body = (await jay.get(`${matter}/not-interviewing`)).body
    match(wordsOf(body), /somebody else has to sign this too/)
    const subject = /name="subject"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? ''
    const why = 'He has left the country.'
    await answerPage(jay, `${matter}/not-interviewing`, {
      subject,
      ground: 'cannot-be-reached',
      why,
    })
    const list = (await jay.get(`${matter}/interviews`)).body
    match(wordsOf(list), /Waits for a second signature/)
    const sign = /href="([^"]+\/not-interviewing\/[^"]+)"/.exec(list)?.[1] ?? ''
    match(
      wordsOf((await jay.get(sign)).body),
      /Decided \d+ \w+ \d{4}, by Jay Arden .*you are the first/,
    )
    const wren = await office.as('Wren Castell')
    await answerPage(wren, sign, { agreed: 'no', why: 'He can be reached by video.' })
    match(wordsOf((await jay.get(`${matter}/interviews`)).body), /Not agreed: interview them/)
  })

  test('a decision not to interview somebody beside a notice that stands says why both do', async () => {
    const { jay, matter, at, subject } = await planned()
    const page = `${matter}/not-interviewing`
    doesNotMatch((await jay.get(page)).body, /name="stands-why"/)
    await answerPage(jay, `${at}/notice`, named)
    const body = (await jay.get(page)).body
    match(wordsOf(body), /An interview of DS Oliver Pike stands/)
    ok(body.includes(`href="${at}"`))
    const asked = { subject, ground: 'cannot-be-reached', why: 'He has left the country.' }
    const short = await answerPage(jay, page, asked)
    match(wordsOf(short.body), /Enter why the notice of their interview stands beside this/)
    await answerPage(jay, page, { ...asked, 'stands-why': 'He may come back for it.' })
    const list = wordsOf((await jay.get(`${matter}/interviews`)).body)
    match(list, /A notice of an interview stands beside it because He may come back for it\./)
  })

  test('whoever stands near the officer signs it only by saying why it is them', async () => {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['sex'] }))
    const jay = await office.as('Jay Arden')
    await answerPage(jay, `${matter}/people/new`, { name: 'Ada Castell', kind: 'officer' })
    const page = `${matter}/not-interviewing`
    const subject = /name="subject"[^>]*value="([^"]+)"/.exec((await jay.get(page)).body)?.[1] ?? ''
    const why = 'She has left the country.'
    await answerPage(jay, page, { subject, ground: 'cannot-be-reached', why })
    const list = (await jay.get(`${matter}/interviews`)).body
    const sign = /href="([^"]+\/not-interviewing\/[^"]+)"/.exec(list)?.[1] ?? ''
    const wren = await office.as('Wren Castell')
    const signed = { agreed: 'yes', why: 'Nothing more can be asked.' }
    const near = await answerPage(wren, sign, signed)
    match(wordsOf(near.body), /Somebody of that name .*is complained of/)
    await answerPage(wren, sign, { ...signed, nevertheless: 'No relation of hers.' })
    const after = wordsOf((await jay.get(`${matter}/interviews`)).body)
    match(after, /Somebody of that name .*No relation of hers\./)
  })

  test('with names hidden nobody is named, and no stand-in for a name is recorded', async () => {
    const at = await planned()
    await withPapers(at)
    await answerPage(at.jay, `${at.at}/notice`, { ...named, friend: 'Kit Lowe' })
    await hideNames(at.jay)
    const start = await at.jay.get(`${at.at}/start`)
    equal(filledIn(start.body)['present'], '')
    doesNotMatch(start.body, /Kit Lowe|Oliver Pike/)
    await answerPage(at.jay, `${at.matter}/interviews/new`, {
      ...{ whom: 'witness', name: 'Lena Quill', purpose: 'What she saw.' },
    })
    doesNotMatch((await at.jay.get(`${at.matter}/interviews`)).body, /Quill|Pike|Lowe/)
  })
})
