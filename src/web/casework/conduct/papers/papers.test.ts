import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, addWorkingDays, day, londonDay } from '#kernel'
import { holidays } from '#law'
import { longDay } from '#papers'
import { onAnEngine, readTagged } from '#test'
import { dayAnswers } from '../../../sheet-days.ts'
import { answerPage } from '../../../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint about Oliver Pike, assessed, with DI Ashdown to investigate it. */
  async function begun() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, who)
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="(\/work\/matters\/[^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    const severe = { by: 'investigator', level: 'gross-misconduct', form: 'hearing', why: 'Hers.' }
    await answerPage(jay, `${at}/severity`, { ...severe, look: 'alone' })
    await answerPage(jay, `${at}/severity`, { ...severe, look: 'with-history' })
    const named = { name: 'Rowan Ashdown', rank: 'DI', force: 'Northmoor', skills: 'Trained.' }
    await answerPage(jay, `${at}/investigator`, { ...named, same: 'yes', line: 'no' })
    return { jay, at, hub: async () => wordsOf((await jay.get(at)).body) }
  }
  const terms = {
    'part-conduct': 'He wrote to her.',
    'part-terms': 'They come with this notice.',
  }

  test('a notice is drafted, looked at, signed, kept as a PDF, and then given with proof', async () => {
    const { jay, at, hub } = await begun()
    const page = `${at}/papers/investigation`
    const draft = wordsOf((await jay.get(page)).body)
    match(draft, /Yours to write The record does not say these: .*terms of reference/)
    match(draft, /It is being investigated, by DI Rowan Ashdown of Northmoor\./)
    const short = await answerPage(jay, page, {})
    match(wordsOf(short.body), /Enter the terms of reference.*Select each Standard/)
    match(wordsOf(short.body), /Or enter why you go ahead without these/)
    const written = { ...filledIn(short.body), ...terms, standards: '5' }
    const seen = await jay.send(short, written)
    match(wordsOf(seen.body), /Check it before you sign it .* Dear DS Oliver Pike/)
    match(seen.body, /<li>Orders and instructions<\/li>/)
    doesNotMatch(seen.body, /====/)
    const proof = await jay.send(seen, { ...filledIn(seen.body), standards: '5', proof: 'yes' })
    equal(proof.headers['content-type'], 'application/pdf')
    match(String(proof.headers['content-disposition']), /^inline/)
    match((await readTagged(proof.rawPayload)).words, /Draft, not served/)
    doesNotMatch((await jay.get(`${at}/papers`)).body, /papers\/kept\//)
    const back = await jay.send(seen, { ...filledIn(seen.body), standards: '5', change: 'yes' })
    match(back.body, /name="standards"[^>]*value="5"[^>]*checked/)
    match(back.body, /They come with this notice\./)
    const signed = await jay.send(seen, { ...filledIn(seen.body), standards: '5', checked: 'yes' })
    equal(signed.headers.location, `${at}/papers?done=paper-signed`)

    match(
      wordsOf((await jay.get(`${at}/papers?done=paper-signed`)).body),
      /Not yet\. Record that it was given/,
    )
    const kept = /href="([^"]+\/papers\/kept\/[^"]+)"/.exec(
      (await jay.get(`${at}/papers`)).body,
    )?.[1]
    ok(kept)
    const read = wordsOf((await jay.get(kept)).body)
    match(read, /Given Not recorded .*Notice of an investigation into your conduct/)
    const { title, isAccessible, tags } = await readTagged(
      (await jay.get(`${kept}/pdf`)).rawPayload,
    )
    equal(title, 'Notice of an investigation into your conduct')
    ok(isAccessible)
    ok(tags.filter(tag => tag === 'H2').length >= 11)
    match(await hub(), /All papers .* 1 not given/)

    const how = { way: 'in-person', at: 'Northmoor House', by: 'DI Ashdown', proof: 'He signed.' }
    const served = await answerPage(jay, `${at}/notices/investigation`, {
      ...dayAnswers('on', addDays(londonDay(office.test.bench.world.now()), -1)),
      ...{ ...how, paper: decodeURIComponent(kept.split('/').at(-1) ?? '') },
    })
    equal(served.headers.location, `${at}?done=officer-given`)
    match(
      wordsOf((await jay.get(kept)).body),
      /What shows it He signed\. .*Any last day it names may be another now/,
    )
    match(wordsOf((await jay.get(`${at}/notices/investigation`)).body), /Read what was given on/)
    match(await hub(), /All papers .* 1 paper signed/)
  })

  test('what is written to whoever complained leads to where they are recorded as told', async () => {
    const { jay, at } = await begun()
    const page = `${at}/papers/complainant-day`
    const form = await jay.get(page)
    match(wordsOf(form.body), /Police \(Conduct\) Regulations 2020, reg\. 40/)
    const given = { 'part-words': 'It is on 1 March 2027.' }
    const seen = await answerPage(jay, page, given)
    match(wordsOf(seen.body), /Dear Amara Quill When and where it will be heard/)
    const signed = await jay.send(seen, { ...filledIn(seen.body), checked: 'yes' })
    equal(signed.headers.location, `${at}/papers?done=paper-signed`)
    const list = (await jay.get(`${at}/papers`)).body
    match(list, new RegExp(`href="${at}/told"[^>]*>Record that they were told`))
  })

  test('a report whose list was read is not signed short of a part, whatever the reason', async () => {
    const { jay, at } = await begun()
    const why = { 'waived-why': 'It has to go.' }
    const short = await answerPage(jay, `${at}/papers/delay-report`, why)
    equal(short.statusCode, 400)
    match(wordsOf(short.body), /It cannot be signed without one of them/)
    match(wordsOf(short.body), /Enter why it has taken the time it has/)
  })

  test('a report that was signed fills the page that records it as sent, and is then sent', async () => {
    const { jay, at } = await begun()
    const page = await jay.get(`${at}/papers/delay-report`)
    const typed = Object.entries(filledIn(page.body)).map(([name, words]) => [
      name,
      words || (name.startsWith('part-') ? `As to ${name}.` : words),
    ])
    const seen = await jay.send(page, { ...filledIn(page.body), ...Object.fromEntries(typed) })
    const done = await jay.send(seen, { ...filledIn(seen.body), checked: 'yes' })
    equal(done.headers.location, `${at}/papers?done=paper-signed`)
    match(wordsOf((await jay.get(`${at}/papers`)).body), /Not yet\. Record that it was given/)
    match((await jay.get(`${at}/delay-report`)).body, /As to part-estimate\./)
    const sent = await answerPage(jay, `${at}/delay-report`, { to: 'director-general' })
    equal(sent.headers.location, `${at}?done=officer-given`)
    const list = wordsOf((await jay.get(`${at}/papers`)).body)
    ok(!list.includes('Not yet'), list)
  })

  test('a paper that another page records as given says which', async () => {
    const { jay, at } = await begun()
    const page = await jay.get(`${at}/papers/interview`)
    const typed = Object.entries(filledIn(page.body)).map(([name, words]) => [
      name,
      words || (name.startsWith('part-') ? `As to ${name}.` : words),
    ])
    const why = { 'waived-why': 'For the test.' }
    const seen = await jay.send(page, { ...Object.fromEntries(typed), ...why })
    const done = await jay.send(seen, { ...filledIn(seen.body), checked: 'yes' })
    equal(done.headers.location, `${at}/papers?done=paper-signed`, wordsOf(done.body))
    const list = wordsOf((await jay.get(`${at}/papers`)).body)
    match(list, /Not yet\. Give it on the interview’s own page/)
    ok(!list.includes('Record that it was given'), list)
  })

  test('last days are those of the day it will be given, unless their words were changed', async () => {
    const { jay, at } = await begun()
    const page = `${at}/papers/investigation`
    const on = addDays(londonDay(office.test.bench.world.now()), 14)
    const all = { ...terms, standards: '1', ...dayAnswers('given', on) }
    const seen = wordsOf((await answerPage(jay, page, all)).body)
    const last = addWorkingDays(on, 10, holidays)
    ok(last && seen.includes(`send documents, until ${longDay(last, 'en')}`), seen)
    const far = { ...all, ...dayAnswers('given', day('2099-12-01')) }
    const lost = wordsOf((await answerPage(jay, page, far)).body)
    match(lost, /the record does not say: that they may make representations/)
    ok(!lost.includes('Sign it and keep it'))
    const mine = { ...all, 'part-representations': 'Until Easter.' }
    match(wordsOf((await answerPage(jay, page, mine)).body), /Until Easter\./)
    equal((await jay.get(`${at}/papers/nothing`)).statusCode, 403)
    equal((await jay.get(`${at}/papers/kept/nothing`)).statusCode, 403)
  })
})
