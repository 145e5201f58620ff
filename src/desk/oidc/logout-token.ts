/**
 * The token with which a provider ends somebody's sessions behind their back, as OpenID Connect
 * Back-Channel Logout 1.0 section 2.6 says it is to be judged.
 */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import {
  accepted,
  addSeconds,
  type Instant,
  instantFrom,
  millisecondsOf,
  type OneOf,
  type Result,
  refuse,
} from '#kernel'
import { type Provider, skewSeconds } from './provider.ts'

const happening = 'http://schemas.openid.net/event/backchannel-logout'
const patienceMs = 5000
/** A logout token is for now; one found in a drawer ends nothing. */
const oldestSeconds = 120

/** Whose sessions end: those of one sign-in there, or everyone's of one person. */
export type LoggedOut = Readonly<{
  jti: string
  sub?: string
  sid?: string
  /** Until when it could be sent again and be believed. */
  until: Instant
}>
export type LogoutFailure = OneOf<{ NotAnswering: {}; NotBelieved: {} }>

type Keys = ReturnType<typeof createRemoteJWKSet>

/** Judges the logout tokens of one provider, whose keys are asked for when an unknown one signs. */
export function logoutJudge(
  { settings, configuration }: Provider,
  now: () => Instant,
): (token: string) => Promise<Result<LoggedOut, LogoutFailure>> {
  let known: Readonly<{ address: string; keys: Keys }> | undefined

  return async token => {
    const server = (await configuration())?.serverMetadata()
    if (!server?.jwks_uri) return refuse({ type: 'NotAnswering' })
    const { jwks_uri: address, issuer } = server
    if (known?.address !== address)
      known = {
        address,
        keys: createRemoteJWKSet(new URL(address), { timeoutDuration: patienceMs }),
      }
    const algorithms = server.id_token_signing_alg_values_supported?.filter(isPublicKeyed)
    try {
      const { payload } = await jwtVerify(token, known.keys, {
        issuer,
        audience: settings.clientId,
        algorithms: algorithms ?? ['RS256'],
        clockTolerance: skewSeconds,
        maxTokenAge: oldestSeconds,
        currentDate: new Date(millisecondsOf(now())),
        requiredClaims: ['iat', 'jti'],
      })
      const said = read(payload, now())
      return said ? accepted(said) : refuse({ type: 'NotBelieved' })
    } catch (fault) {
      // What `fetch` throws where nobody answers, and jose where it takes too long.
      const silent = fault instanceof TypeError || fault instanceof errors.JWKSTimeout
      if (silent) return refuse({ type: 'NotAnswering' })
      if (fault instanceof errors.JOSEError) return refuse({ type: 'NotBelieved' })
      throw fault
    }
  }
}

/** Signed with a key only the provider holds: a shared secret would let any client sign for it. */
function isPublicKeyed(algorithm: string): boolean {
  return /^(?:RS|PS|ES|Ed)/.test(algorithm)
}

function read(payload: JWTPayload, now: Instant): LoggedOut | undefined {
  const { jti, sub, sid, events, nonce, iat = 0 } = payload
  // An ID token has a nonce; with one, this is an ID token somebody passes off.
  if (nonce !== undefined || !jti || !isLogout(events)) return undefined
  const theirs = {
    ...(typeof sub === 'string' && sub !== '' && { sub }),
    ...(typeof sid === 'string' && sid !== '' && { sid }),
  }
  if (!('sub' in theirs) && !('sid' in theirs)) return undefined
  const ends = addSeconds(instantFrom(iat * 1000), oldestSeconds + skewSeconds)
  return { jti, ...theirs, until: ends > now ? ends : now }
}

function isLogout(events: unknown): boolean {
  if (typeof events !== 'object' || events === null) return false
  const event: unknown = Reflect.get(events, happening)
  return typeof event === 'object' && event !== null
}
