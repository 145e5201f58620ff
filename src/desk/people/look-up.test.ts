import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { commandId, type Day, personId } from '#kernel'
import { latestMatters } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { bringInvented } from './invented.fixture.ts'

const day = (on: Day) => on
const nothing = { words: '', number: '', rank: '', unit: '' }

onAnEngine(engine => {
  let app: TestApp
  let as: Parameters<TestApp['desk']['people']['find']>[0]
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const [force] = app.bench.authorities
    assert.ok(force)
    as = {
      authority: force.id,
      actor: {
        type: 'staff',
        person: personId('jay-arden'),
        name: 'Jay Arden',
        role: 'caseworker',
      },
    }
    await bringInvented(app.bench, force.id)
  })

  test('somebody complained against here is found, by name and by number', async () => {
    const { store } = app.bench
    const matter = await store.work(
      as,
      async tx => (await latestMatters(tx, { max: 1 }))[0]?.matter,
    )
    assert.ok(matter)
    const who = { subject: 'quill', kind: 'officer', name: 'PC Marcus Quill', number: '5120' }
    await store.work(as, async tx => {
      const { version } = await tx.load(matter)
      const body = { on: '2026-11-30', who }
      const events = [{ type: 'SubjectNamed', happened: '2026-11-30', body }]
      assert.ok((await tx.append({ stream: matter, expected: version, events })).ok)
    })
    for (const words of ['Marc Quil', '5120', 'Quill, M']) {
      const found = await search(words)
      const at = found?.rows[0]?.at
      assert.equal(at?.type === 'subject' && at.matter, matter, words)
    }
  })

  async function find(asked: Partial<typeof nothing>): Promise<readonly string[]> {
    const found = await app.desk.people.find(as, { ...nothing, ...asked, page: 1, day })
    assert.ok(found)
    return found.rows.map(({ described }) =>
      [described.givenNames, described.familyName].filter(Boolean).join(' '),
    )
  }

  for (const [how, asked, name] of [
    ['a misspelt name', { words: 'Oliver Pike' }, 'Oliver Pyke'],
    ['the names the other way round', { words: 'Pyke Oliver' }, 'Oliver Pyke'],
    ['an initial', { words: 'O. Pyke' }, 'Oliver Pyke'],
    ['a rank before the name', { words: 'DS Pyke' }, 'Oliver Pyke'],
    ['a short name', { words: 'Bob van der Berg' }, 'Robert van der Berg'],
    ['one half of a double name', { words: 'Anna Jones' }, 'Anna Smith-Jones'],
    ['a name without its mark', { words: 'Sian Oshea' }, "Siân O'Shea"],
    ['a number', { words: '2210' }, "Siân O'Shea"],
    ['a number with two digits swapped', { number: '2120' }, "Siân O'Shea"],
  ] as const)
    test(`somebody is found by ${how}`, async () => {
      assert.ok((await find(asked)).slice(0, 2).includes(name))
    })

  test('a unit alone lists its people in the directory', async () => {
    assert.deepEqual(await find({ unit: 'mill lane' }), ['Olive Pyle', 'Robert van der Berg'])
  })

  test('a rank leaves out whoever is known to hold another', async () => {
    assert.ok(!(await find({ words: 'Pyke', rank: 'inspector' })).includes('Oliver Pyke'))
  })

  test('somebody nothing like anybody is not found', async () => {
    assert.deepEqual(await find({ words: 'Zebedee Quartermain' }), [])
  })

  test('each answer says why it is here', async () => {
    const found = await search('Oliver Pike')
    const row = found?.rows.find(({ described }) => described.familyName === 'Pyke')
    assert.deepEqual(row?.why, ['Pyke, not Pike: one letter differs', 'Same first name, Oliver'])
  })

  test('nobody without a part in handling complaints may look anybody up', async () => {
    const { actor } = as
    assert.ok(actor.type === 'staff')
    const other = { ...as, actor: { ...actor, role: 'local handler' as const } }
    assert.equal(
      await app.desk.people.find(other, { ...nothing, words: 'Pyke', page: 1, day }),
      undefined,
    )
  })

  test('a history has what is theirs, and asks about what may be', async () => {
    const history = await pyke()
    assert.deepEqual(
      history.same.map(row => row.type === 'earlier' && row.earlier.reference),
      ['C1'],
    )
    assert.deepEqual(
      history.check.map(({ matters }) => matters.map(({ reference }) => reference)),
      [['C2']],
    )
    assert.deepEqual(
      history.held.filter(({ any }) => any).map(({ kind }) => kind),
      ['complaint', 'conduct', 'grievance'],
    )
  })

  test('an answer is kept, shown from either side, and moves what it is about', async () => {
    const [card] = (await pyke()).check
    assert.ok(card)
    const { key } = (await pyke()).known
    const answering = {
      known: key,
      answers: [{ found: card.records, answer: 'same' as const, why: 'His sergeant then says so' }],
    }
    const asCommand = { ...as, command: commandId(testWorld.id()) }
    assert.ok((await app.desk.people.answerIdentity(asCommand, answering)).ok)
    assert.ok((await app.desk.people.answerIdentity(asCommand, answering)).ok, 'asked twice')
    const after = await pyke()
    assert.deepEqual(
      after.same.map(row => row.type === 'earlier' && row.earlier.reference),
      ['C1', 'C2'],
    )
    assert.equal(after.same[1]?.answered?.byName, 'Jay Arden')
    const other = await app.desk.people.history(as, card.found, day)
    assert.equal(other?.entries[0]?.answered?.why, 'His sergeant then says so')
  })

  test('“not the same” is shown next time, with a second opinion beside it', async () => {
    const [card] = (await pyke()).answered
    assert.equal(card, undefined)
    const { key, records } = await answeredCard()
    await answer(key, records, 'not-same')
    const [again] = (await pyke()).answered
    assert.equal(again?.answered?.answer, 'not-same')
    await answer(key, records, 'cannot-tell')
    assert.equal((await pyke()).answered[0]?.answered?.answer, 'cannot-tell')
  })

  test('a complaint here is asked about too, until somebody answers', async () => {
    const { store } = app.bench
    const matter = await store.work(
      as,
      async tx => (await latestMatters(tx, { max: 1 }))[0]?.matter,
    )
    assert.ok(matter)
    const who = { subject: 'pike', kind: 'officer', name: 'Oliver Pike', number: '4417' }
    await store.work(as, async tx => {
      const { version } = await tx.load(matter)
      const events = [
        { type: 'SubjectNamed', happened: '2026-11-30', body: { on: '2026-11-30', who } },
      ]
      assert.ok((await tx.append({ stream: matter, expected: version, events })).ok)
    })
    const { known, check, same } = await pyke()
    const card = check.find(({ own }) => own.length > 0)
    assert.ok(card)
    assert.ok(same.every(({ type }) => type === 'earlier'))
    const said = { found: card.records, answer: 'same' as const, why: 'They are one' }
    const asCommand = { ...as, command: commandId(testWorld.id()) }
    const asked = { known: known.key, answers: [said] }
    assert.ok((await app.desk.people.answerIdentity(asCommand, asked)).ok)
    assert.ok((await pyke()).same.some(({ type }) => type === 'own'))
  })

  const search = (words: string) => app.desk.people.find(as, { ...nothing, words, page: 1, day })

  async function pyke() {
    const found = await search('Oliver Pyke 4471')
    const at = found?.rows[0]?.at
    assert.ok(at?.type === 'record' && at.kind === 'directory')
    const history = await app.desk.people.history(as, at.record, day)
    assert.ok(history)
    return history
  }

  async function answeredCard() {
    const { known, same } = await pyke()
    const record = same.flatMap(row => (row.type === 'earlier' ? row.earlier.record : []))[1]
    assert.ok(record)
    return { key: known.key, records: [record] }
  }

  async function answer(known: string, found: readonly string[], said: 'not-same' | 'cannot-tell') {
    const answered = await app.desk.people.answerIdentity(
      { ...as, command: commandId(testWorld.id()) },
      { known, answers: [{ found, answer: said, why: 'He was on leave' }] },
    )
    assert.ok(answered.ok)
  }
})
