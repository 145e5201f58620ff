import { doesNotMatch, equal, fail, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import type { DocumentId, MatterId } from '#kernel'
import { onAnEngine } from '#test'
import { filledIn, hideNames, type Office, openOffice, wordsOf } from '../../testing/office.ts'
import type { Browser } from '../../testing/stage.ts'
import { addressOf } from '../duty-words.ts'

const hers = {
  who: 'Amara Quill',
  source: 'complainant',
  form: 'email',
  hand: 'first',
  about: 'What he wrote to her.',
}
const his = {
  ...hers,
  who: 'DS O. Pike',
  source: 'person-complained-against',
  form: 'written-response',
}
const wrote = {
  words: 'He wrote to her after ten at night.',
  kind: 'event',
  against: 'Mail logs with nothing sent after six.',
}

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  type At = Readonly<{ jay: Browser; matter: string; id: MatterId }>
  async function begin(): Promise<At> {
    const id = await office.report({ safety: 'none', becauseOf: ['none'] })
    return { jay: await office.as('Jay Arden'), matter: addressOf(id), id }
  }
  const send = async ({ jay }: At, address: string, answers: object) => {
    const page = await jay.get(address)
    equal(page.statusCode, 200, address)
    return jay.send(page, { ...filledIn(page.body), ...answers })
  }
  /** Records it and answers its own address. */
  const record = async (at: At, path: string, answers: object): Promise<string> => {
    const sent = await send(at, `${at.matter}/${path}`, answers)
    equal(sent.statusCode, 303, wordsOf(sent.body))
    return String(sent.headers.location).split('?')[0] ?? ''
  }
  const idOf = (address: string) => address.split('/').at(-1) ?? ''
  const read = async ({ jay }: At, address: string) => wordsOf((await jay.get(address)).body)

  async function disputed() {
    const at = await begin()
    const her = await record(at, 'accounts/new', hers)
    const him = await record(at, 'accounts/new', his)
    const point = await record(at, 'points/new', wrote)
    await send(at, `${point}/accounts/${idOf(her)}`, { stance: 'for' })
    await send(at, `${point}/accounts/${idOf(him)}`, { stance: 'against' })
    return { ...at, her, him, point }
  }

  test('a written response is untested until something tests it', async () => {
    const at = await begin()
    const him = await record(at, 'accounts/new', his)
    match(await read(at, him), /Untested .*Nothing has tested it yet/)
    match(await read(at, `${at.matter}/accounts`), /A1 DS O\. Pike .*Written response.*Untested/)
    await send(at, `${him}/test`, {
      by: 'systems-data',
      result: 'contradicted',
      found: 'The server sent six that night.',
    })
    const words = await read(at, him)
    match(words, /Systems data, .*Contradicts the account/)
    doesNotMatch(words, /Nothing has tested it yet/)
  })

  test('passages of the account’s own file come first, those of others are behind a heading', async () => {
    const at = await begin()
    const { evidence } = office.test.desk
    const files: DocumentId[] = []
    for (const name of ['response.txt', 'log.txt']) {
      const stream = Readable.from([Buffer.from(name)])
      await evidence.wait(await office.acting('Jay Arden'), { matter: at.id, name, stream })
      const asked = { matter: at.id, obtained: { from: 'Him' }, leave: [] }
      const added = await evidence.add(await office.acting('Jay Arden'), asked)
      const [{ document } = fail()] = added.ok ? added.value : []
      files.push(document)
      const mark = { matter: at.id, document, passage: `of-${name}`, words: `Of ${name}` }
      const marking = { ...mark, place: { type: 'Whole' } } as const
      ok((await evidence.markPassage(await office.acting('Jay Arden'), marking)).ok)
    }
    const him = await record(at, 'accounts/new', { ...his, documents: String(files[0]) })
    const point = await record(at, 'points/new', wrote)
    const page = `${point}/accounts/${idOf(him)}`
    const { body } = await at.jay.get(page)
    match(wordsOf(body), /Which passages show that\? Of response\.txt.*1 passage of other files/)
    ok(body.indexOf('value="of-log.txt"') > body.indexOf('<details'))
    const back = (await at.jay.get(`${page}?passage=of-log.txt`)).body
    match(back, /<details[^>]* open[^>]*>.*value="of-log\.txt" checked/s)
    await send(at, page, { stance: 'against', passages: 'of-response.txt', others: 'of-log.txt' })
    match(await read(at, point), /Of response\.txt.*Of log\.txt/)
  })

  test('why it was not tested is said wherever it stands untested', async () => {
    const at = await begin()
    const him = await record(at, 'accounts/new', his)
    await send(at, `${him}/test`, { by: 'not-tested', why: 'The servers are gone.' })
    match(await read(at, him), /Untested Not tested because: The servers are gone\./)
  })

  test('a point shows who is for it, who against, and who nobody has read for it', async () => {
    const at = await disputed()
    await record(at, 'accounts/new', { ...hers, who: 'Command log', source: 'system' })
    const words = await read(at, at.point)
    match(words, /Contested/)
    match(words, /What would show this did not happen\? Mail logs with nothing sent after six/)
    match(words, /For \(1\) A1 Amara Quill.*Against \(1\) A2 DS O\. Pike/)
    match(words, /Not yet read for this \(1\) A3/)
    match(words, /Who was already asked about this Nobody yet/)
  })

  test('an account read to its end is silent on the rest at once', async () => {
    const at = await disputed()
    const met = await record(at, 'points/new', { ...wrote, words: 'They met on 3 May.' })
    const sent = await send(at, `${at.him}/silent`, { points: idOf(met) })
    equal(sent.statusCode, 303)
    match(await read(at, met), /Silent \(1\) .*A2 DS O\. Pike/)
    match(await read(at, `${at.him}/silent`), /It was read for every point/)
  })

  test('the list begins with what is contested, and ends with what both sides agree', async () => {
    const at = await disputed()
    const agreed = await record(at, 'points/new', { ...wrote, words: 'They met on 3 May.' })
    for (const account of [at.her, at.him])
      await send(at, `${agreed}/accounts/${idOf(account)}`, { stance: 'for' })
    const words = await read(at, `${at.matter}/points`)
    match(words, /1 contested, 0 untested, 1 agreed/)
    match(words, /Contested and untested 1 He wrote to her.*Agreed 2 They met on 3 May/)
    const denied = await record(at, 'points/new', { ...wrote, words: 'A car was there.' })
    for (const account of [at.her, at.him])
      await send(at, `${denied}/accounts/${idOf(account)}`, { stance: 'against' })
    match(await read(at, denied), /Agreed it did not happen/)
  })

  test('sources that differ on a rank stand side by side', async () => {
    const at = await begin()
    const her = await record(at, 'accounts/new', hers)
    const him = await record(at, 'accounts/new', his)
    const rank = { ...wrote, words: 'What his rank was then.', kind: 'rank' }
    const point = await record(at, 'points/new', rank)
    const bare = await send(at, `${point}/accounts/${idOf(her)}`, { stance: 'for' })
    match(wordsOf(bare.body), /Enter the rank it gives/)
    await send(at, `${point}/accounts/${idOf(her)}`, { stance: 'for', says: 'constable' })
    await send(at, `${point}/accounts/${idOf(him)}`, { stance: 'for', says: 'Det. Sgt' })
    match(
      await read(at, `${at.matter}/points`),
      /Where sources differ .*constable Amara Quill Det\. Sgt DS O\. Pike/,
    )
  })

  test('a second version in one source stands beside the first; a mistake is put right', async () => {
    const at = await disputed()
    const of = `${at.point}/accounts/${idOf(at.him)}`
    const unsaid = await send(at, of, { stance: 'for' })
    match(wordsOf(unsaid.body), /Select whether this is another version/)
    await send(at, of, { stance: 'for', instead: 'another' })
    match(await read(at, at.point), /Two versions in one source DS O\. Pike says more than one/)
    const page = await at.jay.get(of)
    const values = [...page.body.matchAll(/name="instead"[^>]*value="([^"]+)"/g)]
    const position = values.map(([, value]) => value).find(value => value !== 'another')
    ok(position)
    await at.jay.send(page, { stance: 'silent', instead: position, why: 'I misread it.' })
    doesNotMatch(await read(at, at.point), /Two versions/)
  })

  test('a finding on an untested account waits for a reason and is flagged for good', async () => {
    const at = await disputed()
    const answers = { found: 'did-not-happen', 'relied-on': idOf(at.him), why: 'He says not.' }
    const first = await send(at, `${at.point}/finding`, answers)
    const problems = wordsOf(first.body)
    match(problems, /Nobody has tested A2 DS O\. Pike \(against\) on this point/)
    match(problems, /Enter how you dealt with A1 Amara Quill \(for\), which says otherwise/)
    const dealt = { [`dealt-${idOf(at.her)}`]: 'She was not asked.' }
    const again = await send(at, `${at.point}/finding`, {
      ...{ ...answers, ...dealt },
      'waived-why': 'The servers are gone.',
    })
    equal(again.statusCode, 303)
    const words = await read(at, at.point)
    match(
      words,
      /Found on an untested account It leans on an account nobody has tested: DS O\. Pike/,
    )
    match(words, /Reason given: The servers are gone\./)
    match(words, /Amara Quill \(A1\) : She was not asked/)
    match(await read(at, `${at.matter}/points`), /It did not happen\. On an untested account/)
    match(await read(at, `${at.matter}/timeline`), /Went ahead without what this force expects/)
    await send(at, `${at.him}/test`, { by: 'recording', result: 'borne-out', found: 'It is so.' })
    match(await read(at, at.point), /When it was found nobody had tested the account it leans on/)
  })

  test('what leans on an untested account is flagged where it is decided and told', async () => {
    const at = await disputed()
    await send(at, `${at.matter}/log`, { summary: 'Messages', 'allegation-1': 'He wrote to her' })
    await send(at, `${at.point}/finding`, {
      ...{ found: 'did-not-happen', 'relied-on': idOf(at.him), why: 'He says not.' },
      ...{ [`dealt-${idOf(at.her)}`]: 'Not asked.', 'waived-why': 'The servers are gone.' },
    })
    const leans =
      /Found on an untested account What this says may rest on: He wrote to her after ten/
    match(await read(at, `${at.matter}/outcome?ahead=yes`), leans)
    await record(at, 'outcome?ahead=yes', {
      ...{ ahead: 'yes', 'waived-why': 'Nothing more is to be had.', 'actions-1': 'Explanation' },
      ...{ 'result-1': 'Resolved', 'reasons-1': 'The e-mails.' },
    })
    const letter = await record(at, 'letters/write/outcome', {
      done: 'We read it.',
      evidence: 'All.',
    })
    const { body } = await at.jay.get(letter)
    match(wordsOf(body), leans)
    doesNotMatch(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(body)?.[1] ?? '', /untested/)
    match(await read(at, `${letter}/send`), leans)
  })

  test('a finding on a tested account needs no reason', async () => {
    const at = await disputed()
    await send(at, `${at.her}/test`, { by: 'recording', result: 'borne-out', found: 'It is so.' })
    const sent = await send(at, `${at.point}/finding`, {
      ...{ found: 'happened', 'relied-on': idOf(at.her), why: 'The log has it.' },
      [`dealt-${idOf(at.him)}`]: 'The log contradicts him.',
    })
    equal(sent.statusCode, 303, wordsOf(sent.body))
    doesNotMatch(await read(at, at.point), /untested account/)
  })

  test('the decision file says which account, and which point, each thing was about', async () => {
    const at = await disputed()
    await send(at, `${at.him}/test`, {
      ...{ by: 'recording', result: 'contradicted', found: 'He is heard to say so.' },
    })
    const words = await read(at, `${at.matter}/decision-file`)
    match(words, /What an account says of a point Account A1 Amara Quill Point He wrote to her/)
    match(words, /Account tested Account A2 DS O\. Pike Found He is heard/)
  })

  test('the grid has every point against every account', async () => {
    const at = await disputed()
    const words = await read(at, `${at.matter}/points/grid`)
    match(words, /1 He wrote to her after ten at night\. Contested/)
    match(words, /A1 Amara Quill: For \?, untested/)
    match(words, /A2 DS O\. Pike: Against \?, untested/)
  })

  test('an account left out counts for nothing, and says why', async () => {
    const at = await disputed()
    await send(at, `${at.him}/leave`, { why: 'It is of another matter.' })
    match(await read(at, at.him), /This account is left out It is of another matter\./)
    match(await read(at, at.point), /Untested .*Against \(0\)/)
  })

  test('an account put right keeps what was recorded before', async () => {
    const at = await disputed()
    const page = await at.jay.get(`${at.him}/put-right`)
    const typed = { ...filledIn(page.body), ...his, who: 'DS Oliver Pike' }
    match(wordsOf((await at.jay.send(page, typed)).body), /Enter why it is put right/)
    await at.jay.send(await at.jay.get(`${at.him}/put-right`), {
      ...typed,
      'put-right': 'His first name was found.',
    })
    const words = await read(at, at.him)
    match(words, /DS Oliver Pike/)
    match(words, /What was recorded before .*DS O\. Pike.*Put right because: His first name was/)
  })

  test('whether a decision was open to being affected is answered one by one', async () => {
    const at = await begin()
    await send(at, `${at.matter}/influence`, {
      decision: 'Closing the robbery of 3 March',
      open: 'yes',
      why: 'He was the officer in the case.',
    })
    match(await read(at, `${at.matter}/influence`), /Closing the robbery of 3 March Yes He was/)
  })

  test('where names are hidden an account is called by its kind', async () => {
    const at = await disputed()
    await hideNames(at.jay)
    const words = await read(at, at.point)
    match(words, /A1 Complainant A1.*A2 Person complained against A2/)
    doesNotMatch(words, /Pike|Quill/)
    const timeline = await read(at, `${at.matter}/timeline`)
    match(timeline, /What he wrote to her\./)
    doesNotMatch(timeline, /Pike|Quill/)
  })
})
