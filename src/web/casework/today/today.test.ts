import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringInventedFile } from '#desk'
import {
  addDays,
  addSeconds,
  authorityId,
  commandId,
  day,
  daysBetween,
  londonDay,
  personId,
} from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { demonstration: true })
  })
  after(() => office?.test.close())

  test('Today shows safety first, then what is overdue, then this week', async () => {
    const jay = await office.as('Jay Arden')
    const page = await jay.get('/work')
    equal(page.statusCode, 200)
    const headings = [...page.body.matchAll(/<h2[^>]*id="([\w-]+)"/g)].map(([, id]) => id)
    deepEqual(headings, ['urgent', 'overdue', 'this-week', 'later', 'news'])
    const words = wordsOf(page.body)
    match(words, /Referrals and safety .*Look at the complainant’s safety, CO\/4\/26/)
    const { world } = office.test.bench
    // It was made 30.3 days ago: on which day that was is for the hour to say.
    const made = londonDay(addSeconds(world.now(), -30.3 * 86_400))
    const late = daysBetween(addDays(made, 28), londonDay(world.now()))
    ok(late === 2 || late === 3)
    match(
      words,
      new RegExp(`Overdue \\(1\\) .*Overdue ${late} days Send the first update, CO/2/26`),
    )
  })

  test('a request to read names waits on Today of those who may decide it', async () => {
    const { desk, bench } = office.test
    const asker = { type: 'staff', person: personId('ode-farrow'), name: 'Ode Farrow' } as const
    const northmoor = authorityId('northmoor')
    const text =
      'id,forename,surname,number,rank,station,answers to\n1,Sam,Kestrel,1,Constable,Kiln Lane,\n'
    await bringInventedFile(bench, { authority: northmoor, what: 'officers', text })
    const asked = await desk.patterns.askForNames(
      {
        authority: northmoor,
        actor: { ...asker, role: 'appropriate authority' },
        command: commandId(bench.world.id()),
      },
      {
        unit: 'Kiln Lane',
        from: day('2025-01-01'),
        to: day('2026-01-01'),
        why: 'To choose whom to ask',
      },
    )
    ok(asked.ok)
    const wren = wordsOf((await (await office.as('Wren Castell')).get('/work')).body)
    match(wren, /Asked to read names .*Decide whether they may read names, Kiln Lane .*Ode Farrow/)
    const jay = wordsOf((await (await office.as('Jay Arden')).get('/work')).body)
    doesNotMatch(jay, /Asked to read names/)
  })

  test('a list of work names no complainant', async () => {
    const jay = await office.as('Jay Arden')
    const { body } = await jay.get('/work/force')
    doesNotMatch(body, /Quill|Ashby|Marsh|Falconer|Brook|Pike/)
    match(body, /Calls about a burglary not returned/)
  })

  test('the head of the department begins with the whole force, a caseworker with their own', async () => {
    const wren = await office.as('Wren Castell')
    const jay = await office.as('Jay Arden')
    const active = (html: string) => /aria-current="page" href="\/work\/([\w-]+)"/.exec(html)?.[1]
    equal(active((await wren.get('/work')).body), 'force')
    equal(active((await jay.get('/work')).body), 'mine')
  })

  test('a day this force aims for is never called overdue', async () => {
    const jay = await office.as('Jay Arden')
    const words = wordsOf((await jay.get('/work/mine')).body)
    match(
      words,
      /This force aimed for [^.]*? past our aim Our own target, not law Keep the evidence/,
    )
    match(words, /An aim is not a deadline/)
    doesNotMatch(words, /This force aimed for [^:]*?Overdue/)
  })

  test('every date says why: what started it, the rule, the count, what would change it', async () => {
    const jay = await office.as('Jay Arden')
    const words = wordsOf((await jay.get('/work/mine')).body)
    match(
      words,
      /Started complaint made, .*? Rule .*? reg\. 34\(2\)\(a\)\(i\)\) Count The starting/,
    )
    match(words, /4 weeks on is .*? Weekends and bank holidays count\. What would change it /)
  })

  test('what may not be owed at all says that it depends on what nobody knows yet', async () => {
    const jay = await office.as('Jay Arden')
    const whom = { type: 'Service' } as const
    const matter = await office.report({ safety: 'none', whom, standing: 'professional' })
    const rows = (await jay.get('/work/not-taken')).body.split('<tr')
    const about = rows.filter(row => row.includes(addressOf(matter)))
    const duties = wordsOf((await jay.get(addressOf(matter, 'duties'))).body)
    const doubt = /Depends on what we do not yet know: [^.]+\./.exec(duties)?.[0]
    ok(doubt)
    ok(
      about.some(row => row.includes(doubt)),
      doubt,
    )
  })

  test('what nobody has taken is one press from being yours', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await office.report({ safety: 'none' })
    const list = await jay.get('/work/not-taken')
    const action = `${addressOf(matter)}/take`
    ok(list.body.includes(`action="${action}"`))
    const fields = new RegExp(
      `action="${action}"[^>]*>\\s*<input[^>]*value="([^"]*)">\\s*<input[^>]*value="([^"]*)">`,
    ).exec(list.body)
    const taken = await jay.post(action, { token: fields?.[1] ?? '', command: fields?.[2] ?? '' })
    equal(taken.headers.location, `${addressOf(matter)}?done=taken`)
    const words = wordsOf((await jay.get(`${addressOf(matter)}?done=taken`)).body)
    match(words, /Success You have taken this complaint\..*Handler: you/)
    doesNotMatch((await jay.get('/work/not-taken')).body, new RegExp(action))
  })

  test('a long list goes on by link, fifty at a time, and loses nothing between pages', async () => {
    const jay = await office.as('Jay Arden')
    for (let n = 0; n < 18; n += 1) await office.report({ safety: 'none' })
    const actions = (html: string) =>
      [...html.matchAll(/candour-do" href="([^"]+)"/g)].map(([, href]) => href)
    const first = await jay.get('/work/force/this-week')
    const next = /href="(\/work\/force\/this-week\?[^"]+)"/.exec(first.body)?.[1]
    ok(next)
    const second = await jay.get(next.replaceAll('&amp;', '&'))
    const count = Number(/(\d+) in all/.exec(wordsOf(first.body))?.[1])
    equal(actions(first.body).length, 50)
    equal(new Set([...actions(first.body), ...actions(second.body)]).size, count)
    match(wordsOf((await jay.get('/work/force')).body), new RegExp(`See all ${count}`))
  })

  test('nothing of Northmoor is on Eastmere’s list', async () => {
    const rowan = await office.as('Rowan Teague')
    const { body } = await rowan.get('/work/force')
    doesNotMatch(body, /burglary|CO\/2\/26|safety, /)
    match(body, /Property kept for a year/)
  })
})
