import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringInventedFile } from '#desk'
import { day, londonDay, parseMatterId } from '#kernel'
import { onAnEngine, testWorld } from '#test'
import { filledIn, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const matters = `matter,made,happened,kind,category,place,summary
S1,2018-03-02,,complaint,G4,Harbour Street,Offered to photograph bruises himself and messaged her late at night
S2,2019-05-06,,complaint,A1,Mill Lane,Calls about a burglary not returned
S3,2019-09-02,2019-08-30,complaint,B4,Weir Bridge,Pushed into railings at a march
`

const accused = `record,matter,forename,surname,number,finding
s1,S1,Tomas,Reed,5110,Proven
s2,S1,Ada,Lorne,5111,Not proven
s3,S3,Bea,Marlow,5112,Unsubstantiated
`

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine, { demonstration: true })
    const [force] = office.test.bench.authorities
    const completeTo = day('2026-10-31')
    ok(force)
    const brought = { authority: force.id, what: 'matters', text: matters, completeTo } as const
    await bringInventedFile(office.test.bench, brought)
    const named = { ...brought, what: 'accused', text: accused } as const
    await bringInventedFile(office.test.bench, named)
  })
  after(() => office?.test.close())
  const words =
    'I went to report an assault. He said he would take photographs of my bruises himself, and ' +
    'he texted me late at night.'

  test('a matter in which the same approach was used is shown, why, and as nobody’s', async () => {
    const jay = await office.as('Jay Arden')
    const matter = addressOf(await office.report({ words }))
    const page = await jay.get(`${matter}/like`)
    const shown = wordsOf(page.body)
    match(shown, /This does not identify anyone\./)
    match(shown, /Offered to photograph bruises himself .*Somebody is named/)
    match(shown, /NOT PROVEN 1 of the 2 named PROVEN 1 of the 2 named Offered to photograph/)
    match(shown, /Same approach: offered to photograph injuries/)
    doesNotMatch(shown, /Calls about a burglary/)
    match(shown, /Offered to photograph injuries “photographs of my bruises”/)
    const [, href = ''] = /href="([^"]*lines\/open\?from=like[^"]*)"/.exec(page.body) ?? []
    const address = href.replaceAll('&amp;', '&')
    const form = await jay.get(address)
    const sent = await jay.send(form, filledIn(form.body))
    equal(sent.headers.location, `${matter}/lines?done=opened`)
    match(wordsOf((await jay.get(`${matter}/lines`)).body), /is connected: same approach/)
    // Asked for twice it is opened once.
    await jay.send(await jay.get(address), filledIn(form.body))
    const twice = (await jay.get(`${matter}/lines`)).body.split('is connected: same approach')
    equal(twice.length, 2)
  })

  test('what may be the same person’s waits until severity is said of this one alone', async () => {
    const jay = await office.as('Jay Arden')
    const address = addressOf(await office.report({ words }))
    const matter = parseMatterId(address.split('/').at(-1) ?? '')
    ok(matter)
    const indication = { of: 'disciplinary', why: 'What she says.' } as const
    const found = await office.test.desk.work.findIndication(await office.acting('Jay Arden'), {
      matter,
      on: londonDay(testWorld.now()),
      ...indication,
    })
    ok(found.ok)
    const early = await jay.get(`${address}/like`)
    match(wordsOf(early.body), /Say first how serious this one is/)
    doesNotMatch(early.body, /bruises himself and messaged/)
    match((await jay.get(`${address}/like?look=yes`)).body, /bruises himself and messaged/)
  })

  test('a matter about the same day and place is shown as one that may be of the same event', async () => {
    const jay = await office.as('Jay Arden')
    const when = { type: 'on', on: day('2019-08-30') } as const
    const occasions = [{ when, place: 'Weir Bridge' }]
    const matter = addressOf(await office.report({ words: 'An officer shoved me.', occasions }))
    const shown = wordsOf((await jay.get(`${matter}/like`)).body)
    const [related = '', alike = ''] = shown.split('What was done is alike')
    match(related, /NOT PROVEN The source says: Unsubstantiated Cleared\. Pushed/)
    match(related, /Pushed into railings .*At the same place .*Happened on the same day/i)
    doesNotMatch(alike, /railings/)
  })

  test('what has nothing like it says so, and no sign is no assurance', async () => {
    const jay = await office.as('Jay Arden')
    const matter = addressOf(await office.report({ words: 'Zither.' }))
    const shown = wordsOf((await jay.get(`${matter}/like`)).body)
    match(shown, /No matter found in which something like this was done/)
    match(shown, /That is no sign that there is nothing/)
  })

  test('a plan to find others affected says where, when, who approves and what is said', async () => {
    const jay = await office.as('Jay Arden')
    const matter = addressOf(await office.report({ words }))
    const form = await jay.get(`${matter}/affected`)
    const bare = await jay.send(form, { ...filledIn(form.body), said: '' })
    for (const problem of [
      'Select where to look',
      'Enter the period to look at',
      'Enter who approves before anybody is contacted',
      'Enter what they are told',
    ])
      ok(bare.body.includes(problem), problem)
    const sent = await jay.send(form, {
      ...filledIn(form.body),
      places: 'mailbox',
      period: '2016 to 2018',
      approver: 'Sam Okello',
    })
    equal(sent.headers.location, `${matter}/lines?done=opened`)
    const shown = wordsOf((await jay.get(`${matter}/lines`)).body)
    match(shown, /2016 to 2018\. Look at: their force mailbox.*before Sam Okello approves/)
  })
})
