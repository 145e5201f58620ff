/** `candour verify`: checks a receipt on this machine, asking nobody and telling nobody. */
import { createPublicKey, hash, verify as verifySignature } from 'node:crypto'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { londonDay, londonTime, parseInstant, type Result, refuse } from '#kernel'
import {
  canonicalJson,
  parseReceipt,
  parseVerifierKey,
  type ReceiptVerdict,
  verifyReceipt,
} from '#ledger'
import { badInput, type Command, type Io } from './command.ts'

type Reading = Pick<Io, 'out' | 'err' | 'read'>

const doesNotVerify = 3

export const verify: Command = {
  name: 'verify',
  summary: 'Check a receipt without trusting, or telling, the server',
  usage: `Usage: candour verify RECEIPT.json [--key VKEY] [--copy COPY.json] [--json]

Checks that what a receipt is about was in the log when the log was signed, and says what that
does and does not show. Nothing is sent anywhere.

Options:
  --key VKEY    the key the authority publishes: without it, compare the fingerprint yourself
  --copy FILE   your own copy of what was recorded, to compare with what the receipt stands for
  --json        the same answer as JSON

Example:
  candour verify receipt-7KQ2.json --copy my-copy.json

Exit codes: 0 it verifies, 1 our fault, 2 a file or option was not understood, 3 it does not verify.
`,
  run: verifyCommand,
}

/** Resolves with the exit code; throws only on a fault of ours or an option nobody knows. */
export async function verifyCommand(argv: readonly string[], io: Reading): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      copy: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) {
    return badInput(io, 'Give one receipt.', 'See: candour verify --help')
  }
  if (values.key !== undefined) {
    const key = parseVerifierKey(sha256, values.key.trim())
    if (!key.ok) return badInput(io, `The key given with --key ${key.refusal}.`)
  }
  const file = await readText(path, io)
  if (!file.ok) return badInput(io, file.refusal)
  const json = parseJson(file.value)
  if (!json) return badInput(io, `${path} is not a receipt: it is not JSON.`)
  const receipt = parseReceipt(sha256, json.value)
  if (!receipt.ok) {
    const problems = receipt.refusal.map(({ field, words }) => `  ${field}: ${words}.`)
    return badInput(io, `${path} cannot be read as a receipt:`, ...problems)
  }
  const copy = values.copy === undefined ? undefined : await readText(values.copy, io)
  if (copy && !copy.ok) return badInput(io, copy.refusal)

  const verdict = verifyReceipt({ sha256, verify: verifyEd25519 }, receipt.value, {
    ...(values.key === undefined ? {} : { key: values.key }),
    ...(copy ? { copy: waysToWrite(copy.value) } : {}),
  })
  io.out(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : report(basename(path), verdict))
  return verdict.verified ? 0 : doesNotVerify
}

function report(name: string, verdict: ReceiptVerdict): string {
  const { verified, steps, recorded, shows, doesNotShow } = verdict
  const lines = [
    `${name}: ${verified ? 'verified' : 'NOT verified'}`,
    '',
    ...steps.map(({ held, words }) => `  ${held ? 'yes' : 'NO '}  ${words}`),
    '',
    ...(recorded
      ? [
          `Recorded:    ${moment(recorded.at)}`,
          `By:          ${recorded.authority} (${recorded.kind})`,
          `In the log:  ${recorded.log}, record ${recorded.place} of ${recorded.size}`,
        ]
      : []),
    `Signed by:   ${verdict.keyName}`,
    `Fingerprint: ${verdict.keyFingerprint}`,
    '',
    ...shows.map(words => `- ${words}`),
    ...doesNotShow.map(words => `- ${words}`),
  ]
  return `${lines.join('\n')}\n`
}

function moment(at: string): string {
  const instant = parseInstant(at)
  return instant ? `${londonDay(instant)}, ${londonTime(instant)} London time` : at
}

async function readText(path: string, io: Reading): Promise<Result<string, string>> {
  const file = await io.read(path)
  if (!file.ok) return file
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return { ok: true, value: decoder.decode(file.value) }
  } catch {
    return refuse(`${path} is not a text file.`)
  }
}

function parseJson(text: string): Readonly<{ value: unknown }> | undefined {
  try {
    return { value: JSON.parse(text) }
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

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(key).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verifySignature(null, message, publicKey, signature)
}
