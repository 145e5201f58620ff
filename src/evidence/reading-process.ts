/**
 * The process a file is read in: started by `hand.ts`, which says what it may not do.
 *
 * It is told the type and length of a file, asks for the bytes it needs, and answers with a reading
 * or with what the file is made of, a part at a time. It prints nothing: what it knows is someone's
 * complaint.
 */
import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { type Asked, partsPipe } from './asking.ts'
import type { FileBytes } from './file-bytes.ts'
import type { Part } from './parts.ts'
import { partsOf, readFile } from './read-file.ts'

new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { megabytes: Number(process.argv[2]), parent: process.ppid },
})
process.on('disconnect', () => process.exit())

let parts: AsyncIterator<Part> | undefined
process.on('message', async (asked: Asked) => {
  if (asked.want === 'reading' || asked.want === 'looking') {
    const { mediaType, bytes, want } = asked
    const reading = await readFile(asFile(bytes), mediaType, want === 'looking')
    await asking
    say({ type: 'reading', reading })
    return
  }
  if (asked.want === 'parts') parts = partsOf(asFile(asked.bytes), asked.mediaType)
  const next = await parts?.next()
  await asking
  if (!next || next.done) say({ type: 'end' })
  else if (next.value.type === 'Lost') say(next.value)
  else {
    const { bytes, ...rest } = next.value
    say({ ...rest, bytes: bytes.length })
    out ??= new Socket({ fd: partsPipe, readable: false, writable: true })
    out.write(bytes)
  }
})
let out: Socket | undefined

/**
 * One range at a time, and none left on its way when an answer is given: a parser that gave up half
 * way through a stream would else leave bytes that the next file was read from.
 */
let asking: Promise<unknown> = Promise.resolve()

function say(message: unknown): void {
  process.send?.(message)
}

function asFile(length: number): FileBytes {
  return {
    length,
    async range(from, to) {
      const end = Math.min(to, length)
      // A damaged file can point anywhere, before its own beginning too.
      if (!(from >= 0 && from < end)) return new Uint8Array(0)
      const mine = asking.then(() => {
        say({ type: 'need', from, to: end })
        return take(end - from)
      })
      asking = mine
      return mine
    },
  }
}

/** The next `length` bytes of standard input, in one piece. */
async function take(length: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(length)
  for (let filled = 0; filled < length; ) {
    const part: unknown = process.stdin.read()
    if (part instanceof Uint8Array) {
      whole.set(part, filled)
      filled += part.length
    } else await new Promise(resolve => process.stdin.once('readable', resolve))
  }
  return whole
}

say('ready')
