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

  async function begun(kind = 'officer') {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    await answerPage(jay, `${matter}/people/new`, { name: 'Oliver Pike', rank: 'DS', kind })
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="(\/work\/matters\/[^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    const see = async (path = '') => wordsOf((await jay.get(`${at}${path}`)).body)
    return { jay, matter, at, see }
  }
  const review = (year: string) => ({
    ...{ 'review-day': '1', 'review-month': '3', 'review-year': year },
  })

  test('the notice is held back with a reason and a day, and no longer once that is over', async () => {
    const { jay, at, see } = await begun()
    match(await see(), /Hold the notice back [\w ]+ Not held back/)
    const page = `${at}/notice-deferred`
    const ground = 'He would delete the messages.'
    const early = await answerPage(jay, page, { ground, ...review('2020') })
    match(wordsOf(early.body), /must be after it was decided/)
    await answerPage(jay, page, { ground, ...review('2030') })
    match(await see(), /Notice of the investigation What is alleged[a-z ,]+ have Held back/)
    match(await see('/notice-deferred'), /He would delete the messages\. Looked at again .* 2030/)
    const over = { by: 'investigator', waited: 'notice', why: 'His telephone is seized.' }
    await answerPage(jay, `${at}/steps/prejudice-ended`, over)
    match(await see(), /Hold the notice back [\w ]+ Not held back/)
  })

  test('the report on a late investigation is drafted, asks for what is missing, and counts on', async () => {
    const { jay, at, see } = await begun()
    const page = `${at}/delay-report`
    const drafted = (await jay.get(page)).body
    match(filledIn(drafted)['part-began'] ?? '', /It came in on \w+ \d+/)
    match(wordsOf(drafted), /This is the first: it is owed once twelve months are over/)
    const { action, hidden } = formIn(drafted)
    const send = (more: Readonly<Record<string, string>>) =>
      jay.post(action, { ...hidden, ...filledIn(drafted), to: 'local-policing-body', ...more })
    const short = await send({})
    match(wordsOf(short.body), /Enter when it should be finished, and the report submitted/)
    match(wordsOf(short.body), /If it was sent without these all the same, say how/)
    const rest = {
      'part-progress': 'Two witnesses seen.',
      'part-estimate': 'By March.',
      'part-reason': 'Telephone records came late.',
      'part-steps': 'To interview him.',
    }
    equal((await send(rest)).headers.location, `${at}?done=officer-given`)
    match(await see(), /Report how long it takes [\w ,]+ 1 sent/)
    match(await see('/delay-report'), /This is number 2: it is owed once 18 months are over/)
  })

  test('severity.consult-line-manager: asked before it goes another way; then reflective practice', async () => {
    const { jay, at, see } = await begun()
    match(await see('/no-case'), /Assess that it would be neither/)
    const neither = { by: 'investigator', level: 'neither', why: 'He was brusque.' }
    for (const look of ['alone', 'with-history'])
      await answerPage(jay, `${at}/severity`, { ...neither, look })
    match(await see(), /What happens instead The line manager [^.]* To decide/)
    const asked = { route: 'reflective-practice', why: 'To learn from.' }
    const short = await answerPage(jay, `${at}/no-case`, asked)
    match(
      wordsOf(short.body),
      /This goes against: Ask the line manager before .*how did it come about/,
    )
    await answerPage(jay, `${at}/no-case`, { ...asked, consulted: 'Insp. Lowe, 27 November.' })
    match(await see(), /Reflective practice No discipline[^.]* To begin/)
    const page = `${at}/reflective`
    match(await see('/reflective'), /not normally admitted in proceedings later/)
    const said = { reviewer: 'Insp. Lowe', words: 'How to speak with people at the counter.' }
    await answerPage(jay, page, said)
    const invited = await answerPage(jay, page, { ...said, step: 'invited' })
    equal(invited.headers.location, `${at}?done=reflective-recorded`)
    match(await see(), /Give an account to whoever reviews the practice/)
    match(await see('/reflective'), /Their account is asked for by \w+ \d+/)
    await answerPage(jay, page, { ...said, step: 'account' })
    match(await see(), /Reflective practice No discipline[^.]* The officer gave an account/)
  })

  test('restrictions stand open once their day has come', async () => {
    const { jay, at, see } = await begun()
    const asked = { what: 'restrict', restrictions: 'No contact with the public.', why: 'Risk.' }
    await answerPage(jay, `${at}/restrictions`, { ...asked, ...review('2030') })
    match(await see(), /Restrictions What they may not do[^.]* In force/)
    await answerPage(jay, `${at}/restrictions`, { ...asked, ...review('2020') })
    match(await see(), /Restrictions What they may not do[^.]* To look at again/)
  })

  test('a suspension ends because the proceedings are over', async () => {
    const { jay, at, see } = await begun()
    doesNotMatch(await see(), /The suspension has ended/)
    const told = { how: 'oral', time: '00:01', why: 'The public would expect it.' }
    const rest = { considered: 'Office work: no.', 'authorised-by': 'ACC Merrow' }
    const { body } = await jay.get(`${at}/suspend`)
    const { action, hidden } = formIn(body)
    const asked = { ...hidden, ...filledIn(body), ...told, ...rest, grounds: 'prejudice' }
    await jay.post(action, asked)
    match(await see(), /The suspension has ended [\w ,]+ Not ended/)
    await answerPage(jay, `${at}/suspension-ended`, {
      why: 'Nothing is referred; told by telephone.',
    })
    match(await see(), /Suspend Where no other work will do[^.]* Not suspended/)
  })

  test('of police staff, specials and volunteers the page says whose rules govern', async () => {
    for (const kind of ['staff', 'volunteer']) {
      const { jay, matter, see } = await begun(kind)
      const hub = await see()
      match(hub, /Under other rules: known, not computed\./)
      match(hub, /the Conduct Regulations do not reach them/)
      doesNotMatch(hub, /Hold the notice back|Terms of reference|To be assessed/)
      doesNotMatch(hub, /Who sits|Special conditions|The day on one page|Appeals and claims/)
      doesNotMatch(hub, /The officer’s own page/)
      match(hub, /Case to answer .* All papers|All papers .* Case to answer/)
      match(hub, /You must Deal with staff under their own discipline/)
      match(wordsOf((await jay.get(`${matter}/conduct`)).body), /known, not computed/)
    }
    const special = await begun('special-constable')
    match(await special.see(), /A special constable: the Conduct Regulations govern/)
    const officer = await begun()
    doesNotMatch(await officer.see(), /the Conduct Regulations/)
  })

  test('what was said of severity at the first assessment is carried over', async () => {
    const { jay, matter, at } = await begun()
    const why = 'If true he used his position.'
    await answerPage(jay, `${matter}/severity`, { level: 'gross-misconduct', why })
    const { body } = await jay.get(`${at}/severity`)
    match(body, /value="alone"[^>]*checked/)
    match(body, /value="gross-misconduct"[^>]*checked/)
    equal(filledIn(body)['why'], why)
  })

  test('a duty in the matter leads to the page of the officer on which it is done', async () => {
    const { jay, matter, at } = await begun()
    const told = { how: 'oral', time: '00:01', why: 'The public would expect it.' }
    const rest = { considered: 'Office work: no.', 'authorised-by': 'ACC Merrow' }
    const { body } = await jay.get(`${at}/suspend`)
    const { action, hidden } = formIn(body)
    await jay.post(action, { ...hidden, ...filledIn(body), ...told, ...rest, grounds: 'prejudice' })
    for (const page of [`${matter}/duties`, at]) {
      const links = (await jay.get(page)).body
      ok(links.includes(`href="${at}/notices/suspension"`), page)
      ok(links.includes(`href="${at}/suspension-review"`), page)
    }
  })
})
