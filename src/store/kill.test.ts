import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postgresSkip, survive } from '#test'

// A modest number here; `node bench/kill.ts` does a thousand submissions and twenty kills.
const ordeal = { submissions: 300, kills: 3 }

test('kill -9 loses nothing acknowledged and doubles nothing, on PGlite', async () => {
  assert.ok((await survive({ on: 'PGlite', ...ordeal })) > 0)
})

test('kill -9, of us or of the server, loses nothing acknowledged, on PostgreSQL', {
  skip: postgresSkip,
}, async () => {
  assert.ok((await survive({ on: 'PostgreSQL', ...ordeal })) > 0)
})
