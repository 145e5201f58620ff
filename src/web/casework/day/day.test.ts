import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, instant, personId } from '#kernel'
import { onAnEngine } from '#test'
import { filledIn, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'
import { calendarText } from './calendar-text.ts'

const jays = { person: personId('jay-arden'), name: 'Jay Arden', role: 'caseworker' } as const

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { demonstration: true })
  })
  after(() => office?.test.close())

  const hidden = (html: string, action: string) => {
    const form = html.slice(html.indexOf(`action="${action}"`))
    const value = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    return { token: value('token'), command: value('command') }
  }
  const actions = (html: string) =>
    [...html.matchAll(/candour-do" href="([^"]+)"/g)].map(([, href]) => href)

  test('a list is narrowed by its address, and what is urgent stays whatever it says', async () => {
    const wren = await office.as('Wren Castell')
    const all = actions((await wren.get('/work/force')).body)
    const some = (await wren.get('/work/force?duty=inform.first-update')).body
    const narrowed = actions(some).filter(href => !href?.endsWith('/safety'))
    ok(narrowed.length > 0 && narrowed.length < all.length)
    ok(
      narrowed.every(href => href?.endsWith('/letters/new')),
      String(narrowed),
    )
    match(wordsOf(some), /Referrals and safety .*Look at the complainant’s safety/)
    match(some, /<option value="inform.first-update" selected>/)
    match(some, /href="\/work\/mine\?duty=inform.first-update"/)
    const other = actions((await wren.get('/work/force?duty=no-such-rule&stage=NONE')).body)
    deepEqual(other, all)
  })

  test('the list of matters is turned by its head, and its pages go on that way', async () => {
    const jay = await office.as('Jay Arden')
    const rows = (html: string) => [...html.matchAll(/CO\/\d+\/\d+/g)].map(([one]) => one)
    const newest = (await jay.get('/work/matters')).body
    match(newest, /aria-sort="descending"/)
    match(newest, /href="\/work\/matters\?order=oldest"/)
    const oldest = (await jay.get('/work/matters?order=oldest')).body
    match(oldest, /aria-sort="ascending"/)
    match(oldest, /href="\/work\/matters"/)
    deepEqual(rows(oldest), rows(newest).toReversed())
    const { desk, bench } = office.test
    const [force] = bench.authorities
    ok(force)
    const { person, name, role } = jays
    const as = { authority: force.id, actor: { type: 'staff', person, name, role } } as const
    const first = await desk.work.matters(as, { words: '', oldestFirst: true })
    const [one, two] = first?.rows ?? []
    ok(one && two)
    const after = { receivedAt: one.receivedAt, matter: one.matter }
    const rest = await desk.work.matters(as, { words: '', oldestFirst: true, after })
    equal(rest?.rows[0]?.matter, two.matter)
  })

  test('what is ticked is given to one colleague, and sent again it is given once', async () => {
    const wren = await office.as('Wren Castell')
    const [one, two] = [
      await office.report({ safety: 'none' }),
      await office.report({ safety: 'none' }),
    ]
    const { body } = await wren.get('/work/not-taken')
    const form = { ...hidden(body, '/work/give'), list: 'nobody', handler: 'jay-arden' }
    const none = await wren.post('/work/give', form)
    match(wordsOf(none.body), /Tick at least one matter/)
    const given = await wren.post('/work/give', [
      ...Object.entries(form),
      ['matter', one],
      ['matter', two],
    ])
    equal(given.headers.location, '/work/not-taken?done=assigned')
    const { test: opened } = office
    const as = { authority: 'northmoor', actor: { type: 'system' } } as never
    const told = await opened.bench.store.work(as, tx => tx.load(one))
    equal(told.events.filter(({ type }) => type === 'HandlerNamed').length, 1)
    doesNotMatch((await wren.get('/work/not-taken')).body, new RegExp(addressOf(two)))
  })

  test('a note that names somebody waits on their Today until they have read it', async () => {
    const [wren, jay] = [await office.as('Wren Castell'), await office.as('Jay Arden')]
    const matter = await office.matter('Calls about a burglary not returned')
    const address = addressOf(matter, 'notes')
    const { body } = await wren.get(address)
    const form = { ...filledIn(body), ...hidden(body, address), words: 'Ring her on Monday.' }
    const sent = await wren.post(address, { ...form, mentions: 'jay-arden' })
    equal(sent.headers.location, `${address}?done=noted`)
    match(
      wordsOf((await jay.get('/work')).body),
      /Notes that name you CO\/2\/26 Wren Castell: “Ring her on Monday.”/,
    )
    match(wordsOf((await jay.get(address)).body), /Ring her on Monday\. Wren Castell/)
    doesNotMatch(wordsOf((await jay.get('/work')).body), /Notes that name you/)
    match(
      wordsOf((await jay.get('/work')).body),
      /What changed since .* CO\/2\/26 Wren Castell added a note/,
    )
  })

  test('what is watched is on its own list and in what changed', async () => {
    const wren = await office.as('Wren Castell')
    const matter = await office.matter('Rudeness at a station counter')
    const { body } = await wren.get(addressOf(matter, 'notes'))
    const watch = addressOf(matter, 'watch')
    await wren.post(watch, { ...hidden(body, watch), wanted: 'yes' })
    const watching = actions((await wren.get('/work/watching')).body)
    ok(watching.some(href => href?.includes(matter)))
    ok(watching.every(href => href?.includes(matter) || href?.endsWith('/safety')))
  })

  test('tags are kept, shown and found', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.matter('Rudeness at a station counter')
    const { body } = await jay.get(addressOf(matter, 'notes'))
    const tags = addressOf(matter, 'tags')
    await jay.post(tags, { ...hidden(body, tags), tags: 'Quayside,  counter, quayside' })
    match(
      wordsOf((await jay.get('/work/matters?words=quayside')).body),
      /CO\/3\/26 .* counter quayside/,
    )
    match(wordsOf((await jay.get('/work/matters?words=100%25_')).body), /Nothing has that/)
  })

  test('a list is taken away without names where names are hidden, and never as a formula', async () => {
    const wren = await office.as('Wren Castell')
    const csv = (await wren.get('/work/export/duties.csv?list=force')).body
    match(
      csv,
      /^\uFEFFOFFICIAL-SENSITIVE: PROFESSIONAL STANDARDS\. Purpose: .*\r\nDue,This force aims/,
    )
    match(csv, /Jay Arden/)
    doesNotMatch(csv, /Quill|Ashby|Marsh|Falconer|Brook/)
    const xlsx = await wren.get('/work/export/matters.xlsx')
    equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK')
    equal((await wren.get('/work/export/people.csv')).statusCode, 403)
    const sol = await office.as('Sol Marchetti')
    ok((await sol.get('/work/export/duties.csv?list=force')).statusCode >= 400)
  })

  test('a calendar has dates and references, nobody’s name, and stops when told', async () => {
    const jay = await office.as('Jay Arden')
    const { body } = await jay.get('/work/calendar')
    const made = await jay.post('/work/calendar', {
      ...hidden(body, '/work/calendar'),
      list: 'force',
    })
    const address = String(made.headers.location)
    const shown = wordsOf((await jay.get(address)).body)
    const path = new URL(/https?:\S+\.ics/.exec(shown)?.[0] ?? '').pathname
    const stranger = await office.test.app.inject(path)
    equal(stranger.statusCode, 200)
    match(stranger.body, /SUMMARY:CO\/2\/26: Send the first update/)
    doesNotMatch(stranger.body, /Quill|Ashby|burglary|Arden/)
    const page = (await jay.get('/work/calendar')).body
    await jay.post('/work/calendar', { ...hidden(page, '/work/calendar'), drop: 'yes' })
    equal((await office.test.app.inject(path)).statusCode, 403)
    equal((await office.test.app.inject('/calendar/northmoor.guess.ics')).statusCode, 403)
  })
})

test('a calendar folds long lines by bytes and escapes what would end a field', () => {
  const on = addDays('2026-12-24' as never, 0)
  const title = `Tell the complainant; and others, \\ ${'é'.repeat(80)}`
  const text = calendarText(
    [{ key: 'k', on, rule: 'no.such', title, reference: 'CO/1/26' }],
    instant('2026-11-21T09:00:00Z'),
  )
  ok(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75))
  match(text, /DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261225/)
  match(text.replaceAll('\r\n ', ''), /complainant\\; and others\\, \\\\ é/)
})
