import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandId, type DocumentId, type MatterId } from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import type { Browser } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'
import { clockIn } from './read-place.ts'

const mail = `On 3 June DS Pike wrote “You looked lovely
in court today”. I kept it.

He wrote again: you looked lovely in court today.

He said he would come round.`

test('minutes and seconds are read as a clock shows them', () => {
  equal(clockIn('2:04'), 124)
  equal(clockIn('1:02:04'), 3724)
  equal(clockIn('0:07.5'), 7.5)
  equal(clockIn('124'), 124)
  equal(clockIn('75:10'), 4510)
  for (const wrong of ['', '2:75', '1:75:00', 'two', '2.04.1', '-1:00'])
    equal(clockIn(wrong), undefined, wrong)
})

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  let file: string
  before(async () => {
    office = await openOffice(engine, { background: true })
    matter = await office.report()
    file = `/work/documents/${await added(office, matter, { name: 'her e-mail.txt', words: mail })}`
    await untilRead(await office.as('Jay Arden'), file)
  })
  after(() => office?.test.close())

  test('words typed are found where they stand, and quoted as the file has them', async () => {
    const jay = await office.as('Jay Arden')
    const back = addressOf(matter, 'points/new?what=x')
    const page = await jay.get(`${file}/passage?back=${encodeURIComponent(back)}`)
    equal(page.statusCode, 200)
    match(wordsOf(page.body), /By its words .*By the number of its paragraph .*The whole file/)
    doesNotMatch(wordsOf(page.body), /By the time in the recording|By part of a page/)
    const sent = await jay.send(page, {
      how: 'words',
      quote: '"he said he WOULD come round"',
      note: 'He knows where she lives',
      back,
    })
    equal(sent.statusCode, 303)
    const to = new URL(String(sent.headers.location), 'http://x')
    equal(to.pathname, addressOf(matter, 'points/new'))
    equal(to.searchParams.get('what'), 'x')
    const passage = to.searchParams.get('passage') ?? ''
    const there = await jay.get(`${file}/words?passage=${passage}`)
    match(
      there.body,
      /<mark class="candour-found" id="passage">He said he would come round<\/mark>/,
    )
    match(wordsOf(there.body), /He knows where she lives · her e-mail\.txt/)
  })

  test('words that stand twice are asked about, and the same place is one passage', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get(`${file}/passage`)
    const quote = 'you looked lovely in court today'
    const asked = await jay.send(page, { how: 'words', quote })
    equal(asked.statusCode, 400)
    match(wordsOf(asked.body), /Those words stand in 2 places\. Select which you mean/)
    match(wordsOf(asked.body), /Paragraph 1 … .*Paragraph 2 … /)
    const which = [...asked.body.matchAll(/name="which" type="radio" value="([^"]+)"/g)].at(-1)?.[1]
    ok(which)
    const sent = await jay.send(asked, { how: 'words', quote, which })
    equal(sent.statusCode, 303)
    const again = await jay.send(await jay.get(`${file}/passage`), { how: 'words', quote, which })
    equal(again.headers.location, sent.headers.location)
  })

  test('words that are not there say which are nearest', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get(`${file}/passage`)
    const wrong = await jay.send(page, { how: 'words', quote: 'he said he might come round' })
    match(
      wordsOf(wrong.body),
      /not in the file\. The nearest are “[^”]*He said he would come round/,
    )
    const none = await jay.send(page, { how: 'words', quote: 'a dog barked' })
    match(wordsOf(none.body), /Those words are not in the file, nor any like them/)
    const empty = await jay.send(page, { how: 'words' })
    match(wordsOf(empty.body), /Enter the words, as they stand in the file/)
  })

  test('a paragraph is marked by its number, and there is none beyond the last', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get(`${file}/passage`)
    const wrong = await jay.send(page, { how: 'paragraph', first: '4' })
    match(wordsOf(wrong.body), /Enter a paragraph between 1 and 3/)
    const sent = await jay.send(page, { how: 'paragraph', first: '2', last: '3' })
    equal(sent.statusCode, 303)
    const there = await jay.get(String(sent.headers.location))
    match(wordsOf(there.body), /He wrote again: .*come round\. her e-mail\.txt/)
  })

  test('nothing is quoted of a file that is kept back, nor of one quoted before', async () => {
    const jay = await office.as('Jay Arden')
    const use = await jay.get(`${file}/use`)
    const marked = await jay.send(use, {
      ...{ purpose: 'general', says: 'opinion', about: 'complainant', source: 'none' },
      ...{ privilege: 'legal-advice', why: 'Counsel wrote it' },
    })
    equal(marked.statusCode, 303)
    const page = await jay.get(`${file}/passage`)
    match(wordsOf(page.body), /You cannot mark a passage of this file/)
    const sent = await jay.send(page, { how: 'whole' })
    equal(sent.statusCode, 422)
    match(wordsOf(sent.body), /This file is kept back, so nothing in it is quoted/)
    doesNotMatch((await jay.get(`${file}/words`)).body, /come round/)
    doesNotMatch((await jay.get(addressOf(matter, 'timeline'))).body, /come round/)
  })
})

type Sent = Readonly<{ name: string; words: string }>

async function added(
  { test: { desk, bench } }: Office,
  matter: MatterId,
  { name, words }: Sent,
): Promise<DocumentId> {
  const actor = { type: 'tracker', matter, reads: 'content' } as const
  const [force] = bench.authorities
  ok(force)
  const as = { authority: force.id, actor, command: commandId(bench.world.id()) }
  const kept = await desk.track.addFile(as, { name, stream: Readable.from([Buffer.from(words)]) })
  ok(kept.type === 'Kept')
  return kept.file.document
}

async function untilRead(as: Browser, file: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (/come round/.test((await as.get(`${file}/words`)).body)) return
    await setTimeout(100)
  }
  throw new Error('the file was not read')
}
