/** A receipt's text, and perhaps a copy's, to what can be said of them. Runs in the browser. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalJson, parseReceipt, type ReceiptVerdict, verifyReceipt } from '#ledger'

export type Checked =
  | Readonly<{ type: 'Unreadable'; fields: readonly string[] }>
  | Readonly<{ type: 'Checked'; verdict: ReceiptVerdict }>

/** `fields` are those of the receipt that are wrong, `receipt` where it is not one at all. */
export function check(text: string, copy: string | undefined): Checked {
  const json = parseJson(text)
  const receipt = parseReceipt(sha256, json)
  if (!receipt.ok) {
    const fields = receipt.refusal.map(({ field }) => field.replace(/\[.*$/, ''))
    return { type: 'Unreadable', fields: [...new Set(fields)] }
  }
  const holder = copy === undefined ? {} : { copy: waysToWrite(copy) }
  return { type: 'Checked', verdict: verifyReceipt({ sha256, verify }, receipt.value, holder) }
}

/** Strictly as RFC 8032 has it, so that this page and the command line never differ. */
function verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return ed25519.verify(signature, message, key, { zip215: false })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As it is; less the newline an editor adds; and, where it is JSON laid out to be read, as one. */
function waysToWrite(text: string): readonly string[] {
  const ways = [text, text.replace(/\r?\n$/, '')]
  try {
    return [...ways, canonicalJson(JSON.parse(text))]
  } catch {
    return ways
  }
}
