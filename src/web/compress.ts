/** Pages go out compressed: most of the first visit's budget is markup and style. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Below this the headers cost more than is saved. */
const worthBytes = 1000
/** Quality 5 of 11: nearly as small as the best, at a twentieth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** The best encoding the browser takes; one it refuses with `;q=0` is not taken. */
export function bestEncoding(accepts: string | readonly string[] = ''): 'br' | 'gzip' | undefined {
  const offers = String(accepts).toLowerCase().split(',')
  const taken = new Set(
    offers
      .filter(offer => !/;\s*q=0(?:\.0*)?\s*$/.test(offer))
      .map(offer => offer.split(';')[0]?.trim()),
  )
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : undefined
}

export function setUpCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthBytes) return payload
    const encoding = bestEncoding(request.headers['accept-encoding'])
    reply.header('vary', 'accept-encoding')
    if (!encoding) return payload
    reply.header('content-encoding', encoding)
    reply.removeHeader('content-length')
    return encoding === 'br' ? await brotli(payload, quality) : await zip(payload)
  })
}
