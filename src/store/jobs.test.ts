import { deepEqual, equal } from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { authorityId } from '#kernel'
import { onAnEngine } from '#test'

const northmoor = authorityId('northmoor')
const asSystem = { authority: northmoor, actor: { type: 'system' } } as const

onAnEngine(engine => {
  test('jobs queued together are done one after another, with no wait between', async t => {
    const { open, owner } = await engine.fresh()
    const store = await open({ shapes: {} })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
    await store.work(asSystem, async tx => {
      for (let at = 0; at < 5; at += 1) await tx.enqueue('test', { authority: northmoor, at })
    })
    let done = 0
    const all = new AbortController()
    await store.jobs.work('test', async () => {
      done += 1
      if (done === 5) all.abort()
    })
    if (done < 5) await once(all.signal, 'abort', { signal: t.signal })
    equal(done, 5)
    const rows = await owner(
      'select distinct expire_seconds, heartbeat_seconds from pgboss.job where name = $1',
      ['test'],
    )
    equal(JSON.stringify(rows), '[{"expire_seconds":86400,"heartbeat_seconds":60}]')
  })

  test('a job that is behind waits for all the others of its kind', async () => {
    const { open } = await engine.fresh()
    const store = await open({ shapes: {} })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
    await store.work(asSystem, async tx => {
      await tx.enqueue('test', { authority: northmoor, at: 'first behind' }, { behind: true })
      await tx.enqueue('test', { authority: northmoor, at: 'second behind' }, { behind: true })
      await tx.enqueue('test', { authority: northmoor, at: 'before them' })
    })
    const done: unknown[] = []
    const all = Promise.withResolvers<void>()
    await store.jobs.work('test', async ({ data }) => {
      done.push(data['at'])
      if (done.length === 3) all.resolve()
    })
    await all.promise
    deepEqual(done, ['before them', 'first behind', 'second behind'])
  })
})
