import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorityId, type MatterId } from '#kernel'
import { settleNotice } from '#store'
import { onAnEngine } from '#test'
import { answerPage } from '../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../testing/office.ts'
import type { Browser } from '../testing/stage.ts'
import { addressOf } from './duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const logging = {
    summary: 'Messages to a crime complainant',
    'allegation-1': 'Wrote about her looks',
  }
  async function logged(as: Browser): Promise<MatterId> {
    const matter = await office.report()
    const sent = await answerPage(as, `${addressOf(matter)}/log`, logging)
    equal(sent.headers.location, `${addressOf(matter)}?done=logged`)
    return matter
  }

  test('another allegation is a press of a button, and what was typed stays', async () => {
    const jay = await office.as('Jay Arden')
    const address = `${addressOf(await office.report())}/log`
    const first = await answerPage(jay, address, { ...logging, add: 'yes' })
    equal(first.statusCode, 200)
    doesNotMatch(first.body, /There is a problem/)
    match(first.body, /name="allegation-2"/)
    equal(filledIn(first.body)['summary'], logging.summary)
    const second = { ...filledIn(first.body), 'allegation-2': 'Kept writing after hours' }
    const sent = await jay.send(first, second)
    equal(sent.statusCode, 303)
    const words = wordsOf((await jay.get(String(sent.headers.location))).body)
    match(words, /The complaint is logged\. .*Wrote about her looks Kept writing after hours/)
  })

  test('a form with something missing says what to do, in the title too, and keeps the rest', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.report()
    const again = await answerPage(jay, `${addressOf(matter)}/log`, {
      ...logging,
      'allegation-1': ' ',
    })
    equal(again.statusCode, 400)
    match(again.body, /<title>Error: Log the complaint – Candour<\/title>/)
    match(again.body, /<a href="#allegation-1">Enter at least one allegation<\/a>/)
    equal(filledIn(again.body)['summary'], logging.summary)
  })

  test('a day in the future or before the complaint came is refused in plain words', async () => {
    const jay = await office.as('Jay Arden')
    const address = `${addressOf(await office.report())}/log`
    const early = { 'on-day': '1', 'on-month': '2', 'on-year': '2020' }
    const refused = await answerPage(jay, address, { ...logging, ...early })
    equal(refused.statusCode, 422)
    match(
      wordsOf(refused.body),
      /The date must be on or after \d+ \w+ \d{4}, when the complaint reached us/,
    )
    const late = await answerPage(jay, address, { ...logging, ...early, 'on-year': '2190' })
    match(wordsOf(late.body), /must be today or in the past/)
  })

  test('two people logging at once: the second is told who did it, with both versions', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const matter = await office.report()
    const form = await wren.get(`${addressOf(matter)}/log`)
    await answerPage(jay, `${addressOf(matter)}/log`, logging)
    const hers = { ...filledIn(form.body), ...logging, summary: 'Unwanted messages' }
    const stale = await wren.send(form, hers)
    equal(stale.statusCode, 409)
    const words = wordsOf(stale.body)
    match(words, /Someone changed this while you were working\. Jay Arden logged the complaint at/)
    match(
      words,
      /What it says now Messages to a crime complainant What you wrote Unwanted messages/,
    )
    equal(filledIn(stale.body)['summary'], 'Unwanted messages')
  })

  test('the script says they may ask for recording at any time, and unsafe ways are marked', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await logged(jay)
    const { body } = await jay.get(`${addressOf(matter)}/contact`)
    const words = wordsOf(body)
    match(words, /You may ask for yours to be recorded at any time, today or later\./)
    match(words, /I will update you by \w+day \d+ \w+/)
    match(words, /Phone They did not say this is safe/)
    doesNotMatch(words, /E-mail They did not say this is safe/)
  })

  test('what the complainant said is kept exactly as it was typed', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await logged(jay)
    const views = 'I want  someone to ASK him.\nNot just take his word.'
    const said = { by: 'phone', views, agreed: 'yes' }
    const sent = await answerPage(jay, `${addressOf(matter)}/contact`, said)
    equal(sent.headers.location, `${addressOf(matter)}?done=contacted`)
    const { body } = await jay.get(`${addressOf(matter)}/timeline`)
    ok(body.includes('I want  someone to ASK him.\nNot just take his word.'))
    match(wordsOf((await jay.get(addressOf(matter))).body), /Our summary Messages .*? Agreed /)
  })

  test('evidence that cannot be had needs its reason, and what was asked for is listed', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const lost = { kinds: 'cctv', 'state-cctv': 'not-available' }
    const again = await answerPage(jay, `${address}/keep-evidence`, lost)
    match(wordsOf(again.body), /Enter why CCTV cannot be had/)
    const sent = await answerPage(jay, `${address}/keep-evidence`, {
      ...lost,
      'why-cctv': 'Wiped after 28 days',
    })
    equal(sent.headers.location, `${address}?done=kept`)
    match(
      wordsOf((await jay.get(`${address}/evidence`)).body),
      /CCTV Cannot be had Wiped after 28 days/,
    )
  })

  test('safety and evidence wait for nothing: not for logging, not for a handler', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const safe = await answerPage(jay, `${address}/safety`, {
      holds: 'no',
      done: 'Asked her.',
    })
    equal(safe.statusCode, 303)
    const kept = { kinds: 'body-worn-video', 'state-body-worn-video': 'asked' }
    equal((await answerPage(jay, `${address}/keep-evidence`, kept)).statusCode, 303)
  })

  test('before it is logged there is no letter, and the page says what is missing', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report())
    const page = await jay.get(`${address}/letters/new`)
    match(
      wordsOf(page.body),
      /Before you can write to them .*Log the complaint Any handler can do this/,
    )
    doesNotMatch(page.body, /disabled|Go ahead without this/)
  })

  test('a letter is read whole before it goes, and what went is what was read', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await logged(jay)
    const address = `${addressOf(matter)}/letters/new`
    const words = { by: 'email', done: 'We asked for the e-mails.', next: 'We will read them.' }
    const preview = await answerPage(jay, address, words)
    equal(preview.statusCode, 200)
    match(preview.body, /<title>Check the letter – Candour<\/title>/)
    const shown = letterIn(preview.body)
    match(shown, /Dear Amara Quill[\s\S]*We asked for the e-mails\./)
    match(wordsOf(preview.body), /the next update is due by \w+day/)
    match(wordsOf((await jay.get(`${addressOf(matter)}/letters`)).body), /No letters yet/)

    const back = await jay.send(preview, { ...filledIn(preview.body), by: 'email', change: 'yes' })
    equal(filledIn(back.body)['done'], words.done)
    const sent = await jay.send(preview, { ...filledIn(preview.body), by: 'email', checked: 'yes' })
    equal(sent.headers.location, `${addressOf(matter)}/letters?done=sent`)
    const list = await jay.get(String(sent.headers.location))
    const letter = /href="(\/work\/letters\/[^"/]+)"/.exec(list.body)?.[1] ?? ''
    equal(letterIn((await jay.get(letter)).body), shown)
    const pdf = await jay.get(`${letter}/pdf`)
    equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    match(String(pdf.headers['content-disposition']), /^attachment/)
  })

  test('a letter goes only by a way they said is safe, or by hand', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await logged(jay)
    const { body } = await jay.get(`${addressOf(matter)}/letters/new`)
    const offered = [...body.matchAll(/name="by" type="radio" value="([^"]+)"/g)].map(
      ([, by]) => by,
    )
    deepEqual(offered, ['email', 'in-person'])
  })

  test('every look is one this page’s reader would find again', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.report()
    const before = await looks(matter)
    for (const tab of ['', '/evidence', '/duties', '/timeline', '/letters', '/log', '/contact'])
      equal((await jay.get(`${addressOf(matter)}${tab}`)).statusCode, 200)
    equal((await looks(matter)) - before, 7)
  })

  async function looks(matter: MatterId): Promise<number> {
    const { desk } = office.test
    const [jay] = await desk.personas()
    ok(jay)
    const { authority, person, name, role } = jay
    const actor = { type: 'staff', person, name, role } as const
    return (await desk.work.matter({ authority, actor }, matter))?.looks.length ?? 0
  }

  test('a letter nobody has yet is on Today until somebody hands it over', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await logged(jay)
    const words = { by: 'email', done: 'We asked for the e-mails.', next: 'We will read them.' }
    const checked = await answerPage(jay, `${addressOf(matter)}/letters/new`, words)
    await jay.send(checked, { ...filledIn(checked.body), by: 'email', checked: 'yes' })
    const list = await jay.get(`${addressOf(matter)}/letters`)
    const letter = /href="(\/work\/letters\/[^"/]+)"/.exec(list.body)?.[1] ?? ''
    const id = letter.split('/').at(-1) ?? ''
    await office.test.bench.store.work(
      { authority: authorityId('northmoor'), actor: { type: 'system' } },
      tx => settleNotice(tx, id, { state: 'not-set-up' }),
    )
    const another = /Letters that have not left[\s\S]*?href="(\/work\/post\/items\/[^"]+)"/
    const listed = another.exec((await jay.get('/work')).body)?.[1] ?? ''
    equal((await jay.get(listed)).statusCode, 200)
    const given = await jay.send(await jay.get(letter), { how: 'handed-over' })
    equal(given.headers.location, `${addressOf(matter)}/letters?done=given`)
    doesNotMatch((await jay.get('/work')).body, new RegExp(listed))
    match(wordsOf((await jay.get(`${addressOf(matter)}/timeline`)).body), /Handed over/)
  })
})

function letterIn(html: string): string {
  return /<pre[^>]*candour-letter[^>]*>([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? 'no letter here'
}
