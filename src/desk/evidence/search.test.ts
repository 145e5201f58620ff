import { deepEqual, doesNotMatch, equal, fail, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { commandId, type DocumentId, type MatterId } from '#kernel'
import { found as marks, sql, wordsFound } from '#store'
import { invented, onEachEngine, openTestApp, type TestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { readDocument } from '../read-document.ts'
import { personaAs } from '../review/outcome.fixture.ts'
import { keepAllWords } from './keep-words.ts'
import { searchDesk } from './search.ts'

const id = () => commandId(testWorld.id())
const letter = `The van was parked on Tannery Lane.

He was searching my rucksack and would not say why.`

onEachEngine(engine => {
  let app: TestApp
  let matters: readonly MatterId[] = []
  const files = new Map<string, DocumentId>()

  async function add(matter: MatterId, name: string, words: string): Promise<void> {
    const as = {
      authority: northmoor,
      actor: { type: 'tracker', matter, reads: 'content' },
    } as const
    const stream = Readable.from([Buffer.from(words)])
    const added = await app.desk.track.addFile({ ...as, command: id() }, { name, stream })
    ok(added.type === 'Kept')
    const { document } = added.file
    files.set(name, document)
    await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })
  }
  async function reported(): Promise<MatterId> {
    const { files: _, ...said } = invented.report()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, id(), said)
    const jay = personaAs(app, 'Jay Arden')
    const found = (await app.desk.work.matters(jay, { words: '' }))?.rows.map(one => one.matter)
    return found?.find(one => !matters.includes(one)) ?? fail('no matter')
  }
  const search = async (typed: string, name = 'Jay Arden') =>
    (await app.desk.evidence.searchWords(personaAs(app, name), { typed }))?.rows ?? []
  const names = async (typed: string) => (await search(typed)).map(one => one.name).toSorted()

  before(async () => {
    app = await openTestApp(await engine.fresh())
    for (let n = 0; n < 2; n += 1) matters = [...matters, await reported()]
    const [one, other] = matters
    ok(one && other && one !== other)
    await add(one, 'letter.txt', letter)
    await add(other, 'statement.txt', 'I saw the van. Nobody was searched.')
    await add(
      other,
      'long.txt',
      'Nothing of note was said that day. '.repeat(400).concat('A lantern.'),
    )
    await keepAllWords(app.bench)
  })

  after(() => app.close())

  test('words are found by their stem, in every file, and quoted ones only together', async () => {
    deepEqual(await names('search'), ['letter.txt', 'statement.txt'])
    deepEqual(await names('"searching my rucksack"'), ['letter.txt'])
    deepEqual(await names('"my searching rucksack"'), [])
    deepEqual(await names('van -rucksack'), ['statement.txt'])
    deepEqual(await names('lantern or lane'), ['letter.txt', 'long.txt'])
    const [found] = await search('rucksack')
    const excerpt = found?.excerpt ?? ''
    ok(excerpt.includes(`searching my ${marks.on}rucksack${marks.off} and would`))
    equal(found?.from, 0)
    // Beyond the first part of a long file.
    ok(((await search('lantern'))[0]?.from ?? 0) > 4000)
  })

  test('what has no word to look for says so, and nothing typed breaks a search', async () => {
    const jay = personaAs(app, 'Jay Arden')
    const nothing = await app.desk.evidence.searchWords(jay, { typed: 'of the' })
    equal(nothing?.nothingToFind, true)
    for (const typed of ['"', '-', "a & | ! ( 'b", '\\', '<->:*', '%_', '💥'])
      ok(await app.desk.evidence.searchWords(jay, { typed }), typed)
  })

  test('a search of one matter finds nothing of another, and pages meet without a gap', async () => {
    const [one, other] = matters
    ok(one && other)
    const jay = personaAs(app, 'Jay Arden')
    const found = await app.desk.evidence.searchWordsIn(jay, { matter: one, typed: 'van' })
    deepEqual(
      found?.rows.map(({ name }) => name),
      ['letter.txt'],
    )
    const days = Array.from({ length: 45 }, (_, n) => `On day ${n} ${'it rained '.repeat(380)}.`)
    await add(other, 'herons.txt', days.map(day => `${day} A heron stood there.`).join('\n\n'))
    await keepAllWords(app.bench)
    const seen: number[] = []
    let after: Parameters<typeof app.desk.evidence.searchWords>[1]['after']
    for (let page = 0; page < 3; page += 1) {
      const at = after ? { after } : {}
      const some = await app.desk.evidence.searchWords(jay, { typed: 'heron', ...at })
      seen.push(...(some?.rows.map(({ part }) => part) ?? []))
      after = some?.next
      equal(after === undefined, page === 2)
    }
    equal(new Set(seen).size, seen.length)
    ok(seen.length >= 45)
  })

  test('a file that is kept back is in no search, and another authority has none of it', async () => {
    const [, other] = matters
    ok(other)
    const eastmere = personaAs(app, 'Rowan Teague')
    deepEqual((await app.desk.evidence.searchWords(eastmere, { typed: 'van' }))?.rows, [])
    const sol = personaAs(app, 'Sol Marchetti')
    equal(await app.desk.evidence.searchWords(sol, { typed: 'van' }), undefined)
    equal(await app.desk.evidence.searchWordsIn(sol, { matter: other, typed: 'van' }), undefined)
    const document = files.get('statement.txt')
    ok(document)
    const marked = await app.desk.work.markDocument(
      { ...personaAs(app, 'Jay Arden'), command: id() },
      {
        ...{ matter: other, document, purpose: 'general', says: 'opinion' },
        ...{ about: ['complainant'], privilege: 'legal-advice', why: 'Counsel’s.' },
      },
    )
    ok(marked.ok)
    deepEqual(await names('van'), ['letter.txt'])
    await app.bench.store.rebuild()
    deepEqual(await names('van'), ['letter.txt'])
    doesNotMatch(JSON.stringify(await search('searched')), /Nobody was/)
  })

  test('whoever was given one matter finds its words alone, and whoever is kept from it none', async () => {
    const [one] = matters
    ok(one)
    const { store } = app.bench
    const system = { authority: northmoor, actor: { type: 'system' }, sees: 'all' } as const
    const sol = personaAs(app, 'Sol Marchetti')
    const jay = personaAs(app, 'Jay Arden')
    const found = async (as: typeof sol) =>
      (await store.work(as, tx => wordsFound(tx, { typed: 'van or lantern', most: 9 }))).rows.map(
        ({ matter }) => matter,
      )
    deepEqual(await found(sol), [])
    await store.work(system, tx =>
      tx.run(sql`
        insert into given (authority_id, matter_id, person_id, how, from_at)
        values (${northmoor}, ${one}, ${sol.actor.person}, 'tested', ${tx.now})`),
    )
    deepEqual([...new Set(await found(sol))], [one])
    ok((await found(jay)).includes(one))
    await store.work(system, tx =>
      tx.run(sql`
        insert into restriction (authority_id, matter_id, person_id, why, from_at)
        values (${northmoor}, ${one}, ${jay.actor.person}, 'tested', ${tx.now})`),
    )
    ok(!(await found(jay)).includes(one))
    ok((await found(jay)).length > 0)
    await store.work(system, tx =>
      tx.run(sql`delete from restriction where authority_id = ${northmoor} and why = 'tested'`),
    )
  })

  test('a word many files say is found newest first, and never in one that is not shown', async () => {
    const [one, other] = matters
    ok(one && other)
    const { store } = app.bench
    const system = { authority: northmoor, actor: { type: 'system' }, sees: 'all' } as const
    // One in ten is kept back, in turn for each reason; one in three is of the other matter.
    await store.work(system, async tx => {
      await tx.run(sql`
        insert into document (authority_id, document_id, matter_id, name, bytes, sha256, media_type,
                              says, source, received_on, position, privilege, restricted_source,
                              harmful)
        select ${northmoor}, 'many-' || to_char(n, 'FM0000'),
               case when n % 3 = 0 then ${other} else ${one} end, 'many ' || n, 1, 'many' || n,
               'text/plain', 'agrees', 'complainant', date '2020-01-01' + n / 7, 1000 + n,
               case when n % 30 = 0 then 'legal-advice' else 'none' end, n % 30 = 10,
               case when n % 30 = 20 then 'it.is' end
          from generate_series(1, 2600) n`)
      await tx.run(sql`
        insert into file_words (authority_id, sha256, part, from_at, words, vector)
        select ${northmoor}, 'many' || n, 1, 0, words, to_tsvector('english', words)
          from generate_series(1, 2600) n
         cross join lateral (select case when n in (7, 40, 1200) then 'The otter sat, the heath lay.'
                                         else 'An otter on the heath.' end as words) w`)
    })
    const jay = personaAs(app, 'Jay Arden')
    const expected = (isIt: (n: number) => boolean) =>
      Array.from({ length: 2600 }, (_, at) => 2600 - at)
        .filter(n => n % 10 !== 0 && isIt(n))
        .map(n => `many ${n}`)
    const pages = async (typed: string, matter?: MatterId) => {
      const all: string[] = []
      let next: Parameters<typeof app.desk.evidence.searchWords>[1]['after']
      do {
        const asked = { typed, ...(next ? { after: next } : {}) }
        const found = matter
          ? await app.desk.evidence.searchWordsIn(jay, { ...asked, matter })
          : await app.desk.evidence.searchWords(jay, asked)
        all.push(...(found?.rows.map(({ name }) => name) ?? []))
        next = found?.next
      } while (next && all.length < 100)
      return all
    }
    deepEqual(await pages('otter'), expected(() => true).slice(0, 100))
    deepEqual(await pages('otter', other), expected(n => n % 3 === 0).slice(0, 100))
    // Each word is in every file, and these together in three, of which one is kept back.
    deepEqual(await pages('"otter sat"'), ['many 7'])
    deepEqual(await pages('"heath lay" or "otter sat"', one), ['many 7'])
    deepEqual(await pages('otter -sat -van', other), expected(n => n % 3 === 0).slice(0, 100))
    deepEqual((await pages('-sat')).slice(-100).length, 100)
    equal((await pages('-sat')).includes('many 7'), false)
    // One portion at a time: where it stopped is said, and nothing is missed by going on from it.
    const stopping = searchDesk(app.bench, 1)
    let stops = 0
    const shown: string[] = []
    for (
      let asked: Parameters<typeof stopping.searchWords>[1] = { typed: '"heath otter" or sat' };
      ;
    ) {
      const some = await stopping.searchWords(jay, asked)
      shown.push(...(some?.rows.map(({ name }) => name) ?? []))
      if (!some?.next) break
      if (some.rows.length === 0) stops += 1
      asked = { ...asked, after: some.next }
    }
    deepEqual(shown, ['many 7'])
    ok(stops > 2)
    const restrict = (on: boolean) =>
      store.work(system, tx =>
        tx.run(
          on
            ? sql`
                insert into restriction (authority_id, matter_id, person_id, why, from_at)
                values (${northmoor}, ${one}, ${jay.actor.person}, 'many', ${tx.now})`
            : sql`delete from restriction where authority_id = ${northmoor} and why = 'many'`,
        ),
      )
    await restrict(true)
    deepEqual(await pages('otter'), expected(n => n % 3 === 0).slice(0, 100))
    deepEqual(await pages('"otter sat"'), [])
    await restrict(false)
    deepEqual(await search('otter', 'Rowan Teague'), [])
    await store.work(system, async tx => {
      await tx.run(sql`delete from document where document_id like 'many-%'`)
      await tx.run(sql`delete from file_words where sha256 like 'many%'`)
    })
  })

  test('words read by a newer version take the place of those before', async () => {
    const { store } = app.bench
    const as = { authority: northmoor, actor: { type: 'system' } } as const
    await store.work(as, tx =>
      tx.run(sql`
        update reading set read_at = read_at + interval '1 second',
               reading = replace(reading, 'rucksack', 'holdall')
         where authority_id = ${northmoor}`),
    )
    deepEqual(await names('rucksack'), ['letter.txt'])
    await keepAllWords(app.bench)
    deepEqual(await names('rucksack'), [])
    deepEqual(await names('holdall'), ['letter.txt'])
  })
})
