import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

test('pages go ahead of background work that was there first, each in its own order', async () => {
  const turns = createTurns()
  const order: string[] = []
  const first = gate()
  const unit = (name: string) => async () => {
    order.push(name)
  }
  const all = [
    turns.take('background', async () => {
      await first.opened
      order.push('under way')
    }),
    turns.take('background', unit('background 1')),
    turns.take('background', unit('background 2')),
    turns.take('page', unit('page 1')),
    turns.take('page', unit('page 2')),
  ]
  first.open()
  await Promise.all(all)
  assert.deepEqual(order, ['under way', 'page 1', 'page 2', 'background 1', 'background 2'])
})

test('a page that asks again at once does not wait for background work in between', async () => {
  const turns = createTurns()
  const order: string[] = []
  const ask = (priority: 'page' | 'background', name: string) =>
    turns.take(priority, async () => void order.push(name))
  const page = async () => {
    await ask('page', 'first question')
    await ask('page', 'second question')
  }
  const asked = page()
  await Promise.all([asked, ask('background', 'import'), ask('background', 'import')])
  assert.deepEqual(order, ['first question', 'second question', 'import', 'import'])
})

test('units of work never interleave, and one that fails lets the next one in', async () => {
  const turns = createTurns()
  let inside = 0
  const unit = (fails: boolean) => async () => {
    inside += 1
    assert.equal(inside, 1)
    await new Promise(resolve => setImmediate(resolve))
    inside -= 1
    if (fails) throw new Error('failed')
  }
  const all = Array.from({ length: 20 }, (_, at) =>
    turns.take(at % 3 ? 'page' : 'background', unit(at % 4 === 0)),
  )
  const ended = await Promise.allSettled(all)
  assert.equal(ended.filter(({ status }) => status === 'rejected').length, 5)
  assert.equal(await turns.take('page', async () => 'still open'), 'still open')
})
