/** A stand-in for GOV.UK Notify that speaks its documented API over HTTP on a port of its own. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import type { Carriers } from './carrier.ts'
import { notifyCarrier } from './notify.ts'

const service = '11111111-2222-4333-8444-555555555555'
const secret = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
const templates = { email: 'template-email', text: 'template-text' }

export type Asked = Readonly<{ path: string; body: Readonly<Record<string, unknown>> }>
export type NotifyServer = Readonly<{
  carriers: Carriers
  asked: Asked[]
  /** What it answers the next notifications with, instead of taking them. */
  manner: { is: 'takes' | 'takes and dies' | Readonly<{ status: number; message: string }> }
  stop(): Promise<void>
}>

/** The bearer token is a JSON web token, signed with the secret half of the key. */
function isSigned({ headers }: IncomingMessage): boolean {
  const [head, body, signature] = (headers.authorization ?? '').replace('Bearer ', '').split('.')
  if (!head || !body) return false
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  const mac = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url')
  return mac === signature && claims.iss === service
}

export async function notifyServer(t: TestContext): Promise<NotifyServer> {
  const asked: Asked[] = []
  const taken: Record<string, unknown>[] = []
  const manner: NotifyServer['manner'] = { is: 'takes' }
  const server = createServer(async (request, reply): Promise<unknown> => {
    const answer = (status: number, body: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const refuse = (status: number, error: string, message: string) =>
      answer(status, { status_code: status, errors: [{ error, message }] })
    if (!isSigned(request)) return refuse(403, 'AuthError', 'Invalid token: signature')
    const url = new URL(request.url ?? '', 'http://localhost')
    if (request.method === 'GET') {
      const reference = url.searchParams.get('reference')
      const notifications = taken.filter(one => one['reference'] === reference)
      return answer(200, { notifications, links: {} })
    }
    const body: Record<string, unknown> = JSON.parse(await text(request))
    asked.push({ path: url.pathname, body })
    if (typeof manner.is === 'object')
      return refuse(manner.is.status, 'ValidationError', manner.is.message)
    taken.push(body)
    if (manner.is === 'takes and dies') return request.socket.destroy()
    return answer(201, { id: `id-${taken.length}`, reference: body['reference'], content: {} })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const stop = () =>
    new Promise<void>(closed => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  t.after(stop)
  const at = server.address()
  if (typeof at !== 'object' || !at) throw new Error('a server without a port')
  const settings = {
    apiKey: `candour-${service}-${secret}`,
    address: `http://127.0.0.1:${at.port}`,
  }
  const carriers: Carriers = {
    email: notifyCarrier(settings, { channel: 'email', template: templates.email }),
    text: notifyCarrier(settings, { channel: 'text', template: templates.text }),
  }
  return { carriers, asked, manner, stop }
}
