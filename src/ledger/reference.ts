/**
 * RFC 9162, section 2.1, word for word and as slow as it reads: the referee of our tests. Nothing
 * here is used by anything that runs.
 */
import { joinBytes, type Sha256 } from './bytes.ts'

type Leaves = readonly Uint8Array[]

/** MTH, section 2.1.1, over leaf data. */
export function merkleTreeHash(sha256: Sha256, leaves: Leaves): Uint8Array {
  const [first] = leaves
  if (!first) return sha256(new Uint8Array())
  if (leaves.length === 1) return sha256(joinBytes(Uint8Array.of(0), first))
  const k = split(leaves.length)
  const left = merkleTreeHash(sha256, leaves.slice(0, k))
  const right = merkleTreeHash(sha256, leaves.slice(k))
  return sha256(joinBytes(Uint8Array.of(1), left, right))
}

/** PATH, section 2.1.3.1. */
export function path(sha256: Sha256, m: number, leaves: Leaves): readonly Uint8Array[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...path(sha256, m, left), merkleTreeHash(sha256, right)]
    : [...path(sha256, m - k, right), merkleTreeHash(sha256, left)]
}

/** PROOF, section 2.1.4.1. */
export function proof(sha256: Sha256, m: number, leaves: Leaves): readonly Uint8Array[] {
  return subproof(sha256, { m, whole: true }, leaves)
}

function subproof(
  sha256: Sha256,
  { m, whole }: Readonly<{ m: number; whole: boolean }>,
  leaves: Leaves,
): readonly Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [merkleTreeHash(sha256, leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...subproof(sha256, { m, whole }, left), merkleTreeHash(sha256, right)]
    : [...subproof(sha256, { m: m - k, whole: false }, right), merkleTreeHash(sha256, left)]
}

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
