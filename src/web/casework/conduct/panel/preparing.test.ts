import { equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { filledIn, hideNames, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { formIn } from '../../../testing/stage.ts'
import { openedAt, type Referred, referred } from './referred.fixture.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { opened: openedAt })
  })
  after(() => office?.test.close())

  const dated = (field: string, day: string, month: string, year = '2026') => ({
    [`${field}-day`]: day,
    [`${field}-month`]: month,
    [`${field}-year`]: year,
  })
  async function words({ jay, at }: Referred, part = '') {
    return wordsOf((await jay.get(`${at}${part}`)).body)
  }
  /** The officer answered on Thursday 3 December: lists are due on Tuesday the 8th. */
  async function answered() {
    const to = await referred(office)
    const disputed = { 'accepted-0': 'no', 'words-0': 'He did not.', ...dated('on', '3', '12') }
    const sent = await answerPage(to.jay, `${to.at}/response`, disputed)
    equal(sent.headers.location, `${to.at}?done=response-recorded`)
    return to
  }
  const kit = { 'name-1': 'Kit Lowe', 'about-1': 'Where he was that night.' }

  test('lists of witnesses run three working days from the answer that came, not its last day', async () => {
    const to = await referred(office)
    match(await words(to, '/witnesses'), /No last day runs yet\. It is counted from the day/)
    match(await words(to), /Witnesses .*? Not due yet/)
    const had = await answered()
    match(await words(had, '/witnesses'), /its list by Tuesday 8 December 2026/)
    match(await words(had), /Witnesses .*? 2 lists due/)
  })

  test('a list says who and what about, or that there is none; then each is called or not', async () => {
    const to = await answered()
    const { jay, at } = to
    const none = await answerPage(jay, `${at}/witnesses`, { side: 'authority' })
    match(wordsOf(none.body), /Enter each witness, or say that there is none/)
    const half = await answerPage(jay, `${at}/witnesses`, { side: 'officer', 'name-4': 'Ada Roe' })
    match(wordsOf(half.body), /Enter what witness 4 can speak to/)
    match(half.body, /<details[^>]*open/)
    const sent = await answerPage(jay, `${at}/witnesses`, { side: 'authority', ...kit })
    equal(sent.headers.location, `${at}/witnesses?done=witnesses-listed`)
    await answerPage(jay, `${at}/witnesses`, { side: 'officer', none: 'yes' })
    match(await words(to, '/witnesses'), /Kit Lowe Where he was that night\. To be ruled on/)
    match(
      await words(to, '/witnesses'),
      /The officer, supplied .* They say that they have no witness/,
    )
    match(await words(to), /Witnesses .*? 1 to rule on/)
    const bare = await answerPage(jay, `${at}/witnesses/ruling`, { whom: '1', called: 'no' })
    match(wordsOf(bare.body), /Enter the reasons/)
    const ruling = { whom: '1', called: 'no', reasons: 'It is agreed.', by: 'ACC Vane' }
    await answerPage(jay, `${at}/witnesses/ruling`, ruling)
    match(await words(to, '/witnesses'), /Not called .*: It is agreed\./)
    match(await words(to), /Witnesses .*? Both lists in/)
    await hideNames(jay)
    match(await words(to, '/witnesses'), /Witness 1 Where he was/)
  })

  test('a pre-hearing is counted from the documents; the officer’s other day is weighed by the law', async () => {
    const to = await answered()
    const { jay, at } = to
    await answerPage(jay, `${at}/witnesses`, { side: 'authority', ...kit })
    await answerPage(jay, `${at}/witnesses`, { side: 'officer', none: 'yes' })
    match(await words(to), /Give the chair the documents/)
    const ready = (step: string, answers: Readonly<Record<string, string>>) =>
      answerPage(jay, `${at}/preparing/${step}`, { why: 'As it says.', ...answers })
    const sent = await ready('documents-to-chair', { by: 'authority', ...dated('on', '4', '12') })
    equal(sent.headers.location, `${at}/preparing?done=officer-given`)
    await ready('pre-hearing-decided', {})
    // Fifteen working days after Friday 4 December, without the 25th, the 28th and the 1st.
    match(await words(to, '/preparing'), /held by Tuesday 29 December 2026 at the latest/)
    const bare = await ready('pre-hearing-set', {})
    match(wordsOf(bare.body), /There is a problem .*[Ww]hich day/)
    await ready('pre-hearing-set', { ...dated('day', '17', '12'), ...dated('on', '6', '12') })
    match(await words(to, '/preparing'), /fixed the day of the pre-hearing Thursday 17 December/)
    const open = await ready('other-day-proposed', { by: 'officer', ...dated('day', '21', '12') })
    match(wordsOf(open.body), /Select what the day is for/)
    const proposal = { by: 'officer', choice: 'pre-hearing', yes: 'yes' }
    await ready('other-day-proposed', { ...proposal, ...dated('day', '21', '12') })
    match(await words(to), /Put the pre-hearing off to the officer’s day/)
    equal((await jay.get(`${at}/preparing/no-such`)).statusCode, 403)
  })

  test('longer is for the chair where the rule says so, shorter for everybody together', async () => {
    const to = await referred(office)
    const { jay, at } = to
    const change = (answers: Readonly<Record<string, string>>) =>
      answerPage(jay, `${at}/period`, {
        rule: 'response.officer',
        why: 'Agreed by e-mail.',
        ...answers,
      })
    match(
      await words(to, '/period'),
      /Answer the case in writing The last day is Monday 7 December/,
    )
    const shorter = { how: 'shorter', ...dated('until', '7', '12') }
    match(wordsOf((await change(shorter)).body), /Select who agreed/)
    const alone = await change({ ...shorter, agreed: 'officer' })
    match(
      wordsOf(alone.body),
      /This goes against: .* If it was done all the same, say how it came about/,
    )
    const kept = await change({ ...shorter, agreed: 'officer', 'as-it-was-why': 'By mistake.' })
    equal(kept.headers.location, `${at}/period?done=officer-given`)
    match(await words(to, '/period'), /It changes nothing in law\. By mistake\./)
    await change({ how: 'longer', ...dated('until', '14', '12') })
    match(await words(to, '/response'), /The officer answers by Monday 14 December 2026/)
  })

  const ruling = {
    ...{ kind: 'history', allowed: 'yes', words: 'The finding of 2019.' },
    ...{ reasons: 'It is the same conduct.', by: 'ACC Vane' },
  }
  test('history is let in by a ruling both sides were heard on, or with why not', async () => {
    const to = await referred(office)
    const { jay, at } = to
    const blank = await answerPage(jay, `${at}/rulings`, {})
    match(wordsOf(blank.body), /Select what it is about .* Enter the ruling .* Enter who ruled/)
    const unheard = await answerPage(jay, `${at}/rulings`, ruling)
    match(wordsOf(unheard.body), /This force’s rule asks for this instead: Hearing both sides/)
    match(unheard.body, /The finding of 2019\./)
    const page = (await jay.get(`${at}/rulings`)).body
    const { action, hidden } = formIn(page)
    const fields = Object.entries({ ...hidden, ...filledIn(page), ...ruling })
    const sent = await jay.post(action, [...fields, ['heard', 'officer'], ['heard', 'presenter']])
    equal(sent.headers.location, `${at}/rulings?done=ruled`)
    match(await words(to, '/rulings'), /put before the panel, .*? Allowed: The finding of 2019\./)
  })

  test('a direction belongs to its kind of ruling, and none where nothing was allowed', async () => {
    const { jay, at } = await referred(office)
    const stray = { ...ruling, kind: 'privacy', directions: 'name-withheld', heard: 'press' }
    match(
      wordsOf((await answerPage(jay, `${at}/rulings`, stray)).body),
      /without the officer’s name” is not for a ruling on this/,
    )
    const no = { ...stray, kind: 'public-notice', allowed: 'no' }
    match(wordsOf((await answerPage(jay, `${at}/rulings`, no)).body), /Nothing is directed where/)
    await answerPage(jay, `${at}/rulings`, { ...no, allowed: 'yes', names: 'Miss A\nMr B' })
    match(
      wordsOf((await jay.get(`${at}/rulings`)).body),
      /Directed now Public notice: without the officer’s name\. Not to be named: Miss A, Mr B/,
    )
  })

  test('the day on one page: what is open, who is there, what is directed, who is called', async () => {
    const to = await answered()
    const { jay, at } = to
    match(await words(to, '/day'), /Nothing is listed Nobody sits .* Nobody is called\./)
    await answerPage(jay, `${at}/panel/new`, {
      ...{ place: 'chair chief-officer-or-delegate', name: 'Ines Marlow', whose: 'inside' },
      ...{ ties: 'none' },
    })
    await answerPage(jay, `${at}/listing`, {
      ...{ form: 'hearing', time: '10:00', days: '3', place: 'The Civic Centre' },
      ...dated('first', '22', '3', '2027'),
    })
    const amara = { whom: 'new', name: 'Amara Field', capacity: 'complainant', owner: 'authority' }
    await answerPage(jay, `${at}/told`, { ...amara, state: 'identified' })
    await answerPage(jay, `${at}/witnesses`, { side: 'authority', ...kit })
    match(await words(to, '/day'), /told of the day: 1 .* nobody has ruled on: 1 No notice of/)
    const called = { whom: '1', called: 'yes', reasons: 'It is disputed.' }
    await answerPage(jay, `${at}/witnesses/ruling`, called)
    const secret = { ...ruling, kind: 'privacy', heard: 'press', directions: 'part-in-private' }
    await answerPage(jay, `${at}/rulings`, secret)
    const page = await words(to, '/day')
    match(page, /Monday 22 March 2027 at 10:00, The Civic Centre How long 3 days/)
    match(page, /Directed by the chair .*part of it is held in private/)
    match(page, /Ines Marlow Chair .* Amara Field Complainant To be told/)
    match(page, /He wrote to her\. Not accepted in the answer\./)
    match(page, /Kit Lowe For the presenter Where he was that night/)
  })

  test('officers heard together, and the IOPC presenting: sides, signers and the day say so', async () => {
    const to = await referred(office)
    const { jay, at, matter, step } = to
    const second = { name: 'Ada Roe', rank: 'PC', kind: 'officer' }
    await answerPage(jay, `/work/matters/${matter}/people/new`, second)
    const blank = await answerPage(jay, `${at}/joint`, {})
    match(wordsOf(blank.body), /Select who is heard with them, or that nobody is/)
    const other = /name="others"[^>]*value="([^"]+)"/.exec((await jay.get(`${at}/joint`)).body)?.[1]
    const joined = { others: other ?? '', why: 'The same evening.' }
    const sent = await answerPage(jay, `${at}/joint`, joined)
    equal(sent.headers.location, `${at}?done=officer-given`)
    match(await words(to), /Heard together .*? With 1/)
    match(await words(to, '/day'), /Nothing is listed/)
    const presents = await office.test.desk.conduct.recordStep(await office.acting('Jay Arden'), {
      ...{ ...step('presents'), step: 'dg-presents', by: 'director-general' },
    })
    equal(presents.ok, true, JSON.stringify(presents))
    match(
      await words(to, '/witnesses'),
      /Whose list is it\? The IOPC, which presents the case The off/,
    )
    const listing = { form: 'hearing', time: '10:00', days: '3', place: 'The Civic Centre' }
    await answerPage(jay, `${at}/listing`, { ...listing, ...dated('first', '22', '3', '2027') })
    match(await words(to, '/day'), /Heard with PC Ada Roe Presented by The IOPC/)
    const shorter = { rule: 'response.officer', how: 'shorter', why: 'Agreed.', agreed: 'officer' }
    const short = await answerPage(jay, `${at}/period`, {
      ...shorter,
      ...dated('until', '7', '12'),
    })
    match(wordsOf(short.body), /The IOPC, which presents the case .* This goes against/)
  })
})
