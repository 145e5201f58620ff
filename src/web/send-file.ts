/** Hands a file to the browser so that nothing in it can act there: all of it, or a stretch. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { stretchAsked } from './byte-range.ts'
import type { Parts, Sending } from './page.ts'

export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, mediaType, body, inline }: Sending,
): FastifyReply {
  const plainName = name.replaceAll(/[^\w. -]/g, '-')
  const how = inline ? 'inline' : 'attachment'
  reply
    .header('content-disposition', `${how}; filename="${plainName}"`)
    // Whatever a sent-in file holds, it may do nothing in a browser.
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .type(mediaType)
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body))
  return 'part' in body ? sendPart(request, reply, body) : reply.send(body)
}

function sendPart(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, sha256, part }: Parts,
): FastifyReply {
  const tag = `"${sha256}"`
  reply.header('accept-ranges', 'bytes').header('etag', tag)
  const { range, 'if-range': ifRange } = request.headers
  // A stretch of another version is of no use: then all of it goes. Only GET asks for stretches.
  const isAsked = request.method === 'GET' && (ifRange === undefined || ifRange === tag)
  const asked = stretchAsked(isAsked ? range : undefined, bytes)
  if (asked === 'unsatisfiable')
    return reply.status(416).header('content-range', `bytes */${bytes}`).send('')
  const { first, last } = asked === 'whole' ? { first: 0, last: bytes - 1 } : asked
  reply.header('content-length', last - first + 1)
  if (request.method === 'HEAD') return reply.send(Readable.from([]))
  if (asked === 'whole') return reply.send(part())
  return reply
    .status(206)
    .header('content-range', `bytes ${first}-${last}/${bytes}`)
    .send(part(asked))
}
