/** Ed25519 by Node's own cryptography: signing with the installation's key, and checking. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type VerifierKey, type Verify, verifierKey } from '#ledger'
import type { Keys } from './keys.ts'
import { sha256 } from './sha256.ts'

// PKCS #8 and SPKI around bare Ed25519 keys: RFC 8410, sections 4 and 7.
const privatePrefix = Uint8Array.fromHex('302e020100300506032b657004220420')
const publicPrefix = Uint8Array.fromHex('302a300506032b6570032100')

export type Signer = Readonly<{
  /** The 32 bytes others check by. */
  publicKey: Uint8Array
  sign: (message: Uint8Array) => Uint8Array
}>

export function signerOf({ signing }: Pick<Keys, 'signing'>): Signer {
  const der = Buffer.concat([privatePrefix, signing])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: message => new Uint8Array(sign(null, message, secret)),
  }
}

/** Whether this key signed this message. A key that is none signed nothing. */
export const verifyEd25519: Verify = (publicKey, message, signature) => {
  if (publicKey.length !== 32) return false
  const der = Buffer.concat([publicPrefix, publicKey])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

/**
 * The key of one authority's log. Every log has its own name and so its own key id, though one
 * secret signs them all: a checkpoint of one can never be passed off as another's.
 */
export function logKey(
  { name }: Pick<Keys, 'name'>,
  signer: Signer,
  authority: string,
): VerifierKey {
  return verifierKey(sha256, `${name}/${authority}`, signer.publicKey)
}
