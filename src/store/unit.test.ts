import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authorityId, commandId } from '#kernel'
import { onEachEngine } from '#test'
import { eventOf, type NewEvent, type Store, sql } from './index.ts'

const northmoor = authorityId('northmoor')
const as = { authority: northmoor, actor: { type: 'public' } } as const
const shapes = { Told: { kind: 'complaint', schema: 1 } }
const told = (letter: string): NewEvent => ({
  type: 'Told',
  happened: '2026-03-02',
  body: { letter },
})

async function numbersOf(store: Store): Promise<readonly number[]> {
  const rows = await store.work(as, tx => tx.rows(sql`select number from leaf order by number`))
  return rows.map(row => row.number('number'))
}

onEachEngine(engine => {
  let store: Store
  before(async () => {
    store = await (await engine.fresh()).open({ shapes })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
  })

  test('what was appended is read back as it was written, in order', async () => {
    const awkward = {
      words: 'quote " slash \\ null \u0000 é 🙂',
      none: null,
      deep: [{ b: 1, a: [] }],
    }
    await store.work(as, async tx => {
      const events = [told('one'), { type: 'Told', happened: 'undated', body: awkward }]
      const done = await tx.append({ stream: 'in-order', expected: 0, events })
      assert.ok(done.ok)
      assert.equal(done.value.version, 2)
    })
    const { version, events } = await store.work(as, tx => tx.load('in-order'))
    assert.equal(version, 2)
    assert.deepEqual(events.map(eventOf), [
      { type: 'Told', letter: 'one' },
      { type: 'Told', ...awkward },
    ])
    assert.deepEqual(
      events.map(event => [event.version, event.happened, event.actor]),
      [
        [1, '2026-03-02', 'public'],
        [2, 'undated', 'public'],
      ],
    )
  })

  test('a decision made on an old version writes nothing and says so', async () => {
    await store.work(as, tx => tx.append({ stream: 'moved', expected: 0, events: [told('one')] }))
    const late = await store.work(as, tx =>
      tx.append({ stream: 'moved', expected: 0, events: [told('two')] }),
    )
    assert.deepEqual(late, { ok: false, refusal: { type: 'Changed', version: 1 } })
    const early = await store.work(as, tx =>
      tx.append({ stream: 'moved', expected: 5, events: [told('two')] }),
    )
    assert.deepEqual(early, { ok: false, refusal: { type: 'Changed', version: 1 } })
    assert.equal((await store.work(as, tx => tx.load('moved'))).version, 1)
  })

  test('of eight decisions at once on one version, one is made', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        store.work(as, tx =>
          tx.append({ stream: 'raced', expected: 0, events: [told(`by ${at}`), told('too')] }),
        ),
      ),
    )
    assert.equal(answers.filter(answer => answer.ok).length, 1)
    assert.equal((await store.work(as, tx => tx.load('raced'))).version, 2)
  })

  test('a command retried eight times at once is carried out once and answered alike', async () => {
    const command = { id: commandId('retried'), fingerprint: 'same', answer: 'reference 7KQ2' }
    const attempt = (at: number) =>
      store.work(as, async tx => {
        const before = await tx.replay(command.id, command.fingerprint)
        if (before) return before
        // Each attempt would make a matter of its own: no version could tell them apart.
        const events = [told('one')]
        const done = await tx.append({ stream: `retried-${at}`, expected: 0, events, command })
        assert.ok(done.ok)
        return { type: 'Answered', answer: command.answer } as const
      })
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => attempt(at)))
    for (const answer of answers) {
      assert.deepEqual(answer, { type: 'Answered', answer: 'reference 7KQ2' })
    }
    const made = await store.work(as, tx =>
      tx.rows(sql`select stream from event where stream like ${'retried-%'}`),
    )
    assert.equal(made.length, 1)
  })

  test('a command appended without asking first is still carried out once', async () => {
    const command = { id: commandId('unasked'), fingerprint: 'same', answer: 'yes' }
    const attempt = (at: number) =>
      store.work(as, tx =>
        tx.append({ stream: `unasked-${at}`, expected: 0, events: [told('one')], command }),
      )
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => attempt(at)))
    assert.equal(answers.filter(answer => answer.ok).length, 1)
    const others = answers.filter(answer => !answer.ok)
    for (const { refusal } of others) {
      assert.deepEqual(refusal, { type: 'Answered', answer: 'yes' })
    }
  })

  test('a command id used for another request is refused', async () => {
    const command = { id: commandId('reused'), fingerprint: 'first', answer: 'yes' }
    await store.work(as, tx => tx.answer(command))
    assert.deepEqual(await store.work(as, tx => tx.replay(command.id, 'second')), {
      type: 'OtherRequest',
    })
    const again = await store.work(as, tx =>
      tx.append({
        stream: 'reused',
        expected: 0,
        events: [told('one')],
        command: { ...command, fingerprint: 'second' },
      }),
    )
    assert.deepEqual(again, { ok: false, refusal: { type: 'OtherRequest' } })
    assert.equal(await store.work(as, tx => tx.answer(command)), false)
  })

  test('a decision that records nothing is remembered like any other', async () => {
    const command = { id: commandId('nothing'), fingerprint: 'f', answer: 'already done' }
    const ask = (expected: number) =>
      store.work(as, tx => tx.append({ stream: 'moved', expected, events: [], command }))
    assert.deepEqual(await ask(0), { ok: false, refusal: { type: 'Changed', version: 1 } })
    assert.deepEqual(await ask(1), { ok: true, value: { version: 1, events: [] } })
    assert.deepEqual(await ask(1), {
      ok: false,
      refusal: { type: 'Answered', answer: 'already done' },
    })
  })

  test('a unit of work that fails leaves no event, no command and no gap in the leaves', async () => {
    const before = await numbersOf(store)
    const command = { id: commandId('failed'), fingerprint: 'f', answer: 'never' }
    await assert.rejects(
      store.work(as, async tx => {
        await tx.append({ stream: 'failed', expected: 0, events: [told('one')], command })
        throw new Error('the power went')
      }),
      /the power went/,
    )
    await store.work(as, tx => tx.append({ stream: 'after', expected: 0, events: [told('one')] }))
    assert.equal((await store.work(as, tx => tx.load('failed'))).version, 0)
    assert.equal(await store.work(as, tx => tx.replay(command.id, 'f')), undefined)
    assert.deepEqual(await numbersOf(store), [...before, before.length])
  })

  test('a statement that failed and was swallowed does not commit the rest', async () => {
    await assert.rejects(
      store.work(as, async tx => {
        await tx.append({ stream: 'swallowed', expected: 0, events: [told('one')] })
        await tx.rows(sql`select 1 / 0`).catch(() => {})
      }),
    )
    assert.equal((await store.work(as, tx => tx.load('swallowed'))).version, 0)
  })

  test('the same where nothing was appended', async () => {
    const command = { id: commandId('swallowed'), fingerprint: 'f', answer: 'never' }
    await assert.rejects(
      store.work(as, async tx => {
        await tx.answer(command)
        await tx.rows(sql`select 1 / 0`).catch(() => {})
      }),
    )
    assert.equal(await store.work(as, tx => tx.replay(command.id, 'f')), undefined)
  })

  test('leaves are numbered without gaps whoever appends at once', async () => {
    const one = (at: number) =>
      store.work(as, async tx => {
        await tx.append({ stream: `many-${at}`, expected: 0, events: [told('one'), told('two')] })
        await tx.append({ stream: `more-${at}`, expected: 0, events: [told('three')] })
        if (at % 5 === 0) throw new Error('fails now and then')
      })
    await Promise.allSettled(Array.from({ length: 40 }, (_, at) => one(at)))
    const numbers = await numbersOf(store)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at),
    )
  })

  test('an authority without a log cannot record anything', async () => {
    const nowhere = { ...as, authority: authorityId('nowhere') }
    await assert.rejects(
      store.work(nowhere, tx => tx.append({ stream: 's', expected: 0, events: [told('one')] })),
    )
  })

  test('an event of a type nobody described, or with prose for a date, is a fault', async () => {
    const unknown = { type: 'Unheard', happened: '2026-03-02', body: {} }
    const prose = { type: 'Told', happened: 'about the time of the fair', body: {} }
    for (const event of [unknown, prose]) {
      await assert.rejects(
        store.work(as, tx => tx.append({ stream: 'odd', expected: 0, events: [event] })),
      )
    }
  })

  test('a unit of work inside another is refused, not left waiting', async () => {
    await assert.rejects(
      store.work(as, () => store.work(as, tx => tx.load('in-order'))),
      /inside another/,
    )
  })
})
