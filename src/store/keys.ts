/**
 * The two keys the database must never hold: the one that signs checkpoints, and the one that
 * seals each leaf. Kept in one file only its owner can read, made on the first run.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { World } from './world.ts'

export type Keys = Readonly<{
  /** Names this installation in every log it signs: `candour-` and twelve random hex digits. */
  name: string
  /** The Ed25519 seed (RFC 8032, 32 bytes). */
  signing: Uint8Array
  /** 32 bytes for HMAC-SHA256. */
  seal: Uint8Array
}>

export function newKeys(world: Pick<World, 'random'>): Keys {
  const name = `candour-${world.random(6).toHex()}`
  return { name, signing: world.random(32), seal: world.random(32) }
}

function readKeys(text: string): Keys {
  const { name, signing, seal } = JSON.parse(text) as Record<string, unknown>
  const bytes = (value: unknown) =>
    typeof value === 'string' ? Uint8Array.fromBase64(value) : new Uint8Array()
  const keys = { name: String(name), signing: bytes(signing), seal: bytes(seal) }
  if (!/^candour-[0-9a-f]{12}$/.test(keys.name) || keys.signing.length !== 32) {
    throw new TypeError('no signing key in it')
  }
  if (keys.seal.length !== 32) throw new TypeError('no seal key in it')
  return keys
}

/**
 * The keys in `file`, or new ones written there when there is no such file. Never overwrites:
 * a lost key is a fact to face, not to paper over. Throws where the file cannot be understood.
 */
export function keysIn(file: string, world: Pick<World, 'random'>): Keys {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
    return writeKeys(file, newKeys(world))
  }
  try {
    return readKeys(text)
  } catch (cause) {
    throw new Error(`${file} is not a keys file: restore it from its backup`, { cause })
  }
}

function writeKeys(file: string, keys: Keys): Keys {
  const [signing, seal] = [keys.signing.toBase64(), keys.seal.toBase64()]
  const at = openSync(file, 'wx', 0o600)
  try {
    writeSync(at, `${JSON.stringify({ name: keys.name, signing, seal }, null, 2)}\n`)
    fsyncSync(at)
  } finally {
    closeSync(at)
  }
  return keys
}
