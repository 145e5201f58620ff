import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringInventedFile, hourly } from '#desk'
import { day, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { answerPage } from '../../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { formIn } from '../../testing/stage.ts'
import { addressOf } from '../duty-words.ts'

const heads = 'record,matter,forename,surname,number,rank,station,appointed,born,finding,outcome'

const files = {
  officers: `id,forename,surname,number,rank,station,appointed,born
1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street,2012-03-05,1987
`,
  matters: `matter,made,kind,category,summary
C1,2019-06-04,complaint,G2,Comments about appearance during a statement
C2,2016-02-11,grievance,,Spoke over a colleague in a briefing
`,
  accused: `${heads}
r1,C1,Oliver,Pyke,4471,Constable,Harbour Street,2012-03-05,1987,No case to answer,
r2,C2,O,Pike,4417,Constable,Harbour Street,,,Proven,Written warning to 1 September 2017
`,
}

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
    const [force] = office.test.bench.authorities
    ok(force)
    const brought = { authority: force.id, completeTo: day('2026-10-31') }
    for (const what of ['officers', 'matters', 'accused'] as const)
      await bringInventedFile(office.test.bench, { ...brought, what, text: files[what] })
  })
  after(() => office?.test.close())

  /** A complaint about Oliver Pyke, and where his history is weighed in it. */
  async function about(number = '4471') {
    const matter = await office.report({ safety: 'none' })
    const jay = await office.as('Jay Arden')
    const who = { name: 'Oliver Pyke', number, kind: 'officer' }
    await answerPage(jay, addressOf(matter, 'people/new'), who)
    const list = await jay.get(addressOf(matter, 'history'))
    const history = String(list.headers.location)
    ok(subjectId(history.split('/').at(-1) ?? ''))
    return { jay, matter: addressOf(matter), history }
  }
  type At = Awaited<ReturnType<typeof about>>
  /** Every matter answered for; C1, the oldest, is the last of them. */
  async function answered({ jay, history }: At) {
    const page = (await jay.get(history)).body
    const rows = [...page.matchAll(/name="reason-(\d+)"/g)].map(([, at]) => String(at))
    const each = rows.flatMap(at => [
      [`relevance-${at}`, 'relevant'],
      [`reason-${at}`, 'Alike.'],
    ])
    const weighed = 'Ask about the statement.'
    return { last: rows.at(-1) ?? '', answers: { ...Object.fromEntries(each), weighed } }
  }
  const weigh = async (at: At) => answerPage(at.jay, at.history, (await answered(at)).answers)
  const read = async ({ jay, history }: At) => wordsOf((await jay.get(history)).body)

  test('a history says what was searched, how far it reaches, and what was not', async () => {
    const words = await read(await about())
    match(words, /Searched today at \d\d:\d\d in: complaints received here, earlier complaints/)
    match(words, /are complete to 31 October 2026/)
    match(
      words,
      /Not searched: .* tribunals or vetting \(none have been brought in\), other forces/,
    )
    match(words, /Earlier grievances 31 October 2026/)
    match(words, /1 matter, in 14 years of service; none proven/)
    match(words, /Restricted holdings check Waiting\. You can carry on with other tasks\./)
    match(words, /Cleared\. Comments about appearance/)
    match(words, /When can the officer see and contest this\?/)
  })

  test('who may be meant is shown with how often one like it was somebody else', async () => {
    const sentence = /In tests, about 1 in 4 like this was a different person\. Measured on 21 Nov/
    const at = await about('')
    match(await read(at), sentence)
    match(wordsOf((await at.jay.get(`${at.history}/check`)).body), sentence)
    // What two records alone say of a likeness was not measured so.
    doesNotMatch(await read(await about()), /In tests/)
  })

  test('of who may be meant, what came of it stands first, and what says nothing is neither', async () => {
    const { jay, history } = await about('')
    const words = wordsOf((await jay.get(`${history}/check`)).body)
    match(words, /NO CASE TO ANSWER.* Cleared\. 4 June 2019: Comments about appearance/)
    match(words, /For .*Neither for nor against .*Last named in/)
    doesNotMatch(words, /For (?:(?!Neither).)*Last named in/)
  })

  test('what is not relevant opens no line of enquiry, and what is does', async () => {
    const at = await about()
    const { jay, history, matter } = at
    const { last, answers } = await answered(at)
    const ticked = { ...answers, enquiries: `relevance-${last}` }
    const not = await answerPage(jay, history, { ...ticked, [`relevance-${last}`]: 'not-relevant' })
    match(wordsOf(not.body), /C1 is not relevant, so it opens no line of enquiry/)
    const bare = await answerPage(jay, history, ticked)
    match(wordsOf(bare.body), /Enter what is to be asked, sought or checked about C1/)
    const sent = await answerPage(jay, history, {
      ...ticked,
      [`seek-${last}`]: 'Find her statement.',
    })
    equal(sent.headers.location, `${history}?done=weighed`)
    const words = await read(at)
    match(words, /Find her statement\. Open/)
    // On paper the answer stands where the form was.
    match(words, /Relevant: Alike\./)
    match(wordsOf((await jay.get(`${matter}/lines`)).body), /Find her statement\./)
    // A card nobody answered is asked about again before how to handle it is decided.
    const handling = wordsOf((await jay.get(`${matter}/how-to-handle`)).body)
    ok(handling.includes('the records found are of the same person') || /Record the/.test(handling))
  })

  test('severity cannot be said to be alone once history was weighed', async () => {
    const at = await about()
    const { jay, matter } = at
    await weigh(at)
    await answerPage(jay, `${matter}/severity`, { level: 'misconduct', why: 'One message.' })
    const words = wordsOf((await jay.get(`${matter}/severity`)).body)
    match(words, /But History had already been weighed when this was said/)
    match(words, /How it was weighed Ask about the statement\./)
  })

  test('where severity is a question nobody weighs history before it', async () => {
    const at = await about('')
    const { jay, history, matter } = at
    const indication = { of: 'disciplinary', why: 'His e-mails.' }
    await answerPage(jay, `${matter}/want-recorded`, { words: 'Record it.', by: 'email' })
    await answerPage(jay, `${matter}/indication`, indication)
    const words = await read(at)
    match(words, /Before you can weigh this history/)
    doesNotMatch(words, /Comments about appearance/)
    match(wordsOf((await jay.get(`${history}?look=yes`)).body), /Comments about appearance/)
    doesNotMatch(words, /Save: history considered/)
    // Who may be the same person is asked by the same rule, whoever has the address.
    const check = `${history}/check`
    const early = await jay.get(check)
    match(wordsOf(early.body), /Before you can weigh this history/)
    doesNotMatch(early.body, /Spoke over a colleague|<textarea/)
    const chosen = await jay.get(`${check}?look=yes`)
    const [, found = ''] = /name="why-([^"]+)"/.exec(chosen.body) ?? []
    const answers = { [`answer-${found}`]: 'cannot-tell', [`why-${found}`]: 'One number.' }
    const round = await jay.post(check, { ...formIn(chosen.body).hidden, ...answers })
    match(wordsOf(round.body), /Say first how serious the allegation is/)
    const sent = await jay.send(chosen, { ...filledIn(chosen.body), ...answers })
    equal(sent.headers.location, `${history}?done=answered&look=yes`)
    // Said from here, severity leads back to here, where history can now be weighed.
    const [, severity = ''] = /href="([^"]*\/severity\?[^"]*)"/.exec(early.body) ?? []
    const said = await answerPage(jay, severity, { level: 'misconduct', why: 'One message.' })
    equal(said.headers.location, `${history}?done=severity`)
    const back = wordsOf((await jay.get(String(said.headers.location))).body)
    match(back, /Your assessment of severity is kept\..*Save: history considered/)
  })

  test('a force that is not here is asked by hand, and its answer is a source', async () => {
    const at = await about()
    const { jay, history } = at
    const past = { force: 'another', other: 'Westhaven Police', 'due-year': '2020' }
    match(wordsOf((await answerPage(jay, `${history}/ask`, past)).body), /must be today or later/)
    const asked = { ...past, 'due-year': '2040' }
    const sent = await answerPage(jay, `${history}/ask`, asked)
    equal(sent.headers.location, `${history}?done=asked`)
    match(await read(at), /Westhaven Police was asked on .* Answer due .* 2040/)
    const page = (await jay.get(history)).body
    const [, record = ''] = /href="([^"]+\/answer\/[^"]+)"/.exec(page) ?? []
    const said = { answer: 'matters', by: 'Lee Orr', searched: 'Grievances to June 2026.' }
    match(
      wordsOf((await answerPage(jay, record, said)).body),
      /Enter what was said, in that matter/,
    )
    const told = { ...said, 'kind-0': 'grievance', 'words-0': 'Messages to a colleague' }
    match(wordsOf((await answerPage(jay, record, told)).body), /Enter how they know/)
    const whole = { ...told, 'how-0': 'The same warrant number', 'finding-0': 'Upheld' }
    await answerPage(jay, record, whole)
    const words = await read(at)
    match(words, /Lee Orr, Westhaven Police, answered on .*they hold earlier matters of theirs/)
    match(words, /They searched: Grievances to June 2026\./)
    match(words, /Not searched: .*forces other than Westhaven Police/)
    match(words, /Westhaven Police answered that it is: The same warrant number/)
    match(words, /\d matters, .*; 1 proven/)
  })

  test('what comes after history was weighed is on Today until somebody answers for it', async () => {
    const at = await about()
    const { jay } = at
    const { test: app } = office
    const [force] = app.bench.authorities
    ok(force)
    await weigh(at)
    const late = 'V9,2024-05-02,vetting,Did not say that he knew a suspect'
    const who = 'v9,V9,Oliver,Pyke,4471,Sergeant,Harbour Street,2012-03-05,1987,Not proven,'
    for (const [what, text] of [
      ['matters', `matter,made,kind,summary\n${late}\n`],
      ['accused', `${heads}\n${who}\n`],
    ] as const)
      await bringInventedFile(app.bench, { authority: force.id, what, text })
    app.pass(60)
    await hourly(app.bench)
    const asked = /A possible match arrived after you decided\. Does it change anything\?/
    match(wordsOf((await jay.get('/work/force')).body), asked)
    const words = await read(at)
    match(words, asked)
    match(words, /Vetting record V9 New Cleared\. Did not say/)
    await weigh(at)
    doesNotMatch(await read(at), asked)
  })
})
