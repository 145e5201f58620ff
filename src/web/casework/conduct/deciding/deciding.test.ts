import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

  /** A complaint about Oliver Pike, an officer, with one allegation; and his proceedings. */
  async function proceedings() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const named = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, named)
    await answerPage(jay, `${matter}/log`, {
      summary: 'E-mails',
      'allegation-1': 'He wrote to her.',
    })
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="([^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    return { jay, matter, at }
  }
  type Begun = Awaited<ReturnType<typeof proceedings>>
  const report = { from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' }

  /** The form as it comes back, with several ticks in one field. */
  async function decide(
    { jay, at }: Begun,
    answers: Readonly<Record<string, string>>,
    standards: readonly string[] = [],
  ) {
    const { body } = await jay.get(`${at}/case-to-answer`)
    const { action, hidden } = formIn(body)
    const fields = Object.entries({
      ...hidden,
      ...filledIn(body),
      by: 'appropriate-authority',
      ...answers,
    })
    return jay.post(action, [...fields, ...standards.map(one => ['standards-1', one] as const)])
  }
  const gross = {
    'answer-1': 'gross-misconduct',
    'why-1': 'He does not dispute the messages.',
    why: 'A panel could find it.',
  }

  test('a report is received, the case decided in the form the law leaves, and then withdrawn', async () => {
    const begun = await proceedings()
    const { jay, at } = begun
    await answerPage(jay, `${at}/report-received`, report)
    match(wordsOf((await jay.get(at)).body), /Case to answer .* To decide/)
    const page = wordsOf((await jay.get(`${at}/case-to-answer`)).body)
    match(
      page,
      /Gross misconduct: misconduct hearing\. Gross misconduct goes to a hearing \(.*23\(9\)\(a\)/,
    )
    const bare = await decide(begun, { ...gross, form: 'hearing' })
    match(wordsOf(bare.body), /Select the Standards that allegation 1 would breach/)
    const sent = await decide(begun, { ...gross, form: 'hearing' }, ['2', '9'])
    equal(sent.headers.location, `${at}?done=case-decided`)
    match(wordsOf((await jay.get(at)).body), /Gross misconduct: Misconduct hearing/)
    const why = 'The only witness took it back.'
    const away = { route: 'reflective-practice', why }
    const short = await answerPage(jay, `${at}/withdraw`, away)
    match(wordsOf(short.body), /Ask the line manager.*Enter why you are going ahead otherwise/)
    const done = await answerPage(jay, `${at}/withdraw`, { ...away, consulted: 'She agreed.' })
    equal(done.headers.location, `${at}?done=case-withdrawn`)
    match(wordsOf((await jay.get(at)).body), /Withdrawn/)
  })

  test('another form than the law leaves goes only with a named reason', async () => {
    const begun = await proceedings()
    await answerPage(begun.jay, `${begun.at}/report-received`, report)
    const asked = { ...gross, form: 'meeting' }
    const warned = await decide(begun, asked, ['2'])
    match(
      wordsOf(warned.body),
      /Gross misconduct goes to a hearing .*Enter why you are going ahead/,
    )
    ok(warned.body.includes('name="waived-why"'))
    const sent = await decide(begun, { ...asked, 'waived-why': 'He is dying.' }, ['2'])
    equal(sent.headers.location, `${begun.at}?done=case-decided`)
    match(wordsOf((await begun.jay.get(begun.at)).body), /Gross misconduct: Misconduct meeting/)
  })

  test('special conditions need both halves, and make the form an accelerated hearing', async () => {
    const { jay, at } = await proceedings()
    const both = {
      ...{ evidence: 'yes', 'evidence-why': 'He admits the messages.' },
      ...{ interest: 'yes', 'interest-why': 'He holds keys to a refuge.' },
    }
    const short = await answerPage(jay, `${at}/special-conditions`, both)
    match(wordsOf(short.body), /Enter the senior officer who certified it/)
    const certified = { ...both, certified: 'ACC Dana Wells' }
    const sent = await answerPage(jay, `${at}/special-conditions`, certified)
    equal(sent.headers.location, `${at}?done=special-decided`)
    match(wordsOf((await jay.get(at)).body), /Special conditions .* Met/)
    const page = wordsOf((await jay.get(`${at}/case-to-answer`)).body)
    match(page, /Gross misconduct: accelerated hearing/)
  })

  test('where there is no case it goes elsewhere, and the officer is cleared', async () => {
    const begun = await proceedings()
    const { jay, at } = begun
    match(wordsOf((await jay.get(`${at}/cleared`)).body), /They cannot be cleared now/)
    await answerPage(jay, `${at}/report-received`, report)
    await decide(begun, { 'answer-1': 'none', 'why-1': 'Another wrote them.', why: 'No evidence.' })
    match(wordsOf((await jay.get(at)).body), /What happens instead .* To decide/)
    const asked = { route: 'reflective-practice', why: 'To talk it over.' }
    const short = await answerPage(jay, `${at}/no-case`, asked)
    match(wordsOf(short.body), /Enter what the line manager said when asked/)
    const sent = await answerPage(jay, `${at}/no-case`, { ...asked, consulted: 'She agreed.' })
    equal(sent.headers.location, `${at}?done=route-chosen`)
    match(
      filledIn((await jay.get(`${at}/cleared`)).body)['words'] ?? '',
      /there was no case to answer/,
    )
    const cleared = await answerPage(jay, `${at}/cleared`, {})
    equal(cleared.headers.location, `${at}?done=cleared`)
    const hub = wordsOf((await jay.get(at)).body)
    match(hub, /Cleared on \w+ .*: there was no case to answer\. .* Clear the officer .* Cleared/)
    doesNotMatch(hub, /Withdraw the case/)
  })
})
