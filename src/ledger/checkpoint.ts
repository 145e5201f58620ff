/**
 * Checkpoints: what a log says of itself at a size, as C2SP tlog-checkpoint writes it, signed; and
 * the anchor line, the same thing on one line for a file that only ever grows.
 */
import { accepted, type Result, refuse } from '#kernel'
import { hashFromBase64, hashLength, toBase64 } from './bytes.ts'
import {
  type NoteRefusal,
  openNote,
  parseNote,
  type Sign,
  signNote,
  type VerifierKey,
  type Verify,
} from './note.ts'

/** `origin` names the log, and is also the name of the key that signs for it. */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Uint8Array }>
/** A checkpoint as anchored: `at` is when the line was written, by the writer's clock. */
export type Anchor = Readonly<{ at: string; note: string }>

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** The text that is signed. Throws RangeError on what no log can say. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!/^\S.*$/.test(origin)) throw new RangeError(`not an origin: ${JSON.stringify(origin)}`)
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`)
  if (root.length !== hashLength) throw new RangeError('not a root hash')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** What a checkpoint's text says, or what is wrong with it. Extension lines are let pass. */
export function parseCheckpoint(text: string): Result<Checkpoint, string> {
  if (!text.endsWith('\n')) return refuse('does not end with a newline')
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n')
  if (!origin || extensions.includes('')) return refuse('has an empty line')
  const size = /^(?:0|[1-9]\d{0,15})$/.test(sizeText ?? '') ? Number(sizeText) : Number.NaN
  if (!Number.isSafeInteger(size)) return refuse('does not give its size as a whole number')
  const root = hashFromBase64(rootText ?? '')
  return root ? accepted({ origin, size, root }) : refuse('does not give its root as 32 bytes')
}

/** The signed note. Throws RangeError where the key is another log's. */
export function signCheckpoint(checkpoint: Checkpoint, key: VerifierKey, sign: Sign): string {
  if (checkpoint.origin !== key.name) throw new RangeError('the key is named for another log')
  return signNote(checkpointText(checkpoint), key, sign)
}

export type CheckpointRefusal = NoteRefusal | 'not-a-checkpoint' | 'another-log'

/** What a signed note says, once its signature by `key` has been checked. */
export function openCheckpoint(
  note: string,
  key: VerifierKey,
  verify: Verify,
): Result<Checkpoint, CheckpointRefusal> {
  const opened = openNote(note, key, verify)
  if (!opened.ok) return opened
  const parsed = parseCheckpoint(opened.value)
  if (!parsed.ok) return refuse('not-a-checkpoint')
  return parsed.value.origin === key.name ? parsed : refuse('another-log')
}

/** What a signed note says of itself, believed by nobody yet. */
export function readCheckpoint(note: string): Result<Checkpoint, string> {
  const parsed = parseNote(note)
  return parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
}

/**
 * `at origin size root signature`, ending with a newline: one checkpoint, one line, one write.
 * Throws RangeError on a note that is not a checkpoint signed under its own origin, or carries
 * extension lines.
 */
export function anchorLine({ at, note }: Anchor): string {
  const parsed = parseNote(note)
  const checkpoint = readCheckpoint(note)
  if (!parsed.ok || !checkpoint.ok) throw new RangeError('not a signed checkpoint')
  const { origin, size, root } = checkpoint.value
  const signature = /\n\n— \S+ (\S+)\n/.exec(note)?.[1]
  const line = `${at} ${origin} ${size} ${toBase64(root)} ${signature}\n`
  const back = parseAnchorLine(line.slice(0, -1))
  if (!back.ok || !note.startsWith(back.value.note)) throw new RangeError('not one line of anchor')
  return line
}

/** The note an anchor line stands for, or what is wrong with the line. */
export function parseAnchorLine(line: string): Result<Anchor, string> {
  const [at, origin, size, root, signature, ...more] = line.split(' ')
  if (!at || !origin || !size || !root || !signature || more.length > 0) {
    return refuse('does not have five parts')
  }
  if (!instantShape.test(at)) return refuse('does not begin with an instant')
  const note = `${origin}\n${size}\n${root}\n\n— ${origin} ${signature}\n`
  const checkpoint = readCheckpoint(note)
  return checkpoint.ok ? accepted({ at, note }) : refuse(checkpoint.refusal)
}
