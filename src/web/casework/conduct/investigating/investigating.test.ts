import { equal, match, notEqual, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onAnEngine } from '#test'
import { answerPage } from '../../../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../../../testing/office.ts'
import { formIn } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint about Oliver Pike, and the page of what is taken against him. */
  async function begun() {
    const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${matter}/people/new`, who)
    const list = (await jay.get(`${matter}/conduct`)).body
    const at = /href="(\/work\/matters\/[^"]+\/conduct\/[^"]+)"/.exec(list)?.[1]
    ok(at)
    return { jay, at, hub: async () => wordsOf((await jay.get(at)).body) }
  }
  const severe = {
    by: 'investigator',
    level: 'gross-misconduct',
    form: 'hearing',
    why: 'He used her.',
  }

  test('how serious it is is asked on the allegation alone, and then with history', async () => {
    const { jay, at, hub } = await begun()
    match(await hub(), /How serious it would be .* To be assessed/)
    const early = { ...severe, look: 'with-history' }
    const refused = await answerPage(jay, `${at}/severity`, early)
    match(wordsOf(refused.body), /on the allegation alone first/)
    const alone = await answerPage(jay, `${at}/severity`, { ...severe, look: 'alone' })
    equal(alone.headers.location, `${at}?done=officer-given`)
    const next = (await jay.get(`${at}/severity`)).body
    match(next, /value="with-history"[^>]*checked/)
    match(wordsOf(next), /On the allegation alone Gross misconduct, .* He used her\./)
    await answerPage(jay, `${at}/severity`, early)
    match(await hub(), /How serious it would be .* Gross misconduct/)
    const revised = await answerPage(jay, `${at}/severity`, { ...severe, look: 'revised' })
    match(
      wordsOf(revised.body),
      /This goes against: .*reg\. 19.*If it was done all the same, how did it/,
    )
    match(wordsOf(revised.body), /meets no duty\. .* Your name Jay Arden Your role/)
    const all = { ...severe, look: 'revised', 'as-it-was-why': 'Nobody was asked.' }
    const kept = await jay.send(revised, { ...filledIn(revised.body), ...all })
    equal(kept.headers.location, `${at}?done=officer-given`)
  })

  test('nobody who works under the officer investigates, unless it happened', async () => {
    const { jay, at, hub } = await begun()
    const named = { name: 'Rowan Ashdown', rank: 'DI', force: 'Northmoor', skills: 'Trained.' }
    const yes = { ...named, same: 'yes', line: 'yes' }
    const refused = await answerPage(jay, `${at}/investigator`, yes)
    match(
      wordsOf(refused.body),
      /This goes against: Who may be appointed to investigate \(.*reg\. 12\)/,
    )
    await answerPage(jay, `${at}/investigator`, { ...yes, line: 'no' })
    match(await hub(), /Who investigates .* Rowan Ashdown/)
  })

  test('a notice has a field for each part, and is given with proof', async () => {
    const { jay, at, hub } = await begun()
    match(await hub(), /Notice of the investigation .* Not given/)
    const page = `${at}/notices/investigation`
    const how = { way: 'in-person', at: 'Northmoor House', by: 'DI Ashdown' }
    const bare = await answerPage(jay, page, how)
    match(wordsOf(bare.body), /Enter what shows that it was given/)
    const proved = { ...how, proof: 'He signed.' }
    const short = await answerPage(jay, page, proved)
    match(wordsOf(short.body), /Enter what was done, and how it falls short of which Standards/)
    match(wordsOf(short.body), /Or enter why you go ahead without these/)
    const fields = [...(await jay.get(page)).body.matchAll(/name="(part-[^"]+)"/g)]
    ok(fields.length >= 11)
    const parts = Object.fromEntries(fields.map(([, name]) => [String(name), 'As it was put.']))
    const whole = await answerPage(jay, page, { ...proved, ...parts })
    equal(whole.headers.location, `${at}?done=officer-given`)
    match(await hub(), /Notice of the investigation What is alleged[a-z ,]+ have Given/)
    match(wordsOf((await jay.get(page)).body), /Given .* In person: Northmoor House\. He signed\./)
    notEqual((await jay.get(`${at}/notices/nothing`)).statusCode, 200)
  })

  test('suspended by word of mouth, it is owed in writing; and reviewed', async () => {
    const { jay, at, hub } = await begun()
    const said = { how: 'oral', time: '00:01', why: 'The public would expect it.' }
    const refused = await answerPage(jay, `${at}/suspend`, said)
    match(wordsOf(refused.body), /This goes against: When an officer may be suspended/)
    const { action, hidden } = formIn(refused.body)
    const rest = { considered: 'Office work: no.', 'authorised-by': 'ACC Merrow' }
    const whole = { ...hidden, ...filledIn(refused.body), ...said, ...rest, grounds: 'prejudice' }
    const sent = await jay.post(action, whole)
    equal(sent.headers.location, `${at}?done=officer-given`)
    const owed = await hub()
    match(owed, /Suspended\./)
    match(owed, /Confirm the suspension in writing, with reasons .* Why this date\?/)
    const end = { decision: 'end', why: 'He can work elsewhere now.' }
    await answerPage(jay, `${at}/suspension-review`, end)
    match(await hub(), /Suspend Where no other work will do[^.]* Not suspended/)
  })

  test('restrictions, progress, welfare and leaving are recorded', async () => {
    const { jay, at, hub } = await begun()
    const review = { 'review-day': '1', 'review-month': '3', 'review-year': '2027' }
    const asked = { what: 'restrict', restrictions: 'No contact with the public.', why: 'Risk.' }
    await answerPage(jay, `${at}/restrictions`, { ...asked, ...review })
    match(await hub(), /Restrictions What they may not do[^.]* In force/)
    await answerPage(jay, `${at}/restrictions`, { what: 'lift', why: 'Nothing asks for them.' })
    match(await hub(), /Restrictions What they may not do[^.]* None/)
    const contact = {
      what: 'welfare',
      who: 'Insp. Lowe',
      how: 'By telephone',
      words: 'He is well.',
    }
    await answerPage(jay, `${at}/progress`, contact)
    match(wordsOf((await jay.get(`${at}/progress`)).body), /Welfare, .* He is well\./)
    await answerPage(jay, `${at}/left`, { how: 'Resigned' })
    match(await hub(), /The officer has left It stops nothing by itself Recorded/)
  })
})
