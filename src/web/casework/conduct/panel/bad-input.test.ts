/** What goes wrong on the way to an outcome, each recorded as what it was or asked about. */
import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { formIn } from '../../../testing/stage.ts'
import { openedAt, type Referred, referred } from './referred.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  async function words({ jay, at }: Referred, part = '') {
    return wordsOf((await jay.get(`${at}${part}`)).body)
  }

  test('a hearing past its last day asks for the chair’s written reasons, and keeps them', async () => {
    const to = await referred(office)
    const { jay, at } = to
    const late = {
      ...{ form: 'hearing', time: '10:00', days: '3', place: 'The Civic Centre' },
      ...{ 'first-day': '30', 'first-month': '6', 'first-year': '2027' },
    }
    const refused = await answerPage(jay, `${at}/listing`, late)
    match(
      wordsOf(refused.body),
      /past the last day: Start the hearing .*reg\. 29.* written reasons/,
    )
    match(refused.body, /The Civic Centre/)
    const why = { ...late, 'waived-why': 'A witness is abroad until then.' }
    const sent = await answerPage(jay, `${at}/listing`, why)
    equal(sent.headers.location, `${at}?done=proceedings-listed`)
    match(await words(to, '/day'), /Wednesday 30 June 2027 at 10:00/)
  })

  test('conduct.md, example 30: agreement to give longer is refused, and kept as what it was', async () => {
    const to = await referred(office)
    const { jay, at } = to
    const until = (day: string, month: string) => ({
      ...{ 'until-day': day, 'until-month': month, 'until-year': '2026' },
    })
    const agreed = { rule: 'response.officer', how: 'shorter', why: 'Twenty days, they said.' }
    const sent = { ...agreed, ...until('14', '12') }
    async function byAll(answers: Readonly<Record<string, string>>) {
      const page = await jay.get(`${at}/period`)
      const { action, hidden } = formIn(page.body)
      const fields = { ...hidden, ...filledIn(page.body), ...answers }
      const all = ['appropriate-authority', 'officer', 'chair']
      const ticked = all.map((one): readonly [string, string] => ['agreed', one])
      return jay.post(action, [...Object.entries(fields), ...ticked])
    }
    const refused = await byAll(sent)
    match(wordsOf(refused.body), /goes against: Make a period .*shorter by agreement \(.*reg.* 22/)
    // The last day is Monday 7 December, fifteen working days from 16 November.
    const chair = { ...agreed, how: 'longer', ...until('7', '12') }
    const same = await answerPage(jay, `${at}/period`, chair)
    match(wordsOf(same.body), /goes against: Make a period .*shorter by agreement/)
    const done = await byAll({ ...sent, 'as-it-was-why': 'Nobody looked at regulation 22.' })
    equal(done.headers.location, `${at}/period?done=officer-given`)
    match(await words(to, '/period'), /The last day is Monday 7 December 2026/)
    match(await words(to, '/period'), /It changes nothing in law\. Nobody looked at regulation 22/)
    // Counted and shown to whoever looks over the case, and over them all.
    match(
      await words(to),
      /Recorded as it was: 1 .*Against Make a period .* reg.* 22.*Nobody looked at regulation 22/,
    )
    match(wordsOf((await jay.get('/work')).body), /1 recorded as it was this month/)
    const looked = wordsOf((await jay.get('/work/waivers')).body)
    match(looked, /Recorded as it was .* Against .*Make a period .*Nobody looked at regulation 22/)
    const longer = await answerPage(jay, `${at}/period`, { ...chair, ...until('8', '12') })
    equal(longer.headers.location, `${at}/period?done=officer-given`)
    match(await words(to, '/period'), /The last day is Tuesday 8 December 2026/)
  })

  test('somebody of the chief’s own office asks for a chair from outside; one from there needs no why', async () => {
    const { jay, at } = await referred(office)
    const chair = {
      ...{ place: 'chair chief-officer-or-delegate', name: 'Ines Marlow', whose: 'inside' },
      ...{ ties: 'in-chiefs-office', 'ties-words': 'Pike is the chief’s staff officer.' },
    }
    const asked = await answerPage(jay, `${at}/panel/new`, chair)
    match(wordsOf(asked.body), /This force’s rule asks for this instead: A chair from outside/)
    const outside = { ...chair, whose: 'outside', force: 'Eastmere Police' }
    const sent = await answerPage(jay, `${at}/panel/new`, outside)
    equal(sent.headers.location, `${at}/panel?done=panel-named`)
  })

  test('an objection on the fourth working day is recorded as the late one it was', async () => {
    const to = await referred(office)
    const { jay, at } = to
    await answerPage(jay, `${at}/panel/new`, {
      ...{ place: 'chair chief-officer-or-delegate', name: 'Ines Marlow', whose: 'inside' },
      ...{ ties: 'none', 'on-day': '1', 'on-month': '12', 'on-year': '2026' },
    })
    const page = (await jay.get(`${at}/panel/change`)).body
    const seat = /name="seat"[^>]*value="([^"]+)"/.exec(page)?.[1]
    ok(seat)
    const objection = { seat, what: 'objected', words: 'They were friends.' }
    const sent = await answerPage(jay, `${at}/panel/change`, objection)
    equal(sent.headers.location, `${at}/panel?done=panel-changed`)
    match(
      await words(to, '/panel'),
      /Monday 7 December 2026\. Late: the last day was Friday 4 December 2026: They were friends\./,
    )
    match(await words(to), /1 objection to decide/)
  })

  test('a final warning where one was in force at the assessment was not open, and says so', async () => {
    const { conduct } = office.test.desk
    const jays = () => office.acting('Jay Arden')
    const to = await referred(office, async step => {
      const warned = await conduct.recordStep(await jays(), {
        ...{ ...step('warned', day('2026-03-02')), step: 'earlier-warning', by: 'authority' },
        ...{ choice: 'final-written-warning', why: 'The matter of 2025.' },
      })
      equal(warned.ok, true, JSON.stringify(warned))
      for (const look of ['alone', 'with-history'] as const) {
        const assessed = await conduct.assessConduct(await jays(), {
          ...{ ...step(look), look, level: 'gross-misconduct', by: 'investigator' },
          ...{ why: 'As alleged.', form: 'hearing' },
        })
        equal(assessed.ok, true, JSON.stringify(assessed))
      }
    })
    const { jay, at } = to
    await answerPage(jay, `${at}/opened`, {
      ...{ forum: 'hearing', 'at-time': '00:01', present: 'The chair', rights: 'yes' },
      ...{ 'accepted-1': 'no' },
    })
    await answerPage(jay, `${at}/finding`, {
      ...{ 'found-1': 'proved', 'facts-1': 'He wrote to her.', 'level-1': 'gross-misconduct' },
      ...{ 'standards-1': '2', 'why-1': 'From his account.', influence: 'no' },
      ...{ 'influence-why': 'None was open.', unconnected: 'no', forum: 'hearing' },
    })
    match(await words(to, '/outcome-told'), /Final written warning Not open: /)
    const told = await answerPage(jay, `${at}/outcome-told`, {
      ...{ action: 'final-written-warning', written: 'no', way: 'in-person' },
      ...{ where: 'Northmoor House', by: 'Jay Arden', proof: 'He signed.' },
    })
    match(
      wordsOf(told.body),
      /\(Police \(Conduct\) Regulations 2020, reg\. 42.*(say how it came about|ahead otherwise)/,
    )
  })

  test('a notice to the wrong address was not given: kept as what it was, and starts no clock', async () => {
    const to = await referred(office)
    const { jay, at } = to
    const page = `${at}/notices/investigation`
    const astray = { way: 'astray', at: '14 Elm Rise', by: 'Jay Arden' }
    const bare = await answerPage(jay, page, astray)
    match(wordsOf(bare.body), /Enter what shows that it was given/)
    const sent = await answerPage(jay, page, { ...astray, proof: 'He moved in May.' })
    equal(sent.headers.location, `${at}?done=officer-given`)
    match(await words(to), /Notice of the investigation .*? Not given/)
    match(await words(to), /Recorded as it was: 1 .*Against .*reg\. 9.*He moved in May/)
    doesNotMatch(await words(to), /Representations/)
  })
})
