import { deepEqual, equal } from 'node:assert/strict'
import { before, test } from 'node:test'
import { addSeconds, authorityId } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import {
  directoryLine,
  endRolesThere,
  endSessionsThere,
  keepSessionThere,
  keepWaiting,
  readWaiting,
  type Store,
  sql,
  sweepSingleSignOn,
  takeWaiting,
  useLogout,
  type Work,
} from './index.ts'

const system = { type: 'system' } as const
const provider = 'northmoor'
const role = 'caseworker'

onEachEngine(engine => {
  let store: Store
  before(async () => {
    store = await (await engine.fresh()).open({ shapes: {} })
  })
  const here = <T>(unit: (tx: Work) => Promise<T>) =>
    store.work({ authority: authorityId('installation'), actor: system }, unit)

  test('what is begun waits for its own provider, once, and not past its time', async () => {
    const until = addSeconds(testWorld.now(), 600)
    await here(tx => keepWaiting(tx, { key: 'k', provider, waiting: 'first', until }))
    await here(tx => keepWaiting(tx, { key: 'k', provider, waiting: 'last', until }))
    equal(await here(tx => takeWaiting(tx, 'another', 'k')), undefined)
    equal(await here(tx => readWaiting(tx, provider, 'k')), 'last')
    equal(await here(tx => takeWaiting(tx, provider, 'k')), 'last')
    equal(await here(tx => takeWaiting(tx, provider, 'k')), undefined)
    const past = addSeconds(testWorld.now(), -1)
    await here(tx => keepWaiting(tx, { key: 'old', provider, waiting: 'late', until: past }))
    equal(await here(tx => readWaiting(tx, provider, 'old')), undefined)
    equal(await here(tx => takeWaiting(tx, provider, 'old')), undefined)
  })

  test('only the sessions that are meant end', async () => {
    const all = [
      ['one', { provider, sub: 'sam', sid: '1', role }],
      ['two', { provider, sub: 'sam', sid: '2', role: 'auditor' }],
      ['jo', { provider, sub: 'jo', sid: '3', role }],
      ['elsewhere', { provider: 'another', sub: 'sam', sid: '1', role }],
    ] as const
    await here(async tx => {
      for (const [key, there] of all) await keepSessionThere(tx, key, there)
    })
    deepEqual(await here(tx => endSessionsThere(tx, { provider })), [])
    deepEqual(await here(tx => endSessionsThere(tx, { provider, sub: 'jo', sid: '1' })), [])
    deepEqual(await here(tx => endSessionsThere(tx, { provider, sid: '1' })), ['one'])
    const sam = { provider, sub: 'sam' }
    deepEqual(await here(tx => endRolesThere(tx, sam, ['auditor', role])), [])
    deepEqual(await here(tx => endRolesThere(tx, sam, [role])), ['two'])
    deepEqual(await here(tx => endRolesThere(tx, { provider, sub: 'jo' }, [])), ['jo'])
    // Whose session of ours is gone is forgotten with it.
    await here(sweepSingleSignOn)
    const elsewhere = { provider: 'another', sub: 'sam' }
    deepEqual(await here(tx => endSessionsThere(tx, elsewhere)), [])
  })

  test('a token counts once for its provider, until it is too old to be believed', async () => {
    const soon = { provider, jti: 'j', until: addSeconds(testWorld.now(), 60) }
    equal(await here(tx => useLogout(tx, soon)), true)
    await here(sweepSingleSignOn)
    equal(await here(tx => useLogout(tx, soon)), false)
    equal(await here(tx => useLogout(tx, { ...soon, provider: 'another' })), true)
  })

  test('no authority sees any of it', async () => {
    const until = addSeconds(testWorld.now(), 600)
    await here(tx => keepWaiting(tx, { key: 'mine', provider, waiting: 'a secret', until }))
    const northmoor = { authority: authorityId('northmoor'), actor: system }
    for (const table of ['oidc_waiting', 'oidc_session', 'oidc_logout'])
      deepEqual(
        await store.work(northmoor, tx => tx.rows(sql`select 1 from ${sql.table(table)}`)),
        [],
        table,
      )
  })

  test('a line of the directory is found by what it alone has, its key or its number', async () => {
    const northmoor = { authority: authorityId('northmoor'), actor: system }
    const lines = [
      ['100', '4471', true],
      ['101', '4471', true],
      ['102', '88', true],
      ['103', '99', false],
      ['88', '7', true],
    ] as const
    await store.work(northmoor, async tx => {
      for (const [key, number, current] of lines)
        await tx.run(sql`
          insert into person_record (authority_id, record_id, source, source_key, kind, number,
                                     current, import_id, row_hash)
          values (${tx.authority}, ${key}, 'hr', ${key}, 'directory', ${number}, ${current}, '', '')
        `)
    })
    const found = (said: string) => store.work(northmoor, tx => directoryLine(tx, said))
    deepEqual(await Promise.all(['100', '4471', '88', '99', '7', 'x'].map(found)), [
      '100',
      undefined,
      undefined,
      undefined,
      '88',
      undefined,
    ])
  })
})
