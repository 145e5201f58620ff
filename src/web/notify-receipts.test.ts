import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { stage } from './testing/stage.ts'

const url = '/notify/receipts'
const body = { reference: 'r-1', status: 'delivered', notification_type: 'email' }
const authorization = 'Bearer a-long-token-of-our-own'
const config = { notifyToken: 'a-long-token-of-our-own' }

async function staged(answer: 'recorded' | 'not ours' | 'under way' | 'not understood') {
  const heard: unknown[] = []
  const delivery = {
    news: async () => 'not ours' as const,
    async notifyReceipt(asked: unknown) {
      heard.push(asked)
      return answer
    },
  }
  const { app } = await stage({ config, desk: { delivery } })
  const call = async (payload: string | object, headers: Record<string, string> = {}) => {
    const type = { 'content-type': 'application/json' }
    const sent = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...type, ...headers },
    })
    return sent.statusCode
  }
  return { call, heard }
}

test('what Notify says is taken from Notify alone', async () => {
  const { call, heard } = await staged('recorded')
  equal(await call(body), 401)
  equal(await call(body, { authorization: 'Bearer another' }), 401)
  equal(await call(body, { authorization: config.notifyToken }), 401)
  deepEqual(heard, [])
  equal(await call(body, { authorization }), 204)
  deepEqual(heard, [body])
})

test('what cannot be recorded now is asked for again, and what is not ours is not', async () => {
  equal(await (await staged('under way')).call(body, { authorization }), 503)
  equal(await (await staged('not ours')).call(body, { authorization }), 204)
})

test('what is no receipt is refused, and a large one is not read', async () => {
  const { call, heard } = await staged('not understood')
  equal(await call('{', { authorization }), 400)
  deepEqual(heard, [undefined])
  const large = JSON.stringify({ ...body, to: 'x'.repeat(70_000) })
  equal(await call(large, { authorization }), 413)
})

test('without a token there is no such address', async () => {
  const { app } = await stage()
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { authorization },
  })
  equal(answer.statusCode, 404)
})
