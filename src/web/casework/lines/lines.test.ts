import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allegationId, londonDay, type MatterId, parseMatterId } from '#kernel'
import { onAnEngine, testWorld } from '#test'
import { filledIn, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, {})
  })
  after(() => office?.test.close())

  const acting = () => office.acting('Jay Arden')
  /** A complaint with allegations of these categories, logged. */
  async function alleging(...codes: readonly string[]): Promise<MatterId> {
    const matter = await office.report({ words: 'He said people like me always lie.' })
    const on = londonDay(testWorld.now())
    const ids = codes.map((_, at) => allegationId(`alleged-${at + 1}`))
    const allegations = ids.map(id => ({ id, words: `They did ${id}.`, about: [] }))
    const { work } = office.test.desk
    const logged = await work.logComplaint(await acting(), {
      matter,
      on,
      summary: 'A stop',
      allegations,
    })
    ok(logged.ok)
    for (const [at, id] of ids.entries()) {
      const coded = { matter, on, allegation: id, codes: [codes[at] ?? ''] }
      ok((await work.codeAllegation(await acting(), coded)).ok)
    }
    return matter
  }

  test('an allegation of discrimination is proposed all 35 lines, and each is answered', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await alleging('F6', 'B4'))
    const before = wordsOf((await jay.get(`${address}/lines`)).body)
    match(before, /14 not yet answered\. Allegation 1/)
    match(before, /Discrimination: 35 lines/)
    match(before, /Force, restraint, death or injury: 15 lines/)
    const open = await jay.get(`${address}/lines/open`)
    match(wordsOf(open.body), /Body-worn video comes first/)
    const sent = await jay.send(open, {
      'proposed-1': 'house.video-first',
      'proposed-2': 'disc.02-why',
      words: 'What would show that he stopped everybody?',
      direction: 'away',
    })
    equal(sent.headers.location, `${address}/lines?done=opened`)
    const listed = await jay.get(`${address}/lines`)
    match(wordsOf(listed.body), /Away from it: what would show it did not happen/)
    const [, href = ''] =
      /href="([^"]*\/lines\/[^"]+)">Ask why they think so/.exec(listed.body) ?? []
    const line = await jay.get(href)
    match(wordsOf(line.body), /They need neither proof nor the right name for it/)
    const wrong = await jay.send(line, { done: 'pursued', words: 'Asked her [P9].', ...today() })
    match(wordsOf(wrong.body), /There is nothing here called \[P9\]/)
    const done = await jay.send(line, { done: 'pursued', words: 'Asked her [L1].', ...today() })
    equal(done.headers.location, `${address}/lines?done=ended`)
    const again = wordsOf((await jay.get(href)).body)
    match(again, /Pursued, .* Asked her \[L1\]\. Recorded by Jay Arden/)
    match(wordsOf((await jay.get(`${address}/lines`)).body), /13 not yet answered/)
  })

  test('a line that another page proposes is opened alone, from what proposed it', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await alleging('F6')
    const address = addressOf(matter)
    const asked = new URLSearchParams({ words: 'Ask about the e-mails.', from: 'like:matter-9' })
    const open = await jay.get(`${address}/lines/open?${asked}`)
    match(open.body, />Ask about the e-mails\.</)
    doesNotMatch(open.body, /type="checkbox"[^>]* checked/, 'nothing is ticked that nobody chose')
    equal((await jay.send(open, filledIn(open.body))).statusCode, 303)
    const facts = (await office.test.desk.work.matter(await acting(), matter))?.facts
    const opened = facts?.earlier.enquiries.map(({ words, from, kind }) => ({ words, from, kind }))
    deepEqual(opened, [{ words: 'Ask about the e-mails.', from: 'like:matter-9', kind: 'other' }])
  })

  test('each line says how many of its group are open still', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await alleging('F6'))
    const page = `${address}/lines/open`
    const open = await jay.get(page)
    const [, third = ''] = /value="(disc\.03[^"]*)"/.exec(open.body) ?? []
    await jay.send(open, { 'proposed-1': 'disc.02-why' })
    await jay.send(await jay.get(page), { 'proposed-1': third })
    const listed = await jay.get(`${address}/lines`)
    const [, href = ''] =
      /href="([^"]*\/lines\/[^"]+)">Ask why they think so/.exec(listed.body) ?? []
    const line = await jay.get(href)
    match(wordsOf(line.body), /line L1 · 1 more open Ask why/)
    const done = { done: 'pursued', words: 'Asked her.', ...today() }
    const next = (await jay.send(line, done)).headers.location ?? ''
    match(wordsOf((await jay.get(String(next))).body), /line L2 (?!·)/)
  })

  test('the policy log only grows, and a correction stands beside what it puts right', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await alleging('H1'))
    const log = await jay.get(`${address}/lines/policy-log`)
    match(wordsOf((await jay.send(log, today())).body), /Enter what was decided/)
    const words = { decision: 'Do not ask her again.', why: 'She told us twice.', ...today() }
    equal((await jay.send(log, words)).statusCode, 303)
    const written = await jay.get(`${address}/lines/policy-log?done=written`)
    match(wordsOf(written.body), /R1\. .* Do not ask her again\. .*Written by Jay Arden/)
    const [, href = ''] = /href="([^"]*\?corrects=[^"#]*)/.exec(written.body) ?? []
    const righting = await jay.get(href)
    match(wordsOf(righting.body), /Put R1 right/)
    const sent = await jay.send(righting, { ...words, decision: 'Ask her once more.' })
    equal(sent.statusCode, 303)
    const both = wordsOf((await jay.get(`${address}/lines/policy-log`)).body)
    match(both, /\(puts R1 right\)/)
    match(both, /Do not ask her again\./)
    match(both, /Put right by R2/)
  })

  test('a claim that it is encouraged becomes an allegation about the force', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await alleging('G2')
    const address = addressOf(matter)
    match(wordsOf((await jay.get(`${address}/lines/claims`)).body), /Record the account first/)
    const recorded = await office.test.desk.evidence.recordAccount(await acting(), {
      matter,
      account: 'acc-1',
      source: 'person-complained-against',
      who: 'O. Pike',
      form: 'written-response',
      hand: 'first',
      about: 'His messages.',
      documents: [],
    })
    ok(recorded.ok)
    const page = await jay.get(`${address}/lines/claims`)
    const said = {
      account: 'acc-1',
      words: 'We are encouraged to keep in touch.',
      answer: 'allegation',
      why: 'It is of supervision.',
    }
    match(wordsOf((await jay.send(page, said)).body), /Enter what would be alleged of the force/)
    const alleged = 'Supervisors encouraged private contact with witnesses.'
    equal((await jay.send(page, { ...said, alleging: alleged })).statusCode, 303)
    match(wordsOf((await jay.get(`${address}/lines/claims`)).body), /Allegation 2: Supervisors/)
    const facts = (await office.test.desk.work.matter(await acting(), matter))?.facts
    equal(facts?.allegations.at(-1)?.words, alleged)
  })

  test('evidence given elsewhere opens a matter of its own, which names no complainant', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await alleging('G2')
    const address = addressOf(matter)
    const page = await jay.get(`${address}/lines/elsewhere`)
    match(page.body, /id="on-day"(?![^>]*value="\d)/, 'the day it was given is nobody’s to guess')
    const sent = await jay.send(page, {
      where: 'The employment tribunal',
      words: 'He said that he had done it before, in Eastmere Road.',
      answer: 'new-matter',
      includes: 'sexual-or-violent',
      why: 'It is of another person.',
      ...today(),
    })
    equal(sent.statusCode, 303)
    const given = await jay.get(`${address}/lines/elsewhere?done=considered`)
    match(wordsOf(given.body), /It opened a matter of its own\. Go to that matter/)
    const [, id = ''] = /href="\/work\/matters\/([^"]*)">Go to that matter/.exec(given.body) ?? []
    const opened = parseMatterId(id)
    const view = opened && (await office.test.desk.work.matter(await acting(), opened))
    equal(view?.facts?.kind, 'conduct-matter')
    equal(view?.report?.contact.name, '')
    equal(view?.report?.sexualOrViolent, true)
    equal(view?.facts?.links[0]?.to, matter)
    match(view?.report?.words ?? '', /in Eastmere Road/)
  })

  test('what may be linked is only what is called so and theirs to see', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await alleging('H1'))
    const page = await jay.get(`${address}/lines/elsewhere`)
    const sent = await jay.send(page, {
      where: 'The inquest',
      words: 'She said so.',
      answer: 'new-matter',
      other: 'CM/9999/26',
      why: 'It is known.',
      ...today(),
    })
    match(wordsOf(sent.body), /Enter which matter/)
    doesNotMatch(wordsOf((await jay.get(`${address}/lines/elsewhere`)).body), /The inquest, /)
  })
})

function today() {
  const [year = '', month = '', date = ''] = londonDay(testWorld.now()).split('-')
  return { 'on-day': String(Number(date)), 'on-month': String(Number(month)), 'on-year': year }
}
