/**
 * Where GOV.UK Notify says what became of a notice: `POST /notify/receipts`, with the bearer token
 * this installation gave it. There is no such address where no token is set.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Desk } from './needs.ts'

const limitBytes = 65_536

const digest = (text: string) => createHash('sha256').update(text).digest()

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function setUpNotifyReceipts(
  app: FastifyInstance,
  { desk, token }: Readonly<{ desk: Desk; token: string }>,
): void {
  const expected = digest(`Bearer ${token}`)
  app.register(async scope => {
    const whole = { parseAs: 'string', bodyLimit: limitBytes } as const
    scope.addContentTypeParser('application/json', whole, (_request, text, done) =>
      done(null, jsonIn(String(text))),
    )
    scope.post('/notify/receipts', async (request, reply) => {
      reply.type('text/plain')
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
        return reply.status(401).send('not for you\n')
      switch (await desk.delivery.notifyReceipt(request.body)) {
        case 'not understood':
          return reply.status(400).send('not a receipt\n')
        // Notify comes again in a few minutes.
        case 'under way':
          return reply.status(503).send('not yet\n')
        case 'recorded':
        case 'nothing changed':
        case 'not ours':
          return reply.status(204).send()
      }
    })
  })
}
