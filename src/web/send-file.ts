/** Hands a file to the browser so that nothing in it can act there. */
import type { FastifyReply } from 'fastify'
import type { Sending } from './page.ts'

export function sendFile(
  reply: FastifyReply,
  { name, mediaType, body, inline }: Sending,
): FastifyReply {
  const plainName = name.replaceAll(/[^\w. -]/g, '-')
  const how = inline ? 'inline' : 'attachment'
  return (
    reply
      .header('content-disposition', `${how}; filename="${plainName}"`)
      // Whatever a sent-in file holds, it may do nothing in a browser.
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .type(mediaType)
      .send(body instanceof Uint8Array ? Buffer.from(body) : body)
  )
}
