import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hourly } from '#desk'
import { authorityId, type MatterId, personId } from '#kernel'
import { onAnEngine } from '#test'
import { addressOf } from '../casework/duty-words.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import { type Browser, browser, formIn } from '../testing/stage.ts'
import { auditPages } from './pages.ts'

const secret = 'Rude, and would not write things down'

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  before(async () => {
    office = await openOffice(engine, { demonstration: true })
    matter = await office.matter('Rudeness at a station counter')
  })
  after(() => office?.test.close())

  const visitors = new Map<string, Promise<Browser>>()
  function once(key: string, open: () => Promise<Browser>): Promise<Browser> {
    const known = visitors.get(key) ?? open()
    visitors.set(key, known)
    return known
  }
  /** Says why wherever it is asked. */
  const as = (name: string) => once(name, () => office.as(name))
  /** Signed in and answering nothing by themselves. */
  const alone = (name: string) =>
    once(`${name}, alone`, async () => {
      const visitor = browser(office.test.app)
      const persona = (await office.test.desk.personas()).find(one => one.name === name)
      ok(persona)
      await visitor.signIn(persona)
      return visitor
    })

  test('nobody is asked why about their own work, or about what nobody handles yet', async () => {
    const jay = await alone('Jay Arden')
    equal((await jay.get(addressOf(matter))).statusCode, 200)
    const unhandled = await office.report()
    equal((await jay.get(addressOf(unhandled))).statusCode, 200)
    equal((await (await alone('Wren Castell')).get(addressOf(unhandled))).statusCode, 200)
  })

  test('somebody else’s matter asks why first, goes on where they were going, and asks once a day', async () => {
    const wren = await alone('Wren Castell')
    const asked = await wren.get(addressOf(matter, 'timeline'))
    equal(asked.statusCode, 303)
    const page = await wren.get(String(asked.headers.location))
    doesNotMatch(page.body, new RegExp(secret))
    const nothing = await wren.send(page, {})
    match(wordsOf(nothing.body), /Choose why you need to see this/)
    const noWords = await wren.send(page, { why: 'question' })
    match(wordsOf(noWords.body), /Enter who asked you, and what/)
    const said = await wren.send(page, { why: 'question', 'question-words': 'Her MP wrote to us' })
    equal(said.headers.location, addressOf(matter, 'timeline'))
    equal((await wren.get(addressOf(matter, 'timeline'))).statusCode, 200)
    equal((await wren.get(addressOf(matter, 'duties'))).statusCode, 200)
    const noor = await as('Noor Achterberg')
    const found = wordsOf((await noor.get(`/audit/matters/${matter}`)).body)
    match(
      found,
      /Wren Castell, head of professional standards Matter: Read\. Asked about it: Her MP wrote to us/,
    )
    doesNotMatch(found, new RegExp(secret))
  })

  test('a head says they supervise with one button', async () => {
    const other = await office.matter('Coat lost after custody').catch(() => matter)
    const wren = await alone('Wren Castell')
    const asked = await wren.get(addressOf(other, 'evidence'))
    if (asked.statusCode === 303)
      await wren.send(await wren.get(String(asked.headers.location)), { 'at-once': 'supervising' })
    equal((await wren.get(addressOf(other, 'evidence'))).statusCode, 200)
  })

  test('what is refused is recorded, and told to the auditor alone', async () => {
    const sol = await alone('Sol Marchetti')
    equal((await sol.get(addressOf(matter))).statusCode, 403)
    const noor = await as('Noor Achterberg')
    match(
      wordsOf((await noor.get('/audit/looks?how=refused&person=sol')).body),
      /Sol Marchetti local handler Matter CO\/\d+\/26 Refused/,
    )
    const jay = await as('Jay Arden')
    doesNotMatch(wordsOf((await jay.get(addressOf(matter, 'timeline'))).body), /Sol Marchetti/)
  })

  test('a search keeps what was searched for', async () => {
    const jay = await as('Jay Arden')
    await jay.get('/work/matters?words=counter')
    const noor = await as('Noor Achterberg')
    const found = wordsOf((await noor.get('/audit/looks?what=search&words=COUNTER')).body)
    match(found, /Jay Arden caseworker Search for “counter”/)
  })

  test('what an auditor searches looks for is kept, and of which matter it was', async () => {
    const noor = await as('Noor Achterberg')
    const looks = wordsOf((await noor.get(`/audit/matters/${matter}`)).body)
    const [reference = 'none'] = /CO\/\d+\/26/.exec(looks) ?? []
    await noor.get(`/audit/looks?person=${encodeURIComponent('Sol March')}&matter=${reference}`)
    const found = wordsOf((await noor.get('/audit/looks?what=looks&words=Sol+March')).body)
    match(
      found,
      new RegExp(`Noor Achterberg auditor Record of looks ${reference}.*“Sol March, ${reference}”`),
    )
  })

  test('a copy is recorded as printed only by whoever may see what was printed', async () => {
    const noor = await as('Noor Achterberg')
    const printed = async (name: string, subject: string) => {
      const visitor = await alone(name)
      const page = (await visitor.get('/account')).body
      const at = page.indexOf('<form method="post"')
      const { hidden } = formIn(`<main${page.slice(at)}`)
      const sent = await visitor.post('/printed', { ...hidden, what: 'matter', subject })
      // The browser follows where it leads: nobody may be turned away there.
      equal((await visitor.get(String(sent.headers.location ?? '/'))).statusCode, 200)
      const rows = await noor.get(`/audit/looks?how=printed&person=${name.split(' ')[0]}`)
      return Math.max(0, rows.body.split('<tr').length - 2)
    }
    equal(await printed('Jay Arden', 'x'.repeat(5000)), 0)
    equal(await printed('Cato Brandreth', 'no-such-matter'), 0)
    equal(await printed('Sol Marchetti', matter), 0)
    equal(await printed('Jay Arden', matter), 1)
  })

  test('looks are narrowed by person, matter, day and whose work it was', async () => {
    const noor = await as('Noor Achterberg')
    const rows = async (asked: string) =>
      (await noor.get(`/audit/looks?${asked}`)).body.split('<tr').length - 2
    const outside = await rows('outside=yes')
    ok(outside > 0)
    equal(await rows('outside=yes&person=Jay'), await rows('outside=yes&person=Jay&what=matter'))
    equal(await rows('person=Nobody'), -1)
    equal(await rows('from=2020-01-01&to=2020-01-02'), -1)
    equal(await rows('matter=CO/999/26'), -1)
    equal(await rows('from-day=1&from-month=1&from-year=2020&to=2020-01-02'), -1)
    const since = await rows('what=matter&from=2020-01-01')
    equal(await rows('what=matter&from-day=1&from-month=jan&from-year=2020'), since)
    match(wordsOf((await noor.get('/audit/looks?what=looks')).body), /“matter, 1 jan 2020”/)
    const unreal = await noor.get('/audit/looks?to-day=31&to-month=2&to-year=2026')
    match(wordsOf(unreal.body), /There is a problem .* must be a real date/)
    match(unreal.body, /value="31"/)
    doesNotMatch(unreal.body, /type="date"/)
    ok((await rows('how=read')) >= outside)
  })

  test('a list goes on where the page before ended, each look once', async () => {
    const jay = await as('Jay Arden')
    for (let n = 0; n < 60; n += 1) await jay.get('/work/matters')
    const noor = await as('Noor Achterberg')
    const first = await noor.get('/audit/looks?person=jay')
    const next = /href="(\/audit\/looks\?[^"]*after=[^"]*)"/.exec(first.body)?.[1]
    ok(next)
    const second = await noor.get(next.replaceAll('&amp;', '&'))
    equal(second.statusCode, 200)
    equal(first.body.split('<tr').length - 2, 50)
    ok(second.body.split('<tr').length - 2 >= 10)
  })

  test('what the auditor takes away is a look, and the head sees what auditors looked at', async () => {
    const noor = await as('Noor Achterberg')
    const file = await noor.get('/audit/looks/looks.csv?person=wren')
    match(file.body, /Wren Castell,head of professional standards,Matter,Read,CO\/\d+\/26,no/)
    const wren = await as('Wren Castell')
    const seen = wordsOf((await wren.get('/audit/auditors')).body)
    match(seen, /Noor Achterberg auditor Record of looks for “wren” Downloaded/)
  })

  test('an auditor opens no matter, and nobody else the auditor’s pages', async () => {
    const noor = await as('Noor Achterberg')
    equal((await noor.get(addressOf(matter))).statusCode, 403)
    const pages = auditPages.filter(({ may, show }) => show && may !== 'handle own')
    for (const name of ['Ash Lindqvist', 'Jay Arden', 'Sol Marchetti', 'Ines Hallam']) {
      const visitor = await alone(name)
      for (const { path } of pages) {
        const { statusCode } = await visitor.get(path.replaceAll(/:\w+/g, 'x'))
        equal(statusCode, 403, `${name} ${path}`)
      }
    }
  })

  test('unusual looks are raised once, explained, and answered in words', async () => {
    const sol = await alone('Sol Marchetti')
    for (const thing of ['one', 'two', 'three']) await sol.get(`/work/documents/${thing}`)
    await hourly(office.test.bench)
    await hourly(office.test.bench)
    const noor = await as('Noor Achterberg')
    const list = await noor.get('/audit/questions')
    const words = wordsOf(list.body)
    match(
      words,
      /Refused again and again : Sol Marchetti, .* Asked \d+ times for what they may not see: \d things\./,
    )
    const open = Number(/Not yet answered \((\d+)\)/.exec(words)?.[1])
    const href = /href="(\/audit\/questions\/[^"]+)">Refused again and again<span[^>]*>: Sol/.exec(
      list.body,
    )?.[1]
    ok(href)
    const page = await noor.get(href)
    match(wordsOf((await noor.send(page, { answer: 'explained' })).body), /Enter what you found/)
    const sent = await noor.send(page, {
      answer: 'explained',
      words: 'He followed an old link in an e-mail',
    })
    equal(sent.headers.location, '/audit/questions?done=answered')
    const after = wordsOf((await noor.get('/audit/questions')).body)
    match(after, new RegExp(`Not yet answered \\(${open - 1}\\)`))
    match(after, /Explained, Noor Achterberg, .*: He followed an old link in an e-mail/)
    await hourly(office.test.bench)
    match(
      wordsOf((await noor.get('/audit/questions')).body),
      new RegExp(`Not yet answered \\(${open - 1}\\)`),
    )
  })

  test('somebody who asks who has looked is told by role, with the same words about what is not', async () => {
    const { desk } = office.test
    const covert = {
      authority: authorityId('northmoor'),
      actor: {
        type: 'staff',
        person: personId('c-c'),
        name: 'Cleo Castellan',
        role: 'counter-corruption',
      },
    } as const
    await desk.looks.record(covert, { what: 'matter', subject: matter, how: 'read' })
    const wren = await as('Wren Castell')
    const row = await desk.work.matter(
      {
        authority: covert.authority,
        actor: { ...covert.actor, person: personId('jay-arden'), role: 'caseworker' },
      },
      matter,
    )
    const reference = row?.row.reference ?? ''
    const asked = { name: 'Dele Marsh', standing: 'complainant', regime: 'law-enforcement' }
    const received = { 'received-day': '2', 'received-month': '11', 'received-year': '2026' }
    const start = await wren.get('/audit/requests/new')
    match(
      wordsOf((await wren.send(start, { ...asked, ...received, matter: 'CO/999/26' })).body),
      /No matter you may see has that reference/,
    )
    const made = await wren.send(start, { ...asked, ...received, matter: reference })
    const address = String(made.headers.location)
    const page = await wren.get(address)
    match(wordsOf(page.body), /Due Wednesday 2 December 2026/)
    equal((await wren.get(`${address}/decide`)).statusCode, 403)
    await wren.send(page, { how: 'Passport seen at the counter' })
    const decide = await wren.get(`${address}/decide`)
    doesNotMatch(wordsOf(decide.body), /corruption/i)
    const kinds = [...decide.body.matchAll(/name="tell-(\d+)"/g)].map(([, n]) => Number(n))
    const last = Math.max(...kinds)
    ok(last >= 1)
    const told = Object.fromEntries(kinds.map(n => [`tell-${n}`, 'yes']))
    const back = { [`tell-${last}`]: 'no' }
    match(wordsOf((await wren.send(decide, { ...told, ...back })).body), /Choose an exemption/)
    const kept = {
      [`exemption-${last}`]: 'others',
      [`why-${last}`]: 'It would say who has been ill',
    }
    equal((await wren.send(decide, { ...told, ...back, ...kept })).statusCode, 303)
    const letter = await wren.get(`${address}/answer`)
    const checked = await wren.send(letter, { to: '' })
    match(checked.body, /Some looks may be kept back by law/)
    doesNotMatch(checked.body, /corruption|who has been ill/i)
    equal((await wren.send(checked, { to: '', checked: 'yes' })).statusCode, 303)
    const pdf = await wren.get(`${address}/letter.pdf`)
    equal(pdf.statusCode, 200)
    match(pdf.body, /^%PDF/)
    match(wordsOf((await wren.get(address)).body), /The letter \(PDF\)/)
    const requests = (as: typeof covert) => desk.audit.lookRequestsKept(as)
    deepEqual(
      (await requests(covert))?.map(one => one.name),
      ['Dele Marsh'],
    )
  })

  test('a form sent to a matter that became somebody else’s is kept while they say why', async () => {
    const theirs = await office.report()
    const wren = await alone('Wren Castell')
    const page = await wren.get(addressOf(theirs, 'contact'))
    equal(page.statusCode, 200)
    const jay = await as('Jay Arden')
    const taken = await jay.send(await jay.get(addressOf(theirs)), {})
    equal(taken.statusCode, 303)
    const asked = await wren.send(page, { by: 'phone', views: 'An apology from him' })
    equal(asked.statusCode, 303)
    const why = await wren.get(String(asked.headers.location))
    const back = String((await wren.send(why, { why: 'covering' })).headers.location)
    equal(back, addressOf(theirs, 'contact?kept=yes'))
    match((await wren.get(back)).body, /An apology from him/)
  })
})
