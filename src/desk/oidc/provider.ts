/** One provider over the network: found, asked to sign somebody in, and asked who they are. */
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { accepted, addSeconds, type Instant, type OneOf, type Result, refuse } from '#kernel'
import { type Claims, lacks, matchesAccessToken } from './claims.ts'
import type { OidcSettings } from './settings.ts'

const patienceSeconds = 5
/** Nobody is sent to a provider that has not answered within this long. */
const freshSeconds = 60
/** After no answer, nobody else waits for one until this is over. */
const restSeconds = 5
/** How far the provider's clock may be from ours. */
export const skewSeconds = 10

/** What ties an answer to its question; only this installation and the provider see it. */
export type Tied = Readonly<{ state: string; nonce: string; verifier: string }>

export type Failure = OneOf<{
  /** The provider cannot be reached, or is broken. */
  NotAnswering: {}
  /** It says that they did not sign in, or may not. */
  Declined: {}
  /** It does not accept us: our client id, our secret, or what we ask for. */
  NotAccepted: {}
  /** What came back is not to be believed. */
  NotBelieved: {}
}>

export type Provider = Readonly<{
  settings: OidcSettings
  /** Undefined until it has once answered. */
  configuration(): Promise<Configuration | undefined>
  /** Where somebody goes to sign in there. */
  authorize(tied: Tied): Promise<Result<string, Failure>>
  /** Whom it vouches for, from what it sent them back with. */
  claims(query: URLSearchParams, tied: Tied): Promise<Result<Claims, Failure>>
  /** Where somebody signs out of it; undefined where it offers nothing of the kind. */
  endSession(): Promise<string | undefined>
}>

/** `address` is where this installation answers. */
export function openProvider(
  settings: OidcSettings,
  { address, now }: Readonly<{ address: string; now: () => Instant }>,
): Provider {
  const back = `${address}/sign-in/oidc/${settings.id}/back`
  const asked = discovering(settings, now)
  const configuration = async () => (await asked()).known
  return {
    settings,
    configuration,
    async authorize({ state, nonce, verifier }) {
      const { known: found, isAnswering } = await asked()
      if (!found || !isAnswering) return refuse({ type: 'NotAnswering' })
      const url = buildAuthorizationUrl(found, {
        redirect_uri: back,
        response_type: 'code',
        scope: settings.scopes.join(' '),
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return accepted(url.href)
    },
    async claims(query, { state, nonce, verifier }) {
      const found = await configuration()
      if (!found) return refuse({ type: 'NotAnswering' })
      try {
        const tokens = await authorizationCodeGrant(found, new URL(`${back}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const said = tokens.claims()
        const { id_token: idToken, access_token: accessToken } = tokens
        if (!said?.sub || !idToken || !matchesAccessToken(said, idToken, accessToken))
          return refuse({ type: 'NotBelieved' })
        if (!lacks(said, settings) || !found.serverMetadata().userinfo_endpoint)
          return accepted(said)
        const more = await fetchUserInfo(found, accessToken, said.sub)
        return accepted({ ...more, ...said })
      } catch (fault) {
        return refuse(failureOf(fault))
      }
    },
    async endSession() {
      const found = await configuration()
      if (!found?.serverMetadata().end_session_endpoint) return undefined
      // Without the ID token: it holds their name and groups, and addresses are kept in histories.
      return buildEndSessionUrl(found, { post_logout_redirect_uri: `${address}/sign-in` }).href
    },
  }
}

type Asked = Readonly<{
  /** What it last said of itself, whenever that was. */
  known: Configuration | undefined
  isAnswering: boolean
  at: Instant
}>

/** Asks a provider what it is, once for all who want to know, and again when that is old. */
function discovering(settings: OidcSettings, now: () => Instant): () => Promise<Asked> {
  let last: Asked | undefined
  let underWay: Promise<Asked> | undefined
  const ask = async () => {
    const found = await discover(settings)
    last = { known: found ?? last?.known, isAnswering: found !== undefined, at: now() }
    underWay = undefined
    return last
  }
  return async () => {
    const seconds = last?.isAnswering ? freshSeconds : restSeconds
    if (last && now() < addSeconds(last.at, seconds)) return last
    underWay ??= ask()
    return underWay
  }
}

async function discover(settings: OidcSettings): Promise<Configuration | undefined> {
  const server = new URL(settings.issuer)
  const insecure = server.protocol === 'http:' ? [allowInsecureRequests] : []
  const secret = settings.clientSecret()
  try {
    return await discovery(
      server,
      settings.clientId,
      { [clockTolerance]: skewSeconds },
      (as, client, body, headers) => {
        const ways = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
        const way = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
        way(secret)(as, client, body, headers)
      },
      // The signature too, though the token comes straight from the provider.
      { timeout: patienceSeconds, execute: [enableNonRepudiationChecks, ...insecure] },
    )
  } catch {
    return undefined
  }
}

/** The library's words for a provider that is broken rather than false. */
const silences = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]
/** The provider's words for it, and for not accepting us. */
const [troubles, refusals] = [
  ['server_error', 'temporarily_unavailable'],
  ['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_request'],
]

function failureOf(fault: unknown): Failure {
  if (fault instanceof AuthorizationResponseError) {
    if (troubles.includes(fault.error)) return { type: 'NotAnswering' }
    return { type: refusals.includes(fault.error) ? 'NotAccepted' : 'Declined' }
  }
  if (fault instanceof WWWAuthenticateChallengeError) return { type: 'NotAccepted' }
  if (fault instanceof ResponseBodyError) {
    if (fault.status >= 500) return { type: 'NotAnswering' }
    return { type: refusals.includes(fault.error) ? 'NotAccepted' : 'NotBelieved' }
  }
  if (fault instanceof ClientError)
    return { type: silences.includes(fault.code ?? '') ? 'NotAnswering' : 'NotBelieved' }
  // What `fetch` throws where nobody answers.
  if (fault instanceof TypeError) return { type: 'NotAnswering' }
  throw fault
}
