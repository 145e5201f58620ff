import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandId, type MatterId } from '#kernel'
import { sql } from '#store'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { browser } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'

const long = `${'Nothing of note was said. '.repeat(300)}\n\nHe was searching my rucksack.`

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  before(async () => {
    office = await openOffice(engine, { background: true })
    matter = await office.report()
    const { desk, bench } = office.test
    const [force] = bench.authorities
    ok(force)
    const actor = { type: 'tracker', matter, reads: 'content' } as const
    const as = { authority: force.id, actor, command: commandId(bench.world.id()) }
    const stream = Readable.from([Buffer.from(long)])
    await desk.track.addFile(as, { name: 'statement.txt', stream })
    const jay = await office.as('Jay Arden')
    for (let tries = 0; tries < 100; tries += 1) {
      const { body } = await jay.get(addressOf(matter, 'evidence/search?words=rucksack'))
      if (/statement\.txt/.test(body)) return
      await setTimeout(100)
    }
    throw new Error('the words were not kept')
  })
  after(() => office?.test.close())

  test('what is found leads to its place in the file, with the words marked', async () => {
    const jay = await office.as('Jay Arden')
    const { body } = await jay.get(addressOf(matter, 'evidence/search?words=search+rucksack'))
    match(
      wordsOf(body),
      /Files that say it statement\.txt received .* He was searching my rucksack/,
    )
    match(body, /<mark class="candour-found">rucksack<\/mark>/)
    const place = /href="(\/work\/documents\/[^"]*\/words\?[^"]*)"/.exec(body)?.[1] ?? ''
    const there = await jay.get(place.replaceAll('&amp;', '&').split('#')[0] ?? '')
    match(there.body, /<mark class="candour-found" id="passage">searching<\/mark>/)
  })

  test('what nobody says, and words every file has, are answered in a sentence', async () => {
    const jay = await office.as('Jay Arden')
    match(wordsOf((await jay.get('/work/search?words=zeppelin')).body), /No file says that among/)
    match(wordsOf((await jay.get('/work/search?words=of+the')).body), /Every file has words like/)
    const empty = wordsOf((await jay.get('/work/search')).body)
    doesNotMatch(empty, /No file says/)
  })

  test('a search that stopped on its way says so, and goes on from there', async () => {
    const { store, authorities } = office.test.bench
    const [force] = authorities
    ok(force)
    const as = { authority: force.id, actor: { type: 'system' } } as const
    // Each word in every part and never together: more parts than one page looks through.
    await store.work(as, tx =>
      tx.run(sql`
        insert into file_words (authority_id, sha256, part, from_at, words, vector)
        select d.authority_id, d.sha256, 100 + n, 0, 'Lantern red.',
               to_tsvector('english', 'Lantern red.')
          from document d, generate_series(1, 10100) n
         where d.authority_id = ${force.id} and d.name = 'statement.txt'`),
    )
    const jay = await office.as('Jay Arden')
    const search = `/work/search?${new URLSearchParams({ words: '"red lantern"' })}`
    const { body } = await jay.get(search)
    match(wordsOf(body), /No file so far says that\. Older files are on the next page\./)
    const next = /href="([^"]*at=[^"]*)"/.exec(body)?.[1] ?? ''
    match(wordsOf((await jay.get(next.replaceAll('&amp;', '&'))).body), /No file says that among/)
  })

  test('words of what is not one’s own work wait until somebody says why they look', async () => {
    const jay = await office.as('Jay Arden')
    const mine = await jay.get(addressOf(matter))
    await jay.post(addressOf(matter, 'take'), takeIn(mine.body))
    const persona = (await office.test.desk.personas()).find(({ name }) => name === 'Wren Castell')
    ok(persona)
    const wren = browser(office.test.app)
    await wren.signIn(persona)
    const closed = await wren.get('/work/search?words=rucksack')
    match(wordsOf(closed.body), /statement\.txt .* It says this\. The matter is not your own work/)
    doesNotMatch(closed.body, /searching my/)
    equal((await wren.get(addressOf(matter, 'evidence/search?words=rucksack'))).statusCode, 303)
  })

  test('each search is recorded with what was looked for, and the files whose words it showed', async () => {
    const jay = await office.as('Jay Arden')
    await jay.get('/work/search?words=rucksack')
    await jay.get(addressOf(matter, 'evidence/search?words=rucksack'))
    const { store, authorities } = office.test.bench
    const { searchLooks } = await import('#store')
    const [force] = authorities
    ok(force)
    const as = { authority: force.id, actor: { type: 'system' } } as const
    const looks = await store.work(as, tx => searchLooks(tx, { words: 'rucksack' }, { max: 50 }))
    ok(looks.some(({ what, found }) => what === 'search' && found === 'rucksack'))
    ok(looks.some(({ what, found, subject }) => what === 'matter' && found && subject === matter))
    const files = await store.work(as, tx => searchLooks(tx, { what: 'document' }, { max: 50 }))
    ok(files.length > 0)
  })
})

function takeIn(html: string): Record<string, string> {
  const form = /<form method="post" action="[^"]*\/take"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const fields = form.matchAll(/name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}
