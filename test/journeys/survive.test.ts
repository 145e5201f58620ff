import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candour, sendOne, startServer, surviveServing } from '#test'

function leavesOf(json: string, authority: string): number {
  const { sound, logs } = JSON.parse(json)
  assert.equal(sound, true)
  return logs.find((log: { authority: string }) => log.authority === authority).leaves
}

test('complaints sent while the server is killed are each recorded once', async () => {
  await surviveServing({ submissions: 16, kills: 2 })
})

test('a second server on the same folder is refused, and a command asks the first', async () => {
  const server = await startServer({ empty: true })
  try {
    const opened = await candour(server.folder, 'ledger', 'verify', '--json')
    await sendOne(server.origin)
    const second = await candour(server.folder, 'serve')
    assert.equal(second.code, 1)
    assert.match(second.err, /^Process \d+, serving http:\/\/localhost:\d+, has /)
    await sendOne(server.origin)
    const verified = await candour(server.folder, 'ledger', 'verify', '--json')
    assert.equal(verified.code, 0)
    const before = leavesOf(opened.out, 'northmoor')
    assert.equal(leavesOf(verified.out, 'northmoor') - before, 2)
  } finally {
    await server.end()
  }
})

test('killed and started again, the server has every complaint it had acknowledged', async () => {
  const server = await startServer({ empty: true })
  try {
    const opened = await candour(server.folder, 'ledger', 'verify', '--json')
    const before = [await sendOne(server.origin), await sendOne(server.origin)]
    await server.restart('SIGKILL')
    const after = await sendOne(server.origin)
    assert.equal(before.includes(after), false)
    const verified = await candour(server.folder, 'ledger', 'verify', '--json')
    assert.equal(leavesOf(verified.out, 'northmoor') - leavesOf(opened.out, 'northmoor'), 3)
  } finally {
    await server.end()
  }
})
