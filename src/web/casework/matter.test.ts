import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../testing/office.ts'
import { addressOf } from './duty-words.ts'
import { casework } from './pages.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { demonstration: true, background: true })
  })
  after(() => office?.test.close())

  test('the summary says what is owed next, what was said, and how she may be reached', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.matter('Stopped and searched twice in a week')
    const words = wordsOf((await jay.get(addressOf(matter))).body)
    match(words, /CO\/1\/26 Complaint Logged Handler: you/)
    match(words, /Next Send the next update /)
    match(words, /I was stopped twice in one week/)
    match(words, /Our summary Stopped and searched twice in a week Agreed /)
    match(words, /E-mail tobias\.marsh@example\.org .*Not by phone, text message, post/)
    match(words, /Searched without being told why Stopped because of his race/)
    match(words, /Complainant updated by Jay Arden Happened .* Recorded /)
  })

  test('what was said is shown as it was typed, its blank lines and spaces with it', async () => {
    const jay = await office.as('Jay Arden')
    const said = 'He sent me messages.\n\nI am frightened.\n  - of him'
    const matter = await office.report({ words: said })
    ok((await jay.get(addressOf(matter))).body.includes(`<p class="candour-words">${said}</p>`))
  })

  test('where somebody may not be safe the page says so, and hides the postal address', async () => {
    const jay = await office.as('Jay Arden')
    const no = { may: false }
    const post = { may: true, where: '4 Weir Lane, Northmoor' }
    const ways = { email: no, phone: no, text: no, post }
    const contact = { name: 'Amara Quill', ways }
    const matter = await office.report({ safety: 'can-find-me', contact })
    const unsafe = wordsOf((await jay.get(addressOf(matter))).body)
    match(unsafe, /The complainant may not be safe .*may be able to find out where they are/)
    match(unsafe, /Post \(hidden until somebody has looked at safety\)/)
    doesNotMatch(unsafe, /Weir Lane/)
    const form = await jay.get(`${addressOf(matter)}/safety`)
    const done = 'Her case went to another team at 10:00.'
    const sent = await jay.send(form, {
      ...filledIn(form.body),
      holds: 'yes',
      done,
    })
    equal(sent.headers.location, `${addressOf(matter)}?done=safe`)
    const safe = wordsOf((await jay.get(addressOf(matter))).body)
    doesNotMatch(safe, /may not be safe/)
    match(safe, /Post 4 Weir Lane, Northmoor/)
    match(safe, /Done Her case went/)
  })

  test('somebody who would rather talk is not asked to write, and staff are told', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.report({
      safety: 'rather-talk',
      sexualOrViolent: true,
      telling: 'talk-to-someone',
      reportAsCrime: true,
    })
    const words = wordsOf((await jay.get(addressOf(matter))).body)
    match(words, /They would rather talk about whether they are safe/)
    match(words, /They asked to talk to somebody instead of writing it down/)
    match(words, /As a crime They want it reported as a crime/)
    match(words, /Because of who they are Sex What would put it right An explanation, Action about/)
  })

  test('an e-mail is shown by its headers and words, and its custody from the start', async () => {
    const jay = await office.as('Jay Arden')
    const amara = await withFile(office)
    await untilRead(jay, `${addressOf(amara)}/evidence`)
    const { body } = await jay.get(`${addressOf(amara)}/evidence`)
    const words = wordsOf(body)
    match(words, /his message\.eml E-mail · 378 bytes/)
    match(words, /From O\. Pike <o\.pike@northmoor\.example>/)
    match(words, /Subject Your statement/)
    match(words, /You looked lovely, by the way/)
    match(words, /Custody Received .*, from the complainant Text read by Candour/)
    const file = /href="(\/work\/documents\/[^"/]+)"/.exec(body)?.[1] ?? ''
    await jay.get(file)
    match(wordsOf((await jay.get(file)).body), /Opened here, .*, by Jay Arden/)
  })

  test('words read on the evidence tab are a look at the file they are from', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const amara = await withFile(office)
    const tab = `${addressOf(amara)}/evidence`
    await untilRead(jay, tab)
    doesNotMatch(wordsOf((await jay.get(tab)).body), /by Wren Castell/)
    await wren.get(tab)
    match(wordsOf((await jay.get(tab)).body), /Opened here, [^,]*, [^,]*, by Wren Castell/)
  })

  test('the original is saved byte for byte, and never opened in the browser', async () => {
    const jay = await office.as('Jay Arden')
    const amara = await withFile(office)
    const { body } = await jay.get(`${addressOf(amara)}/evidence`)
    const file = /href="(\/work\/documents\/[^"]+\/original)"/.exec(body)?.[1] ?? ''
    const saved = await jay.get(file)
    equal(saved.rawPayload.byteLength, 378)
    match(String(saved.headers['content-disposition']), /^attachment/)
    match(String(saved.headers['content-security-policy']), /default-src 'none'; sandbox/)
  })

  test('every duty shows its state, its bearer, its rule and its working', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.matter('Stopped and searched twice in a week')
    const words = wordsOf((await jay.get(`${addressOf(matter)}/duties`)).body)
    match(words, /Give the next progress update This force, to the complainant Owed /)
    match(
      words,
      /Obtain and preserve evidence This force Begun, goes on .*? \d+ days so far You must/,
    )
    match(words, /Log the complaint This force Done/)
    match(words, /Police Reform Act 2002, Sch\. 3 para 2\(6\)/)
  })

  test('a duty says why: each fact with its entry, every day, what would change it; also as files', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.matter('Stopped and searched twice in a week')
    const duties = (await jay.get(`${addressOf(matter)}/duties`)).body
    match(duties, /<svg[^>]*role="img"[^>]*aria-labelledby="[^"]+"/)
    match(wordsOf(duties), /Owed now \(\d+\).*Met \(\d+\)/)
    const href = /href="([^"]*\/duties\/inform\.next-update[^"]*)"/.exec(duties)?.[1] ?? ''
    const page = await jay.get(href)
    const words = wordsOf(page.body)
    match(words, /Why this date: Give the next progress update When Owed /)
    match(words, /What it rests on Fact Day Read under .*Recorded .* by Jay Arden/)
    match(words, /28 days counted, 1 not\./)
    match(words, /What would change it .* Met: .* How sure we are /)
    match(page.body, /href="\/law\/inform\.next-update"/)
    const text = await jay.get(`${href}/why.txt`)
    match(text.body, /^Give the next progress update\n {2}State: +owed\n/)
    doesNotMatch(text.body, /Jay Arden/)
    const data = (await jay.get(`${href}/why.json`)).json()
    deepEqual([data.owed.rule, data.days.length], ['inform.next-update', 29])
    const none = await jay.get(`${addressOf(matter)}/duties/no-such-duty`)
    equal(none.statusCode, 403)
  })

  test('the timeline gives two dates each, and shows who has looked', async () => {
    const jay = await office.as('Jay Arden')
    const wren = await office.as('Wren Castell')
    const matter = await office.matter('Rudeness at a station counter')
    await wren.get(addressOf(matter))
    const words = wordsOf((await jay.get(`${addressOf(matter)}/timeline`)).body)
    match(words, /Complaint logged by Jay Arden Happened .* Recorded /)
    match(words, /Who has looked .*Wren Castell Read on screen/)
  })

  test('hiding names hides them on the server, and says words may still hold some', async () => {
    const jay = await office.as('Jay Arden')
    const amara = await withFile(office)
    const named = { kind: 'officer', name: 'R. Vane', number: '9917' }
    await answerPage(jay, `${addressOf(amara)}/people/new`, named)
    match((await jay.get(`${addressOf(amara)}/timeline`)).body, /R\. Vane[\s\S]*9917/)
    const page = await jay.get(addressOf(amara))
    match(page.body, /Amara Quill/)
    const form = /action="\/hide-names"[^>]*>([\s\S]*?)<\/form>/.exec(page.body)?.[1] ?? ''
    const [token, command] = [...form.matchAll(/value="([^"]*)"/g)].map(([, value]) => value ?? '')
    await jay.post('/hide-names', { token: token ?? '', command: command ?? '', hide: 'yes' })
    const { body } = await jay.get(addressOf(amara))
    doesNotMatch(body, /Amara Quill|amara\.quill|Sergeant Pike/)
    match(wordsOf(body), /Names are hidden\. Words people wrote may still hold some\./)
    doesNotMatch((await jay.get(`${addressOf(amara)}/evidence`)).body, /o\.pike@/)
    doesNotMatch((await jay.get(`${addressOf(amara)}/timeline`)).body, /R\. Vane|9917/)
  })

  test('another force’s complaint and no complaint at all are one and the same page', async () => {
    const rowan = await office.as('Rowan Teague')
    const jay = await office.as('Jay Arden')
    const amara = await withFile(office)
    const { body } = await jay.get(`${addressOf(amara)}/evidence`)
    const document = /\/work\/documents\/([^"/]+)/.exec(body)?.[1] ?? ''
    const marsh = await office.matter('Stopped and searched twice in a week')
    const letters = (await jay.get(`${addressOf(marsh)}/letters`)).body
    const letter = /\/work\/letters\/([^"/]+)/.exec(letters)?.[1] ?? ''
    const theirs: Readonly<Record<string, string>> = {
      matter: amara,
      document,
      letter,
      method: 'post',
    }
    const paths = casework.filter(({ path }) => /:(matter|document|letter)/.test(path))
    ok(paths.length >= 14)
    const [, token = ''] =
      /name="token" value="([^"]*)"/.exec((await rowan.get('/work')).body) ?? []
    const words = { handler: 'rowan-teague', says: 'fact', edition: 'redacted' }
    const said = { how: 'handed-over', ...words }
    const signed = { token, command: randomUUID(), ...said }
    for (const { path, methods } of paths) {
      const at = (id: (name: string) => string) => path.replace(/:(\w+)/g, (_, name) => id(name))
      const real = at(name => theirs[name] ?? randomUUID())
      const none = at(() => randomUUID())
      for (const method of methods) {
        const ask = (url: string) => (method === 'GET' ? rowan.get(url) : rowan.post(url, signed))
        const [one, other] = [await ask(real), await ask(none)]
        equal(one.statusCode, 403, `${method} ${path}`)
        deepEqual([one.statusCode, one.body], [other.statusCode, other.body], `${method} ${path}`)
      }
    }
  })
})

async function withFile(office: Office) {
  const jay = await office.as('Jay Arden')
  const { body } = await jay.get('/work/force')
  const found = /\/work\/matters\/([\w-]+)">CO\/4\/26/.exec(body)?.[1]
  ok(found)
  return found as Parameters<typeof addressOf>[0]
}

async function untilRead(jay: Awaited<ReturnType<Office['as']>>, address: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (/Text read by Candour/.test((await jay.get(address)).body)) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
