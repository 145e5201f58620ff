/** What somebody signs in with from now on: a password and an authenticator app, or a passkey. */
import { createHmac } from 'node:crypto'
import type { AccountMeans } from '#casework'
import { accepted, type OneOf, type Result, refuse } from '#kernel'
import { keepPasskey, keepPassword, keepTotp, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { type Account, signInKey } from './account.ts'
import { type Made, readMade, siteAt } from './passkey.ts'
import { keptPassword, type PasswordFault, passwordFault } from './password.ts'
import { sealed, secretBytes, stepOfCode } from './totp.ts'

export type Chosen = OneOf<{
  Password: { password: string; code: string }
  /** What the browser made, and what its owner calls it. */
  Passkey: { answer: string; name: string }
}>
export type MeansRefusal = OneOf<{
  /** Not long enough, too plain, or made from their own name. */
  Weak: { fault: PasswordFault }
  /** The authenticator app does not have our secret yet, or its clock is wrong. */
  WrongCode: {}
  /** Nothing a browser would have made for us. */
  NoPasskey: {}
}>

/**
 * The secret an authenticator app is given, worked out from what it is for: nothing is stored
 * until a code shows that it arrived.
 */
export function newSecret(bench: Bench, what: string): Uint8Array {
  const mac = createHmac('sha256', signInKey(bench, 'authenticator')).update(what).digest()
  return mac.subarray(0, secretBytes)
}

/** Weighed and stretched, ready to be written: nothing else is done inside a unit of work. */
export type Ready = Readonly<{
  means: AccountMeans
  /** False where it was used already. */
  write: (tx: Work) => Promise<boolean>
}>

type For = Readonly<{ bench: Bench; account: Account; secret: Uint8Array }>

export async function readyMeans(who: For, chosen: Chosen): Promise<Result<Ready, MeansRefusal>> {
  return chosen.type === 'Password' ? readyPassword(who, chosen) : readyPasskey(who, chosen)
}

async function readyPassword(
  { bench, account, secret }: For,
  { password, code }: Extract<Chosen, { type: 'Password' }>,
): Promise<Result<Ready, MeansRefusal>> {
  const { person } = account
  const fault = passwordFault(password, account)
  if (fault) return refuse({ type: 'Weak', fault })
  const totp = readyTotp({ bench, account, secret }, code)
  if (!totp) return refuse({ type: 'WrongCode' })
  const kept = await keptPassword(password, bench.world.random(16), person)
  return accepted({
    means: 'password',
    async write(tx) {
      await keepPassword(tx, person, kept)
      await keepTotp(tx, person, totp)
      return true
    },
  })
}

/** The sealed secret and the step its first code was of; undefined where that code is not one. */
export function readyTotp({ bench, account, secret }: For, code: string) {
  const step = stepOfCode(secret, code, bench.world.now())
  if (step === undefined) return undefined
  const at = { person: account.person, nonce: bench.world.random(12) }
  return { totp: sealed(signInKey(bench, 'secrets'), secret, at), step }
}

async function readyPasskey(
  { bench, account }: For,
  { answer, name }: Extract<Chosen, { type: 'Passkey' }>,
): Promise<Result<Ready, MeansRefusal>> {
  const { person } = account
  const made: Made | undefined = await readMade(
    { key: signInKey(bench, 'passkeys'), purpose: `make ${person}`, now: bench.world.now() },
    siteAt(bench.address),
    answer,
  )
  if (!made) return refuse({ type: 'NoPasskey' })
  const { question: _, ...passkey } = made
  return accepted({
    means: 'passkey',
    // A passkey is made once: the same answer again finds it there.
    write: tx => keepPasskey(tx, { ...passkey, person, name: name.trim() || 'Passkey' }),
  })
}
