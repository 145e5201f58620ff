/**
 * An organisation's own sign-in: a real OpenID Connect provider, in this process on a port of its
 * own, whose people type who they are. It can be made to send what it should not.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import {
  type CryptoKey,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

export type Colleague = Readonly<{
  name: string
  groups: readonly string[]
  email?: string
  /** Their number in the force's directory. */
  number?: string
}>

export type Organisation = Readonly<{
  issuer: string
  /** By what they type to sign in; may be changed at any time. */
  people: Map<string, Colleague>
  /** What is done to an ID token before it is sent, if anything. */
  meddle(change: Meddling | undefined): void
  /** A token signed as the provider signs, or with `key`. */
  sign(payload: JWTPayload, key?: CryptoKey): Promise<string>
  /** The last of these that were sent. */
  seen: Readonly<{ idToken?: JWTPayload; logoutToken?: string }>
  stop(): Promise<void>
  start(): Promise<void>
}>
/** Its claims as they would be, into the token that is sent instead. */
type Meddling = (claims: JWTPayload) => Promise<string>

export type Client = Readonly<{
  /** Where the application answers. */
  origin: string
  /** The id of this provider there. */
  provider: string
}>

export const clientId = 'candour'
export const clientSecret = 'a secret of the test, and of nothing else at all'
const alg = 'RS256'

export async function openOrganisation({ origin, provider: id }: Client): Promise<Organisation> {
  const server = createServer()
  const port = await listen(server, 0)
  const issuer = `http://127.0.0.1:${port}`
  const ours = await generateKeyPair(alg, { extractable: true })
  const key = { ...(await exportJWK(ours.privateKey)), kid: 'test', alg, use: 'sig' }
  const people = new Map<string, Colleague>()
  const seen: { idToken?: JWTPayload; logoutToken?: string } = {}
  let meddling: Meddling | undefined

  const sign = (payload: JWTPayload, signer: CryptoKey = ours.privateKey) =>
    new SignJWT(payload).setProtectedHeader({ alg, kid: 'test', typ: 'JWT' }).sign(signer)

  const at = `${origin}/sign-in/oidc/${id}`
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${at}/back`],
        post_logout_redirect_uris: [`${origin}/sign-in`],
        backchannel_logout_uri: `${at}/back-channel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['for the test'] },
    claims: {
      openid: ['sub'],
      profile: ['name', 'groups', 'employee_number'],
      email: ['email', 'email_verified'],
    },
    ttl: { AccessToken: 600, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      // Pages of its own: the library's ask a stranger for their letters.
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          const yes = '<button form="op.logoutForm" name="logout" value="yes">Sign me out</button>'
          ctx.body = organisationPage('Do you want to sign out?', form + yes)
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = organisationPage('You are signed out everywhere', '')
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/who/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...claimsOf(people.get(sub)) }),
    }),
    loadExistingGrant,
    // The application of the test is on this machine too, which the provider would not call.
    async fetch(url, asked: RequestInit & { dispatcher?: unknown } = {}) {
      const { dispatcher: _, ...options } = asked
      if (options.body instanceof URLSearchParams) {
        const token = options.body.get('logout_token')
        if (token) seen.logoutToken = token
      }
      return fetch(url, options)
    },
  }
  const provider = new Provider(issuer, configuration)
  provider.use(async (ctx, next) => {
    await next()
    const body: unknown = ctx.body
    if (ctx.path !== '/token' || typeof body !== 'object' || body === null) return
    const token: unknown = Reflect.get(body, 'id_token')
    if (typeof token !== 'string') return
    seen.idToken = decodeJwt(token)
    if (meddling) Reflect.set(body, 'id_token', await meddling(seen.idToken))
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/who/')) void askWho(provider, people, { request, response })
    else answer(request, response)
  })
  return {
    issuer,
    people,
    meddle(change) {
      meddling = change
    },
    sign,
    seen,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    async start() {
      await listen(server, port)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port to be had')
  return address.port
}

function claimsOf(person: Colleague | undefined): Record<string, unknown> {
  if (!person) return {}
  const { name, groups, email, number } = person
  return {
    name,
    groups,
    ...(email && { email, email_verified: true }),
    ...(number && { employee_number: number }),
  }
}

/** Whoever signs in has agreed: it is their employer's own service. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async ctx => {
  const { client, session, provider } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const known = session.grantIdFor(client.clientId)
  if (known) return provider.Grant.find(known)
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse }>

/** The organisation's own page: who are you? Anybody it knows may say they are. */
async function askWho(
  provider: Provider,
  people: ReadonlyMap<string, Colleague>,
  { request, response }: Exchange,
): Promise<void> {
  if (request.method === 'POST') {
    const who = new URLSearchParams(await text(request)).get('who') ?? ''
    const result = people.has(who)
      ? { login: { accountId: who } }
      : { error: 'access_denied', error_description: 'nobody of ours' }
    await provider.interactionFinished(request, response, result)
    return
  }
  response.setHeader('content-type', 'text/html; charset=utf-8')
  const form = `<form method="post"><label>Your name here <input name="who" autocomplete="off">
    </label> <button>Go on</button></form>`
  response.end(organisationPage('Who are you?', form))
}

function organisationPage(title: string, content: string): string {
  return `<!DOCTYPE html><html lang="en"><title>${title}</title><h1>${title}</h1>${content}</html>`
}
