/** Recordings played in stretches, put on one clock and listened to, over the whole application. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { inventedRecording } from '#desk'
import { authorityId, commandId, type DocumentId, type MatterId, personId } from '#kernel'
import { looksAtOne } from '#store'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const bytes = inventedRecording(20, [{ at: 5, lasts: 1, pitch: 300, loudness: 0.5 }])

const asJay = {
  authority: authorityId('northmoor'),
  actor: {
    type: 'staff',
    person: personId('jay-arden'),
    name: 'Jay Arden',
    role: 'caseworker',
  },
} as const

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  let [a, b]: DocumentId[] = []
  before(async () => {
    office = await openOffice(engine)
    matter = await office.report({ safety: 'none' })
    const { evidence } = office.test.desk
    for (const [name, held] of [
      ['a.wav', bytes],
      ['b.wav', inventedRecording(10, [])],
    ] as const)
      await evidence.wait(asJay, { matter, name, stream: Readable.from([held]) })
    const command = commandId(office.test.bench.world.id())
    const obtained = { from: 'The video unit' }
    const added = await evidence.add({ ...asJay, command }, { matter, obtained, leave: [] })
    ok(added.ok)
    ;[a, b] = added.value.map(({ document }) => document)
  })
  after(() => office?.test.close())

  async function jay() {
    const visitor = await office.as('Jay Arden')
    const base = addressOf(matter, 'recordings')
    await visitor.get(base)
    return { visitor, base, play: `/work/documents/${a}/play` }
  }
  const looks = () => office.test.bench.store.work(asJay, tx => looksAtOne(tx, String(a), 100))

  test('it is sent whole, a stretch at a time, or not at all past its end', async () => {
    const { visitor, play } = await jay()
    await visitor.get(play)
    const whole = await visitor.get(`${play}/recording`)
    equal(whole.statusCode, 200)
    equal(whole.headers['accept-ranges'], 'bytes')
    equal(whole.headers['content-length'], String(bytes.length))
    deepEqual(new Uint8Array(whole.rawPayload), bytes)
    const stretch = await visitor.get(`${play}/recording`, { range: 'bytes=100-199' })
    equal(stretch.statusCode, 206)
    equal(stretch.headers['content-range'], `bytes 100-199/${bytes.length}`)
    deepEqual(new Uint8Array(stretch.rawPayload), bytes.slice(100, 200))
    const last = await visitor.get(`${play}/recording`, { range: 'bytes=-5' })
    deepEqual(new Uint8Array(last.rawPayload), bytes.slice(-5))
    const past = await visitor.get(`${play}/recording`, { range: `bytes=${bytes.length}-` })
    equal(past.statusCode, 416)
    equal(past.headers['content-range'], `bytes */${bytes.length}`)
    const other = { range: 'bytes=0-9', 'if-range': '"another"' }
    equal((await visitor.get(`${play}/recording`, other)).statusCode, 200)
    const same = { range: 'bytes=0-9', 'if-range': String(whole.headers['etag']) }
    equal((await visitor.get(`${play}/recording`, same)).statusCode, 206)
  })

  test('the page it is played on is a look, and no stretch of it is one more', async () => {
    const { visitor, play } = await jay()
    match(
      (await visitor.get(addressOf(matter, 'evidence'))).body,
      new RegExp(`href="${play}">Play it`),
    )
    const before = (await looks()).length
    const page = await visitor.get(play)
    match(page.body, /<audio controls/)
    match(String(page.headers['content-security-policy']), /media-src 'self'/)
    for (const range of ['bytes=0-99', 'bytes=100-199', 'bytes=200-'])
      await visitor.get(`${play}/recording`, { range })
    equal((await looks()).length, before + 1)
    office.test.pass(13 * 60 * 60)
    const again = await office.as('Jay Arden')
    await again.get(`${play}/recording`, { range: 'bytes=0-99' })
    equal((await looks()).length, before + 2)
  })

  test('two recordings are put on one clock, and a sound is answered from both', async () => {
    const { visitor, base } = await jay()
    match((await visitor.get(base)).body, /Not on the clock yet/)
    const empty = await answerPage(visitor, `${base}/place/${a}`, {})
    match(empty.body, /Select how its start is known/)
    const placed = await answerPage(visitor, `${base}/place/${a}`, {
      ...{ held: 'PC Wick', device: 'Body-worn video', lasts: '0:20', how: 'command-log' },
      ...{ 'starts-day': '11', 'starts-month': '11', 'starts-year': '2025' },
      ...{ 'starts-time': '21:03:22', drift: 'ahead', 'drift-seconds': '12', within: '1' },
      why: 'Checked against the command log.',
    })
    equal(placed.statusCode, 303)
    const byEar = await answerPage(visitor, `${base}/place/${b}`, {
      ...{ held: 'PC Arkle', device: 'Body-worn video', lasts: '0:10', how: 'sound' },
      ...{ other: String(a), there: '0:08', here: '0:02', within: '1', why: 'A door.' },
    })
    equal(byEar.statusCode, 303)
    const list = wordsOf((await visitor.get(base)).body)
    match(list, /21:03:10 to 21:03:30/)
    match(list, /21:03:16 to 21:03:26/)
    match(list, /A and B 21:03:16 to 21:03:26 10 seconds/)
    const noted = await answerPage(visitor, `${base}/sounds/new`, {
      ...{ words: '“Stop”', by: 'Mr Ferris', lasts: '1', time: 'heard', document: String(a) },
      from: '0:09',
    })
    const sound = String(noted.headers.location).replace(/\?.*/, '')
    match(wordsOf((await visitor.get(sound)).body), /Not known yet/)
    const hear = (document: DocumentId | undefined, heard: string, more = {}) =>
      answerPage(visitor, `${sound}/listen/${document}`, { heard, why: 'Headphones.', ...more })
    const first = await visitor.get(`${sound}/listen/${b}`)
    match(wordsOf(first.body), /it is between 0:02 and 0:04 by the clock/)
    equal(
      (await hear(a, 'audible', { at: '0:09', least: '1', most: '2', 'distance-why': 'Seen.' }))
        .statusCode,
      303,
    )
    await hear(b, 'inaudible', { present: 'Sgt Orme' })
    const answered = wordsOf((await visitor.get(sound)).body)
    match(answered, /It can be heard on A \(PC Wick\)\./)
    match(answered, /It cannot be heard on B \(PC Arkle\)\./)
    match(answered, /between 1 and 2 metres away: A \(PC Wick\)/)
    match(answered, /What Sgt Orme could hear: they were there, and no recording here is theirs/)
  })

  test('one that is missing is said wherever it matters, and its line can be changed', async () => {
    const { visitor, base } = await jay()
    const why = 'The device log says it was not switched on.'
    const said = { held: 'Sgt Orme', device: 'Body-worn video', state: 'not-made', why }
    await answerPage(visitor, `${base}/missing`, said)
    const list = (await visitor.get(base)).body
    const [, change] = /href="([^"]*missing\?of=[^"]*)"/.exec(list) ?? []
    ok(change)
    match((await visitor.get(change)).body, /value="Sgt Orme"/)
    const [, sound] = /href="([^"]*\/sounds\/sound-[^"]*)"/.exec(list) ?? []
    ok(sound)
    const page = wordsOf((await visitor.get(sound)).body)
    match(page, /the recording of Sgt Orme \(Body-worn video\) would show: it is not here/)
    doesNotMatch(page, /What Sgt Orme could hear/)
  })

  test('a transcript gives its lines a time each, and the player its captions', async () => {
    const { visitor, play } = await jay()
    await answerPage(visitor, `${play}/transcript`, {
      'made-by': 'Jay Arden',
      lines: '0:05 Mr Ferris: I can’t breathe.\n0:09 PC Wick: Stay <still>.\nand again',
    })
    const page = (await visitor.get(play)).body
    match(page, new RegExp(`${play}\\?t=5#player`))
    match(wordsOf(page), /PC Wick: Stay <still>\. and again/)
    const captions = (await visitor.get(`${play}/captions.vtt`)).body
    match(captions, /^WEBVTT\n\n00:00:05\.000 --> 00:00:09\.000\n<v Mr Ferris>I can’t breathe\./)
    match(captions, /Stay &lt;still&gt;/)
    match((await visitor.get(`${play}?t=5,9`)).body, /play\/recording#t=5,9"/)
  })

  test('one that is kept back is not played, nor is a word of it shown', async () => {
    const { visitor, play } = await jay()
    const use = `/work/documents/${a}/use`
    const marked = await answerPage(visitor, use, {
      ...{ purpose: 'general', says: 'opinion', privilege: 'legal-advice' },
      ...{ about: 'victim', source: 'none' },
      why: 'It is a talk with a lawyer.',
    })
    equal(marked.statusCode, 303)
    const page = (await visitor.get(play)).body
    match(page, /This file is kept back/)
    doesNotMatch(page, /<audio|breathe/)
    equal((await visitor.get(`${play}/recording`)).statusCode, 403)
    equal((await visitor.get(`${play}/captions.vtt`)).statusCode, 403)
    doesNotMatch((await visitor.get(`${play}/transcript`)).body, /breathe/)
  })
})
