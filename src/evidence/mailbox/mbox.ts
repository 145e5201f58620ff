/**
 * A mailbox of the old kind (RFC 4155): messages one after another, each under a line that begins
 * `From `, gone through in pieces so that it is never in memory whole.
 *
 * A message is given byte for byte as it stands in the file, from after that line to before the
 * blank line that ends it. Lines some programs wrote as `>From ` stay so: which of them were
 * changed nobody can tell.
 */

/** Bytes of a message longer than one may be are passed over: `over` is how many it has. */
export type Boxed =
  | Readonly<{ type: 'message'; bytes: Uint8Array<ArrayBuffer> }>
  | Readonly<{ type: 'over'; bytes: number }>

const mark = Buffer.from('\nFrom ')
/** Whoever wrote it, when, by a clock with seconds, and a year: what a program writes there. */
const postmark = /^From (?:.{0,100}\d{1,2}:\d{2}(?::\d{2})?.{0,20}\d{4}|\S+@\S+)/
/** How much of the line has to be at hand to judge it. */
const judgedBytes = 200

export async function* messagesOf(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Boxed> {
  const box = new Box(most)
  for await (const piece of pieces) yield* box.add(piece)
  yield* box.end()
}

/** What is at hand of the message being gone through. */
class Box {
  readonly #most: number
  #held: Buffer = Buffer.alloc(0)
  /** Bytes of it thrown away already, because it is longer than one may be. */
  #passed = 0
  /** Where in what is held to look on from: no message begins before. */
  #lookFrom = 0

  constructor(most: number) {
    this.#most = most
  }

  *add(piece: Uint8Array): Generator<Boxed> {
    this.#held = Buffer.concat([this.#held, piece])
    yield* this.#whole(judgedBytes)
    this.#lookFrom = Math.max(this.#lookFrom, this.#held.length - judgedBytes)
    if (this.#held.length <= this.#most && this.#passed === 0) return
    this.#passed += this.#lookFrom
    this.#held = this.#held.subarray(this.#lookFrom)
    this.#lookFrom = 0
  }

  *end(): Generator<Boxed> {
    yield* this.#whole(0)
    yield* this.#finished(this.#held.length)
  }

  /** The messages that are at hand whole, as the line of the next is, with so much after it. */
  *#whole(needed: number): Generator<Boxed> {
    for (;;) {
      const at = this.#held.indexOf(mark, this.#lookFrom)
      if (at === -1 || this.#held.length - at < needed) return
      this.#lookFrom = at + 1
      if (!begins(this.#held, at)) continue
      yield* this.#finished(at + 1)
      this.#held = this.#held.subarray(at + 1)
      this.#passed = 0
      this.#lookFrom = 0
    }
  }

  *#finished(end: number): Generator<Boxed> {
    const bytes = withoutLastLineEnd(this.#held.subarray(0, end))
    if (this.#passed > 0) yield { type: 'over', bytes: this.#passed + bytes.length }
    else if (bytes.length > 0) {
      yield { type: 'message', bytes: new Uint8Array(withoutFirstLine(bytes)) }
    }
  }
}

/** After a blank line any such line begins a message; elsewhere only one a program wrote. */
function begins(held: Buffer, at: number): boolean {
  const line = held.subarray(at + 1, at + 1 + judgedBytes).toString('latin1')
  if (!postmark.test(line.split(/\r?\n/, 1)[0] ?? '')) return false
  const before = held.subarray(Math.max(0, at - 2), at).toString('latin1')
  return before.endsWith('\n') || before === '\n\r' || /\d{1,2}:\d{2}:\d{2}/.test(line)
}

function withoutFirstLine(bytes: Buffer): Uint8Array {
  if (bytes.subarray(0, 5).toString('latin1') !== 'From ') return bytes
  const end = bytes.indexOf(0x0a)
  return end === -1 ? bytes.subarray(bytes.length) : bytes.subarray(end + 1)
}

function withoutLastLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length
  // Only the blank line that parts it from the next: what it ends with itself stays.
  if (bytes[end - 1] !== 0x0a) return bytes
  const before = bytes[end - 2] === 0x0d ? end - 2 : end - 1
  if (bytes[before - 1] === 0x0a) end = before
  return bytes.subarray(0, end)
}
