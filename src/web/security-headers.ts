/** What every answer tells the browser it must not do. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { WebConfig } from './config.ts'

// Nothing by default, then each thing a page of ours needs, from ourselves and from nobody else.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Recordings are played from here, by the browser's own controls.
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  // A link out must not tell the next site that someone was reading about a complaint. (Under
  // 'no-referrer' browsers send `Origin: null` with our own forms, which then look forged.)
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
} as const

const twoYears = 63_072_000

export function sayHeaders(reply: FastifyReply, { secureCookies }: WebConfig): void {
  reply.headers(headers)
  if (secureCookies) reply.header('strict-transport-security', `max-age=${twoYears}`)
}

export function setUpSecurityHeaders(app: FastifyInstance, config: WebConfig): void {
  app.addHook('onRequest', async (_request, reply) => sayHeaders(reply, config))
}
