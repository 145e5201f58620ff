import { equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorityId, type MatterId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import type { Browser } from '../../testing/stage.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  async function done(as: Browser, address: string, answers: Readonly<Record<string, string>>) {
    const sent = await answerPage(as, address, answers)
    equal(sent.statusCode, 303, `${address} ${wordsOf(sent.body)}`)
    return String(sent.headers.location)
  }
  async function decided(jay: Browser): Promise<MatterId> {
    const matter = await office.report({ becauseOf: ['none'] })
    const at = addressOf(matter)
    await done(jay, `${at}/log`, { summary: 'Messages', 'allegation-1': 'Wrote about her looks' })
    await done(jay, `${at}/record?ahead=yes`, {
      crime: 'no',
      disciplinary: 'no',
      article2Or3: 'no',
      choice: 'record',
      why: 'They asked for it.',
    })
    const undecided = wordsOf((await jay.get(`${at}/outcome`)).body)
    match(undecided, /Before you can make this decision .*Give allegation 1 its category/)
    await done(jay, `${at}/outcome?ahead=yes`, {
      ahead: 'yes',
      'waived-why': 'The e-mails settle it.',
      'result-1': 'The service provided was acceptable',
      'reasons-1': 'The e-mails say what they say.',
      'actions-1': 'Explanation',
    })
    return matter
  }

  test('an outcome letter: what is missing is a link, then read by another, signed, and gone', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const matter = await decided(jay)
    const at = addressOf(matter)
    const empty = await done(jay, `${at}/letters/write/outcome`, {})
    const lacking = await jay.get(empty)
    match(
      wordsOf(lacking.body),
      /Before this letter can be signed .*It must have what has been done/,
    )
    ok(lacking.body.includes(`href="${empty}/words#done"`))
    match(wordsOf((await jay.get(`${empty}/send`)).body), /not whole yet, so it cannot be signed/)

    await done(jay, `${empty}/words`, {
      done: 'We read every e-mail.',
      evidence: 'Twelve e-mails. The text messages could not be had.',
    })
    const whole = wordsOf((await jay.get(empty)).body)
    match(whole, /what you told us .*In your own words: .*mugging/i)
    match(whole, /Our decision: The service provided was acceptable\./)
    match(whole, /There is no right to ask the Independent Office for Police Conduct/)
    match(whole, /the last day to apply is \w+day \d+ \w+ \d{4}/)
    match(whole, /the date you made it/)
    const early = wordsOf((await jay.get(`${empty}/send`)).body)
    match(early, /Before you can sign this letter .*Have somebody else approve it/)

    const preview = await wren.get(empty)
    ok(preview.body.includes(`${empty}/decide`), wordsOf(preview.body))
    const approved = await wren.send(preview, { decision: 'approve' })
    equal(approved.statusCode, 303, wordsOf(approved.body))
    const told = { told: 'yes', 'told-by': 'Jay Arden', 'told-how': 'phone' }
    const form = await jay.get(`${empty}/send`)
    match(wordsOf(form.body), /This is not what they asked for\./)
    const today = { 'told-on-day': '1', 'told-on-month': '11', 'told-on-year': '2020' }
    const going = { ...told, ...today, by: 'email' }
    const checked = await jay.send(form, going)
    equal(checked.statusCode, 200)
    match(wordsOf(checked.body), /Check the letter .*This is the whole letter, signed by Jay Arden/)
    const sent = await jay.send(checked, { ...going, checked: 'yes' })
    equal(sent.headers.location, `${at}/letters?done=signed`, wordsOf(sent.body))
    match(wordsOf((await jay.get(`${at}/letters`)).body), /Outcome \w+day \d+ \w+, e-mail Waiting/)
  })

  test('a letter that no longer says what was approved is approved again', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const matter = await decided(jay)
    const at = addressOf(matter)
    const draft = await done(jay, `${at}/letters/write/outcome`, {
      done: 'We read it.',
      evidence: 'All of it.',
    })
    equal((await wren.send(await wren.get(draft), { decision: 'approve' })).statusCode, 303)
    const same = wordsOf((await jay.get(draft)).body)
    match(same, /Approved/)
    match(same, /We explain what happened, in this letter\./)
    match(same, /We wrote your complaint down as “Wrote about her looks”\./)
    await done(jay, `${at}/outcome`, {
      'result-1': 'The service provided was not acceptable',
      'reasons-1': 'The text messages were found.',
      'actions-1': 'Apology',
      'waived-why': 'The messages settle it.',
      ahead: 'yes',
    })
    const changed = wordsOf((await jay.get(draft)).body)
    match(changed, /Changed since it was approved/)
    match(changed, /It said Our decision: The service provided was acceptable\./)
    match(changed, /It says now Our decision: The service provided was not acceptable\./)
    match(changed, /It says now .{0,3}We apologise to you\./)
    const send = wordsOf((await jay.get(`${draft}/send`)).body)
    match(send, /Have somebody else approve it again: what it says has changed/)
    const asked = await jay.send(await jay.get(draft), { decision: 'ask' })
    equal(asked.statusCode, 303, wordsOf(asked.body))
    match(wordsOf((await wren.get('/work')).body), /Approve the letter|Outcome/)
    equal((await wren.send(await wren.get(draft), { decision: 'approve' })).statusCode, 303)
    match(wordsOf((await jay.get(`${draft}/send`)).body), /How does the letter go\?/)
  })

  test('nobody signs a letter alone without a reason, and the reason is counted', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await decided(jay)
    const at = await done(jay, `${addressOf(matter)}/letters/write/outcome`, {
      done: 'We read it.',
      evidence: 'All of it.',
    })
    const going = { told: 'no', 'told-why': 'No safe way to ring her', by: 'email' }
    const again = await answerPage(jay, `${at}/send?ahead=yes`, { ...going, ahead: 'yes' })
    match(wordsOf(again.body), /Enter why you are going ahead without this/)
    const alone = { ...going, ahead: 'yes', 'waived-why': 'Nobody else is in' }
    const checked = await answerPage(jay, `${at}/send?ahead=yes`, alone)
    const sent = await jay.send(checked, { ...alone, checked: 'yes' })
    equal(sent.statusCode, 303, wordsOf(sent.body))
    const { store } = office.test.bench
    const as = { authority: authorityId('northmoor'), actor: { type: 'system' } } as const
    const events = (await store.work(as, tx => tx.load(matter))).events
    const [event] = events.filter(({ type }) => type === 'LetterSent')
    equal(
      JSON.stringify(event?.disposed === false && event.body['waived']),
      JSON.stringify({
        rule: 'house.letter-approved house.told-first',
        why: 'Nobody else is in\nNo safe way to ring her',
      }),
    )
  })

  test('a copy for the person complained against is handed over, and is not the complainant’s', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await decided(jay)
    const at = addressOf(matter)
    const blocked = wordsOf((await jay.get(`${at}/letters/write/copy-to-subject`)).body)
    match(blocked, /Before you can write this letter .*Say who it is about/)
  })

  test('a withdrawal under pressure is noticed, and nothing is decided before it was looked at', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await decided(jay)
    const at = addressOf(matter)
    await done(jay, `${at}/withdrawal/received`, {
      words: 'I would rather leave it.',
      by: 'email',
      signed: 'complainant',
      pressed: 'yes',
      'pressed-words': 'He came to my work.',
    })
    const standing = wordsOf((await jay.get(`${at}/withdrawal`)).body)
    match(standing, /They say somebody asked or pressed them to withdraw/)
    const gate = wordsOf((await jay.get(`${at}/withdrawal/decide`)).body)
    match(gate, /Before you can make this decision .*Look at whether anybody pressed them/)
    match(gate, /in case of a change of mind/)
    await done(jay, `${at}/withdrawal/pressure`, { found: 'He did.', done: 'He was told to stop.' })
    const decision = { interest: 'yes', why: 'It is serious.', ahead: 'yes', 'waived-why': 'Risk' }
    await done(jay, `${at}/withdrawal/decide?ahead=yes`, decision)
    const after = await jay.get(`${at}/withdrawal`)
    match(wordsOf(after.body), /It goes on in the public interest, as a conduct matter/)
    const conduct = /href="(\/work\/matters\/conduct[^"]*)"/.exec(after.body)?.[1]
    ok(conduct)
    match(wordsOf((await jay.get(conduct)).body), /CM\/\d+\/\d+ Conduct matter/)
  })

  test('what is withheld stands with its harm test, and is looked at again', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await decided(jay)
    const at = addressOf(matter)
    const half = { from: 'complainant', rule: 'inform.outcome', all: 'no', what: 'A name' }
    const again = await answerPage(jay, `${at}/withheld/new`, half)
    match(wordsOf(again.body), /Enter why the effect would be significant/)
    await done(jay, `${at}/withheld/new`, {
      ...half,
      purpose: 'public-interest',
      'real-risk': 'He would be found.',
      'significant-effect': 'He would be hurt.',
      'retest-day': '1',
      'retest-month': '12',
      'retest-year': '2190',
    })
    const letter = await done(jay, `${at}/letters/write/outcome`, { done: 'We read it.' })
    match(wordsOf((await jay.get(letter)).body), /A name\. Ground: it would otherwise be against/)
    const list = await jay.get(`${at}/withheld`)
    match(wordsOf(list.body), /He would be found\. .*He would be hurt\./)
    const look = /href="([^"]*\/again)"/.exec(list.body)?.[1] ?? ''
    await done(jay, look, { 'goes-on': 'no', why: 'The trial is over.' })
    match(wordsOf((await jay.get(`${at}/withheld`)).body), /Nothing is withheld from anybody here/)
  })
})
