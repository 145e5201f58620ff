/** The hash and the seal the ledger is given, from Node's own cryptography. */
import { createHmac, hash } from 'node:crypto'

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** HMAC-SHA256 (RFC 2104) of a leaf hash under a key the database does not hold. */
export function sealer(key: Uint8Array): (leafHash: Uint8Array) => Uint8Array {
  return leafHash => createHmac('sha256', key).update(leafHash).digest()
}
