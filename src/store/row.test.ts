import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authorityId } from '#kernel'
import { onEachEngine } from '#test'
import { type Row, type Statement, type Store, sql } from './index.ts'
import { rowOf } from './row.ts'

const as = { authority: authorityId('northmoor'), actor: { type: 'system' } } as const

onEachEngine(({ fresh }) => {
  let store: Store
  before(async () => {
    store = await (await fresh()).open({ shapes: {} })
  })
  const one = async (statement: Statement) => {
    const [row] = await store.work(as, tx => tx.rows(statement))
    assert.ok(row)
    return row
  }

  test('every kind of cell comes back as it went in', async () => {
    const bytes = Uint8Array.of(0, 1, 127, 128, 255)
    const row = await one(sql`
      select ${'é " \\ 🙂'}::text as words, ${'2024-02-29'}::date as day,
             ${'2026-03-29T00:59:59.123Z'}::timestamptz as instant, ${9007199254740991}::bigint as big,
             ${-1.5}::float8 as small, ${true}::boolean as yes, ${false}::boolean as no,
             ${JSON.stringify({ a: [1, null, 'x'] })}::jsonb as json, ${bytes}::bytea as bytes,
             null::text as nothing, ${['a', 'b,"c"']}::text[] = array['a', 'b,"c"'] as array
    `)
    assert.equal(row.text('words'), 'é " \\ 🙂')
    assert.equal(row.day('day'), '2024-02-29')
    assert.equal(row.instant('instant'), '2026-03-29T00:59:59.123Z')
    assert.equal(row.number('big'), Number.MAX_SAFE_INTEGER)
    assert.equal(row.number('small'), -1.5)
    assert.deepEqual(
      [row.boolean('yes'), row.boolean('no'), row.boolean('array')],
      [true, false, true],
    )
    assert.deepEqual(row.json('json'), { a: [1, null, 'x'] })
    assert.deepEqual(row.bytes('bytes'), bytes)
    assert.equal(row.textOrNull('nothing'), null)
    assert.deepEqual(
      [row.dayOrNull('nothing'), row.instantOrNull('nothing'), row.numberOrNull('nothing')],
      [null, null, null],
    )
  })

  test('an instant is the same whatever zone the session is in', async () => {
    const row = await store.work(as, async tx => {
      await tx.run(sql`set local time zone 'Asia/Kolkata'`)
      const [row] = await tx.rows(sql`select ${'2026-07-01T12:00:00.000Z'}::timestamptz as instant`)
      return row
    })
    assert.equal(row?.instant('instant'), '2026-07-01T12:00:00.000Z')
  })
})

test('a cell that is not what was asked is refused, and its value kept out of the message', () => {
  const row = rowOf({ a: 'Amara Osei', none: null, far: 'infinity', big: '9007199254740993' })
  const wrong: [string, (row: Row) => unknown][] = [
    ['a day', row => row.day('a')],
    ['an instant', row => row.instant('far')],
    ['a number', row => row.number('a')],
    ['a number past counting', row => row.number('big')],
    ['true or false', row => row.boolean('a')],
    ['bytes', row => row.bytes('a')],
    ['null', row => row.text('none')],
    ['no such column', row => row.text('b')],
  ]
  for (const [what, read] of wrong) {
    assert.throws(
      () => read(row),
      (fault: Error) => fault instanceof TypeError && !fault.message.includes('Amara'),
      what,
    )
  }
})

test('rows that come as one cell are read as rows, each cell by its name', () => {
  const said = '[{"name":"Pyke","on":"2026-03-02","born":1987,"current":true,"left":null}]'
  const [row] = rowOf({ people: said }).list('people')
  assert.ok(row)
  assert.equal(row.text('name'), 'Pyke')
  assert.equal(row.day('on'), '2026-03-02')
  assert.equal(row.number('born'), 1987)
  assert.equal(row.boolean('current'), true)
  assert.equal(row.textOrNull('left'), null)
  assert.throws(() => rowOf({ people: '"Pyke"' }).list('people'), TypeError)
  assert.throws(() => rowOf({ people: '["Pyke"]' }).list('people'), TypeError)
})
