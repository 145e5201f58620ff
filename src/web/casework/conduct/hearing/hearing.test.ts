import { equal, match, ok } from 'node:assert/strict'
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

  /** A case of gross misconduct against Oliver Pike, referred to a hearing. */
  async function referred() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const named = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, named)
    const logged = { summary: 'E-mails', 'allegation-1': 'He wrote to her.' }
    await answerPage(jay, `${matter}/log`, logged)
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="([^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    const report = { from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' }
    await answerPage(jay, `${at}/report-received`, report)
    const gross = {
      ...{ 'answer-1': 'gross-misconduct', 'why-1': 'He does not dispute it.', form: 'hearing' },
      ...{ why: 'A panel could find it.', by: 'appropriate-authority', 'standards-1': '2' },
    }
    await answerPage(jay, `${at}/case-to-answer`, gross)
    return { jay, at }
  }
  const opening = {
    ...{ forum: 'hearing', 'at-time': '00:01', present: 'The chair\nDS Pike', rights: 'yes' },
    ...{ 'accepted-1': 'no', 'words-1': 'He denies it.' },
  }
  const finding = {
    ...{ forum: 'hearing', 'found-1': 'proved', 'facts-1': 'He wrote eleven e-mails.' },
    ...{ 'level-1': 'gross-misconduct', 'why-1': 'Each came from his own account.' },
    ...{ unconnected: 'no', influence: 'yes', 'influence-why': 'Whether her case went on.' },
  }
  const served = {
    ...{ written: 'yes', way: 'in-person', where: 'Northmoor House' },
    ...{ by: 'Supt Kay Moss', proof: 'Signed for at 16:10.' },
  }

  test('a hearing outside the system is opened, found, completed and told as it was', async () => {
    const { jay, at } = await referred()
    match(wordsOf((await jay.get(at)).body), /Hearing or meeting .* Opened/)
    const listing = {
      ...{ form: 'hearing', time: '10:00', days: '1', place: 'Northmoor House' },
      ...{ 'first-day': '22', 'first-month': '3', 'first-year': '2027' },
    }
    await answerPage(jay, `${at}/listing`, listing)
    const today = (await jay.get(`${at}/day`)).body
    match(today, /href="[^"]+\/publish\/notice">No notice of the hearing is public/)
    await answerPage(jay, `${at}/opened`, opening)
    const bare = await answerPage(jay, `${at}/finding`, finding)
    match(wordsOf(bare.body), /Select the Standards allegation 1 breaches/)
    const sent = await answerPage(jay, `${at}/finding`, { ...finding, 'standards-1': '2' })
    equal(sent.headers.location, `${at}?done=finding-made`)
    const found = wordsOf((await jay.get(at)).body)
    match(found, /Outcome .* What follows Completed .* Once the outcome is decided/)
    const over = await answerPage(jay, `${at}/completed`, {})
    equal(over.headers.location, `${at}?done=proceedings-completed`)
    const page = wordsOf((await jay.get(`${at}/outcome-told`)).body)
    match(page, /Found: gross misconduct/)
    const told = { ...served, action: 'dismissal-without-notice' }
    const done = await answerPage(jay, `${at}/outcome-told`, told)
    equal(done.headers.location, `${at}?done=officer-told-outcome`)
    const hub = wordsOf((await jay.get(at)).body)
    match(hub, /Outcome told .* Dismissal without notice/)
    match(hub, /Report to the College .* To do/)
    const report = { list: 'barred', 'part-name': 'Oliver Pike', 'part-force': 'Northmoor' }
    const short = await answerPage(jay, `${at}/list-report`, report)
    match(wordsOf(short.body), /Enter date of birth/)
    const whole = {
      ...{ ...report, 'part-born': '4 May 1984', 'part-capacity': 'A constable' },
      ...{ 'part-rank': 'DS', 'part-number': '4471' },
    }
    const sentOn = await answerPage(jay, `${at}/list-report`, whole)
    equal(sentOn.headers.location, `${at}?done=list-reported`)
    match(wordsOf((await jay.get(at)).body), /Report to the College .* Reported/)
  })

  test('a written warning for gross misconduct was not open: recorded as what it was, or not', async () => {
    const { jay, at } = await referred()
    await answerPage(jay, `${at}/opened`, opening)
    await answerPage(jay, `${at}/finding`, { ...finding, 'standards-1': '2' })
    const told = { ...served, action: 'written-warning' }
    const page = (await jay.get(`${at}/outcome-told`)).body
    match(wordsOf(page), /Written warning Not open: /)
    const against = await answerPage(jay, `${at}/outcome-told`, told)
    match(
      wordsOf(against.body),
      /There is a problem .*\(Police \(Conduct\) Regulations 2020, reg\. 42/,
    )
    const field = /name="(as-it-was-why|waived-why)"/.exec(against.body)?.[1]
    ok(field)
    const { action, hidden } = formIn(page)
    const again = { ...hidden, ...filledIn(page), ...told, [field]: 'The chair announced it.' }
    const done = await jay.post(action, Object.entries(again))
    equal(done.headers.location, `${at}?done=officer-told-outcome`)
  })

  test('nobody was told their rights: it is recorded as what it was, with its rule', async () => {
    const { jay, at } = await referred()
    const untold = { ...opening, rights: 'no' }
    const against = await answerPage(jay, `${at}/opened`, untold)
    match(wordsOf(against.body), /This goes against: .*say how it came about/)
    const why = { ...untold, 'as-it-was-why': 'The chair noticed it that afternoon.' }
    const sent = await answerPage(jay, `${at}/opened`, why)
    equal(sent.headers.location, `${at}?done=proceedings-opened`)
  })

  test('an adjournment only so that somebody can attend says what is exceptional', async () => {
    const { jay, at } = await referred()
    await answerPage(jay, `${at}/opened`, opening)
    const only = { attendance: 'yes', why: 'The complainant is abroad.' }
    const against = await answerPage(jay, `${at}/adjourned`, only)
    match(wordsOf(against.body), /This goes against: /)
    const said = { ...only, exceptional: 'She is in hospital.' }
    const sent = await answerPage(jay, `${at}/adjourned`, said)
    equal(sent.headers.location, `${at}?done=proceedings-adjourned`)
  })
})
