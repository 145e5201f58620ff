import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringInventedFile } from '#desk'
import { day, londonDay, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { addressOf } from '../casework/duty-words.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'

const officers = `id,forename,surname,number,rank,station,appointed,born
1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street,2012-03-05,1987
2,Esme,Farrant,5120,Constable,Harbour Street,2015-03-05,1990
3,Ines,Calloway,6233,Constable,Harbour Street,2016-03-05,1991
4,Bram,Tilney,6877,Constable,Harbour Street,2017-03-05,1992
5,Orla,Senn,7012,Constable,Harbour Street,2018-03-05,1993
6,Edda,Lorne,8101,Constable,Harbour Street,2019-03-05,1994
7,Milo,Tarrant,8202,Constable,Harbour Street,2019-03-05,1995
`
const daySeconds = 86_400
const asking = {
  ...{ purpose: 'promotion', 'asked-by': 'Noor Hale', organisation: 'Human resources' },
  why: 'A board sits on 14 December.',
}

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
    const [force] = office.test.bench.authorities
    ok(force)
    const brought = { authority: force.id, completeTo: day('2026-10-31') }
    await bringInventedFile(office.test.bench, { ...brought, what: 'officers', text: officers })
  })
  after(() => office?.test.close())

  const signedIn = new Map<string, Awaited<ReturnType<Office['as']>>>()
  async function as(name: string) {
    const found = signedIn.get(name) ?? (await office.as(name))
    signedIn.set(name, found)
    return found
  }
  const jay = () => as('Jay Arden')
  /** Where somebody of this number is answered about. */
  async function about(number: string) {
    const { body } = await (await jay()).get(`/work/checks?q=${number}`)
    const [address = ''] = /\/work\/checks\/about\/[^"]+/.exec(body) ?? []
    ok(address, wordsOf(body))
    return address
  }
  /** A complaint about an officer, and their place in it. */
  async function complained(name = 'Oliver Pyke', number = '4471') {
    const matter = await office.report({ safety: 'none' })
    const who = { name, number, kind: 'officer' }
    await answerPage(await jay(), addressOf(matter, 'people/new'), who)
    const { body } = await (await jay()).get(addressOf(matter, 'conduct'))
    return { matter, subject: subjectId(/\/conduct\/([^"/]+)"/.exec(body)?.[1] ?? '') }
  }
  async function answer(number: string, purpose = asking.purpose) {
    const address = await about(number)
    const sent = await answerPage(await jay(), address, { ...asking, purpose, checked: 'yes' })
    equal(sent.statusCode, 303, wordsOf(sent.body))
    return String(sent.headers.location).split('?')[0] ?? ''
  }
  const read = async (address: string, name = 'Jay Arden') => (await as(name)).get(address)
  const done = { decided: 'went-ahead', why: 'The board chose to.' }
  async function wentAhead(given: string, on: Readonly<Record<string, string>> = {}) {
    const sent = await answerPage(await jay(), `${given}/decided`, { ...done, ...on })
    equal(sent.statusCode, 303, wordsOf(sent.body))
  }
  async function clear({ matter, subject }: Awaited<ReturnType<typeof complained>>) {
    const decided = await office.test.desk.conduct.determineCase(await office.acting('Jay Arden'), {
      ...{ matter, subject, entry: 'none', on: day('2026-04-01'), why: 'Nothing bears it out.' },
      ...{ by: 'appropriate-authority', allegations: [], form: 'none' },
      ...{ waivedWhy: 'Recorded late.', asItWasWhy: 'Recorded late.' },
    })
    ok(decided.ok, JSON.stringify(decided))
  }

  test('nobody is told before who asks, for what and why is said; what was typed is kept', async () => {
    const address = await about('5120')
    const { 'asked-by': _, ...some } = asking
    const sent = await answerPage(await jay(), address, { ...some, 'asked-by': '' })
    equal(sent.statusCode, 400)
    match(wordsOf(sent.body), /There is a problem Enter who asked/)
    match(sent.body, /A board sits on 14 December\./)
    doesNotMatch(wordsOf(sent.body), /What stands|Nothing stands/)
  })

  test('an answer is shown whole before it is recorded, and of whom nothing stands says so', async () => {
    const address = await about('5120')
    const shown = wordsOf((await answerPage(await jay(), address, asking)).body)
    match(shown, /This is what Noor Hale, Human resources, will be told/)
    match(shown, /Nothing stands\./)
    match(shown, /nothing here says whether there are any: ask the gatekeeper/)
    const kept = wordsOf((await read(await answer('5120'))).body)
    match(kept, /Detective|Constable Esme Farrant, 5120/)
    match(kept, /Why A board sits on 14 December\./)
    match(kept, /Nothing stands\./)
  })

  test('an answer says what stands, and what happened since puts it out of date', async () => {
    const { matter, subject } = await complained()
    const before = await answer('4471')
    const told = wordsOf((await read(before)).body)
    match(
      told,
      /An allegation has been looked into since .*; how serious it would be is not assessed/,
    )
    doesNotMatch(told, /Since answered/)
    const on = day('2026-03-30')
    await office.test.desk.conduct.notifyOutcome(await office.acting('Jay Arden'), {
      ...{ matter, subject, entry: 'told', on, finding: 'gross-misconduct', written: true },
      ...{ action: 'final-written-warning' },
      service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
    })
    const since = wordsOf((await read(before)).body)
    match(since, /This answer is out of date/)
    match(since, /Since answered, .*: Outcome told on .*: a final written warning/)
    match(since, /Final written warning in force since Monday 30 March 2026, to the end of/)
    match(since, /No longer stands, .*: An allegation has been/)
    match(
      wordsOf((await read('/work/checks')).body),
      /Oliver Pyke, 4471.* something has changed since\. Answer again/,
    )
    const again = wordsOf((await read(await answer('4471'))).body)
    doesNotMatch(again, /Since answered/)
  })

  test('what changes no word of an answer leaves it as answered', async () => {
    const theirs = await complained('Edda Lorne', '8101')
    const given = await answer('8101', 'posting')
    const listed = async () =>
      /Edda Lorne, 8101(?:(?!Edda Lorne).)*A posting.*?(As answered|something has changed)/.exec(
        wordsOf((await read('/work/checks')).body),
      )?.[1]
    const also = { name: 'Bo Marrick', number: '9001', kind: 'officer' }
    await answerPage(await jay(), addressOf(theirs.matter, 'people/new'), also)
    equal(await listed(), 'As answered')
    await clear(theirs)
    equal(await listed(), 'something has changed')
    const again = /href="([^"]*about[^"]*again=[^"]*)"/.exec((await read(given)).body)?.[1] ?? ''
    const form = (await read(again)).body
    match(form, /name="asked-by"[^>]*value="Noor Hale"/)
    match(form, /name="organisation"[^>]*value="Human resources"/)
    match(form, /value="posting" checked/)
  })

  test('a found matter is said to be in the answer that tells of it', async () => {
    await complained('Milo Tarrant', '8202')
    const { body } = await read('/work/checks?q=Tarrant')
    doesNotMatch(wordsOf(body), /once it is known to be them/)
  })

  test('somebody cleared is said to be cleared before all else', async () => {
    await clear(await complained())
    const told = (await read(await answer('4471'))).body
    match(wordsOf(told), /As it stood on \w+day \d/)
    match(told, /<strong>Cleared on Wednesday 1 April 2026: there was no case to answer<\/strong>/)
    const table = wordsOf(told).split('What stands Matter What stands')[1] ?? ''
    match(table, /^ ?C\S+ Cleared on/)
  })

  test('an answer that told of a matter somebody is now kept from is not there for them', async () => {
    const { matter } = await complained('Orla Senn', '7012')
    const given = await answer('7012')
    equal((await read(given, 'Wren Castell')).statusCode, 200)
    const wren = await office.acting('Wren Castell')
    const interest = { matter, kind: 'former-partner', why: 'We lived together.' } as const
    ok((await office.test.desk.access.declareInterest(wren, interest)).ok)
    const never = await read('/work/checks/never-there', 'Wren Castell')
    const kept = await read(given, 'Wren Castell')
    equal(kept.statusCode, never.statusCode)
    equal(wordsOf(kept.body), wordsOf(never.body))
    doesNotMatch((await read('/work/checks', 'Wren Castell')).body, new RegExp(given))
    equal((await read(given)).statusCode, 200)
  })

  test('the gatekeeper is shown who was asked about, and nothing of what was told', async () => {
    const { body } = await read('/holdings', 'Ottilie Grange')
    match(wordsOf(body), /Oliver Pyke, 4471.*Promotion.*Noor Hale, Human resources/)
    doesNotMatch(wordsOf(body), /An allegation has|Cleared on|warning/)
  })

  test('a promotion with a matter live is said first, and one that goes ahead is kept as that', async () => {
    await complained()
    const address = await about('4471')
    const shown = wordsOf((await answerPage(await jay(), address, asking)).body)
    match(shown, /A matter is live Something is open or in force in CO\S+.*will be told/)
    match(shown, /Promotion is not cleared by this answer/)
    match(shown, /A live case or warning normally stands in the way.*Citation to be checked/)
    const given = await answer('4471')
    match(wordsOf((await read(given)).body), /A matter is live.*As it stood on/)
    match(wordsOf((await read('/work/checks')).body), /A matter was live/)
    const bare = await answerPage(await jay(), `${given}/decided`, {
      decided: 'went-ahead',
      why: '',
    })
    match(wordsOf(bare.body), /Enter who decided it, and why/)
    await wentAhead(given)
    const kept = wordsOf((await read(given, 'Wren Castell')).body)
    match(kept, /It went ahead while a matter was live/)
    match(
      kept,
      /It went ahead, while a matter was live\. The board chose to\. \(recorded by Jay Arden\)/,
    )
    const list = wordsOf((await read('/work/checks', 'Wren Castell')).body)
    match(list, /1 went ahead while a matter was live/)
    match(list, /Went ahead with a matter live It went ahead,/)
  })

  test('nothing is live of whom nothing stands, and disclosure waits for nothing', async () => {
    const given = await answer('5120')
    doesNotMatch(wordsOf((await read(given)).body), /A matter is live/)
    await wentAhead(given)
    doesNotMatch(wordsOf((await read(given)).body), /while a matter was live/)
    await complained()
    const disclosure = { ...asking, purpose: 'disclosure' }
    const shown = await answerPage(await jay(), await about('4471'), disclosure)
    match(wordsOf(shown.body), /An allegation has been looked into/)
    doesNotMatch(wordsOf(shown.body), /A matter is live/)
    const listed = wordsOf((await read('/work/checks')).body)
    const disclosed = await answer('4471', 'disclosure')
    await wentAhead(disclosed)
    doesNotMatch(wordsOf((await read(disclosed)).body), /a matter was live/i)
    const list = wordsOf((await read('/work/checks')).body)
    const count = /\d+ went ahead while a matter was live/
    equal(count.exec(list)?.[0], count.exec(listed)?.[0])
    const [row = ''] = /Disclosure to a prosecutor Noor Hale.*?It went ahead,/.exec(list) ?? []
    match(row, /It went ahead,$/)
    doesNotMatch(row, /live/)
  })

  test('somebody cleared since is not shown as under a live matter, nor is what then went ahead', async () => {
    const theirs = await complained('Ines Calloway', '6233')
    const given = await answer('6233')
    match(wordsOf((await read(given)).body), /A matter is live/)
    await clear(theirs)
    for (const address of [given, `${given}/decided`]) {
      const shown = wordsOf((await read(address)).body)
      doesNotMatch(shown, /A matter is live|is open or in force/)
      match(shown, /A matter was live when answered Something was open or in force in CO\S+/)
    }
    await wentAhead(given)
    doesNotMatch(wordsOf((await read(given)).body), /while a matter was live/)
    const list = wordsOf((await read('/work/checks')).body)
    match(list, /Ines Calloway, 6233.*? A matter was live when answered It went ahead,/)
  })

  test('what came after the day it went ahead was not in its way, whenever that is recorded', async () => {
    const given = await answer('6877')
    const before = londonDay(office.test.bench.world.now())
    office.test.pass(2 * daySeconds)
    signedIn.clear()
    await complained('Bram Tilney', '6877')
    match(wordsOf((await read(given)).body), /A matter is live/)
    const [year = '', month = '', date = ''] = before.split('-')
    await wentAhead(given, { 'on-day': date, 'on-month': month, 'on-year': year })
    doesNotMatch(wordsOf((await read(given)).body), /while a matter was live/)
    await wentAhead(given)
    match(wordsOf((await read(given)).body), /It went ahead while a matter was live/)
  })

  test('a rank that has changed since an answer is said, whoever recorded the promotion', async () => {
    const given = await answer('4471')
    doesNotMatch(wordsOf((await read(given)).body), /Their rank has changed/)
    const [force] = office.test.bench.authorities
    ok(force)
    const brought = { authority: force.id, completeTo: day('2026-11-14') }
    const text = officers.replace('Detective Sergeant', 'Detective Inspector')
    await bringInventedFile(office.test.bench, { ...brought, what: 'officers', text })
    match(
      wordsOf((await read(given)).body),
      /Their rank has changed since It was Detective Sergeant when this was answered, and is Detective Inspector/,
    )
  })
})
