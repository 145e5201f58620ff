/**
 * Passkeys (WebAuthn). The person is always verified by their own device, so one passkey is two
 * things: something they have, and their finger, face or number.
 *
 * A question is not stored: it carries when it was asked and for what, under a key the database
 * does not hold. It is good for five minutes, and its answer counts once.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { addSeconds, type Instant, instantFrom, millisecondsOf } from '#kernel'
import type { PasskeyRow } from '#store'

export const questionSeconds = 300
const [timeBytes, nonceBytes] = [8, 16] as const

/** What is asked: to sign in, or to make one for this person. */
export type Purpose = 'sign-in' | `make ${string}`
export type Asking = Readonly<{ key: Uint8Array; purpose: Purpose; now: Instant }>

function marked(key: Uint8Array, purpose: Purpose, head: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`passkey ${purpose}\0`).update(head).digest()
}

/** The bytes a passkey signs; `nonce` is 16 random bytes. Base64url. */
export function questionOf({ key, purpose, now }: Asking, nonce: Uint8Array): string {
  const time = Buffer.alloc(timeBytes)
  time.writeBigUInt64BE(BigInt(millisecondsOf(now)))
  const head = Buffer.concat([time, nonce])
  return Buffer.concat([head, marked(key, purpose, head)]).toString('base64url')
}

/** Whether we asked this, for this, in the last five minutes. */
function isOurs({ key, purpose, now }: Asking, question: string): boolean {
  const bytes = Buffer.from(question, 'base64url')
  const head = bytes.subarray(0, timeBytes + nonceBytes)
  const mark = bytes.subarray(timeBytes + nonceBytes)
  const wanted = marked(key, purpose, head)
  if (mark.length !== wanted.length || !timingSafeEqual(mark, wanted)) return false
  const asked = instantFrom(Number(head.readBigUInt64BE()))
  return asked <= now && now < addSeconds(asked, questionSeconds)
}

/** Where we are, as browsers tell passkeys: no other site's is taken. */
export type Site = Readonly<{ host: string; origin: string }>

export function siteAt(address: string): Site {
  const { hostname, origin } = new URL(address)
  return { host: hostname, origin }
}

/** `ES256`, `EdDSA` and `RS256`: what every maker's passkeys sign by. */
const algorithms = [-7, -8, -257]

export function askToSignIn(site: Site, challenge: string): object {
  return {
    challenge,
    rpId: site.host,
    // No list: it would tell a stranger who has a passkey here.
    allowCredentials: [],
    userVerification: 'required',
    timeout: questionSeconds * 1000,
  }
}

type Maker = Readonly<{ id: string; email: string; name: string; known: readonly PasskeyRow[] }>

export function askToMake(site: Site, challenge: string, { id, email, name, known }: Maker) {
  return {
    challenge,
    rp: { id: site.host, name: 'Candour' },
    user: { id: Buffer.from(id).toString('base64url'), name: email, displayName: name },
    pubKeyCredParams: algorithms.map(alg => ({ type: 'public-key', alg })),
    excludeCredentials: known.map(({ credential }) => ({ type: 'public-key', id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    // Which make of device it is, is none of our business.
    attestation: 'none',
    timeout: questionSeconds * 1000,
  }
}

export type Made = Readonly<{
  credential: string
  publicKey: Uint8Array
  counter: number
  transports: string
  question: string
}>

/** Undefined where what came is not an answer to a question of ours. */
export async function readMade(
  asking: Asking,
  site: Site,
  answer: string,
): Promise<Made | undefined> {
  const response = readAnswer(answer)
  const question = response && questionIn(response)
  if (!response || !question || !isOurs(asking, question)) return undefined
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // Whatever it is, it is judged there field by field.
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: question,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credential: id, publicKey, counter, transports: transports.join(' '), question }
  } catch {
    return undefined
  }
}

/** The id of the passkey that answered, before anything is believed. */
export function credentialIn(answer: string): string | undefined {
  const id = readAnswer(answer)?.['id']
  return typeof id === 'string' && id.length <= 1400 ? id : undefined
}

export type Signed = Readonly<{ counter: number; question: string }>

export async function readSigned(
  asking: Asking,
  site: Site,
  { answer, known }: Readonly<{ answer: string; known: PasskeyRow }>,
): Promise<Signed | undefined> {
  const response = readAnswer(answer)
  const question = response && questionIn(response)
  if (!response || !question || !isOurs(asking, question)) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: question,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: {
        id: known.credential,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
      },
    })
    return verified ? { counter: authenticationInfo.newCounter, question } : undefined
  } catch {
    return undefined
  }
}

type Loose = Readonly<Record<string, unknown>>

function readAnswer(answer: string): Loose | undefined {
  try {
    const read: unknown = JSON.parse(answer)
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    return undefined
  }
}

function questionIn(response: Loose): string | undefined {
  const { response: inner }: Loose = response
  const client = typeof inner === 'object' && inner !== null ? { ...inner } : {}
  const said: unknown = 'clientDataJSON' in client ? client.clientDataJSON : undefined
  if (typeof said !== 'string') return undefined
  const data = readAnswer(Buffer.from(said, 'base64url').toString('utf8'))
  const challenge = data?.['challenge']
  return typeof challenge === 'string' ? challenge : undefined
}
