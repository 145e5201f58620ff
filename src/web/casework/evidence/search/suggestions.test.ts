import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandId } from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'

const mail = 'On 3 June 2025 DS O. Pike, 4471, came to Tannery Lane. He said “you looked lovely”.'

onAnEngine(engine => {
  let office: Office
  let file: string
  before(async () => {
    office = await openOffice(engine, { background: true })
    const matter = await office.report()
    const { desk, bench } = office.test
    const [force] = bench.authorities
    ok(force)
    const actor = { type: 'tracker', matter, reads: 'content' } as const
    const as = { authority: force.id, actor, command: commandId(bench.world.id()) }
    const stream = Readable.from([Buffer.from(mail)])
    const added = await desk.track.addFile(as, { name: 'her e-mail.txt', stream })
    ok(added.type === 'Kept')
    file = `/work/documents/${added.file.document}`
    const jay = await office.as('Jay Arden')
    for (let tries = 0; tries < 100; tries += 1) {
      if (/Tannery/.test((await jay.get(`${file}/words`)).body)) return
      await setTimeout(100)
    }
  })
  after(() => office?.test.close())

  test('each thing is answered by a person, and only what is accepted stands on the file', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get(`${file}/suggestions`)
    const words = wordsOf(page.body)
    match(words, /6 to answer/)
    match(words, /Date: 3 June 2025 Yes, Tuesday 3 June 2025 Yes, but put right/)
    match(words, /Rank: DS Yes, Detective Sergeant/)
    doesNotMatch(wordsOf((await jay.get(`${file}/words`)).body), /What it names/)
    const none = await jay.send(page, {})
    match(wordsOf(none.body), /Answer at least one of these/)
    const blank = await jay.send(page, { 'answer-2': 'put-right' })
    match(wordsOf(blank.body), /Enter what “O\. Pike” is/)
    const sent = await jay.send(page, {
      ...{ 'answer-0': 'yes', 'answer-2': 'put-right', 'as-2': 'DS Owen Pike' },
      ...{ 'answer-4': 'no' },
    })
    equal(sent.statusCode, 303)
    const after = wordsOf((await jay.get(`${file}/suggestions`)).body)
    match(after, /3 to answer/)
    match(after, /Person O\. Pike DS Owen Pike Answer again/)
    match(after, /Place Tannery Lane Not that Answer again/)
    const shown = wordsOf((await jay.get(`${file}/words`)).body)
    match(shown, /What it names: 2 accepted/)
    doesNotMatch(shown, /Place Tannery/)
  })

  test('an answer can be changed, and the latest stands', async () => {
    const jay = await office.as('Jay Arden')
    const again = await jay.get(`${file}/suggestions?again=4`)
    equal((await jay.send(again, { 'answer-4': 'yes' })).statusCode, 303)
    const words = wordsOf((await jay.get(`${file}/words`)).body)
    match(words, /What it names: 3 accepted .* Place Tannery Lane As written/)
  })
})
