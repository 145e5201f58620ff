/** Puts the receipt checker's scripts on their addresses. */
import type { FastifyInstance } from 'fastify'
import { browserModule, mediaType } from './modules.ts'

export function setUpBrowserModules(app: FastifyInstance): void {
  app.get('/check-receipt/modules/*', (request, reply) => {
    const found = browserModule(request.url.split('?', 1)[0] ?? '')
    if (!found) return reply.callNotFound()
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(mediaType)
      .send(found.body)
  })
}
